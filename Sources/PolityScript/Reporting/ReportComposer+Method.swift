import Polity
import PolityFigures
import PolityLab
import PolityReport

/// How the numbers were made, what they rest on, and how to get them again.
extension ReportComposer {
    private var fingerprint: String { SHA256.hexadecimal(texts.map(\.text).joined(separator: "\u{0}")) }

    var method: Report.Section {
        var items = [
            Report.Definition(
                "model",
                "A monthly, agent-based, stock-flow-consistent economy of data; regimes are values of levers, and no code reads "
                    + "a regime's name."),
            Report.Definition("program", "Polity \(PolityVersion.text)"),
        ]
        for comparison in comparisons {
            items.append(
                Report.Definition(
                    "runs",
                    "\(comparison.scenarios.map(\.name).joined(separator: ", ")): \(Self.count(comparison.runs, "run")) each, "
                        + "\(durationText(comparison.months)), seed \(comparison.seed)"))
        }
        items += worlds.map { world in
            Report.Definition(
                "world", "\(world.name): one run, seed \(world.seed), \(durationText(world.month)) so far")
        }
        items += plans.compactMap { plan in asked(plan).map { Report.Definition(plan.sort.rawValue, $0) } }
        items += [
            Report.Definition(
                "luck",
                "Random draws are keyed by seed, run, purpose, month and agent: scenarios of a comparison share the luck of every "
                    + "run, and differences are paired by run."),
            Report.Definition(
                "intervals",
                "95 % intervals by Student's t for means and paired differences, unless a table says otherwise. They tell how far "
                    + "luck moves a mean, not how far the model is from the world."),
            Report.Definition("script", "\(texts[0].name), SHA-256 \(fingerprint)"),
        ]
        return Report.Section("method", title: "Method", blocks: [.definitions(items)])
    }

    /// What an analysis was asked, with its runs and its seed; `nil` for those that read a comparison's own runs.
    private func asked(_ plan: ExperimentPlan) -> String? {
        guard plan.sort != .bands, plan.sort != .effects else { return nil }
        var parts: [String] = []
        if plan.sort == .claim || plan.sort == .flip { parts.append("“\(plan.text)”") }
        if !plan.scenarios.isEmpty { parts.append(plan.scenarios.map(\.name).joined(separator: ", ")) }
        let measures = plan.measures + plan.goals.map { ($0.isLowest ? "lowest " : "highest ") + $0.measure }
        if !measures.isEmpty { parts.append(measures.joined(separator: ", ")) }
        if !plan.factors.isEmpty {
            parts.append("over " + plan.factors.map(\.target.entry.name).joined(separator: ", "))
        }
        if !plan.months.isEmpty, plan.sort != .claim {
            parts.append("at " + plan.months.map { timeText($0) }.joined(separator: ", "))
        }
        if !plan.method.isEmpty { parts.append("by \(plan.method)") }
        if let points = plan.points { parts.append(Self.count(points, "point")) }
        if plan.runs > 0 { parts.append((plan.sort == .claim ? "at most " : "") + Self.count(plan.runs, "run")) }
        if plan.sort == .claim { parts.append("confidence \(NumberFormat.compact(plan.confidence))") }
        parts.append("seed \(plan.seed)")
        return parts.joined(separator: "; ")
    }

    // MARK: Assumptions

    var assumptions: Report.Section {
        var blocks: [Report.Block] = [
            .list([
                "Results are about this model under its assumptions, not about a country. The model explores and explains; it does "
                    + "not forecast.",
                "The quality of the State is an axis of its own, apart from the regime: a comparison of regimes with one State says "
                    + "nothing about States that differ.",
                "Institutions do not change the path of technology or the dates of shocks, which all scenarios share.",
                "Preferences, population and the equations of behaviour are the same under every regime.",
                "A result that holds whatever is uncertain follows from the form of the equations rather than from evidence; "
                    + "`dominance A vs B over prior NAME` tells which do, and docs/validation.md names them for the two models.",
                "Measures are not added up to a winner: which of them matter is the reader's judgement.",
            ])
        ]
        let assumed = concerned.filter { $0.source.hasPrefix("assumption") }
        if !assumed.isEmpty {
            blocks.append(
                .table(
                    Table(
                        title: "Values that rest on an assumption",
                        columns: [
                            Table.Column("name", alignment: .whole), Table.Column("meaning"), Table.Column("basis"),
                        ],
                        rows: assumed.map { [$0.name, $0.summary, $0.source] })))
        }
        if let measureTable { blocks.append(.table(measureTable)) }
        return Report.Section("assumptions", title: "Assumptions and what follows from them", blocks: blocks)
    }

    // MARK: Script, reproduction, citation

    var script: Report.Section {
        let parts = texts.map { text in
            Report.Block.folded(title: text.name, blocks: [.code(text.text)])
        }
        return Report.Section("script", title: "The script", blocks: parts)
    }

    var reproduction: Report.Section {
        Report.Section(
            "reproduce", title: "How to reproduce it",
            blocks: [
                .paragraph(
                    "With Polity \(PolityVersion.text), save the script under its name and run it: every number and this page come "
                        + "again, byte for byte, on any number of threads."),
                .code(
                    "polity --version\npolity run \(Self.argument(texts[0].name))"
                        + (journal.pageOption.map { " --report \(Self.argument($0))" } ?? "")),
                .paragraph("The script is the right one if its SHA-256 is the one under Method."),
            ])
    }

    /// A file's name as a shell takes it.
    private static func argument(_ name: String) -> String {
        let isPlain = name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._-/".contains($0)) }
        return isPlain
            ? name : "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }

    var citation: Report.Section {
        let year = PolityVersion.released.prefix(4)
        return Report.Section(
            "cite", title: "How to cite it",
            blocks: [
                .paragraph(
                    "The Polity authors (\(year)). Polity: a laboratory for the political economy of data, version "
                        + "\(PolityVersion.text). Study: \(title). Script SHA-256 \(fingerprint.prefix(16)); the seeds stand under "
                        + "Method."),
                .code(
                    """
                    @software{polity,
                      author  = {{The Polity authors}},
                      title   = {Polity: a laboratory for the political economy of data},
                      version = {\(PolityVersion.text)},
                      year    = {\(year)}
                    }
                    """),
            ])
    }
}
