#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Puts a new text in place of a file's, as a whole or not at all: it is written beside the file and then renamed, so
/// that neither a full disk nor an interruption leaves half a script.
enum FileReplacement {
    struct Failure: Error {
        let path: String
        let reason: String

        var description: String { "cannot write \(path): \(reason)" }
    }

    /// The file keeps its mode, and its owner as far as the system allows; a symbolic link stays one.
    static func replace(_ path: String, with text: String) throws(Failure) {
        guard let resolved = realpath(path, nil) else { throw failure(path) }
        let target = String(cString: resolved)
        free(resolved)
        var status = stat()
        guard stat(target, &status) == 0 else { throw failure(path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw Failure(path: path, reason: "it is not a regular file") }
        // A rename asks the folder alone; a file that may not be written should stay as it is.
        guard access(target, W_OK) == 0 else { throw failure(path) }

        let (number, draft) = try create(beside: target, path: path)
        var isDone = false
        defer { if !isDone { unlink(draft) } }
        var error: Int32 = 0
        if status.st_uid != geteuid() || status.st_gid != getegid() {
            // Only for those who may; a file of one's own group is better than none.
            _ = fchown(number, status.st_uid, status.st_gid)
        }
        if fchmod(number, status.st_mode & 0o7777) != 0 { error = errno }
        if error == 0, let failure = Descriptor(number).write(text) { error = failure.code }
        if error == 0, fsync(number) != 0 { error = errno }
        if close(number) != 0, error == 0 { error = errno }
        guard error == 0 else { throw failure(path, error) }
        guard rename(draft, target) == 0 else { throw failure(path) }
        isDone = true
    }

    /// A new file in the same folder, for this process alone.
    private static func create(beside target: String, path: String) throws(Failure) -> (number: Int32, path: String) {
        for attempt in 0..<100 {
            let draft = "\(target).\(getpid()).\(attempt).draft"
            let number = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if number >= 0 { return (number, draft) }
            guard errno == EEXIST else { throw failure(path) }
        }
        throw failure(path, EEXIST)
    }

    private static func failure(_ path: String, _ code: Int32 = errno) -> Failure {
        Failure(path: path, reason: Descriptor.Failure(code: code).message)
    }
}
