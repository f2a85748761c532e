#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Row 7: from the start of `polity --version` to its end, against a program that does nothing.
struct StartupBenchmark: Benchmark {
    let program: String
    let rounds: Int

    func run(_ report: inout Report) throws {
        let measured = try Rounds(rounds) {
            try [
                Clock.time(Clock.wall) { try Self.run(program, "--version") },
                Clock.time(Clock.wall) { try Self.run("true") },
            ]
        }
        report.heading("Start-up of \(program), \(rounds) times")
        report.row("polity --version", measured.sample(0, times: 1000), unit: "ms")
        report.row("true", measured.sample(1, times: 1000), unit: "ms")
        report.row("difference of medians", 1000 * (measured.sample(0).median - measured.sample(1).median), unit: "ms")
        report.checkLoad(measured)
    }

    /// Runs a program, without its output, to its end.
    private static func run(_ arguments: String...) throws {
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
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        var child: pid_t = 0
        let failure = posix_spawnp(&child, arguments[0], &actions, nil, copies + [nil], environ)
        var status: Int32 = 0
        guard failure == 0, waitpid(child, &status, 0) == child, status == 0 else {
            throw CannotRun(program: arguments[0])
        }
    }

    struct CannotRun: Error, CustomStringConvertible {
        let program: String

        var description: String { "cannot run \(program)" }
    }
}
