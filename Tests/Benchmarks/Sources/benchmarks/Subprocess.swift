#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A program that is run to its end.
enum Subprocess {
    /// What a run took and gave.
    struct Outcome {
        /// Seconds of processor, in the program and in the system for it.
        var processor: Double
        /// Seconds from start to end.
        var wall: Double
        var output: String
    }

    /// - Parameter keepsOutput: without it, the output goes nowhere.
    static func run(_ arguments: [String], keepsOutput: Bool = false) throws(CannotRun) -> Outcome {
        let start = Clock.wall()
        let copies = arguments.map { strdup($0) }
        defer {
            for copy in copies {
                free(copy)
            }
        }
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        var ends: [Int32] = [-1, -1]
        if keepsOutput {
            guard pipe(&ends) == 0 else { throw CannotRun(program: arguments[0]) }
            posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
            posix_spawn_file_actions_addclose(&actions, ends[0])
        } else {
            posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        }
        var child: pid_t = 0
        let failure = posix_spawnp(&child, arguments[0], &actions, nil, copies + [nil], environ)
        if keepsOutput { close(ends[1]) }
        let output = keepsOutput ? text(ends[0]) : ""
        var status: Int32 = 0
        var usage = rusage()
        guard failure == 0, wait4(child, &status, 0, &usage) == child, status == 0 else {
            throw CannotRun(program: arguments[0])
        }
        let processor = seconds(usage.ru_utime) + seconds(usage.ru_stime)
        return Outcome(processor: processor, wall: Clock.wall() - start, output: output)
    }

    private static func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
    }

    /// Everything up to the end of a pipe, which is closed then.
    private static func text(_ end: Int32) -> String {
        defer { close(end) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(end, $0.baseAddress, $0.count) }
            guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }

    struct CannotRun: Error, CustomStringConvertible {
        let program: String

        var description: String { "cannot run \(program)" }
    }
}

/// A folder for files that benchmarks give to other programs; it goes with the value.
final class ScratchFolder {
    let path: String

    init() throws(CannotWrite) {
        var template = Array("/tmp/polity-benchmarks-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw CannotWrite(path: "/tmp") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private var names: [String] = []

    deinit {
        for name in names {
            unlink("\(path)/\(name)")
        }
        rmdir(path)
    }

    /// Writes a file of plain elements as they stand in memory; returns its path.
    func write(_ elements: [some BitwiseCopyable], name: String) throws(CannotWrite) -> String {
        let path = "\(path)/\(name)"
        guard let file = fopen(path, "w") else { throw CannotWrite(path: path) }
        names.append(name)
        let written = elements.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
        let size = elements.withUnsafeBytes { $0.count }
        guard fclose(file) == 0, written == size else { throw CannotWrite(path: path) }
        return path
    }

    struct CannotWrite: Error, CustomStringConvertible {
        let path: String

        var description: String { "cannot write \(path)" }
    }
}
