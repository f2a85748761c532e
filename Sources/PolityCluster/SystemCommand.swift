internal import CSignals

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Runs a program that is found on the path, without a shell in between.
package enum SystemCommand {
    /// Waits for the program's end.
    ///
    /// - Parameter words: the program's name and its arguments.
    /// - Returns: `nil` if there is no such program.
    package static func run(_ words: [String]) -> Scheduler.Outcome? {
        guard !words.isEmpty, !words.contains(where: { $0.utf8.contains(0) }) else { return nil }
        guard let output = Draft(), let complaint = Draft() else { return failure(errno) }
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var child: pid_t = 0
        let error = signals_spawn(&arguments, output.descriptor, complaint.descriptor, &child)
        guard error == 0 else { return error == ENOENT ? nil : failure(error) }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return Scheduler.Outcome(status: code, output: output.text, complaint: complaint.text)
    }

    private static func failure(_ error: Int32) -> Scheduler.Outcome {
        Scheduler.Outcome(status: -1, output: "", complaint: String(cString: strerror(error)))
    }

    /// This program's own file; `nil` where the system does not tell.
    package static var programPath: String? {
        guard let path = realpath("/proc/self/exe", nil) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    /// The machine's own name.
    package static var machine: String {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return "an unnamed machine" }
        return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// A file without a name, which no amount of output fills like a pipe.
    private struct Draft: ~Copyable {
        let descriptor: Int32

        init?() {
            var path = Array("/tmp/polity.XXXXXX".utf8CString)
            descriptor = mkstemp(&path)
            guard descriptor >= 0 else { return nil }
            unlink(path)
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        }

        deinit { close(descriptor) }

        var text: String {
            lseek(descriptor, 0, SEEK_SET)
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = read(descriptor, &buffer, buffer.count)
                if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
                bytes += buffer[..<count]
            }
        }
    }
}
