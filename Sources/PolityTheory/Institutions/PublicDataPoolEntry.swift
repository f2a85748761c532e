extension PublicDataPool {
    /// The model as something to ask.
    public static let entry = TheoryModel(
        name: "public_data_pool",
        title: "A public pool of nonrival data, beside people's and firms' ownership (own extension)",
        reference: """
            own extension of C. I. Jones and C. Tonetti, American Economic Review 110(9), 2020; not in the paper
            """,
        assumptions: """
            The economy of jones_tonetti. A public body decides how much data is shared, weighing privacy ζ times as much \
            as people do, and charges firms the fixed part φ of the marginal value of data; the proceeds are returned.
            """,
        reading: """
            The ranking depends on ζ, φ and the pool's cost. At the paper's values the pool does better than people's \
            ownership in a band of ζ around 1, and worse where the public body surveils, hoards, or costs more than about \
            half a per cent of output. The defaults are a body that means well and costs nothing. People's ownership with \
            the paper's subsidies reaches the first best, too.
            """,
        parameters: [
            TheoryParameter("fee", "φ", "fee over the marginal value product of data, from 0, φη(σ−1) < 1", 1),
            TheoryParameter("privacy_weight", "ζ", "public over people's own weight of privacy, above 0", 1),
            TheoryParameter("administration_cost", "m", "part of output that running the pool takes, 0 to 1", 0),
        ] + JonesTonetti.parameters,
        answer: answer)

    private static func answer(_ arguments: TheoryArguments) throws(TheoryError) -> TheoryResult {
        let pool = try PublicDataPool(
            economy: try JonesTonetti.economy(arguments), fee: arguments.number("fee"),
            privacyWeight: arguments.number("privacy_weight"),
            administrationCost: arguments.number("administration_cost"))
        let bestFee = firstBestFee(in: pool.economy)
        return TheoryResult(
            tables: [
                try pool.allocationTable(bestFee: bestFee), try pool.weightTable(bestFee: bestFee),
                try pool.bandTable(bestFee: bestFee),
                TheoryTable(
                    name: "fees", title: "The fee that makes the pool the first best at ζ = 1", rowTitle: "fee",
                    columns: [.init("phi", "φ")], rows: [.init("first_best", [bestFee])]),
            ],
            series: [try pool.weightSeries(bestFee: bestFee), try pool.feeSeries()],
            notes: [
                "An own extension: Jones and Tonetti have no public pool.",
                "A λ above 1 comes of more varieties than the planner's; what it cost to get there is left out.",
            ])
    }

    private func with(fee: Double? = nil, privacyWeight: Double? = nil) throws(TheoryError) -> PublicDataPool {
        try PublicDataPool(
            economy: economy, fee: fee ?? self.fee, privacyWeight: privacyWeight ?? self.privacyWeight,
            administrationCost: administrationCost)
    }

    private func allocationTable(bestFee: Double) throws(TheoryError) -> TheoryTable {
        var rows = [JonesTonetti.row("public_pool", allocation, welfare)]
        for (name, fee) in [("open_data", 0), ("first_best_fee", bestFee)] {
            let pool = try with(fee: fee)
            rows.append(JonesTonetti.row(name, pool.allocation, pool.welfare))
        }
        for institution in JonesTonetti.Institution.allCases {
            rows.append(
                JonesTonetti.row(institution.rawValue, economy.allocation(institution), economy.welfare(institution)))
        }
        return TheoryTable(
            name: "allocations", title: "The pool as given, with φ = 0 and with φ*, and the paper's allocations",
            rowTitle: "who decides over data", columns: JonesTonetti.allocationColumns, rows: rows)
    }

    private func weightTable(bestFee: Double) throws(TheoryError) -> TheoryTable {
        var rows: [TheoryTable.Row] = []
        for weight in [0.25, 0.5, 0.75, 1, 1.5, 2, 4] {
            let given = try with(privacyWeight: weight)
            let best = try with(fee: bestFee, privacyWeight: weight)
            rows.append(.init("\(weight)", [given.sharing, given.welfare.lambda, best.welfare.lambda]))
        }
        return TheoryTable(
            name: "privacy_weights", title: "Surveillance (ζ < 1) and over-caution (ζ > 1)", rowTitle: "ζ",
            columns: [
                .init("sharing", "s"), .init("lambda", "λ at the fee given"), .init("lambda_first_best_fee", "λ at φ*"),
            ],
            rows: rows)
    }

    private func bandTable(bestFee: Double) throws(TheoryError) -> TheoryTable {
        var rows: [TheoryTable.Row] = []
        for (name, pool) in [("given", self), ("first_best_fee", try with(fee: bestFee))] {
            for institution in JonesTonetti.Institution.markets {
                for band in pool.bandsOfPrivacyWeight(betterThan: institution) {
                    rows.append(
                        .init(
                            "\(name)_\(rows.count + 1)",
                            [
                                .text(institution.rawValue), .number(band.from),
                                band.to.isFinite ? .number(band.to) : .none,
                            ]))
                }
            }
        }
        return TheoryTable(
            name: "bands", title: "Ranges of ζ in which the pool is better, by λ", rowTitle: "fee",
            columns: [.init("than", "than"), .init("from", "ζ from"), .init("to", "ζ to")], rows: rows)
    }

    private func weightSeries(bestFee: Double) throws(TheoryError) -> TheorySeries {
        var given: [TheorySeries.Point] = []
        var best: [TheorySeries.Point] = []
        let weights = (1...100).map { Double($0) / 20 }
        for weight in weights {
            given.append(.init(weight, try with(privacyWeight: weight).welfare.lambda))
            best.append(.init(weight, try with(fee: bestFee, privacyWeight: weight).welfare.lambda))
        }
        return TheorySeries(
            name: "welfare_by_privacy_weight", title: "Welfare and the public body's weight of privacy",
            horizontal: "ζ", vertical: "λ",
            lines: [.init("public_pool", given), .init("first_best_fee", best)] + rivals(from: 0.05, to: 5))
    }

    private func feeSeries() throws(TheoryError) -> TheorySeries {
        let highest = min(3, 0.95 / (economy.eta * (economy.sigma - 1)))
        var points: [TheorySeries.Point] = []
        for step in 0...50 {
            let fee = highest * Double(step) / 50
            points.append(.init(fee, try with(fee: fee).welfare.lambda))
        }
        return TheorySeries(
            name: "welfare_by_fee", title: "Welfare and the fee", horizontal: "φ", vertical: "λ",
            lines: [.init("public_pool", points)] + rivals(from: 0, to: highest))
    }

    private func rivals(from: Double, to: Double) -> [TheorySeries.Line] {
        JonesTonetti.Institution.markets.map {
            let lambda = economy.welfare($0).lambda
            return .init($0.rawValue, [.init(from, lambda), .init(to, lambda)])
        }
    }
}
