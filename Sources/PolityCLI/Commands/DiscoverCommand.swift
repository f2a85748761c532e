#if Tools
    import ArgumentParser
    import PolityFigures
    import PolityLab
    import PolityScript

    struct DiscoverCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "discover",
            abstract: "Find the box of inputs in which cases of interest are dense.",
            discussion: """
                Scenario discovery by the patient rule induction method (PRIM): boxes of inputs, step by step denser in cases of \
                interest and covering fewer of them, and the limits of one box. The file is CSV (RFC 4180) with a line of \
                names; every other line is a case. Without --below, --above or --is the outcome is 1 or 0, true or false.
                """)

        @Argument(help: "The cases; - is standard input.")
        var file: String

        @Option(help: "The column of the outcome.")
        var outcome: String

        @Option(parsing: .unconditional, help: "Of interest are outcomes below this number.")
        var below: Double?

        @Option(parsing: .unconditional, help: "Of interest are outcomes above this number.")
        var above: Double?

        @Option(name: .customLong("is"), parsing: .unconditional, help: "Of interest are outcomes of this value.")
        var value: String?

        @Option(
            help: "The columns of the inputs, with commas between (default: all others that hold numbers).")
        var inputs: String?

        @Option(help: "The share of the cases that a step removes.")
        var alpha = 0.1

        @Option(help: "The step whose limits are shown (default: the nearest to a coverage and density of 1).")
        var step: Int?

        @Option(help: "The form of results: table, markdown, csv or json.")
        var output: OutputMode = .table

        /// Files beyond this size are refused rather than held in memory.
        private static let largestFile = 256 << 20

        func validate() throws {
            guard alpha > 0, alpha < 0.5 else { throw ValidationError("--alpha is above 0 and below 0.5.") }
            if let step, step < 0 { throw ValidationError("--step is at least 0.") }
            guard [below != nil, above != nil, value != nil].count(where: { $0 }) <= 1 else {
                throw ValidationError("There is only one of --below, --above and --is.")
            }
            for bound in [below, above] where bound?.isFinite == false {
                throw ValidationError("--below and --above take a finite number.")
            }
        }

        func run() throws {
            let host = StandardHost(threads: 1, output: output)
            let sheets: [ResultSheet]
            do throws(DataTable.Fault) {
                sheets = try found().all
            } catch {
                let place = error.position == nil ? ": " : ":"
                host.report("error: \((file + place + error.description).escapedForTerminal)\n")
                return try host.finish(.failure).end()
            }
            switch output {
            case .table, .markdown:
                let tables = sheets.map { sheet in
                    let text =
                        output == .markdown
                        ? MarkdownTable.render(sheet.table) : TerminalTable.render(sheet.table, style: host.terminal)
                    return text.hasSuffix("\n") ? text : text + "\n"
                }
                host.write(tables.joined(separator: "\n"))
            case .csv: host.write(sheets.map { $0.csvHeader + $0.csvLines.joined() }.joined(separator: "\n"))
            case .json: host.write(JSONText.array(sheets.flatMap(\.objects)))
            }
            try host.finish(.success).end()
        }

        private func found() throws(DataTable.Fault) -> DiscoverySheets {
            let question = DiscoveryQuestion(
                outcome: outcome, criterion: criterion,
                inputs: try inputs.map { names throws(DataTable.Fault) in
                    try DataTable.names(names)
                })
            let cases = try question.cases(in: try DataTable(csv: try text()))
            let prim = PRIM(inputs: cases.inputs, outcomes: cases.outcomes, alpha: alpha)
            if let step, step >= prim.trajectory.count {
                throw DataTable.Fault("there is no step \(step); the last is \(prim.trajectory.count - 1)")
            }
            return DiscoverySheets(
                cases: cases, prim: prim, step: step,
                setting: "\(cases.outcomes.count) cases of which \(cases.outcomes.count { $0 }) are of interest, "
                    + "\(cases.names.count) inputs, alpha \(NumberFormat.compact(alpha)).")
        }

        private var criterion: DiscoveryQuestion.Criterion {
            if let below { return .below(below) }
            if let above { return .above(above) }
            return value.map { .equal($0) } ?? .truth
        }

        private func text() throws(DataTable.Fault) -> String {
            let bytes: [UInt8]
            do throws(Descriptor.Failure) {
                bytes = try Descriptor.read(path: file, atMost: Self.largestFile + 1)
            } catch {
                throw DataTable.Fault("cannot read it: \(error.message)")
            }
            guard bytes.count <= Self.largestFile else {
                throw DataTable.Fault("it is larger than \(Self.largestFile >> 20) MiB")
            }
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw DataTable.Fault("it is not UTF-8 text")
            }
            return text
        }
    }
#endif
