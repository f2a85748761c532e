/// Runs the chunks of a loop over citizens. Chunks are the same whatever runs them, so results are too.
public protocol ChunkExecutor: Sendable {
    /// Calls `body` once with each number of `0..<count`, in any order, possibly at the same time, and returns when all
    /// are done.
    func run(_ count: Int, _ body: @Sendable (Int) -> Void)
}

/// One chunk after the other, on the caller's thread.
public struct SerialChunks: ChunkExecutor {
    public init() {}

    public func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        for chunk in 0..<count {
            body(chunk)
        }
    }
}

/// How citizens are cut: fixed chunks for threads, fixed blocks for the first-level cache.
package enum Chunk {
    /// Citizens in a chunk. Sums are made per chunk and added in chunk order, so this number is part of the results.
    package static let size = 8192
    /// Citizens in a block.
    package static let block = 128

    package static func count(of citizens: Int) -> Int {
        (citizens + size - 1) / size
    }

    package static func range(_ chunk: Int, of citizens: Int) -> Range<Int> {
        chunk * size..<min(citizens, (chunk + 1) * size)
    }
}
