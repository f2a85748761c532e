extension NetworkTipping {
    /// The model with two platforms that tip.
    public static let entry = TheoryModel(
        name: "network_tipping",
        title: "Tipping, interoperability and lock-in with network effects",
        reference: """
            W. A. Brock and S. N. Durlauf, Review of Economic Studies 68(2), 2001; F. Y. Wu, Reviews of Modern Physics \
            54(1), 1982; interoperability and switching cost: own derivation
            """,
        assumptions: """
            One platform per user, logit choices repeated with short memory, utility linear in shares, equal rivals, no \
            prices.
            """,
        reading: """
            Tipping follows from β (1 − θ), whoever owns the platforms: interoperability by law, by a common data pool or \
            by a private standard moves the same number. Users may be better off with one incompatible platform than \
            with several, and a public incumbent is locked in as a private one is.
            """,
        parameters: [
            TheoryParameter("beta", "β", "network effect in taste scales, 0 to 50", 3),
            TheoryParameter("theta", "θ", "interoperability, 0 to 1", 0),
            TheoryParameter("platforms", "n", "number of platforms, 2 to 1000", 2),
            TheoryParameter("switching_cost", "σ", "cost of switching in taste scales, 0 to 50", 0),
            TheoryParameter(
                "rivals_advantage", "d", "what the rivals' quality is higher, in taste scales, −50 to 50", 0),
        ]
    ) { (arguments) throws(TheoryError) in
        let platforms = try arguments.whole("platforms", in: 2...1000)
        let model = try NetworkTipping(
            networkEffect: arguments.number("beta"), interoperability: arguments.number("theta"), platforms: platforms,
            switchingCost: arguments.number("switching_cost"))
        let advantage = arguments.number("rivals_advantage")
        let equilibria = try model.equilibria(rivalsAdvantage: advantage)
        let lockIn = try model.lockIn()
        return TheoryResult(
            tables: [equilibriumTable(equilibria), try thresholdTable(model, lockIn: lockIn)],
            series: [try model.seriesOverBeta(advantage), try model.seriesOverTheta(advantage)],
            notes: [
                model.isSymmetryStable
                    ? "Equal shares of equal platforms are stable: β (1 − θ) is below the threshold."
                    : "Equal shares of equal platforms are not stable: β (1 − θ) is at the threshold or above.",
                lockIn == nil
                    ? "Equally good platforms have no concentrated equilibrium: nobody is locked in."
                    : "The incumbent keeps its lead until the rivals are better by lock_in.",
            ])
    }

    private static func equilibriumTable(_ equilibria: [Equilibrium]) -> TheoryTable {
        let names = equilibria.count == 1 ? ["only"] : ["lowest", "between", "highest"]
        return TheoryTable(
            name: "equilibria", title: "Shares that repeat themselves", rowTitle: "equilibrium",
            columns: [
                .init("incumbent_share", "incumbent's share"), .init("rival_share", "share of each rival"),
                .init("hhi", "HHI, points"), .init("surplus", "users' surplus, taste scales"), .init("stable"),
            ],
            rows: zip(names, equilibria).map { name, equilibrium in
                .init(
                    name,
                    [
                        .number(equilibrium.incumbentShare), .number(equilibrium.rivalShare),
                        .number(10_000 * equilibrium.herfindahlHirschmanIndex),
                        equilibrium.surplus.map { .number($0) } ?? .none,
                        .text(equilibrium.isStable ? "yes" : "no"),
                    ])
            })
    }

    private static func thresholdTable(_ model: NetworkTipping, lockIn: Double?) throws(TheoryError) -> TheoryTable {
        func cell(_ value: Double?) -> [TheoryTable.Cell] { [value.map { .number($0) } ?? .none] }
        return TheoryTable(
            name: "thresholds", title: "Thresholds for equally good platforms", rowTitle: "quantity",
            columns: [.init("value")],
            rows: [
                .init("strength", cell(model.strength)), .init("coupling_j", cell(model.strength / 2)),
                .init("symmetric_threshold", cell(model.symmetricThreshold)),
                .init("spinodal_strength", cell(try model.spinodalStrength())),
                .init("coexistence_strength", cell(model.coexistenceStrength)),
                .init("interoperability_threshold", cell(model.interoperabilityThreshold)),
                .init("spinodal_interoperability", cell(try model.spinodalInteroperability())),
                .init("lock_in", cell(lockIn)),
            ])
    }

    private func seriesOverBeta(_ advantage: Double) throws(TheoryError) -> TheorySeries {
        let openness = max(1 - interoperability, 0.05)
        let highest = min(Self.largestUtility, max(1.5 * networkEffect, 2 * symmetricThreshold / openness))
        var models: [(Double, NetworkTipping)] = []
        for step in 0...60 {
            let beta = highest * Double(step) / 60
            models.append(
                (
                    beta,
                    try NetworkTipping(
                        networkEffect: beta, interoperability: interoperability, platforms: platforms,
                        switchingCost: switchingCost)
                ))
        }
        return try Self.series(
            "share_over_beta", title: "Incumbent's share over the network effect", axis: "β, in taste scales", models,
            advantage)
    }

    private func seriesOverTheta(_ advantage: Double) throws(TheoryError) -> TheorySeries {
        var models: [(Double, NetworkTipping)] = []
        for step in 0...60 {
            let theta = Double(step) / 60
            models.append(
                (
                    theta,
                    try NetworkTipping(
                        networkEffect: networkEffect, interoperability: theta, platforms: platforms,
                        switchingCost: switchingCost)
                ))
        }
        return try Self.series(
            "share_over_theta", title: "Incumbent's share over interoperability", axis: "θ", models, advantage)
    }

    private static func series(
        _ name: String, title: String, axis: String, _ models: [(Double, NetworkTipping)], _ advantage: Double
    ) throws(TheoryError) -> TheorySeries {
        var highest: [TheorySeries.Point] = []
        var between: [TheorySeries.Point] = []
        var lowest: [TheorySeries.Point] = []
        for (x, model) in models {
            let shares = try model.equilibria(rivalsAdvantage: advantage).map(\.incumbentShare)
            highest.append(.init(x, shares[shares.count - 1]))
            lowest.append(.init(x, shares[0]))
            if shares.count == 3 { between.append(.init(x, shares[1])) }
        }
        return TheorySeries(
            name: name, title: title, horizontal: axis, vertical: "incumbent's share",
            lines: [.init("highest", highest), .init("between, unstable", between), .init("lowest", lowest)])
    }
}
