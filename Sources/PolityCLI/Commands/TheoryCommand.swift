#if Tools
    import ArgumentParser
    import PolityREPL
    import PolityScript

    struct TheoryCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "theory", abstract: "Show what a published model says, or the list of them.",
            discussion: """
                For example: polity theory jones_tonetti eta=0.08 --output json. A list is written with commas: \
                polity theory replicator fitness=0,0.02,0.05,0.08. `polity doc MODEL` lists a model's parameters.
                """)

        @Argument(help: "The model; without it, all models are listed.")
        var model: String?

        @Argument(help: ArgumentHelp("Values in place of the defaults.", valueName: "name=value"))
        var settings: [String] = []

        @Option(help: "The form of results: table, markdown, csv or json.")
        var output: OutputMode = .table

        @Flag(help: "Draw the model's series in place of its tables.")
        var plot = false

        @Option(
            help: ArgumentHelp(
                "Draw them to a file that ends in .svg, .csv or .json (Vega-Lite).", valueName: "file"))
        var plotTo: String?

        func validate() throws {
            if model == nil, plot || plotTo != nil { throw ValidationError("Say which model to draw.") }
        }

        func run() throws {
            let host = StandardHost(threads: 1, output: output)
            guard let model else { return try finish(host, "theory") }
            let statement: String
            do throws(TheoryStatement.Fault) {
                statement = try TheoryStatement.text(
                    model: model, settings: settings, isDrawn: plot || plotTo != nil, file: plotTo)
            } catch {
                throw ValidationError(error.message)
            }
            try finish(host, statement)
        }

        private func finish(_ host: StandardHost, _ statement: String) throws {
            Interruption.watch()
            let status = Interruption.during { Session(host: host).run(source: statement, name: "the command line") }
            try host.finish(status).end()
        }
    }
#endif
