#if Tools
    import ArgumentParser
    import PolityREPL
    import PolityScript

    struct REPLCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "repl", abstract: "Read statements from the terminal or from standard input (the default).")

        @OptionGroup var limitOptions: LimitOptions

        func run() throws {
            let host = StandardHost(
                threads: nil, output: .table, isUnbuffered: true, limits: limitOptions.limits)
            let status = REPL(session: Session(host: host)).run()
            let end = host.finish(ExitStatus(rawValue: status) ?? .failure)
            try end.end()
        }
    }
#endif
