import Polity
import PolityFigures
import PolityLab
import PolityReport

/// Puts together what a study has asked and found as one report.
///
/// Nothing in it depends on when or where the study ran: the same script with the same version gives the same report.
struct ReportComposer {
    /// A text that the study was made of, under the name that the report gives it.
    struct Text {
        var name: String
        var text: String
    }

    let journal: StudyJournal
    let definitions: Definitions
    /// The script first, then what it includes.
    let texts: [Text]

    var report: Report {
        Report(
            title: title,
            subtitle: ["A study with Polity \(PolityVersion.text), a laboratory for the political economy of data"],
            sections: [
                question, scenarioSection, levers, results, attribution, claims, sensitivity, limits, further, models,
                method, assumptions, script, reproduction, citation,
            ].compactMap { $0.blocks.isEmpty ? nil : $0 },
            colophon:
                "In this model, under these assumptions. Made by Polity \(PolityVersion.text) from \(texts[0].name).")
    }

    var title: String {
        let titles = journal.entries.compactMap { if case .title(let text) = $0 { text } else { nil } }
        return titles.first ?? "A study of \(texts[0].name)"
    }

    var comparisons: [Comparison] {
        var seen: [Comparison] = []
        for case .comparison(let comparison) in journal.entries where !seen.contains(comparison) {
            seen.append(comparison)
        }
        return seen
    }

    /// All scenarios that something was asked about, worlds on the bench too, in the order of their first.
    var scenarios: [Scenario] {
        var seen: Set<String> = []
        return journal.entries.flatMap { entry -> [Scenario] in
            switch entry {
            case .comparison(let comparison): return comparison.scenarios
            case .analysis(let plan): return plan.scenarios
            case .world(let world):
                var scenario = world.scenario
                scenario.name = world.name
                return [scenario]
            default: return []
            }
        }.filter { seen.insert($0.name).inserted }
    }

    /// Worlds on the bench that something was asked about, each as it was the last time.
    var worlds: [BenchOutline.World] {
        var found: [BenchOutline.World] = []
        for case .world(let world) in journal.entries {
            if let index = found.firstIndex(where: { $0.name == world.name }) {
                found[index] = world
            } else {
                found.append(world)
            }
        }
        return found
    }

    var plans: [ExperimentPlan] {
        journal.entries.compactMap { if case .analysis(let plan) = $0 { plan } else { nil } }
    }

    // MARK: Question

    private var question: Report.Section {
        var blocks: [Report.Block] = []
        for case .note(let text) in journal.entries { blocks.append(.paragraph(text)) }
        let asked = comparisons.map { comparison in
            let names = comparison.scenarios.map(\.name).joined(separator: ", ")
            return "Compared: \(names), over \(durationText(comparison.months)), \(Self.count(comparison.runs, "run")) "
                + "each, seed \(comparison.seed)."
        }
        if !asked.isEmpty { blocks.append(.list(asked)) }
        let sources = journal.entries.compactMap { if case .source(let text) = $0 { text } else { nil } }
        if !sources.isEmpty { blocks += [.heading("Sources"), .list(sources)] }
        if journal.dropped > 0 {
            blocks.append(.paragraph("The \(journal.dropped) oldest results of this session are left out."))
        }
        return Report.Section("question", title: "Question", blocks: blocks)
    }

    static func count(_ number: Int, _ what: String) -> String { "\(number) \(what)\(number == 1 ? "" : "s")" }

    // MARK: What was found

    /// Entries of analyses of some kinds, as blocks: the table, then its pictures.
    private func blocks(of analyses: Set<String>) -> [Report.Block] {
        journal.entries.flatMap { entry -> [Report.Block] in
            guard case .sheet(let sheet, let figures) = entry, analyses.contains(sheet.analysis) else { return [] }
            let table: [Report.Block] =
                sheet.rows.isEmpty
                ? [.heading(sheet.title)] + sheet.notes.map { .paragraph($0) } : [.table(sheet.table)]
            return table + figures.map { .figure($0.figure, numbers: nil) }
        }
    }

