/// Society in a jurisdiction: two groups with their own literacy, access and trust, and the press.
public struct Society: Sendable, Hashable {
    /// Members of vulnerable groups (index 1) and everybody else (index 0).
    public internal(set) var groups: [Group]
    /// Capital of education and of health, 1 in month 0.
    public internal(set) var education = 1.0
    public internal(set) var health = 1.0
    /// Strength of the press as watchdog: independence times reach, 0 to 1.
    public internal(set) var watchdog = 0.0
    /// Strength of the press as promoter, 0 to 1.
    public internal(set) var promotion = 0.0
    /// Share of citizens who take part in policy.
    public internal(set) var participation = 0.0
    /// A running shock: months left, and by group the factor on earnings. 1 if there is none.
    public internal(set) var shockMonths = 0
    public internal(set) var earnings = [1.0, 1.0]

    public struct Group: Sendable, Hashable {
        public internal(set) var people: Int
        /// Share with access to the network.
        public internal(set) var access: Double
        /// Digital literacy in three components, 0 to 1: knowledge (the mean of the citizens' column), ethics, and
        /// legal awareness.
        public internal(set) var knowledge: Double
        public internal(set) var ethics: Double
        public internal(set) var legalAwareness: Double
        public internal(set) var trustInState: Double
        public internal(set) var trustInEnterprises: Double
    }

    /// Mean over citizens of a number of the groups.
    public func mean(_ value: (Group) -> Double) -> Double {
        let people = groups.reduce(0) { $0 + $1.people }
        return people > 0 ? groups.reduce(0) { $0 + Double($1.people) * value($1) } / Double(people) : 0
    }
}
