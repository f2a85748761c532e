/// The regulator of data and competition in a jurisdiction.
public struct Regulator: Sendable, Hashable {
    /// Yearly hazard with which an offence is detected, capacity and everything else included; one for every kind of
    /// holder. The chance in a month is 1 - exp(-hazard/12).
    public var hazard: Double
    /// Share of offences that those who are regulated have learnt to hide.
    public var evasion = 0.0
    /// ``Detection/strength(_:)`` in month 0 under default institutions.
    var startStrength = 1.0
    /// Cases opened and not yet decided.
    public var cases: [Case] = []
    /// Capacity to decide that has not been used, in cases.
    var service = 0.0
    /// Whether each enterprise is designated in advance.
    public var isDesignated: [Bool] = []
    /// Months in a row at or above the threshold, or what is left of them, at most as many as designation takes.
    var monthsAbove: [Int] = []
    /// Mean months that cases had waited when the last ones were decided; 0 before the first.
    public var waitingTime = 0.0
    /// Cases decided since month 0, and wrongly so: orders against enterprises below the threshold, and none against
    /// enterprises above it.
    public var decided = 0
    public var falseOrders = 0
    public var missedOrders = 0
    /// Chance that State bodies abuse their access to data this month.
    public var stateAbusePropensity = 0.0
    /// Abuses that were committed and that were sanctioned since month 0, by enterprises and by the State.
    public var abuses = Abuses()
    /// Enterprises divided by order so far.
    public var breakups = 0
    /// Orders against single enterprises that are in force.
    public internal(set) var orders = StandingOrders()

    public struct Case: Sendable, Hashable {
        public var enterprise: Int
        public var opened: Int
        public var due: Int

        package init(enterprise: Int, opened: Int, due: Int) {
            self.enterprise = enterprise
            self.opened = opened
            self.due = due
        }
    }

    public struct Abuses: Sendable, Hashable {
        public var byEnterprises = 0
        public var sanctionedEnterprises = 0
        public var byState = 0
        public var sanctionedState = 0

        /// Counts an abuse, the same way whoever commits it.
        mutating func record(by holder: Holder, sanctioned: Bool) {
            let one = sanctioned ? 1 : 0
            switch holder {
            case .enterprise:
                byEnterprises += 1
                sanctionedEnterprises += one
            case .state:
                byState += 1
                sanctionedState += one
            }
        }
    }

    /// Who holds data and can abuse them.
    package enum Holder: Sendable {
        case enterprise, state
    }

    init(hazard: Double) {
        self.hazard = hazard
    }
}

/// Enterprises that are under an order of a jurisdiction (``Order``), by their places.
public struct StandingOrders: Sendable, Hashable {
    /// Designated in advance whatever their share.
    public internal(set) var designated: Set<Int> = []
    /// Whose purchases are all presumed unlawful.
    public internal(set) var reviewed: Set<Int> = []
    /// Who may not serve the jurisdiction.
    public internal(set) var banned: Set<Int> = []

    /// None.
    public init() {}

    mutating func forget(enterprise k: Int) {
        designated.remove(k)
        reviewed.remove(k)
        banned.remove(k)
    }
}
