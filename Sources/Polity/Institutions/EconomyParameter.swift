/// The parameters of a world that are the same for every regime compared in it: people, technology, behaviour.
///
/// The cases are in catalogue order; ``entry`` is the only place where a parameter is described.
public enum EconomyParameter: Int, CatalogueKey {
    // Population
    case citizens, enterprises, skillDispersion, privacyConcern, privacyDispersion, literacy, vulnerableShare, access
    case equityConcentration
    // Usage
    case baseUtility, qualityTaste, networkEffect, networkFloor, priceSensitivity, switchingCost, reconsideration
    case manipulationPower
    // Data
    case primaryUse, dataDepreciation, dataScale, qualityElasticity, monetisationElasticity, attentionCrowding
    case sharingLoss, dataCorrelation, secondaryHarm
    // Market
    case advertisingValue, serviceCost, fixedCost, adjustmentSpeed, technologyDispersion, detectionHazard, discountRate
    // Production and distribution
    case consumptionOutOfIncome, consumptionOutOfWealth, automatedShare, investmentShare, capitalDepreciation
    case qualityProductivity

    public static let catalogue: [CatalogueEntry] = allCases.map(\.entry)

    public enum Group: String, CaseIterable, Sendable {
        case population, usage, data, market, production
    }

    public var entry: CatalogueEntry {
        switch self {
        case .citizens:
            entry("citizens", .population, .count, 1...1e9, 2_000, "Number of citizens.", "assumption")
        case .enterprises:
            entry("enterprises", .population, .count, 2...64, 8, "Number of platform enterprises.", "assumption")
        case .skillDispersion:
            entry(
                "skill_dispersion", .population, .number, 0...2, 0.5,
                "Standard deviation of log skill; wages are proportional to skill.",
                "stylised: wage Gini about .28 within groups (log-normal, 2 Phi(sigma/sqrt 2) - 1)")
        case .privacyConcern:
            entry(
                "privacy_concern", .population, .number, 0.01...100, 12,
                "Mean weight theta of surveillance in utility.", "assumption, set with advertising_value")
        case .privacyDispersion:
            entry(
                "privacy_dispersion", .population, .number, 0...2, 0.5,
                "Standard deviation of log privacy concern.", "assumption")
        case .literacy:
            entry(
                "literacy", .population, .index, 0.05...0.95, 0.5, "Median digital literacy outside vulnerable groups.",
                "assumption")
        case .vulnerableShare:
            entry(
                "vulnerable_share", .population, .share, 0...1, 0.2,
                "Share of citizens in vulnerable groups: half the skill, 0.6 of the literacy, half as likely again to lack access (at most all).",
                "assumption")
        case .access:
            entry(
                "access", .population, .share, 0...1, 0.9,
                "Share of citizens outside vulnerable groups with access to the network.", "assumption"
            )
        case .equityConcentration:
            entry(
                "equity_concentration", .population, .number, 1.05...10, 1.15,
                "Pareto exponent of share ownership; lower is more concentrated.",
                "assumption: near the Zipf limit of 1, as equity is more concentrated than wealth")
        case .baseUtility:
            entry(
                "base_utility", .usage, .number, -10...10, 3, "Utility of any platform before its quality.",
                "assumption")
        case .qualityTaste:
            entry("quality_taste", .usage, .number, 0...5, 2, "Weight of log quality in utility.", "assumption")
        case .networkEffect:
            entry(
                "network_effect", .usage, .number, 0...3, 0.9,
                "Weight nu of the log of the network's size in utility.", "assumption (prior .2 to .9)")
        case .networkFloor:
            entry(
                "network_floor", .usage, .number, 0.001...1, 0.02,
                "Size s0 added to every network, so that a new platform has some value.", "assumption")
        case .priceSensitivity:
            entry(
                "price_sensitivity", .usage, .number, 1...10_000, 300,
                "Utility of one mean monthly income, beta.", "assumption, set with advertising_value")
        case .switchingCost:
            entry(
                "switching_cost", .usage, .number, 0...8, 2, "Utility chi of staying with one's platform.",
                "assumption, set for 15 to 30 % of users switching a year")
        case .reconsideration:
            entry(
                "reconsideration", .usage, .share, 0...1, 0.05, "Probability of reconsidering in a month.", "assumption"
            )
        case .manipulationPower:
            entry(
                "manipulation_power", .usage, .number, 0...5, 0.5,
                "Largest utility by which manipulation moves an illiterate citizen's choice.", "assumption")
        case .primaryUse:
            entry(
                "primary_use", .data, .share, 0...1, 0.2,
                "Share of all data that serves the collecting service itself under every form of control.", "assumption"
            )
        case .dataDepreciation:
            entry(
                "data_depreciation", .data, .share, 0.001...1, 0.03,
                "Share of a data stock that is outdated each month.",
                "assumption (prior .5 to 10 % a month)")
        case .dataScale:
            entry(
                "data_scale", .data, .number, 0.01...100, 0.2,
                "Records per citizen at which data begin to matter, d0.", "assumption")
        case .qualityElasticity:
            entry(
                "quality_elasticity", .data, .number, 0...0.9, 0.2, "Elasticity eta of quality in data.",
                "Jones and Tonetti 2020 (.03 to .10 of output); here of service quality: assumption")
        case .monetisationElasticity:
            entry(
                "monetisation_elasticity", .data, .number, 0...0.9, 0.1,
                "Elasticity of advertising value in data.", "assumption")
        case .attentionCrowding:
            entry(
                "attention_crowding", .data, .number, 0...1, 0.3,
                "Elasticity by which advertising value falls in total collected attention (advertising is partly zero-sum).",
                "assumption")
        case .sharingLoss:
            entry(
                "sharing_loss", .data, .share, 0...1, 0.2,
                "Value lost on the way through any sharing channel, the same for all channels.", "assumption")
        case .dataCorrelation:
            entry(
                "data_correlation", .data, .number, 0...1, 0.5,
                "Correlation r of citizens' data: others' sharing lowers the price of one's own.",
                "Acemoglu, Makhdoumi, Malekian and Ozdaglar 2022; value: assumption")
        case .secondaryHarm:
            entry(
                "secondary_harm", .data, .share, 0.001...1, 0.05,
                "Privacy cost of licensing the data one controls, as a share of the cost of being surveilled.",
                "assumption")
        case .advertisingValue:
            entry(
                "advertising_value", .market, .money, 0...1, 0.02,
                "Value of one user's full attention for a month to advertisers, a.",
                "assumption, set for advertising and data revenue of about 1 % of GDP")
        case .serviceCost:
            entry(
                "service_cost", .market, .money, 0...1, 0.002, "Cost of serving one user for a month, c.", "assumption")
        case .fixedCost:
            entry(
                "fixed_cost", .market, .money, 0...0.005, 0.0001,
                "Monthly fixed cost of a platform, per citizen of the jurisdiction.", "assumption")
        case .adjustmentSpeed:
            entry(
                "adjustment_speed", .market, .share, 0.001...1, 0.15,
                "Share of the way to the best response that prices and surveillance go in a month.", "assumption")
        case .technologyDispersion:
            entry(
                "technology_dispersion", .market, .number, 0...2, 0.25,
                "Standard deviation of log technology between enterprises.", "assumption")
        case .detectionHazard:
            entry(
                "detection_hazard", .market, .perYear, 0...24, 1,
                "Yearly hazard of being caught violating at full State capacity.", "assumption")
        case .discountRate:
            entry("discount_rate", .market, .perYear, 0.001...1, 0.05, "Enterprises' discount rate.", "assumption")
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
        }
    }

    private func entry(
        _ name: String, _ group: Group, _ unit: CatalogueUnit, _ range: ClosedRange<Double>, _ value: Double,
        _ summary: String,
        _ source: String
    ) -> CatalogueEntry {
        CatalogueEntry(
            name, group: group.rawValue, unit: unit, range: range, default: value, summary: summary, source: source)
    }
}
