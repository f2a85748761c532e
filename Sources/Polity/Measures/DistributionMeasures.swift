extension Measure {
    private static let group = "distribution"

    static let distribution: [Measure] = [
        unitInterval(
            "gini_income", group: group, unit: .index, "Gini coefficient of disposable income.", "Gini 1912"
        ) { world, j in Inequality(world.jurisdictions[j].citizens.income.array).gini },
        unitInterval(
            "gini_wealth", group: group, unit: .index,
            "Gini coefficient of deposits and equity, equity at its yearly dividends over the discount rate.",
            "Gini 1912; Gordon 1959 without growth"
        ) { world, j in
            let citizens = world.jurisdictions[j].citizens
            let value = 12 * world.jurisdictions[j].privateDividends / world.jurisdictions[j].economy[.discountRate]
            return Inequality((0..<citizens.count).map { citizens.deposits[$0] + value * Double(citizens.equity[$0]) })
                .gini
        },
        open(
            "palma", group: group, unit: .number,
            "Disposable income of the richest tenth over that of the poorest four tenths.", "Cobham and Sumner 2013"
        ) { world, j in Inequality(world.jurisdictions[j].citizens.income.array).palma },
        unitInterval(
            "bottom40_share", group: group, unit: .share, "Share of disposable income of the poorest four tenths.",
            "World Bank shared-prosperity indicator, as a share"
        ) { world, j in Inequality(world.jurisdictions[j].citizens.income.array).share(ofPoorest: 0.4) },
        unitInterval(
            "labour_share", group: group, unit: .share, "Wages of producers and platforms over gross domestic product.",
            "System of National Accounts 2008"
        ) { world, j in
            (world.jurisdictions[j].producers.wages + world.sumOverMarkets(j, \.wages)) / world.grossDomesticProduct(j)
        },
    ]
}
