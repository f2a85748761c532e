import PolityFigures

/// Pictures of sensitivities, sweeps, choices and calibrations.
extension SheetFigures {
    // MARK: Sensitivity

    /// Sizes of effects with their signs (a tornado), and sizes against spreads (M. D. Morris, Technometrics 33, 1991, 161–174).
    var morris: [NamedFigure] {
        let shown = rows.indices.filter { number($0, "mu_star") != nil }
        guard let first = shown.first else { return [] }
        let measure = text(first, "measure")
        let names = shown.map { text($0, "factor") }
        let sizes = shown.enumerated().map { place, row in
            Chart.Point(
                x: number(row, "mu_star") ?? .nan, y: Double(place), low: number(row, "low"), high: number(row, "high"))
        }
        let signed = shown.enumerated().map { place, row in
            Chart.Point(x: number(row, "mu") ?? .nan, y: Double(place))
        }
        let tornado = Chart(
            title: title, x: Chart.Axis("effect on \(titled(measure)) over the factor's range", including: [0]),
            y: Chart.Axis(categories: names),
            series: [
                Chart.Series("mean effect, with its sign", points: signed, mark: .bars(width: 0.7)),
                Chart.Series("mean size, with its interval", points: sizes, mark: .points),
            ], references: [Chart.Reference(.upright(0))], source: restsOn)
        let spread = shown.map { row in
            Chart.Point(x: number(row, "mu_star") ?? .nan, y: number(row, "sigma") ?? .nan, label: text(row, "factor"))
        }
        let plane = Chart(
            title: title, x: Chart.Axis("mean size of the effect on \(titled(measure))", including: [0]),
            y: Chart.Axis("spread of the effects", including: [0]),
            series: [Chart.Series("", points: spread, mark: .points)],
            references: [Chart.Reference(.diagonal, name: "as large as the mean")],
            source: "Near or above the line, a factor interacts, acts in bends, or luck decides. " + restsOn)
        return [NamedFigure("morris-tornado", .chart(tornado)), NamedFigure("morris", .chart(plane))]
    }

    /// First and total indices side by side.
    var indices: Chart? {
        func series(_ name: String, _ key: String) -> Chart.Series {
            Chart.Series(
                name,
                points: rows.indices.compactMap { row in
                    number(row, key).map {
                        Chart.Point(
                            x: $0, y: Double(row), low: number(row, "\(key)_low"), high: number(row, "\(key)_high"))
                    }
                }, mark: .bars(width: 0.7))
        }
        guard !rows.isEmpty else { return nil }
        return Chart(
            title: title, x: Chart.Axis("share of the variance", including: [0, 1]),
            y: Chart.Axis(categories: rows.indices.map { text($0, "factor") }),
            series: [series("alone", "first"), series("with others", "total")], source: restsOn)
    }

    var pairs: Chart? {
        dots(
            Array(rows.indices), names: rows.indices.map { "\(text($0, "factor")) and \(text($0, "other"))" },
            title: title, axis: "share of the variance", zero: true, "second", "second_low", "second_high")
    }

    // MARK: Sweeps

    /// Lines over one factor, a heat map over two, points against the first of more.
    var sweeps: [NamedFigure] {
        guard let start = columns.firstIndex(where: { $0.key == "scenario" }),
            let end = columns.firstIndex(where: { $0.key == "measure" }), end > start + 1
        else { return [] }
        let factors = columns[(start + 1)..<end].map(\.key)
        return grouped(by: ["measure", "time"]).flatMap { key, shown -> [NamedFigure] in
            let title = "\(key[0]), \(key[1])"
            let name = "sweep-\(key[0])"
            let axes = factors.map { axis($0, shown) }
            if factors.count == 2, isGrid(shown, factors) {
                return grouped(by: ["scenario"]).map { scenario, rows in
                    let points = rows.filter(shown.contains).compactMap { row -> Chart.Point? in
                        guard let x = position(row, factors[0], axes[0]), let y = position(row, factors[1], axes[1])
                        else {
                            return nil
                        }
                        return Chart.Point(x: x, y: y, value: number(row, "estimate"))
                    }
                    let chart = Chart(
                        title: "\(title), \(scenario[0])", x: axes[0], y: axes[1],
                        series: [Chart.Series(scenario[0], points: points, mark: .cells)], valueTitle: titled(key[0]),
                        source: restsOn)
                    return NamedFigure("\(name)-\(scenario[0])", .chart(chart))
                }
            }
            // Of several factors, a picture for each: the others vary behind it.
            return factors.indices.map { index in
                let isAlone = factors.count == 1
                let series = grouped(by: ["scenario"]).map { scenario, rows in
                    let points = rows.filter(shown.contains).compactMap { row -> Chart.Point? in
                        guard let x = position(row, factors[index], axes[index]), let y = number(row, "estimate") else {
                            return nil
                        }
                        return Chart.Point(
                            x: x, y: y, low: isAlone ? number(row, "low") : nil,
                            high: isAlone ? number(row, "high") : nil)
                    }
                    return Chart.Series(
                        scenario[0], points: isAlone ? points.sorted { $0.x < $1.x } : points,
                        mark: isAlone && !axes[index].isCategorical ? .line : .points)
                }
                let chart = Chart(
                    title: title, x: axes[index], y: Chart.Axis(titled(key[0])), series: series,
                    source: (isAlone ? "" : "Other factors vary as well. ") + restsOn)
                return NamedFigure(isAlone ? name : "\(name)-\(factors[index])", .chart(chart))
            }
        }
    }

