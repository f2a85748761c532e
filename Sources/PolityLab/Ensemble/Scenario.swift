import Polity

/// One future to simulate: institutions in an economy, in one jurisdiction or several. The name only labels rows; no
/// code decides by it.
public struct Scenario: Sendable, Hashable {
    public var name: String
    /// The jurisdictions, with the institutions that hold wherever the timetable sets nothing.
    public var places: [Place]
    /// Mechanisms switched on or off; those that are not named keep the library's default.
    public var switches: [String: Bool]
    public var timetable: Timetable

    public init(
        name: String, places: [Place], switches: [String: Bool] = [:], timetable: Timetable = Timetable()
    ) {
        precondition(!places.isEmpty, "a scenario has at least one jurisdiction")
        self.name = name
        self.places = places
        self.switches = switches
        self.timetable = timetable
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

    /// The economy of the first jurisdiction.
    public var economy: Economy {
        get { places[0].economy }
        set { places[0].economy = newValue }
    }
}
