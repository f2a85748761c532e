extension NelsonWinter {
    /// Eight firms, science-based.
    public static let entry = TheoryModel(
        name: "nelson_winter",
        title: "Schumpeterian competition by routines",
        reference: """
            R. R. Nelson and S. G. Winter, An Evolutionary Theory of Economic Change, Harvard University Press, 1982, \
            chapter 12
            """,
        assumptions: """
            Unit-elastic demand, restraint of large firms in investment, no entry and no exit, given routines. The \
            equations are after two public programs; finance contains depreciation, as in the book's design.
            """,
        reading: """
            Concentration grows out of luck and success in fragmented industries and stays in concentrated ones, without \
            any abuse: market shares alone say little about its causes. Research is paid from profit; public research is not \
            modelled.
            """,
        parameters: [
            TheoryParameter("firms", "N", "number of firms, 2 to 64; the first half innovate", 8),
            TheoryParameter("demand", "D", "spending per period", 67),
            TheoryParameter("cost", "c", "cost per unit of capital and period", 0.16),
            TheoryParameter("productivity", "A₀", "output per unit of capital at the beginning", 0.16),
            TheoryParameter("depreciation", "δ", "part of capital lost per period", 0.03),
            TheoryParameter("innovation_rate", "r_in", "research per unit of capital; −1 for the book's", -1),
            TheoryParameter("imitation_rate", "r_im", "imitation per unit of capital; −1 for the book's", -1),
            TheoryParameter("innovation_effect", "a_n", "probability of a find per unit of research", 0.125),
            TheoryParameter("imitation_effect", "a_m", "probability of a copy per unit of imitation", 1.25),
            TheoryParameter("bank", "b", "lending for each unit of profit", 1),
            TheoryParameter("sd", "", "standard deviation of the logarithm of a find, 0 to 0.2", 0.05),
            TheoryParameter("latent_growth", "", "growth of latent productivity per period", 0.01),
            TheoryParameter(
                "cumulative", "", "1 for finds around a firm's own productivity, 0 for science-based ones", 0),
            TheoryParameter("finance_with_depreciation", "", "1 for f(π) with δ, 0 without, as in public programs", 1),
            TheoryParameter("runs", "", "number of runs, 1 to 500", 100),
            TheoryParameter("periods", "T", "periods of each run, 1 to 300", 100),
            TheoryParameter("seed", "", "whole number, 0 to 10⁹", 1),
        ]
    ) { (arguments) throws(TheoryError) in
        func rate(_ name: String) -> Double? {
            let rate = arguments.number(name)
            return rate == -1 ? nil : rate
        }
        let cumulative = try arguments.whole("cumulative", in: 0...1)
        let withDepreciation = try arguments.whole("finance_with_depreciation", in: 0...1)
        let model = try NelsonWinter(
            firms: try arguments.whole("firms", in: 2...64), demand: arguments.number("demand"),
            unitCost: arguments.number("cost"), initialProductivity: arguments.number("productivity"),
            depreciation: arguments.number("depreciation"), innovationRate: rate("innovation_rate"),
            imitationRate: rate("imitation_rate"), innovationEffect: arguments.number("innovation_effect"),
            imitationEffect: arguments.number("imitation_effect"), bankLending: arguments.number("bank"),
            standardDeviation: arguments.number("sd"), latentGrowth: arguments.number("latent_growth"),
            regime: cumulative == 1 ? .cumulative : .scienceBased, financeIncludesDepreciation: withDepreciation == 1)
        let runs = try arguments.whole("runs", in: 1...500)
        let periods = try arguments.whole("periods", in: 1...periodLimit)
        let seed = UInt64(try arguments.whole("seed", in: 0...1_000_000_000))
        let ensemble = try model.ensemble(runs: runs, periods: periods, seed: seed)
        return TheoryResult(
            tables: [try model.initialTable(), endTable(ensemble)],
            series: [
                bands(
                    ensemble.numbersEquivalent, "numbers_equivalent",
                    "Number of equal firms with the same concentration",
                    "1/HHI"),
                bands(ensemble.innovatorShare, "innovator_share", "Innovators' share of output", "share"),
                bands(ensemble.price, "price", "Price", "price"),
                bands(
                    ensemble.averageProductivity, "productivity", "Average productivity", "output per unit of capital"),
            ],
            notes: [
                "Runs differ by their draws alone; the same seed gives the same runs.",
                withDepreciation == 1
                    ? "Finance contains depreciation, as in the book's design."
                    : "Finance does not contain depreciation: firms with little profit cannot replace their capital.",
            ])
    }

    /// The book's initial conditions, and what they add up to with this demand and cost.
    private func initialTable() throws(TheoryError) -> TheoryTable {
        TheoryTable(
            name: "initial_conditions",
            title: "Initial conditions, beside the capital that makes desired net investment zero",
            rowTitle: "firms",
            columns: [
                .init("capital", "K"), .init("stationary_capital", "K = D (2 − 2 s)/(c (2 − s))/N"),
                .init("innovation_rate", "r_in"), .init("imitation_rate", "r_im"),
                .init("innovation_total", "N K r_in"), .init("imitation_total", "N K r_im"),
            ],
            rows: Self.initialConditions.map { row in
                let total = Double(row.firms) * row.capital
                return .init(
                    "\(row.firms)",
                    [
                        row.capital, Self.stationaryCapital(firms: row.firms, demand: demand, unitCost: unitCost),
                        row.innovationRate, row.imitationRate, total * row.innovationRate, total * row.imitationRate,
                    ])
            })
    }

    private static func endTable(_ ensemble: Ensemble) -> TheoryTable {
        let quantities = [
            ("numbers_equivalent", ensemble.numbersEquivalent), ("innovator_share", ensemble.innovatorShare),
            ("price", ensemble.price), ("average_productivity", ensemble.averageProductivity),
            ("best_productivity", ensemble.bestProductivity),
        ]
        return TheoryTable(
            name: "end", title: "The last period over all runs", rowTitle: "quantity",
            columns: [
                .init("start", "at the beginning"), .init("mean"), .init("standard_error", "standard error"),
                .init("lowest_tenth", "lowest tenth"), .init("median"), .init("highest_tenth", "highest tenth"),
            ],
            rows: quantities.map { name, spreads in
                let last = spreads[spreads.count - 1]
                return .init(
                    name,
                    [
                        spreads[0].mean, last.mean, last.standardError, last.lowestTenth, last.median,
                        last.highestTenth,
                    ])
            })
    }

    private static func bands(_ spreads: [Spread], _ name: String, _ title: String, _ vertical: String) -> TheorySeries
    {
        TheorySeries(
            name: name, title: "\(title) over time", horizontal: "period", vertical: vertical,
            lines: [
                .init("mean", values: spreads.map(\.mean)), .init("lowest tenth", values: spreads.map(\.lowestTenth)),
                .init("median", values: spreads.map(\.median)),
                .init("highest tenth", values: spreads.map(\.highestTenth)),
            ])
    }
}
