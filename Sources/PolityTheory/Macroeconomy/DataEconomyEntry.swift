import PolityNumerics

extension DataEconomy {
    /// The model with an S-shaped path and a poverty trap.
    public static let entry = TheoryModel(
        name: "data_economy",
        title: "Accumulation of data, S-shaped growth and the poverty trap",
        reference: "M. Farboodi and L. Veldkamp, A Model of the Data Economy, NBER working paper 28427, 2021",
        assumptions: """
            One representative firm with a given price and rent, capital chosen each period, nothing produced below zero \
            expected quality, no trade in data. The defaults are an example, not the paper's calibration.
            """,
        reading: """
            A data-poor firm may never grow, which is a case for pooled data and for portability, by law or by contract. \
            Returns to data diminish in the end: no unlimited growth for whoever holds the most data, firm or state.
            """,
        parameters: [
            TheoryParameter("rho", "ρ", "persistence of the best technique, 0 to 1", 0.95),
            TheoryParameter("drift_variance", "σ_θ²", "variance of its drift", 0.25),
            TheoryParameter("quality_noise", "σ_a²", "variance of quality that no data remove", 0.1),
            TheoryParameter("data_noise", "σ_ε²", "variance of one data point", 1),
            TheoryParameter("alpha", "α", "elasticity of capital, 0.05 to 0.9", 0.5),
            TheoryParameter("price", "P", "price of a unit of quality", 1),
            TheoryParameter("highest_quality", "Ā", "quality with a known technique and no noise", 1),
            TheoryParameter("rent", "r", "rent of capital per period", 0.2),
            TheoryParameter("savviness", "z", "data points per unit of k^α", 2),
            TheoryParameter("own_quality", "", "1 with the term σ_a⁻² in the law of motion, 0 without", 0),
            TheoryParameter("start", "Ω₀", "knowledge at the beginning, a precision", 1.2),
            TheoryParameter("periods", "T", "length of the path, 1 to 1000", 30),
            TheoryParameter(
                "new_data", "n", "constant data points for the table of fixed points", [0, 0.1, 1, 10, 100]),
        ]
    ) { (arguments) throws(TheoryError) in
        let ownQuality = try arguments.whole("own_quality", in: 0...1)
        let periods = try arguments.whole("periods", in: 1...1000)
        let economy = try DataEconomy(
            persistence: arguments.number("rho"), driftVariance: arguments.number("drift_variance"),
            qualityNoiseVariance: arguments.number("quality_noise"), dataNoiseVariance: arguments.number("data_noise"),
            capitalElasticity: arguments.number("alpha"), price: arguments.number("price"),
            highestQuality: arguments.number("highest_quality"), capitalRent: arguments.number("rent"),
            dataSavviness: arguments.number("savviness"), learnsFromOwnQuality: ownQuality == 1)
        let counts = arguments.list("new_data")
        try require(counts.count <= 100, "at most 100 values of n", Double(counts.count))
        let path = try economy.path(from: arguments.number("start"), periods: periods)
        let fixedPoints = try economy.fixedPoints()
        let trap = try economy.trapThreshold()
        return TheoryResult(
            tables: [
                economy.pathTable(path), economy.fixedPointTable(fixedPoints), try economy.constantTable(counts),
            ],
            series: [pathSeries(path), economy.flowSeries(fixedPoints, path)],
            notes: [
                trap.map { "Poverty trap: from less knowledge than \($0) it is lost again." }
                    ?? "No poverty trap: no fixed point is unstable."
            ])
    }

    private func pathTable(_ path: [Double]) -> TheoryTable {
        TheoryTable(
            name: "path", title: "The path", rowTitle: "period",
            columns: [
                .init("knowledge", "Ω"), .init("quality", "A"), .init("capital", "k"), .init("output", "P A k^α"),
                .init("new_data", "n"), .init("net_flow", "Ω' − Ω"),
            ],
            rows: path.enumerated().map { period, knowledge in
                .init(
                    "\(period)",
                    [
                        knowledge, quality(knowledge: knowledge), capital(knowledge: knowledge),
                        output(knowledge: knowledge), newData(knowledge: knowledge), netFlow(knowledge: knowledge),
                    ])
            })
    }

    private func fixedPointTable(_ fixedPoints: [FixedPoint]) -> TheoryTable {
        TheoryTable(
            name: "fixed_points", title: "Knowledge that repeats itself", rowTitle: "fixed point",
            columns: [.init("knowledge", "Ω*"), .init("output", "P A k^α"), .init("stable")],
            rows: fixedPoints.enumerated().map { index, point in
                .init(
                    "\(index + 1)",
                    [
                        .number(point.knowledge), .number(output(knowledge: point.knowledge)),
                        .text(point.isStable ? "yes" : "no"),
                    ])
            })
    }

    private func constantTable(_ counts: [Double]) throws(TheoryError) -> TheoryTable {
        var rows: [TheoryTable.Row] = []
        for count in counts { rows.append(.init("\(count)", [try fixedPoint(newData: count)])) }
        return TheoryTable(
            name: "constant_data", title: "Knowledge that repeats itself with constant new data", rowTitle: "n",
            columns: [.init("knowledge", "Ω*")], rows: rows)
    }

    private static func pathSeries(_ path: [Double]) -> TheorySeries {
        TheorySeries(
            name: "knowledge", title: "Knowledge over time", horizontal: "period", vertical: "Ω",
            lines: [.init("Ω", values: path)])
    }

    /// What comes in and what wears out, over the stock: fixed points are where the two lines cross.
    private func flowSeries(_ fixedPoints: [FixedPoint], _ path: [Double]) -> TheorySeries {
        let highest = 1.2 * max(fixedPoints.last?.knowledge ?? 0, path.max() ?? 0)
        let stocks = (1...100).map { highest * Double($0) / 100 }
        return TheorySeries(
            name: "flows", title: "Inflow of data and what wears out", horizontal: "Ω",
            vertical: "precision per period",
            lines: [
                .init("inflow", stocks.map { .init($0, newData(knowledge: $0) / dataNoiseVariance) }),
                .init("wears out", stocks.map { .init($0, $0 - carriedOver(knowledge: $0)) }),
            ])
    }
}
