extension EconomyParameter {
    /// Who lives in the world.
    var populationEntry: CatalogueEntry? {
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
                "initial_literacy", .population, .index, 0.05...0.95, 0.5,
                "Median digital literacy outside vulnerable groups.",
                "assumption")
        case .vulnerableShare:
            entry(
                "vulnerable_share", .population, .share, 0...1, 0.2,
                "Share of citizens in vulnerable groups: half the skill, 0.6 of the literacy, half as likely again to lack access (at most all).",
                "assumption")
        case .access:
            entry(
                "initial_access", .population, .share, 0...1, 0.9,
                "Share of citizens outside vulnerable groups with access to the network.", "assumption"
            )
        case .equityConcentration:
            entry(
                "equity_concentration", .population, .number, 1.05...10, 1.1,
                "Pareto exponent of share ownership; lower is more concentrated.",
                "assumption: near the Zipf limit of 1; set for a Gini of wealth of .7 to .85 (Piketty 2014; World Inequality Report 2022)"
            )
        case .ownershipElasticity:
            entry(
                "ownership_elasticity", .population, .number, 0...4, 1.5,
                "Elasticity of share ownership in earnings.",
                "stylised: equity is held by those who earn most (Piketty 2014); value: assumption, set for the Gini of wealth"
            )
        default: nil
        }
    }
}
