extension EconomyParameter {
    /// The goods economy and its money.
    var productionEntry: CatalogueEntry? {
        switch self {
        case .consumptionOutOfIncome:
            entry(
                "consumption_out_of_income", .production, .share, 0...0.99, 0.6,
                "Propensity alpha1 to consume out of disposable income.", "Godley and Lavoie 2007, model SIM (.6)")
        case .consumptionOutOfWealth:
            entry(
                "consumption_out_of_wealth", .production, .perYear, 0.01...6, 0.4,
                "Propensity alpha2 to consume out of wealth, a year.", "Godley and Lavoie 2007, model SIM (.4)")
        case .automatedShare:
            entry(
                "automated_share", .production, .share, 0...0.95, 0.4,
                "Share of tasks that are automated; with a unit elasticity it is capital's share of value added.",
                "Acemoglu and Restrepo 2018; value stylised: labour share about .6")
        case .investmentShare:
            entry(
                "investment_share", .production, .share, 0.01...0.99, 0.5,
                "Share of producers' gross profit that is invested.",
                "stylised: investment about a fifth of output")
        case .capitalDepreciation:
            entry(
                "capital_depreciation", .production, .perYear, 0.001...1, 0.06, "Depreciation of capital.",
                "stylised: 4 to 8 % a year")
        case .qualityProductivity:
            entry(
                "quality_productivity", .production, .number, 0...1, 0.03,
                "Elasticity of output in the mean quality of digital services.",
                "Jones and Tonetti 2020 (eta .03 to .10); value: assumption")
        case .automationGain:
            entry(
                "automation_gain", .production, .number, 0...3, 0.5,
                "Gain of log output from automating a unit share of tasks.",
                "Acemoglu and Restrepo 2018 (d ln Y/d I = ln w - ln R); value: assumption")
        case .foreignShare:
            entry(
                "foreign_share", .production, .share, 0...1, 0.5,
                "Share of enterprises whose owners live in the rest of the world, when there is one jurisdiction.",
                "stylised: global platforms serve most countries beside domestic ones; value: assumption")
        case .compensationYears:
            entry(
                "compensation_years", .production, .number, 1...50, 30,
                "Years over which former owners are compensated, with interest at the discount rate.",
                "assumption: as long government bonds")
        case .advertisingLimit:
            entry(
                "advertising_limit", .production, .share, 0.01...0.9, 0.5,
                "Largest share of consumption that producers spend on advertising.", "assumption")
        case .localisationCost:
            entry(
                "localisation_cost", .production, .share, 0...2, 0.1,
                "Rise of a foreign enterprise's service cost where no data may cross the border.", "assumption")
        case .retaliationFactor:
            entry(
                "retaliation_factor", .production, .number, 0...5, 1,
                "Tariff that answers a digital services tax, relative to what the tax takes from foreign enterprises.",
                "stylised: US section 301 tariffs were sized to the tax's yield")
        case .takingEffect:
            entry(
                "taking_effect", .production, .share, 0...1, 0.25,
                "Share of private investment that is not made where all capital has been taken for nothing.",
                "definition: Rodrik 1991 (policy uncertainty); value: assumption")
        case .labourElasticity:
            entry(
                "labour_elasticity", .production, .number, 0...3, 0.25,
                "Elasticity of work in what income tax leaves.", "Saez, Slemrod and Giertz 2012 (.12 to .4)")
        case .investmentElasticity:
            entry(
                "investment_elasticity", .production, .number, 0...3, 0.8,
                "Elasticity of investment in what profit tax leaves.",
                "Djankov, Ganser, McLiesh, Ramalho and Shleifer 2010 (ten points of tax lower investment by a tenth)")
        case .publicCapitalElasticity:
            entry(
                "public_capital_elasticity", .production, .number, 0...0.5, 0.1,
                "Elasticity of output in public capital, which the State's purchases build.",
                "Bom and Ligthart 2014 (.106)")
        case .publicCapitalDepreciation:
            entry(
                "public_capital_depreciation", .production, .perYear, 0.001...1, 0.05,
                "Depreciation of public capital.",
                "stylised: 3 to 8 % a year")
        default: nil
        }
    }
}
