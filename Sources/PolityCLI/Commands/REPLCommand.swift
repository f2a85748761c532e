#if Tools
    import ArgumentParser
    import PolityREPL
    import PolityScript

    struct REPLCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "repl", abstract: "Read statements from the terminal or from standard input (the default).")

        @Option(
            name: [.customShort("e"), .customLong("execute")], parsing: .singleValue,
            help: ArgumentHelp(
                "Carry out a statement instead of reading any. May be given several times.", valueName: "statement"))
        var statements: [String] = []

        @Option(help: "The form of results: table, markdown, csv or json.")
        var output: OutputMode = .table

        @Flag(
            help: """
                For shared computers: low limits; no history, settings or startup file is read or written; files as ever only
                in the folder that the program runs in.
                """)
        var safe = false

        @Flag(name: .customLong("no-startup"), help: "Do not read the startup file.")
        var noStartup = false

        @OptionGroup var limitOptions: LimitOptions

        func run() throws {
            let host = StandardHost(
                threads: nil, output: output, isUnbuffered: true,
                limits: limitOptions.limits(base: safe ? .lowered : Limits()))
            let session = Session(host: host)
            guard statements.isEmpty else {
                Interruption.watch()
                for (index, statement) in statements.enumerated() {
                    let isDone = Interruption.during { session.execute(statement, line: index + 1) }
                    if Interruption.take() { return try host.finish(.interrupted).end() }
                    guard isDone else { return try host.finish(.failure).end() }
                }
                return try host.finish(session.verdict).end()
            }
            var options = REPL.Options()
            options.isSafe = safe
            options.readsStartup = !noStartup
            let pages = REPL.Pages(hold: { host.hold() }, show: { host.showHeld(by: $0) })
            let status = REPL(session: session, options: options, pages: pages).run()
            let end = host.finish(ExitStatus(rawValue: status) ?? .failure)
            try end.end()
        }
    }
#endif
