#if Tools && Store
    import ArgumentParser
    import PolityFigures
    import PolityLab
    import PolityScript
    import PolityStore

    struct StoreCommand: ParsableCommand {
        enum Form: String, ExpressibleByArgument, CaseIterable {
            case table, json
        }

        static let configuration = CommandConfiguration(
            commandName: "store",
            abstract: "Show what is in the store of a study.",
            discussion: """
                Scenarios with their runs, the first error, measures, results, and a hash of all that came out of the runs: it \
                is the same for everyone who simulates the study with this version, however often it was interrupted. The \
                whole file is read and checked for damage.
                """)

        @Argument(help: "The store of a study, or the folder of a record.")
        var store: String

        @Option(help: "The form: table or json.")
        var output: Form = .table

        func run() throws {
            let host = StandardHost(threads: 1, output: output == .json ? .json : .table)
            do throws(StoreError) {
                let path = Verification.storePath(store)
                let store = try SQLiteRunStore.open(path: path, version: PolityVersion.text, mode: .readOnly)
                try store.checkIntegrity()
                let summary = try store.summary()
                let hash = try store.contentHash()
                host.write(
                    output == .json
                        ? JSONText.pretty(summary.json(contentHash: hash))
                        : Self.text(summary, path: path, hash: hash, style: host.listStyle))
            } catch {
                host.report("error: \(error.description.escapedForTerminal)\n")
                return try host.finish(.failure).end()
            }
            try host.finish(.success).end()
        }

        private static func text(
            _ summary: StoreSummary, path: String, hash: String, style: TerminalStyle
        ) -> String {
            var text = "Store \(path.escapedForTerminal), made by Polity \(summary.version.escapedForTerminal)\n"
            if let script = summary.sources.first {
                let others = summary.sources.count - 1
                text += "Script: \(script.escapedForTerminal)"
                text += others == 0 ? "\n" : " with \(others) included file\(others == 1 ? "" : "s")\n"
            }
            text += "Runs: \(summary.finished) finished, \(summary.failed) failed\n"
            if let failure = summary.firstFailure {
                let place =
                    "\(failure.scenario), seed \(failure.seed), run \(failure.replication), month \(failure.month)"
                text += "First failure: " + "\(place): \(failure.reason)".escapedForTerminal + "\n"
            }
            text += "Content: \(hash)\n"
            for table in tables(summary) where !table.rows.isEmpty {
                text += "\n" + TerminalTable.render(table, style: style) + "\n"
            }
            return text
        }

        private static func tables(_ summary: StoreSummary) -> [Table] {
            func columns(_ name: String, _ numbers: [String]) -> [Table.Column] {
                [Table.Column(name)] + numbers.map { Table.Column($0, alignment: .right) }
            }
            return [
                Table(
                    title: "Scenarios", columns: columns("scenario", ["variants", "finished", "failed"]),
                    rows: summary.scenarios.map { [$0.name, "\($0.variants)", "\($0.finished)", "\($0.failed)"] }),
                Table(
                    title: "Measures", columns: columns("measure", ["runs", "first month", "last month"]),
                    rows: summary.measures.map { [$0.name, "\($0.runs)", "\($0.firstMonth)", "\($0.lastMonth)"] }),
                Table(
                    title: "Results", columns: columns("analysis", ["statement", "rows"]),
                    rows: summary.estimates.map { [$0.analysis, "\($0.statement)", "\($0.rows)"] }),
            ]
        }
    }

    extension StoreSummary {
        /// The same for machines.
        fileprivate func json(contentHash: String) -> JSONValue {
            [
                "version": .text(version), "sources": .array(sources.map { .text($0) }),
                "finished": .integer(finished), "failed": .integer(failed), "events": .integer(events),
                "content_hash": .text(contentHash), "first_failure": firstFailure?.json ?? .null,
                "scenarios": .array(
                    scenarios.map {
                        [
                            "name": .text($0.name), "variants": .integer($0.variants),
                            "finished": .integer($0.finished), "failed": .integer($0.failed),
                        ]
                    }),
                "measures": .array(
                    measures.map {
                        [
                            "name": .text($0.name), "runs": .integer($0.runs),
                            "first_month": .integer($0.firstMonth), "last_month": .integer($0.lastMonth),
                        ]
                    }),
                "results": .array(
                    estimates.map {
                        [
                            "statement": .integer($0.statement), "analysis": .text($0.analysis),
                            "rows": .integer($0.rows),
                        ]
                    }),
            ]
        }
    }

    extension StoreSummary.Failure {
        /// A seed beyond what many a program takes for an integer is a text.
        fileprivate var json: JSONValue {
            [
                "scenario": .text(scenario), "seed": Int(exactly: seed).map { .integer($0) } ?? .text("\(seed)"),
                "replication": .integer(replication), "month": .integer(month), "reason": .text(reason),
            ]
        }
    }
#endif
