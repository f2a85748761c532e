import PolityFigures

/// Pictures of what an analysis has found, made from its rows alone.
struct SheetFigures {
    let sheet: ResultSheet
    /// The units of measures, levers and parameters by name.
    let unit: (String) -> String?

    var rows: [[ResultSheet.Cell]] { sheet.rows }
    var columns: [ResultSheet.Column] { sheet.columns }
    var title: String { sheet.title }
    var notes: [String] { sheet.notes }

    /// A name with its unit, as axes have it.
    func titled(_ name: String) -> String { unit(name).map { "\(name), \($0)" } ?? name }

    /// In the form that fits the analysis; none where a table says it better.
    var figures: [NamedFigure] {
        switch sheet.analysis {
        case "explain": waterfall.map { [named("explain", $0)] } ?? []
        case "morris": morris
        case "sobol": indices.map { [named("sobol", $0)] } ?? []
        case "sobol_pairs": pairs.map { [named("sobol_pairs", $0)] } ?? []
        case "sweep": sweeps
        case "claim": margins.map { [named("claim", $0)] } ?? []
        case "effects": effects
        case "bands": spreads
        case "swap": swaps
        case "dominance": rates.map { [named("dominance", $0)] } ?? []
        case "choose": regrets.map { [named("choose", $0)] } ?? []
        case "rank": scores
        case "acceptability": acceptability.map { [named("acceptability", $0)] } ?? []
        case "calibrate": posteriors
        case "front": front
        default: []
        }
    }

    private func named(_ name: String, _ chart: Chart) -> NamedFigure { NamedFigure(name, .chart(chart)) }

    /// The line below a picture: what it rests on, which analyses say in their first note.
    var restsOn: String { notes.first { $0.hasPrefix("In this model") } ?? notes.first ?? "" }

    /// Dots with intervals beside names; `nil` without a number.
    func dots(
        _ shown: [Int], names: [String], title: String, axis: String, zero: Bool,
        _ value: String, _ low: String, _ high: String
    ) -> Chart? {
        let points = shown.enumerated().compactMap { place, row in
            number(row, value).map {
                Chart.Point(x: $0, y: Double(place), low: number(row, low), high: number(row, high))
            }
        }
        guard !points.isEmpty else { return nil }
        return Chart(
            title: title, x: Chart.Axis(axis, including: zero ? [0] : []), y: Chart.Axis(categories: names),
            series: [Chart.Series("", points: points, mark: .points)],
            references: zero ? [Chart.Reference(.upright(0))] : [], source: restsOn)
    }

    // MARK: Attribution

    /// From nothing to the whole difference, a step for every lever, and the whole by itself; intervals are those of the steps.
    private var waterfall: Chart? {
        guard let total = rows.indices.first(where: { text($0, "lever") == "total" }) else { return nil }
        let measure = text(total, "measure")
        var level = 0.0
        var points: [Chart.Point] = []
        var names: [String] = []
        for row in rows.indices {
            guard let share = number(row, "estimate") else { continue }
            let start = row == total ? 0 : level
            let end = start + share
            points.append(
                Chart.Point(
                    x: end, y: Double(names.count), low: number(row, "low").map { start + $0 },
                    high: number(row, "high").map { start + $0 }, base: start))
            names.append(text(row, "lever"))
            if row != total { level = end }
        }
        guard !points.isEmpty else { return nil }
        return Chart(
            title: title, x: Chart.Axis("change of \(titled(measure))", including: [0]),
            y: Chart.Axis(categories: names),
            series: [
                Chart.Series("steps", points: Array(points.dropLast()), mark: .bars(width: 0.7)),
                Chart.Series("together", points: points.suffix(1), mark: .bars(width: 0.7)),
            ],
            references: [Chart.Reference(.upright(0))],
            source: "Steps begin where the one above ends; intervals are of the steps. " + restsOn)
    }

    // MARK: Claims

    private var margins: Chart? {
        let shown = rows.indices.filter { number($0, "estimate") != nil }
        return dots(
            shown, names: shown.map { text($0, "condition") }, title: title, axis: "left side less right side",
            zero: true, "estimate", "low", "high")
    }

    // MARK: Effects, spreads, swaps

    private var effects: [NamedFigure] {
        grouped(by: ["measure"]).compactMap { key, shown in
            let names = shown.map { row in
                [text(row, "difference"), text(row, "jurisdiction"), text(row, "time")].filter { !$0.isEmpty }
                    .joined(separator: ", ")
            }
            return dots(
                shown, names: names, title: "Difference in \(key[0])", axis: "mean difference in \(titled(key[0]))",
                zero: true,
                "estimate", "low", "high"
            ).map { NamedFigure("effects-\(key[0])", .chart($0)) }
        }
    }

    private var spreads: [NamedFigure] {
        grouped(by: ["measure"]).map { key, shown in
            let points = shown.enumerated().map { place, row in
                let quartiles = number(row, "q25").flatMap { low in
                    number(row, "q75").flatMap { low <= $0 ? low...$0 : nil }
                }
                return Chart.Point(
                    x: number(row, "median") ?? .nan, y: Double(place), low: number(row, "q05"),
                    high: number(row, "q95"), quartiles: quartiles)
            }
            let names = shown.map { row in
                [text(row, "scenario"), text(row, "jurisdiction"), text(row, "time")].filter { !$0.isEmpty }
                    .joined(separator: ", ")
            }
            let chart = Chart(
                title: "How runs spread: \(key[0])", x: Chart.Axis(titled(key[0])), y: Chart.Axis(categories: names),
                series: [Chart.Series("", points: points, mark: .boxes(width: 0.6))],
                source: "Boxes hold the middle half of the runs, whiskers nine tenths; the stroke is the median.")
            return NamedFigure("bands-\(key[0])", .chart(chart))
        }
    }

    private var swaps: [NamedFigure] {
        grouped(by: ["measure", "time"]).compactMap { key, shown in
            let names = shown.map { "\(text($0, "institutions")) in the economy of \(text($0, "economy"))" }
            return dots(
                shown, names: names, title: "\(title): \(key[0]), \(key[1])", axis: titled(key[0]), zero: false,
                "estimate",
                "low", "high"
            ).map { NamedFigure("swap-\(key[0])", .chart($0)) }
        }
    }

    /// How often one scenario is above the other, away from a half.
    private var rates: Chart? {
        let points = rows.indices.compactMap { row in
            number(row, "rate").map { Chart.Point(x: $0, y: Double(row), base: 0.5) }
        }
        guard !points.isEmpty else { return nil }
        return Chart(
            title: title, x: Chart.Axis("share of draws", including: [0, 1]),
            y: Chart.Axis(categories: rows.indices.map { text($0, "measure") }),
            series: [Chart.Series("", points: points, mark: .bars(width: 0.7))],
            references: [Chart.Reference(.upright(0.5))], source: restsOn)
    }
}

extension SheetFigures {
    func number(_ row: Int, _ key: String) -> Double? { sheet.number(row, key) }

    func text(_ row: Int, _ key: String) -> String { sheet.text(row, key) }

    /// Rows that agree in some columns, in the order of their first.
    func grouped(by keys: [String]) -> [(key: [String], rows: [Int])] { sheet.grouped(by: keys) }
}
