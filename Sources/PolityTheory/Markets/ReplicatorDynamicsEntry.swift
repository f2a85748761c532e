extension ReplicatorDynamics {
    /// Four firms of which the smallest is the fittest.
    public static let entry = TheoryModel(
        name: "replicator",
        title: "Selection among firms by replicator dynamics",
        reference: """
            R. A. Fisher, The Genetical Theory of Natural Selection, Clarendon Press, 1930; J. S. Metcalfe, Economic \
            Journal 104(425), 1994
            """,
        assumptions: "Fitness is given and constant; no entry, no noise, no capacity limits.",
        reading: """
            Selection among firms, or among public providers whose budgets follow use, ends in concentration on the \
            fittest even when nobody abuses anything; equal fitness preserves diversity and ends improvement by selection.
            """,
        parameters: [
            TheoryParameter("shares", "x(0)", "shares at the beginning, that sum to one", [0.4, 0.3, 0.2, 0.1]),
            TheoryParameter("fitness", "f", "fitness of each firm, per unit of time", [0, 0.02, 0.05, 0.08]),
            TheoryParameter("horizon", "t", "time at the end, above 0 up to 10⁶", 100),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try ReplicatorDynamics(
            initialShares: arguments.list("shares"), fitness: arguments.list("fitness"))
        let horizon = arguments.number("horizon")
        try require(horizon > 0 && horizon <= 1e6, "0 < t ≤ 10⁶", horizon)
        try require(model.fitness.count <= 50, "at most 50 firms", Double(model.fitness.count))
        return TheoryResult(
            tables: [try model.shareTable(horizon), try model.selectionTable(horizon)],
            series: [try model.shareSeries(horizon), try model.concentrationSeries(horizon)],
            notes: ["Average fitness rises by its variance, whatever the shares."])
    }

    private func shareTable(_ horizon: Double) throws(TheoryError) -> TheoryTable {
        let middle = try shares(at: horizon / 2)
        let end = try shares(at: horizon)
        return TheoryTable(
            name: "shares", title: "Shares at the beginning, in the middle and at the end", rowTitle: "firm",
            columns: [.init("fitness", "f"), .init("start", "x(0)"), .init("middle", "x(t/2)"), .init("end", "x(t)")],
            rows: fitness.indices.map { .init("\($0 + 1)", [fitness[$0], initialShares[$0], middle[$0], end[$0]]) })
    }

    private func selectionTable(_ horizon: Double) throws(TheoryError) -> TheoryTable {
        var rows: [TheoryTable.Row] = []
        for (name, time) in [("start", 0), ("middle", horizon / 2), ("end", horizon)] {
            rows.append(
                .init(
                    name,
                    [
                        time, try averageFitness(at: time), try fitnessVariance(at: time),
                        10_000 * (try herfindahlHirschmanIndex(at: time)),
                    ]))
        }
        return TheoryTable(
            name: "selection", title: "Average fitness, its variance and concentration", rowTitle: "when",
            columns: [
                .init("time", "t"), .init("average_fitness", "f̄"), .init("variance", "Var f = df̄/dt"),
                .init("hhi", "HHI, points"),
            ],
            rows: rows)
    }

    private func shareSeries(_ horizon: Double) throws(TheoryError) -> TheorySeries {
        var points = fitness.map { _ in [TheorySeries.Point]() }
        for step in 0...100 {
            let time = horizon * Double(step) / 100
            let shares = try shares(at: time)
            for index in points.indices { points[index].append(.init(time, shares[index])) }
        }
        return TheorySeries(
            name: "shares", title: "Shares over time", horizontal: "time", vertical: "share",
            lines: points.enumerated().map { .init("firm \($0.offset + 1)", $0.element) })
    }

    private func concentrationSeries(_ horizon: Double) throws(TheoryError) -> TheorySeries {
        var points: [TheorySeries.Point] = []
        for step in 0...100 {
            let time = horizon * Double(step) / 100
            points.append(.init(time, 10_000 * (try herfindahlHirschmanIndex(at: time))))
        }
        return TheorySeries(
            name: "concentration", title: "Concentration over time", horizontal: "time", vertical: "HHI, points",
            lines: [.init("HHI", points)])
    }
}
