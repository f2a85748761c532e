import Polity
import PolityFigures
import PolityLab
import PolityReport

/// What the measures are that something was asked about.
extension ReportComposer {
    /// Their names in the order of their first use, with what own measures read.
    private var measureNames: [String] {
        var open: [String] = []
        for entry in journal.entries {
            switch entry {
            case .table(_, let names, _), .figures(_, let names): open += names
            case .analysis(let plan):
                open += plan.measures + plan.goals.map(\.measure)
                open += plan.weights.flatMap { $0.weights?.map(\.measure) ?? [] }
                let observed = plan.conditions.flatMap(\.comparisons).flatMap(\.observed) + plan.targets.map(\.observed)
                open += observed.flatMap { $0.value.measureNames }
            default: break
            }
        }
        open.reverse()
        var seen: Set<String> = []
        var found: [String] = []
        while let name = open.popLast() {
            guard seen.insert(name).inserted else { continue }
            found.append(name)
            if case .measure(let own)? = definitions[name] { open += own.code.measureNames.reversed() }
        }
        return found
    }

    /// What they mean, or how they are calculated where the script says it; `nil` if nothing was asked.
    var measureTable: Table? {
        let rows = measureNames.compactMap { name -> [String]? in
            if case .measure(let own)? = definitions[name] {
                return [name, own.text, own.kind.unit, "defined in \(definedIn(own))"]
            }
            guard let entry = Catalogues.measure(name).map({ Measure.catalogue[$0].entry }) else { return nil }
            return [name, entry.summary, entry.unit.rawValue, entry.source]
        }
        guard !rows.isEmpty else { return nil }
        return Table(
            title: "How the measures are defined",
            columns: [
                Table.Column("measure", alignment: .whole), Table.Column("meaning"), Table.Column("unit"),
                Table.Column("source"),
            ], rows: rows)
    }

    /// The text that an own measure stands in, without the folder.
    private func definedIn(_ own: OwnMeasure) -> String {
        let name = own.source.name
        if name == Session.promptName { return "the script" }
        return texts.first { name == $0.name || name.hasSuffix("/" + $0.name) }?.name ?? "the script"
    }
}

extension OwnMeasure {
    /// Its definition as it is written, on one line.
    fileprivate var text: String {
        let tree = Parser.parse(source).tree
        let statement = tree.statements.first { $0.declaredName == span }
        guard let whole = statement?.span else { return "" }
        return source.text(whole).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Code {
    /// Measures that it reads, in aggregates and of runs too.
    fileprivate var measureNames: [String] {
        slots.flatMap { slot -> [String] in
            switch slot {
            case .catalogue(let index): [Measure.catalogue[index].name]
            case .own(let name): [name]
            case .aggregate(let aggregate):
                (aggregate.value?.measureNames ?? []) + (aggregate.condition?.measureNames ?? [])
            case .observed(let value): value.value.measureNames
            case .overRuns(let value): value.value.measureNames
            default: []
            }
        }
    }
}
