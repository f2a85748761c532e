#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// An open file of the operating system, for whole reads and writes.
struct Descriptor {
    /// What the operating system refused.
    struct Failure: Error {
        let code: Int32

        /// In the system's words.
        var message: String { String(cString: strerror(code)) }
        /// The reader at the other end of a pipe is gone, which is its right.
        var isClosedPipe: Bool { code == EPIPE }
    }

    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    /// Writes everything, or says why not.
    func write(_ text: String) -> Failure? {
        var text = text
        return text.withUTF8 { write(all: UnsafeRawBufferPointer($0)) }
    }

    /// Writes everything, or says why not.
    func write(bytes: [UInt8]) -> Failure? {
        bytes.withUnsafeBytes { write(all: $0) }
    }

    private func write(all bytes: UnsafeRawBufferPointer) -> Failure? {
        var rest = bytes[...]
        while !rest.isEmpty {
            let chunk = UnsafeRawBufferPointer(rebasing: rest)
            let written = systemWrite(number, chunk.baseAddress, chunk.count)
            if written < 0 {
                if errno == EINTR { continue }
                return Failure(code: errno)
            }
            rest = rest.dropFirst(written)
        }
        return nil
    }

    /// Reads what is there, waiting for the first byte; nothing at the end.
    func readSome() throws(Failure) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = systemRead(number, &buffer, buffer.count)
            if count >= 0 { return Array(buffer[..<count]) }
            guard errno == EINTR else { throw Failure(code: errno) }
        }
    }

    /// Reads up to a number of bytes; a file that has more is cut there.
    func read(atMost limit: Int) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while bytes.count < limit {
            let count = systemRead(number, &buffer, min(buffer.count, limit - bytes.count))
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(code: errno)
            }
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }

    /// Reads a file by its path; `-` is standard input.
    static func read(path: String, atMost limit: Int) throws(Failure) -> [UInt8] {
        if path == "-" { return try Descriptor(STDIN_FILENO).read(atMost: limit) }
        let number = open(path, O_RDONLY | O_CLOEXEC)
        guard number >= 0 else { throw Failure(code: errno) }
        defer { close(number) }
        return try Descriptor(number).read(atMost: limit)
    }
}

// `read` and `write` of the system, which the methods' own names would hide.
private func systemWrite(_ number: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(number, bytes, count)
}

private func systemRead(_ number: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(number, bytes, count)
}
