import Polity

/// One future to simulate: institutions in an economy. The name only labels rows; no code decides by it.
public struct Scenario: Sendable, Hashable {
    public var name: String
    public var levers: Levers
    public var economy: Economy

    public init(name: String, levers: Levers = Levers(), economy: Economy = Economy()) {
        self.name = name
        self.levers = levers
        self.economy = economy
    }
}
