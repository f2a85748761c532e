/// One item of a month's schedule. A mechanism reads the world and changes its own part of it.
///
/// An embedding program replaces, removes or adds mechanisms through ``Schedule``. A mechanism that moves money enters
/// it in `world.ledger`; one that draws uses `world.draws` with a stream of its own.
public protocol Mechanism: Sendable {
    /// The name in the schedule and in error messages, lower snake case.
    var name: String { get }

    func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError)
}

/// The mechanisms of a month, in order.
public struct Schedule: Sendable {
    public private(set) var mechanisms: [any Mechanism]

    public init(_ mechanisms: [any Mechanism]) {
        self.mechanisms = mechanisms
    }

    /// A mechanism of the model's own schedule.
    public struct Item: Sendable {
        public let mechanism: any Mechanism
        /// One line.
        public let summary: String
        public let isOnByDefault: Bool

        public var name: String { mechanism.name }

        init(_ mechanism: any Mechanism, _ summary: String, isOnByDefault: Bool = true) {
            self.mechanism = mechanism
            self.summary = summary
            self.isOnByDefault = isOnByDefault
        }
    }

    /// The model's own schedule in order, those included that are off by default.
    public static let catalogue: [Item] = [
        Item(Waves(), "Waves of technology diffuse, the same path in every compared regime."),
        Item(Borders(), "Foreign enterprises are admitted, localised, and a digital services tax is answered."),
        Item(Usage(), "Citizens reconsider and choose a platform by random utility."),
        Item(DataControl(), "New records, who controls them, who can use them, and what they are worth."),
        Item(Regulation(), "The regulator detects, designates and decides cases; its own State is under it too."),
        Item(MarketResponse(), "Enterprises move price and surveillance to their best response and comply or not."),
        Item(OwnershipForms(), "Enterprises become co-operatives or public platforms as far as the levers say."),
        Item(Entry(), "A new enterprise enters where its expected profits repay its capital."),
        Item(Mergers(), "Enterprises buy others where that pays and no authority stops it."),
        Item(Innovation(), "Private and public research moves best practice; imitation follows."),
        Item(Production(), "Demand, output, incomes and every payment of the month."),
        Item(Programmes(), "What public programmes deliver after loss, delay and overload in tiers of government."),
        Item(Orientation(), "The State moves the direction of innovation towards a target that it knows with error."),
        Item(ApplicationAssessment(), "New applications are allowed, banned or tried out, with errors of both kinds."),
        Item(Capture(), "Private and public rents capture the regulator; transparency, press and audit free it."),
        Item(SocialDevelopment(), "Literacy, access, health, schooling, trust, press and civic life by group."),
        Item(Shocks(), "Pandemics and disasters: rare, keyed, harder on vulnerable groups."),
        Item(SocialContract(), "State, enterprises and citizens keep the digital social contract or break it."),
        Item(Breaches(), "Stores of data are breached, whoever holds them."),
        Item(
            Institutions(), "Levers move to those of the jurisdiction that does best on a measure.",
            isOnByDefault: false),
    ]

    /// The mechanisms that are on by default.
    public static let standard = Schedule(switches: [:])

    /// The model's own schedule with some mechanisms switched on or off by name. Names that are not in the catalogue
    /// change nothing.
    public init(switches: [String: Bool]) {
        mechanisms = Self.catalogue.filter { switches[$0.name] ?? $0.isOnByDefault }.map(\.mechanism)
    }

    /// The schedule with one mechanism replaced by another, in its place; unchanged if there is none of that name.
    public func replacing(_ name: String, with mechanism: any Mechanism) -> Schedule {
        Schedule(mechanisms.map { $0.name == name ? mechanism : $0 })
    }

    /// The schedule without one mechanism.
    public func removing(_ name: String) -> Schedule {
        Schedule(mechanisms.filter { $0.name != name })
    }

    /// The schedule with a mechanism at the end of the month.
    public func adding(_ mechanism: any Mechanism) -> Schedule {
        Schedule(mechanisms + [mechanism])
    }
}
