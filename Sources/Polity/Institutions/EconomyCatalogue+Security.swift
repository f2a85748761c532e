extension EconomyParameter {
    /// Breaches of stores of data.
    var securityEntry: CatalogueEntry? {
        switch self {
        case .breachRate:
            entry(
                "breach_rate", .security, .perYear, 0...12, 0.3,
                "Breaches a year of an unprotected store with one record per citizen.", "assumption")
        case .breachExponent:
            entry(
                "breach_exponent", .security, .number, 0...2, 0.5,
                "Exponent gamma by which the hazard of a breach rises with the size of a store.", "assumption")
        case .nodeDilution:
            entry(
                "node_dilution", .security, .number, 0...2, 0.1,
                "Exponent by which the security of a store falls with the number that it is divided into.",
                "assumption: the same means protect more doors")
        case .breachTail:
            entry(
                "breach_tail", .security, .number, 0.1...10, 0.7,
                "Pareto exponent of the share of a store that a breach loses; lower is heavier.",
                "Maillart and Sornette 2010 (0.7 for identities lost)")
        case .breachFloor:
            entry(
                "breach_floor", .security, .share, 0.00001...1, 0.001, "Smallest share of a store that a breach loses.",
                "assumption")
        case .breachCost:
            entry(
                "breach_cost", .security, .number, 0...1, 0.02,
                "Share of a month's output lost per record per citizen lost.",
                "assumption: a registry of a whole population costs a few hundredths of a month")
        case .securityScale:
            entry(
                "security_scale", .security, .money, 0.00001...1, 0.001,
                "Monthly revenue per citizen with which an enterprise is half secure.", "assumption")
        case .migrationRate:
            entry(
                "migration_rate", .security, .perYear, 0...12, 0.2,
                "Rate of migration to post-quantum cryptography at full foresight.",
                "stylised: NIST IR 8547 (draft) plans for about ten years; value: assumption")
        default: nil
        }
    }
}