    private var results: Report.Section {
        var blocks: [Report.Block] = []
        var shown: Set<Figure> = []
        func add(_ figures: [NamedFigure]) {
            for item in figures where shown.insert(item.figure).inserted {
                blocks.append(.figure(item.figure, numbers: FigureNumbers.table(of: item.figure)))
            }
        }
        for entry in journal.entries {
            switch entry {
            case .table(let table, _, let figures):
                blocks.append(.table(table))
                add(figures)
            case .figures(let figures, _): add(figures)
            case .announcement(let text): blocks.append(.paragraph(text))
            case .sheet(let sheet, let figures) where Self.ofResults.contains(sheet.analysis):
                blocks.append(.table(sheet.table))
                add(figures)
            default: break
            }
        }
        return Report.Section("results", title: "Results", blocks: blocks)
    }

    private static let ofResults: Set<String> = ["bands", "effects"]
    private static let ofAttribution: Set<String> = ["explain", "parity", "swap", "dominance"]
    private static let ofSensitivity: Set<String> = ["morris", "sobol", "sobol_pairs", "sweep"]
    private static let ofLimits: Set<String> = ["region", "discover", "flip", "search", "choose"]
    private static let elsewhere = ofResults.union(ofAttribution).union(ofSensitivity).union(ofLimits)
        .union(["claim", "theory", "plot"])

    private var attribution: Report.Section {
        Report.Section("attribution", title: "What makes the difference", blocks: blocks(of: Self.ofAttribution))
    }

    private var sensitivity: Report.Section {
        Report.Section("sensitivity", title: "What it depends on", blocks: blocks(of: Self.ofSensitivity))
    }

    private var limits: Report.Section {
        Report.Section("limits", title: "Where it fails, and what would change it", blocks: blocks(of: Self.ofLimits))
    }

    private var further: Report.Section {
        let others = journal.entries.compactMap { entry -> String? in
            if case .sheet(let sheet, _) = entry, !Self.elsewhere.contains(sheet.analysis) {
                sheet.analysis
            } else {
                nil
            }
        }
        return Report.Section("further", title: "Further analyses", blocks: blocks(of: Set(others)))
    }

    private var models: Report.Section {
        let tables = journal.entries.flatMap { entry -> [Table] in
            if case .theory(let tables) = entry { tables } else { [] }
        }
        return Report.Section("models", title: "Published models", blocks: tables.map { .table($0) })
    }

    // MARK: Claims

    private var claims: Report.Section {
        var verdicts: [Report.Verdict] = []
        let asked = plans.filter { $0.sort == .claim }
        for case .sheet(let sheet, _) in journal.entries where sheet.analysis == "claim" {
            guard let last = sheet.rows.indices.last,
                let outcome = Report.Verdict.Outcome(rawValue: sheet.text(last, "verdict"))
            else { continue }
            let name = sheet.text(last, "claim")
            let remarks = asked.last { $0.text == name }?.remarks ?? Remarks()
            let said =
                remarks.notes.map { "Note: \($0)" } + remarks.cautions.map { "Caution: \($0)" }
                + remarks.sources.map { "Source: \($0)" }
            verdicts.append(
                Report.Verdict(name, outcome: outcome, details: sheet.notes + margins(sheet) + said))
        }
        guard !verdicts.isEmpty else { return Report.Section("claims", title: "Claims") }
        let counts = Report.Verdict.Outcome.allCases.map { outcome in
            "\(verdicts.count { $0.outcome == outcome }) \(outcome.rawValue)"
        }
        let summary =
            "\(counts.joined(separator: ", ")). A verdict is about this model under its assumptions, never about a country."
        return Report.Section(
            "claims", title: "Claims", blocks: [.paragraph(summary)] + verdicts.map { .verdict($0) })
    }

    /// The estimates of a claim's comparisons.
    private func margins(_ sheet: ResultSheet) -> [String] {
        sheet.rows.indices.compactMap { row in
            guard let estimate = sheet.number(row, "estimate") else { return nil }
            let interval = sheet.number(row, "low").flatMap { low in
                sheet.number(row, "high").map { NumberFormat.interval(low, $0, aligned: false) }
            }
            return "Left side less right side: \(NumberFormat.compact(estimate)), interval "
                + (interval ?? "none") + ", \(sheet.text(row, "runs")) runs."
        }
    }
}
