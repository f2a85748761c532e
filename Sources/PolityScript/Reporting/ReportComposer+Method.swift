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
        let seeds = Set(plans.map(\.seed)).sorted().map { "\($0)" }
        if !seeds.isEmpty {
            items.append(Report.Definition("seeds of analyses", seeds.joined(separator: ", ")))
        }
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

    private var plans: [ExperimentPlan] {
        journal.entries.compactMap { if case .analysis(let plan) = $0 { plan } else { nil } }
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
        let assumed = assumedEntries
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
        let measures = measures
        if !measures.isEmpty {
            let table = Table(
                columns: [
                    Table.Column("measure", alignment: .whole), Table.Column("meaning"), Table.Column("unit"),
                    Table.Column("source"),
                ], rows: measures.map { [$0.name, $0.summary, $0.unit.rawValue, $0.source] })
            blocks.append(.folded(title: "How the measures are defined", blocks: [.table(table)]))
        }
        return Report.Section("assumptions", title: "Assumptions and what follows from them", blocks: blocks)
    }

    /// Levers and parameters that the study changes or varies, and whose default or range nobody has measured.
    private var assumedEntries: [CatalogueEntry] {
        var names: [String] = []
        if let first = scenarios.first {
            for scenario in scenarios.dropFirst() where scenario.places.count == first.places.count {
                names += Parity(first, scenario).differences.map(\.name)
            }
        }
        names += plans.flatMap { $0.factors.map(\.target.entry.name) }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }.compactMap { Factor.Target(named: $0)?.entry }
            .filter { $0.source.hasPrefix("assumption") }
    }

    /// The catalogue's measures that something was asked about.
    private var measures: [CatalogueEntry] {
        var seen: Set<String> = []
        let named = journal.entries.flatMap { entry -> [String] in
            switch entry {
            case .table(let table, _):
                let column = table.columns.firstIndex { $0.title == "measure" }
                return column.map { column in table.rows.map { $0[column] } } ?? []
            case .analysis(let plan):
                return plan.measures + plan.goals.map(\.measure)
            case .figures(let figures): return figures.map(\.name)
            default: return []
            }
        }
        return named.filter { seen.insert($0).inserted }
            .compactMap { name in Catalogues.measure(name).map { Measure.catalogue[$0].entry } }
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
                .code("polity --version\npolity run \(Self.argument(texts[0].name))"),
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
