extension Measure {
    private static let group = "distribution"

    static let distribution: [Measure] =
        [
            unitInterval(
                "gini_income", group: group, unit: .index, "Gini coefficient of disposable income.", "Gini 1912"
            ) { world, j in Inequality(world.jurisdictions[j].citizens.income.array).gini },
            unitInterval(
                "gini_wealth", group: group, unit: .index,
                "Gini coefficient of deposits, equity at its yearly dividends over the discount rate, and what former owners are still owed.",
                "Gini 1912; Gordon 1959 without growth"
            ) { world, j in
                let citizens = world.jurisdictions[j].citizens
                let value = world.jurisdictions[j].equityValue + world.jurisdictions[j].state.compensationDebt
                let deposits = citizens.deposits.array
                let equity = citizens.equity.array
                return Inequality(deposits.indices.map { deposits[$0] + value * Double(equity[$0]) }).gini
            },
            open(
                "theil", group: group, unit: .number,
                "Theil's index T of disposable income, at most the logarithm of the number of citizens.",
                "Theil 1967"
            ) { world, j in GeneralisedEntropy.theil(world.jurisdictions[j].citizens.income.array) },
            unitInterval(
                "atkinson", group: group, unit: .index,
                "Atkinson's index of disposable income at aversion 1/2; an aversion from 1 on would let a single income of zero decide.",
                "Atkinson 1970; aversion: assumption"
            ) { world, j in Atkinson.index(world.jurisdictions[j].citizens.income.array, aversion: 0.5) },
            Measure(
                CatalogueEntry(
                    "palma", group: group, unit: .number, range: 0...Self.largestPalma,
                    summary:
                        "Disposable income of the richest tenth over that of the poorest four tenths; 1000 is the most and stands for poor without income, 0 for nobody having any.",
                    source: "Cobham and Sumner 2013")
            ) { world, j in
                let income = Inequality(world.jurisdictions[j].citizens.income.array)
                return income.share(ofPoorest: 1) > 0 ? min(Self.largestPalma, income.palma) : 0
            },
            unitInterval(
                "bottom40_share", group: group, unit: .share, "Share of disposable income of the poorest four tenths.",
                "World Bank shared-prosperity indicator, as a share"
            ) { world, j in Inequality(world.jurisdictions[j].citizens.income.array).share(ofPoorest: 0.4) },
            open(
                "labour_share", group: group, unit: .share,
                "Wages of producers, platforms and the State over gross domestic product; above 1 where enterprises pay more out of their cash than is produced.",
                "System of National Accounts 2008"
            ) { world, j in
                let wages =
                    world.jurisdictions[j].producers.wages + world.jurisdictions[j].state.staffCost
                    + world.sumOverMarkets(j) { $0.wages + $0.adaptation + $0.development }
                return ratio(wages, world.grossDomesticProduct(j))
            },
        ]
        + byGroup(
            .init(
                name: "income", group: group, unit: .money, range: 0...Double.infinity, kind: .flow,
                summary: "Disposable income per citizen and year.", source: "System of National Accounts 2008")
        ) { $0.groupIncome($1) }

    private static let largestPalma = 1000.0
}
