import Polity

// Stands in for what the library brings; removed when it does.

public struct Place: Sendable, Hashable {
    public var name: String
    public var economy: Economy
    public var levers: Levers

    public init(name: String = "home", economy: Economy = Economy(), levers: Levers = Levers()) {
        self.name = name
        self.economy = economy
        self.levers = levers
    }
}

extension World {
    init(
        places: [Place], seed: UInt64 = 1, replication: Int = 0, memoryLimit: Int = World.defaultMemoryLimit
    ) throws(SimulationError) {
        let first = places.first ?? Place()
        try self.init(
            economy: first.economy, levers: first.levers, seed: seed, replication: replication,
            memoryLimit: memoryLimit)
    }
}

extension Schedule {
    public struct CatalogueItem: Sendable {
        public var name: String
        public var summary: String
        public var isOnByDefault: Bool
    }

    public static let catalogue: [CatalogueItem] = standard.mechanisms.map {
        CatalogueItem(name: $0.name, summary: "A mechanism of the month.", isOnByDefault: true)
    }

    public init(switches: [String: Bool]) {
        self.init(Schedule.standard.mechanisms.filter { switches[$0.name] != false })
    }
}
