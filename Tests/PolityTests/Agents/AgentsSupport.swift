import Dispatch
import Polity

/// A small world of one place or several.
func agentsWorld(
    citizens: Double = 600, seed: UInt64 = 9, places: Int = 1, _ set: (inout Levers) -> Void = { _ in }
) throws -> World {
    var economy = Economy()
    economy[.citizens] = citizens
    var levers = Levers()
    set(&levers)
    let names = ["north", "south", "east"]
    return try World(
        places: names.prefix(places).map { Place(name: $0, economy: economy, levers: levers) }, seed: seed)
}

/// Runs chunks on several threads, the last first.
struct LastFirst: ChunkExecutor {
    func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        DispatchQueue.concurrentPerform(iterations: count) { body(count - 1 - $0) }
    }
}

extension AgentAttribute {
    /// An attribute that must be there.
    static func citizens(_ name: String) -> AgentAttribute { known(name, of: .citizens) }
    static func enterprises(_ name: String) -> AgentAttribute { known(name, of: .enterprises) }

    private static func known(_ name: String, of agents: Agents) -> AgentAttribute {
        guard let attribute = named(name, of: agents) else {
            preconditionFailure("no attribute \(name) of \(agents)")
        }
        return attribute
    }
}

extension World {
    /// All values of an attribute, read in pieces of 512 as a script reads them.
    func all(_ attribute: AgentAttribute, jurisdiction: Int = 0) -> [Double] {
        let count = agentCount(attribute.agents, jurisdiction: jurisdiction)
        var values: [Double] = []
        var buffer = [Double](repeating: .nan, count: 512)
        for start in stride(from: 0, to: count, by: 512) {
            let range = start..<min(count, start + 512)
            read(attribute, jurisdiction: jurisdiction, range: range, into: &buffer)
            values += buffer[..<range.count]
        }
        return values
    }

    /// Sets an attribute of those that `change` gives a value; the others keep theirs.
    mutating func change(
        _ attribute: AgentAttribute, jurisdiction: Int = 0, using executor: any ChunkExecutor = SerialChunks(),
        _ change: (Int) -> Double?
    ) {
        let values = (0..<agentCount(attribute.agents, jurisdiction: jurisdiction)).map(change)
        set(
            attribute, jurisdiction: jurisdiction, values: values.map { $0 ?? -1 }, mask: values.map { $0 != nil },
            using: executor)
    }
}
