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
            "frontier", group: group, unit: .number,
            "Technology of the best known practice; the mean enterprise of month 0 has about 1.",
            "model: best practice is endogenous"
        ) { world, _ in world.technology.bestPractice },
        open(
            "public_revenue", group: group, unit: .share, "Public revenue over gross domestic product.",
            "System of National Accounts 2008"
        ) { world, j in ratio(world.jurisdictions[j].state.revenue, world.grossDomesticProduct(j)) },
        open(
            "platform_revenue", group: group, unit: .share,
            "Platforms' fees and advertising over gross domestic product.", "model"
        ) { world, j in
            ratio(world.sumOverMarkets(j) { $0.fees + $0.advertising }, world.grossDomesticProduct(j))
        },
        unitInterval(
            "hdi", group: group, unit: .index,
            "Human Development Index, national income per citizen scaled to 13 033 international dollars in month 0.",
            "UNDP, Human Development Report, technical note 1; scale: assumption (Viet Nam, as for life and schooling)"
        ) { $0.humanDevelopment($1).index },
        unitInterval(
            "hdi.inequality_adjusted", group: group, unit: .index,
            "The same, each part less the Atkinson index (aversion 1) of its distribution: incomes of citizens, years of life and schooling of the two groups.",
            "UNDP, Human Development Report, technical note 2; years inside groups: not modelled"
        ) { $0.inequalityAdjustedDevelopment($1).index },
        unitInterval(
            "hdi.health", group: group, unit: .index, "Index of life expectancy, 20 to 85 years.",
            "UNDP, Human Development Report, technical note 1"
        ) { $0.humanDevelopment($1).health },
        unitInterval(
            "hdi.education", group: group, unit: .index, "Mean of the indices of expected and of mean schooling.",
            "UNDP, Human Development Report, technical note 1"
        ) { $0.humanDevelopment($1).education },
        unitInterval(
            "hdi.income", group: group, unit: .index, "Index of the logarithm of national income per citizen.",
            "UNDP, Human Development Report, technical note 1"
        ) { $0.humanDevelopment($1).income },
    ]
}

/// Development as UNDP counts it.
extension World {
    /// Gross national income per head of Viet Nam in international dollars of 2021 (UNDP, Human Development Report
    /// 2025), taken for month 0 (assumption).
    static let initialIncomePerHead = 13_033.0

    func humanDevelopment(_ jurisdiction: Int) -> HumanDevelopment {
        let place = jurisdictions[jurisdiction]
        let income = grossNationalIncome(jurisdiction) / Double(place.citizens.count)
        return HumanDevelopment(
            lifeExpectancy: place.society.mean(\.lifeExpectancy),
            expectedSchooling: place.society.mean(\.expectedSchooling),
            meanSchooling: place.society.mean(\.meanSchooling),
            incomePerHead: Self.initialIncomePerHead * Measure.ratio(income, place.baseline.nationalIncome))
    }

    /// Incomes below the two-hundredth part of people are lifted to that of its border, as UNDP does, or to a hundredth
    /// of the mean if that is more, so that nobody's zero decides.
    func inequalityAdjustedDevelopment(_ jurisdiction: Int) -> HumanDevelopment {
        let place = jurisdictions[jurisdiction]
        let income = place.citizens.income.array
        let least = max(
            Inequality(income).quantile(0.005), 0.01 * income.reduce(0, +) / Double(max(1, income.count)))
        return humanDevelopment(jurisdiction).adjusted(
            health: place.society.inequality(\.lifeExpectancy),
            education: place.society.inequality { ($0.expectedSchooling / 18 + $0.meanSchooling / 15) / 2 },
            income: Atkinson.index(income.map { max(least, $0) }, aversion: 1))
    }
}

extension Society {
    /// Atkinson's index at aversion 1 between the groups.
    func inequality(_ value: (Group) -> Double) -> Double {
        let values = groups.map(value)
        let people = groups.map { Double($0.people) }
        let mean = PowerMean.arithmetic(values, weights: people)
        return mean > 0 ? max(0, 1 - PowerMean.geometric(values, weights: people) / mean) : 0
    }
}
