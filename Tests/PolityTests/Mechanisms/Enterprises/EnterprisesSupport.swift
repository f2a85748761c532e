import Polity
import Testing

/// A mechanism for tests: does something in the middle of a month.
struct Act: Mechanism {
    let name = "act"
    let body: @Sendable (inout World) throws -> Void

    init(_ body: @escaping @Sendable (inout World) throws -> Void) {
        self.body = body
    }

    func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        do {
            try body(&world)
        } catch {
            Issue.record(error)
        }
    }
}

func smallWorld(
    citizens: Double = 500, levers: Levers = Levers(), seed: UInt64 = 3, replication: Int = 0,
    _ change: (inout Economy) -> Void = { _ in }
) throws -> World {
    var economy = Economy()
    economy[.citizens] = citizens
    change(&economy)
    return try World(economy: economy, levers: levers, seed: seed, replication: replication)
}

/// The tally is what counting citizens gives.
func expectTallyCountsUsers(_ world: World) {
    for place in world.jurisdictions {
        let options = world.enterprises.count + 1
        var tally = [Int](repeating: 0, count: place.citizens.tasteClasses.count * options)
        for i in 0..<place.citizens.count {
            let held = place.citizens.platform[i]
            tally[Int(place.citizens.tasteClass[i]) * options + (held == Citizens.orphaned ? 0 : Int(held))] += 1
        }
        #expect(tally == place.citizens.tally)
    }
}
