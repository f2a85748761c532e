import PolityTheory

extension SideBySide {
    /// The last table compares two simulations: 400 runs of 100 periods here, seed 1, the book's finance rule with δ, b = 1,
    /// with as many elsewhere; each mean must come within four standard errors of the difference.
    static func nelsonWinter() throws -> [SideBySide] {
        var initial: [Cell] = []
        let totals = [
            ("8.01", "0.399"), ("8.00", "0.402"), ("8.01", "0.399"), ("7.99", "0.401"), ("8.00", "0.400"),
        ]
        let full = [
            "139.58333333333334", "89.73214285714285", "48.85416666666667", "25.327620967741936", "12.878224206349206",
        ]
        let printed = ["139.58", "89.70", "48.85", "25.34", "12.89"]
        for (index, row) in NelsonWinter.initialConditions.enumerated() {
            let name = "\(row.firms) firms"
            let capital = NelsonWinter.stationaryCapital(firms: row.firms, demand: 67, unitCost: 0.16)
            let all = Double(row.firms) * row.capital
            initial += [
                .init(name, "K", printed[index], capital, .relative(1e-3)),
                .init(name, "K in full", full[index], capital, .absolute(1e-9)),
                .init(name, "N K r_in", totals[index].0, all * row.innovationRate),
                .init(name, "N K r_im", totals[index].1, all * row.imitationRate),
            ]
        }
        return [
            SideBySide(
                title: "Nelson and Winter: initial conditions",
                source: "Nelson and Winter 1982, chapter 12; from secondary sources, with the identities",
                cells: initial),
            SideBySide(
                title: "Nelson and Winter: price without research",
                source: "derived from the book's equations",
                cells: [
                    .init("2 firms", "P", "1.5", try stationaryPrice(2), .absolute(1e-12)),
                    .init("4 firms", "P", "1.1666666666666667", try stationaryPrice(4), .absolute(1e-12)),
                ]),
            try ensembles(),
        ]
    }

    private static func stationaryPrice(_ firms: Int) throws -> Double {
        let model = try NelsonWinter(firms: firms, innovationRate: 0, imitationRate: 0)
        return try model.path(periods: 100, seed: 1)[100].price
    }

    private static func ensembles() throws -> SideBySide {
        var cells: [Cell] = []
        for (firms, equivalent, share) in [
            (2, "1.993", "0.517"), (4, "3.590", "0.616"), (8, "5.459", "0.642"), (16, "6.582", "0.495"),
            (32, "6.779", "0.382"),
        ] {
            let ensemble = try NelsonWinter(firms: firms).ensemble(runs: 400, periods: 100, seed: 1)
            for (column, target, spread) in [
                ("1/HHI", equivalent, ensemble.numbersEquivalent[100]),
                ("innovators' share", share, ensemble.innovatorShare[100]),
            ] {
                // Half a unit of the last digit, and four standard errors of the difference of two such means.
                let bound = 0.0005 + 4 * 2.0.squareRoot() * spread.standardError
                cells.append(.init("\(firms) firms", column, target, spread.mean, .absolute(bound)))
            }
        }
        return SideBySide(
            title: "Nelson and Winter: 400 runs of 100 periods, science-based, finance with δ, b = 1",
            source: "another simulation of the same equations, not the book's table", cells: cells)
    }
}
