import Polity

/// One future to simulate: institutions in an economy, in one jurisdiction or several. The name only labels rows; no
/// code decides by it.
public struct Scenario: Sendable {
    public var name: String
    /// The jurisdictions, with the institutions that hold wherever the timetable sets nothing.
    public var places: [Place]
    /// Mechanisms switched on or off; those that are not named keep the library's default.
    public var switches: [String: Bool]
    public var timetable: Timetable
    /// What else is done to the world between months; `nil` is nothing.
    public var rules: (any Rules)?

    public init(
        name: String, places: [Place], switches: [String: Bool] = [:], timetable: Timetable = Timetable(),
        rules: (any Rules)? = nil
    ) {
        precondition(!places.isEmpty, "a scenario has at least one jurisdiction")
        self.name = name
        self.places = places
        self.switches = switches
        self.timetable = timetable
        self.rules = rules
    }

    /// A scenario with one jurisdiction.
    public init(name: String, levers: Levers = Levers(), economy: Economy = Economy()) {
        self.init(name: name, places: [Place(name: Self.onlyPlace, economy: economy, levers: levers)])
    }

    /// What the only jurisdiction is called where nobody names it.
    public static let onlyPlace = "home"

    /// The institutions of the first jurisdiction.
    public var levers: Levers {
        get { places[0].levers }
        set { places[0].levers = newValue }
    }

    /// Whether a mechanism of the model's own schedule is simulated: as the scenario says, else by the library's default.
    public func isOn(_ mechanism: String) -> Bool {
        switches[mechanism] ?? Schedule.catalogue.first { $0.name == mechanism }?.isOnByDefault ?? true
    }

    /// The economy of the first jurisdiction.
    public var economy: Economy {
        get { places[0].economy }
        set { places[0].economy = newValue }
    }
}

/// Scenarios are equal if they are called the same and give the same runs.
extension Scenario: Hashable {
    public static func == (a: Scenario, b: Scenario) -> Bool {
        guard a.name == b.name, a.places == b.places, a.switches == b.switches, a.timetable == b.timetable else {
            return false
        }
        guard let first = a.rules, let second = b.rules else { return a.rules == nil && b.rules == nil }
        return first.isEqual(second)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(places)
        hasher.combine(switches)
        hasher.combine(timetable)
    }
}
