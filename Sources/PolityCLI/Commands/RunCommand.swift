#if Tools
    import ArgumentParser
    import PolityREPL
    import PolityScript

    struct RunCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run", abstract: "Run a script and print its results.")

        @Argument(help: "The script; - is standard input.")
        var file: String

        @Option(help: "Threads to simulate on (default: all processors). Results do not depend on it.")
        var threads: Int?

        @Option(help: "The form of results: table, csv or json.")
        var output: OutputMode = .table

        @OptionGroup var limitOptions: LimitOptions

        func validate() throws {
            if let threads, !RunLimits.threads.contains(threads) {
                throw ValidationError(
                    "--threads ranges from \(RunLimits.threads.lowerBound) to \(RunLimits.threads.upperBound).")
            }
        }

        func run() throws {
            let host = StandardHost(threads: threads, output: output, limits: limitOptions.limits)
            let text: String
            do throws(ScriptFile.Unreadable) {
                text = try ScriptFile.read(file, limits: limitOptions.limits)
            } catch {
                host.report(error.message)
                return try ExitStatus.failure.end()
            }
            Interruption.watch()
            let status = Interruption.during { Session(host: host).run(source: text, name: file) }
            try host.finish(status).end()
        }
    }
#endif
