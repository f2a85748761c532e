extension EconomyParameter {
    /// How citizens choose platforms.
    var usageEntry: CatalogueEntry? {
        switch self {
        case .baseUtility:
            entry(
                "base_utility", .usage, .number, -10...10, 3, "Utility of any platform before its quality.",
                "assumption")
        case .qualityTaste:
            entry("quality_taste", .usage, .number, 0...5, 2, "Weight of log quality in utility.", "assumption")
        case .networkEffect:
            entry(
                "network_effect", .usage, .number, 0...3, 0.95,
                "Weight nu of the log of the network's size in utility.",
                "assumption (prior .2 to .95), set with spill for an HHI of .3 to .5 after 15 years")
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
                "assumption, set with reconsideration for 5 to 20 % of users switching a year")
        case .reconsideration:
            entry(
                "reconsideration", .usage, .share, 0...1, 0.035, "Probability of reconsidering in a month.",
                "assumption, set with switching_cost for 5 to 20 % of users switching a year"
            )
        case .manipulationPower:
            entry(
                "manipulation_power", .usage, .number, 0...5, 0.5,
                "Largest utility by which manipulation moves an illiterate citizen's choice.", "assumption")
        case .multiHoming:
            entry(
                "multi_homing", .usage, .share, 0...1, 0,
                "Share of users with a second platform, which gets their records and no fee.",
                "assumption: the switch is off")
        default: nil
        }
    }
}
