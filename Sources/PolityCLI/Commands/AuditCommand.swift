#if Tools
    import ArgumentParser
    import PolityFigures
    import PolityLab
    import PolityREPL
    import PolityScript

    struct AuditCommand: ParsableCommand {
        enum Form: String, ExpressibleByArgument, CaseIterable {
            case table, markdown
        }

        static let configuration = CommandConfiguration(
            commandName: "audit",
            abstract: "Show how far results follow from the model's assumptions.",
            discussion: """
                Compares two regimes over draws of what is not known, and names the measures on which one is nearly always \
                above the other. With --levers: what every lever does alone, whatever its sign.
                """)

        @Argument(help: "Two regimes of the preset library.")
        var regimes: [String] = ["privatised_data", "social_asset"]

        @Flag(help: "Show what every lever does alone instead.")
        var levers = false

        @Option(
            help: "Draws of the prior, or paired runs of every lever with --levers (default: 200, 128 with --levers).")
        var runs: Int?

        @Option(help: "Years to simulate (default: 20, 15 with --levers).")
        var years: Int?

        @Option(help: "The number that all draws derive from.")
        var seed: UInt64 = 1

        @Option(help: "Threads to simulate on (default: all processors). Results do not depend on it.")
        var threads: Int?

        @Option(help: "The form: table or markdown.")
        var output: Form = .table

        func validate() throws {
            try RunLimits.validate(threads: threads)
            if let runs, !(2...100_000).contains(runs) { throw ValidationError("--runs ranges from 2 to 100000.") }
            if let years, !(1...200).contains(years) { throw ValidationError("--years ranges from 1 to 200.") }
            guard regimes.count == 2 else { throw ValidationError("An audit compares two regimes.") }
            for name in regimes where !Audit.regimes.contains(name) {
                throw ValidationError(
                    "No regime of the preset library is called \(name); there are \(Audit.regimes.joined(separator: ", "))."
                )
            }
        }

        func run() throws {
            let host = StandardHost(threads: threads, output: .table)
            Interruption.watch()
            let watch = Watch(
                progress: { host.progress(Progress($0, of: $1, .runs)) }, isCancelled: { host.isCancelled() })
            let table: Table?
            do throws(StudyError) {
                table = try levers ? signs(host, watch) : dominance(host, watch)
            } catch {
                host.report("error: \(error)\n")
                return try host.finish(error == .cancelled ? .interrupted : .failure).end()
            }
            guard let table else { return try host.finish(.failure).end() }
            host.write(
                output == .markdown
                    ? MarkdownTable.render(table) : TerminalTable.render(table, style: host.terminal) + "\n")
            try host.finish(.success).end()
        }

        private func signs(_ host: StandardHost, _ watch: Watch) throws(StudyError) -> Table? {
            let (runs, months) = (runs ?? 128, 12 * (years ?? 15))
            let signs = try Audit.signs(runs: runs, months: months, seed: seed, threads: host.threads, watch: watch)
            return Audit.table(signs, runs: runs, months: months)
        }

        private func dominance(_ host: StandardHost, _ watch: Watch) throws(StudyError) -> Table? {
            try Audit.dominance(
                regimes[0], regimes[1], draws: runs ?? 200, months: 12 * (years ?? 20), seed: seed,
                threads: host.threads, watch: watch)
        }
    }
#endif
