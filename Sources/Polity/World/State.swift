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
    public var spending = [Double](repeating: 0, count: Programme.allCases.count)
    /// What arrived in the month after tiers of government, per citizen and in initial money, by programme.
    public var delivered = [Double](repeating: 0, count: Programme.allCases.count)
    /// Share of the equity of producers and platforms that has come into social ownership.
    public var ownedShare = 0.0
    /// What former owners are still owed.
    public var compensationDebt = 0.0
    /// What they are paid of it a month, interest included.
    public var compensationInstalment = 0.0
    /// Public dividends that managers kept in the month (agency loss).
    public var leaked = 0.0
    /// Capacity of every region's administration, 1 on average; drawn once.
    public var regions: [Double] = []
    /// What running core technology for everybody cost in the month.
    public var coreCost = 0.0
    /// Public capital relative to month 0, made by purchases of goods.
    public var infrastructure = 1.0
    /// Load on the lowest tier over its capacity, mean over regions; above 1 it is overloaded.
    public var load = 0.0
    /// Work that the lowest tier cannot do, relative to its capacity: mean over regions of what the load exceeds 1 by.
    public var overload = 0.0
    /// Months that a matter takes through all tiers.
    public var procedureTime = 0.0
    /// What reaches a citizen of those outside (index 0) and inside (index 1) vulnerable groups of the programmes for
    /// education, access and health, relative to an equal share.
    public var reach = [1.0, 1.0]
    /// How far the State has come to direct innovation, and where innovation is, both by ``Orientation``: distance from
    /// the direction that serves society best.
    public var orientation = 0.0
    public var misdirection = 0.0
    /// Money of all programmes per citizen in month 0.
    var startMoney = 0.0
    /// ``delivered`` in month 0 under default institutions, the same for every regime.
    private(set) var start = [Double](repeating: 0, count: Programme.allCases.count)

    /// What arrived of a programme relative to month 0; 1 for one of which nothing arrived then.
    public func relativeDelivery(_ programme: Programme) -> Double {
        let reference = start[programme.rawValue]
        return reference > 0 ? delivered[programme.rawValue] / reference : 1
    }

    /// The same for a member of a group: 1 for vulnerable groups, 0 for everybody else.
    public func relativeDelivery(_ programme: Programme, group: Int) -> Double {
        switch programme {
        case .education, .access, .health: relativeDelivery(programme) * reach[group]
        case .protection, .research, .enforcement, .press, .foresight: relativeDelivery(programme)
        }
    }

    /// Takes what is delivered now as month 0's.
    mutating func markStart() {
        start = delivered
    }

    /// Wages of public workers in the month.
    var staffCost: Double {
        Programme.staffed.reduce(coreCost) { $0 + spending[$1.rawValue] }
    }

    /// Purchases of month 0 that build public capital: all but those for network access.
    var startPurchases = 0.0

    init(treasury: Double, revenue: Double, purchases: Double) {
        self.treasury = treasury
        self.revenue = revenue
        self.purchases = purchases
    }
}
