/// The regulator of data and competition in a jurisdiction.
public struct Regulator: Sendable, Hashable {
    /// Yearly hazard of detection per unit of an offence, before designation; one for every kind of holder.
    public internal(set) var hazard: Double
    /// Cases opened and not yet decided.
    public internal(set) var cases: [Case] = []
    /// Whether each enterprise is designated in advance.
    public package(set) var isDesignated: [Bool] = []
    /// Mean months that the cases decided in the month had waited.
    public internal(set) var waitingTime = 0.0
    /// Abuses that were committed and that were sanctioned since month 0, by enterprises and by the State.
    public internal(set) var abuses = Abuses()
    /// Enterprises divided by order so far.
    public internal(set) var breakups = 0

    public struct Case: Sendable, Hashable {
        public var enterprise: Int
        public var opened: Int
        public var due: Int
    }

    public struct Abuses: Sendable, Hashable {
        public internal(set) var byEnterprises = 0
        public internal(set) var sanctionedEnterprises = 0
        public internal(set) var byState = 0
        public internal(set) var sanctionedState = 0
    }

    init(hazard: Double) {
        self.hazard = hazard
    }
}
