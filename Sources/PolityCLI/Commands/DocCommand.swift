#if Tools
    import ArgumentParser
    import PolityScript

    struct DocCommand: ParsableCommand {
        enum Form: String, ExpressibleByArgument, CaseIterable {
            case table, json
        }

        static let configuration = CommandConfiguration(
            commandName: "doc", abstract: "Show a catalogue, or one entry of them.")

        @Argument(
            help:
                "levers, measures, parameters, attributes, regimes, variants, policies, mechanisms, or the name of one of them."
        )
        var name: String

        @Option(help: "The form: table or json.")
        var output: Form = .table

        @Flag(help: "The same as --output json.")
        var json = false

        func run() throws {
            let asJSON = json || output == .json
            let host = StandardHost(threads: 1, output: asJSON ? .json : .table)
            guard let text = Documentation.text(name, asJSON: asJSON, style: host.listStyle) else {
                host.report(Documentation.unknownEntry(name))
                return try host.finish(.failure).end()
            }
            host.write(text)
            try host.finish(.success).end()
        }
    }
#endif
