extension EconomyParameter {
    /// Platforms: costs, adjustment, entry, mergers, innovation.
    var marketEntry: CatalogueEntry? {
        switch self {
        case .advertisingValue:
            entry(
                "advertising_value", .market, .money, 0...1, 0.017,
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
        case .memberWeight:
            entry(
                "member_weight", .market, .share, 0...1, 0.5,
                "Weight of users' surplus beside profit in a co-operative's objective, before agency loss.",
                "Hansmann 1996; value: assumption, equal to public_platform.user_weight")
        case .complianceFixed:
            entry(
                "compliance_fixed", .market, .money, 0...0.005, 0.00001,
                "Monthly cost of keeping to rules of protection, per citizen of the jurisdiction.",
                "Campbell, Goldfarb and Tucker 2015 (weighs on small firms); value: assumption, a tenth of fixed_cost")
        case .compliancePerUser:
            entry(
                "compliance_per_user", .market, .money, 0...0.1, 0.00004,
                "Monthly cost of keeping to rules of protection, per user.",
                "assumption: a fiftieth of service_cost")
        case .designationDetection:
            entry(
                "designation_detection", .market, .number, 1...100, 3,
                "Factor on the hazard of detection of an enterprise that is designated in advance.",
                "assumption: reports, audits and inspections under ex-ante duties")
        default: nil
        }
    }
}
