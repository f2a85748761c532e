/// What public money is spent on by programmes, in the order of the budget's levers.
public enum Programme: Int, CaseIterable, Sendable, Hashable {
    case education, access, health, protection, research, enforcement, press, foresight

    /// The lever that sets the programme's share of public revenue.
    public var lever: Lever {
        switch self {
        case .education: .budgetEducation
        case .access: .budgetAccess
        case .health: .budgetHealth
        case .protection: .budgetProtection
        case .research: .budgetResearch
        case .enforcement: .budgetEnforcement
        case .press: .budgetPress
        case .foresight: .budgetForesight
        }
    }
}

/// The State of a jurisdiction: its money and its programmes.
public struct State: Sendable, Hashable {
    public var treasury: Double
    /// Public revenue of the month.
    public var revenue: Double
    /// Goods bought in the month.
    public var purchases: Double
    /// Money spent in the month by programme, in the order of ``Programme``.
    public internal(set) var spending = [Double](repeating: 0, count: Programme.allCases.count)
    /// What arrived in the month after tiers of government, per citizen and in initial money, by programme.
    public internal(set) var delivered = [Double](repeating: 0, count: Programme.allCases.count)
    /// Share of the equity of producers and platforms that has come into social ownership.
    public internal(set) var ownedShare = 0.0
    /// What former owners are still owed.
    public internal(set) var compensationDebt = 0.0
    /// What they are paid of it a month, interest included.
    public internal(set) var compensationInstalment = 0.0
    /// Public dividends that managers kept in the month (agency loss).
    public internal(set) var leaked = 0.0
    /// Load on the lowest tier over its capacity; above 1 it is overloaded.
    public internal(set) var load = 0.0

    /// Wages of public workers in the month.
    var staffCost: Double {
        Programme.staffed.reduce(0) { $0 + spending[$1.rawValue] }
    }

    init(treasury: Double, revenue: Double, purchases: Double) {
        self.treasury = treasury
        self.revenue = revenue
        self.purchases = purchases
    }
}
