import PolityLab

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Files of a cluster folder, read whole, hashed and put on the disk.
enum PlainFile {
    /// Bytes of the longest text that is read: a script with its limits is shorter.
    private static let most = 64 << 20

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// A text; of a longer file its beginning.
    static func read(_ path: String) throws(StoreError) -> String {
        var bytes: [UInt8] = []
        try pieces(path) { piece in
            bytes += piece
            return bytes.count < most
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// SHA-256 of a file's bytes as 64 hexadecimal digits.
    static func hash(_ path: String) throws(StoreError) -> String {
        var hash = SHA256()
        try pieces(path) { piece in
            hash.update(piece)
            return true
        }
        return SHA256.hexadecimal(hash.finalize())
    }

    /// Makes sure that a file, or a folder's list of names, is on the disk.
    static func settle(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault("cannot open", path) }
        defer { close(descriptor) }
        // Some network file systems know no such thing for folders.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw fault("cannot write", path) }
    }

    private static func pieces(_ path: String, _ body: (ArraySlice<UInt8>) -> Bool) throws(StoreError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw fault("cannot read", path) }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = systemRead(descriptor, &buffer, buffer.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw fault("cannot read", path)
            }
            if count == 0 || !body(buffer[..<count]) { return }
        }
    }

    static func fault(_ what: String, _ path: String) -> StoreError {
        StoreError("\(what) \(path): \(String(cString: strerror(errno)))")
    }
}

// The system's `read`, which the method's own name would hide.
private func systemRead(_ number: Int32, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(number, bytes, count)
}
