/// One attribute of all agents, contiguous. Copies share their storage until one is written.
///
/// Kernels read through the span of ``array`` and write, from several threads at once, through
/// `withDisjointChunks`. This file holds all the unsafe code of the world.
public struct Column<Element: BitwiseCopyable & Sendable>: Sendable {
    private var elements: [Element]

    public init(repeating value: Element, count: Int) {
        elements = Array(repeating: value, count: count)
    }

    /// The elements of an array, which is not copied.
    public init(_ elements: [Element]) {
        self.elements = elements
    }

    public var count: Int { elements.count }

    public subscript(index: Int) -> Element {
        get { elements[index] }
        set { elements[index] = newValue }
    }

    /// All elements; no copy is made until one side writes.
    public var array: [Element] { elements }

    /// Moves the storage out, so that it can be written while the world it came from is written too; put it back after.
    package mutating func take() -> Column {
        defer { elements = [] }
        return self
    }

    /// Lends the storage to writers that each stay inside chunks of their own.
    package mutating func withDisjointChunks<Result>(_ body: (ChunkWriter<Element>) -> Result) -> Result {
        elements.withUnsafeMutableBufferPointer { body(ChunkWriter(buffer: $0)) }
    }
}

extension Column: Equatable where Element: Equatable {}

/// A column that is being written in chunks from several threads.
///
/// `@unchecked Sendable`: the buffer is shared between threads, and safe because a chunk is given to one thread only
/// (the executor runs each chunk number once) and chunks do not overlap.
package struct ChunkWriter<Element: BitwiseCopyable & Sendable>: @unchecked Sendable {
    private let buffer: UnsafeMutableBufferPointer<Element>

    fileprivate init(buffer: UnsafeMutableBufferPointer<Element>) {
        self.buffer = buffer
    }

    /// The elements of one chunk; must not outlive the call of `withDisjointChunks`.
    package func chunk(_ range: Range<Int>) -> UnsafeMutableBufferPointer<Element> {
        UnsafeMutableBufferPointer(rebasing: buffer[range])
    }
}

extension Span where Element: BitwiseCopyable {
    /// The element at an index that the caller has proved to be inside; hot loops only.
    @inline(__always)
    package func at(_ index: Int) -> Element {
        self[unchecked: index]
    }
}
