/// Something that every agent of a population has.
public struct AgentAttribute: Sendable {
    /// Its name, unit, range and meaning; `group` is the population's name.
    public let entry: CatalogueEntry
    public let agents: Agents
    /// 0 or 1, read as true or false.
    public let isTruth: Bool
    /// How it is read.
    let reading: Reading
    /// How it is set; `nil` for what follows from other things, and for money.
    let setting: Setting?

    /// Whether `World.set` accepts it.
    public var isSettable: Bool { setting != nil }
    public var name: String { entry.name }

    /// Every attribute that scripts, help and documentation know, citizens' first.
    public static let catalogue: [AgentAttribute] = ofCitizens + ofEnterprises

    /// The catalogue's attribute of this name in a population, if there is one.
    public static func named(_ name: String, of agents: Agents) -> AgentAttribute? {
        catalogue.first { $0.agents == agents && $0.name == name }
    }

    /// Where an attribute's values stand, by how they are stored: what is read a million times is a column.
    enum Reading: Sendable {
        case doubles(@Sendable (borrowing World, _ jurisdiction: Int) -> Column<Double>)
        case floats(@Sendable (borrowing World, _ jurisdiction: Int) -> Column<Float>)
        /// Of a number the byte itself, of a truth whether it is above 0; users of a platform that has closed have none.
        case bytes(@Sendable (borrowing World, _ jurisdiction: Int) -> Column<UInt8>)
        /// What the citizen's group has.
        case group(@Sendable (borrowing Society.Group) -> Double)
        case enterprise(@Sendable (borrowing World, _ jurisdiction: Int, _ enterprise: Int) -> Double)
    }

    /// What carries an attribute that can be set.
    enum Setting: Sendable {
        case literacy, privacyConcern
        case group(@Sendable (inout Society.Group, Double) -> Void)
        case enterprise(@Sendable (inout World, _ jurisdiction: Int, _ enterprise: Int, Double) -> Void)
    }
}