    /// An axis of numbers, or of the values in their order: those of a choice, or the levels of a grid of two factors.
    private func axis(_ factor: String, _ shown: [Int]) -> Chart.Axis {
        let values = Set(shown.map { text($0, factor) })
        let isNamed = shown.contains { number($0, factor) == nil }
        guard isNamed else {
            return Chart.Axis(titled(factor))
        }
        return Chart.Axis(factor, categories: values.sorted())
    }

    private func position(_ row: Int, _ factor: String, _ axis: Chart.Axis) -> Double? {
        axis.isCategorical
            ? axis.categories.firstIndex(of: text(row, factor)).map(Double.init) : number(row, factor)
    }

    /// Every combination of values is there, so that cells fill the plane.
    private func isGrid(_ shown: [Int], _ factors: [String]) -> Bool {
        let levels = factors.map { factor in Set(shown.map { text($0, factor) }).count }
        let scenarios = Set(shown.map { text($0, "scenario") }).count
        return levels[0] * levels[1] * scenarios == shown.count && levels.allSatisfy { $0 > 1 }
    }

    // MARK: Choices

    var regrets: Chart? {
        let points = rows.indices.compactMap { row in
            number(row, "worst_regret").map { Chart.Point(x: $0, y: Double(row)) }
        }
        guard let first = rows.indices.first, !points.isEmpty else { return nil }
        return Chart(
            title: title, x: Chart.Axis("worst regret, \(titled(text(first, "measure")))", including: [0]),
            y: Chart.Axis(categories: rows.indices.map { text($0, "scenario") }),
            series: [Chart.Series("", points: points, mark: .bars(width: 0.7))], source: restsOn)
    }

    var scores: [NamedFigure] {
        grouped(by: ["weights"]).compactMap { key, shown in
            dots(
                shown, names: shown.map { text($0, "scenario") }, title: "\(title): \(key[0])", axis: "score, 0 to 1",
                zero: false, "estimate", "low", "high"
            ).map { NamedFigure("rank-\(key[0])", .chart($0)) }
        }
    }

    /// The share of all weights that gives each scenario each rank.
    var acceptability: Chart? {
        let scenarios = grouped(by: ["scenario"])
        let ranks = grouped(by: ["rank"]).map(\.key[0])
        guard !scenarios.isEmpty else { return nil }
        let points = rows.indices.compactMap { row -> Chart.Point? in
            guard let x = ranks.firstIndex(of: text(row, "rank")),
                let y = scenarios.firstIndex(where: { $0.key[0] == text(row, "scenario") })
            else { return nil }
            return Chart.Point(x: Double(x), y: Double(y), value: number(row, "share"))
        }
        return Chart(
            title: title, x: Chart.Axis("rank", categories: ranks),
            y: Chart.Axis(categories: scenarios.map(\.key[0])),
            series: [Chart.Series("", points: points, mark: .cells)], valueTitle: "share of weights",
            source: notes.first ?? "")
    }

    // MARK: Calibration, fronts

    /// A picture for every parameter, whose scales have nothing in common.
    var posteriors: [NamedFigure] {
        rows.indices.compactMap { row in
            let name = text(row, "parameter")
            guard let low = number(row, "prior_low"), let high = number(row, "prior_high"),
                let median = number(row, "median")
            else { return nil }
            let points = [
                Chart.Point(x: (low + high) / 2, y: 0, low: low, high: high),
                Chart.Point(x: median, y: 1, low: number(row, "q05"), high: number(row, "q95")),
            ]
            let chart = Chart(
                title: "\(name) before and after", x: Chart.Axis(titled(name)),
                y: Chart.Axis(categories: ["before", "after"]),
                series: [Chart.Series("", points: points, mark: .points)],
                source: "Middle 90 % before and after looking at the targets; the dots are the middle and the median. "
                    + restsOn)
            return NamedFigure("calibrate-\(name)", .chart(chart))
        }
    }

    /// Two goals against each other; of more, every goal against the first.
    var front: [NamedFigure] {
        let goals = columns.filter { $0.title.hasPrefix("lowest ") || $0.title.hasPrefix("highest ") }
        guard let first = goals.first else { return [] }
        return goals.dropFirst().map { other in
            let points = rows.indices.compactMap { row -> Chart.Point? in
                guard let x = number(row, first.key), let y = number(row, other.key) else { return nil }
                return Chart.Point(x: x, y: y, label: text(row, "point"))
            }
            let chart = Chart(
                title: title, x: Chart.Axis(goal(first)), y: Chart.Axis(goal(other)),
                series: [Chart.Series("", points: points, mark: .points)],
                source: "Numbers are the points of the table. " + restsOn)
            return NamedFigure("front-\(other.key)", .chart(chart))
        }
    }

    /// `lowest hhi, index`.
    private func goal(_ column: ResultSheet.Column) -> String {
        unit(column.key).map { "\(column.title), \($0)" } ?? column.title
    }
}
