extension Measure {
    private static let group = "development"

    static let development: [Measure] = [
        open(
            "gdp", group: group, unit: .money, kind: .flow, "Nominal gross domestic product per citizen and year.",
            "System of National Accounts 2008"
        ) { world, j in world.grossDomesticProduct(j) / Double(world.jurisdictions[j].citizens.count) },
        open(
            "output", group: group, unit: .money, kind: .flow,
            "Goods produced per citizen and year, in initial prices.",
            "model"
        ) { world, j in
            world.jurisdictions[j].producers.output / Double(world.jurisdictions[j].citizens.count)
        },
        open(
            "price_level", group: group, unit: .number, "Price of goods, 1 in month 0.", "model"
        ) { world, j in world.jurisdictions[j].producers.priceLevel },
        open(
            "quality", group: group, unit: .number, "Mean service quality that users meet.", "model"
        ) { world, j in world.meanOverUsers(j, \.quality) },
        open(
            "public_revenue", group: group, unit: .share, "Public revenue over gross domestic product.",
            "System of National Accounts 2008"
        ) { world, j in world.jurisdictions[j].state.revenue / world.grossDomesticProduct(j) },
        open(
            "platform_revenue", group: group, unit: .share,
            "Platforms' fees and advertising over gross domestic product.", "model"
        ) { world, j in
            world.sumOverMarkets(j) { $0.fees + $0.advertising } / world.grossDomesticProduct(j)
        },
    ]
}
