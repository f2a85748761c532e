import PolityLab

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A new file that is written from its beginning to its end in large pieces, and hashed on the way.
package struct OutputFile: ~Copyable {
    /// What is known of a file that is written.
    package struct Seal: Sendable, Hashable {
        var bytes: Int
        /// 64 hexadecimal digits.
        var hash: String
    }

    private let path: String
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var hash = SHA256()
    private var count = 0

    /// - Throws: ``StoreError`` if there is a file already, or none can be made.
    package init(_ path: String) throws(StoreError) {
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Self.fault(path) }
        buffer.reserveCapacity(Self.piece + 4_096)
    }

    deinit { _ = close(descriptor) }

    private static let piece = 262_144

    package mutating func write(_ text: some StringProtocol) throws(StoreError) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.piece { try flush() }
    }

    mutating func write(_ byte: UInt8) {
        buffer.append(byte)
    }

    /// Writes what is left and makes sure that it is on the disk.
    package consuming func finish() throws(StoreError) -> Seal {
        try flush()
        guard fsync(descriptor) == 0 else { throw Self.fault(path) }
        return Seal(bytes: count, hash: SHA256.hexadecimal(hash.finalize()))
    }

    private mutating func flush() throws(StoreError) {
        hash.update(buffer)
        count += buffer.count
        var start = 0
        while start < buffer.count {
            let (descriptor, rest) = (descriptor, buffer.count - start)
            let written = buffer.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress! + start, rest) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Self.fault(path) }
            start += written
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private static func fault(_ path: String) -> StoreError {
        StoreError("\(path) cannot be written: \(String(cString: strerror(errno)))")
    }

    /// Writes a whole text as a file.
    static func write(_ text: String, to path: String) throws(StoreError) -> Seal {
        var file = try OutputFile(path)
        try file.write(text)
        return try file.finish()
    }

    /// The size and the hash of a file that is there.
    static func seal(of path: String) throws(StoreError) -> Seal {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw StoreError("\(path) cannot be read: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var hash = SHA256()
        var bytes = 0
        var buffer = [UInt8](repeating: 0, count: piece)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw StoreError("\(path) cannot be read: \(String(cString: strerror(errno)))") }
            if count == 0 { return Seal(bytes: bytes, hash: SHA256.hexadecimal(hash.finalize())) }
            hash.update(buffer[..<count])
            bytes += count
        }
    }
}

/// The system's function, which the type's own hides.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}
