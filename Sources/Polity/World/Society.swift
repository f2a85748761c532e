/// Society in a jurisdiction: two groups with their own literacy, access, health and trust, the press and civic life.
public struct Society: Sendable, Hashable {
    /// Members of vulnerable groups (index 1) and everybody else (index 0).
    public var groups: [Group] = []
    /// Stock of what public research has found, 1 in month 0.
    public var research = 1.0
    /// Share of citizens whom the press reaches.
    public var reach = 0.0
    /// Strength of the press as watchdog: independence times reach, 0 to 1.
    public var watchdog = 0.0
    /// Strength of the press as promoter, 0 to 1.
    public var promotion = 0.0
    /// Share of citizens who take part in policy.
    public var participation = 0.0
    /// Strength of organisations of users, and of local communities that look after what is common; 0 to 1.
    public var organisations = 0.0
    public var communities = 0.0
    /// The shocks that are running, and by group the factor on earnings. 1 if there is none.
    public var shocks: [Shock] = []
    public var earnings = [1.0, 1.0]
    /// Abuses by State and enterprises that citizens know of.
    var knownAbuses = [0, 0]
    /// What is counted relative to month 0.
    var start = Start()

    public struct Group: Sendable, Hashable {
        public var people: Int
        /// Share with access to the network.
        public var access: Double
        /// Share that is to have access; citizens follow once a year.
        public var accessLevel: Double
        /// Digital literacy in three components, 0 to 1: knowledge (the mean of the citizens' column), ethics, and
        /// legal awareness.
        public var knowledge: Double
        public var ethics: Double
        public var legalAwareness: Double
        /// Change since month 0 of the log odds of literacy by component, in the order above; citizens' own follow
        /// once a year, and have followed as far as `applied`.
        var shift = [0.0, 0.0, 0.0]
        var applied = 0.0
        /// The share with access that citizens have followed to.
        var appliedAccess = 0.0
        /// Capital of education and of health, 1 in month 0.
        public var education = 1.0
        public var health = 1.0
        /// Years: life expectancy at birth, schooling that a child can expect, schooling that adults have.
        public var lifeExpectancy = 0.0
        public var expectedSchooling = 0.0
        public var meanSchooling = 0.0
        public var trustInState: Double
        public var trustInEnterprises: Double
        /// Use for sensitive purposes relative to what it would be if nobody were watched, 0 to 1.
        public var sensitiveUse = 1.0
        var start: Start

        /// The group in month 0.
        struct Start: Sendable, Hashable {
            var access = 0.0
            var ethics = 0.0
            var legalAwareness = 0.0
            var lifeExpectancy = 0.0
            var expectedSchooling = 0.0
            var meanSchooling = 0.0
            var sensitiveUse = 1.0
        }
    }

    /// A shock that is running.
    public struct Shock: Sendable, Hashable {
        /// Place in ``ShockKind/all``.
        public let kind: Int
        public var monthsLeft: Int
        /// Its size relative to the mean of its kind.
        public let severity: Double
    }

    /// Month 0 of what is common to the groups.
    struct Start: Sendable, Hashable {
        var quality = 1.0
        var promotion = 0.0
        var output = 1.0
        /// Intensity of surveillance by the State and by enterprises.
        var exposure = [0.0, 0.0]
    }

    /// Means over citizens.
    public var education: Double { mean(\.education) }
    public var health: Double { mean(\.health) }

    /// Mean over citizens of a number of the groups.
    public func mean(_ value: (Group) -> Double) -> Double {
        let people = groups.reduce(0) { $0 + $1.people }
        return people > 0 ? groups.reduce(0) { $0 + Double($1.people) * value($1) } / Double(people) : 0
    }
}
