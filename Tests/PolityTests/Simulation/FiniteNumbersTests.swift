import Polity
import Testing

/// A mechanism of an embedding program that does one thing.
private struct Deed: Mechanism {
    let name = "deed"
    let act: @Sendable (inout World) -> Void

    func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        act(&world)
    }
}

@Suite struct FiniteNumbersTests {
    /// What a number that is made infinite, or none at all, is called.
    private static let deeds: [(quantity: String, act: @Sendable (inout World) -> Void)] = [
        ("best practice", { $0.technology.bestPractice = .nan }),
        ("the money of the rest of the world", { $0.restOfWorld = -.infinity }),
        ("created money", { $0.createdMoney = .nan }),
        ("the technology of enterprise 2", { $0.enterprises[2].technology = .infinity }),
        ("the cash of enterprise 0", { $0.enterprises[0].cash = .nan }),
        ("the price of enterprise 3 in b", { $0.enterprises[3].markets[1].price = .infinity }),
        ("surveillance of enterprise 3 in a", { $0.enterprises[3].markets[0].surveillance = .nan }),
        ("the quality of enterprise 1 in a", { $0.enterprises[1].markets[0].quality = .infinity }),
        ("the advertising value of enterprise 1 in a", { $0.enterprises[1].markets[0].monetisation = .nan }),
        ("the strategic value of data of enterprise 1 in a", { $0.enterprises[1].markets[0].strategicValue = .nan }),
        ("the records of enterprise 1 in a", { $0.enterprises[1].markets[0].ownRecords = .infinity }),
        ("the accessible records of enterprise 1 in a", { $0.enterprises[1].markets[0].accessibleRecords = .nan }),
        ("the output in b", { $0.jurisdictions[1].producers.output = .infinity }),
        ("the price level in a", { $0.jurisdictions[0].producers.priceLevel = .nan }),
        ("the capital in a", { $0.jurisdictions[0].producers.capital = .nan }),
        ("the producers' cash in a", { $0.jurisdictions[0].producers.cash = .infinity }),
        ("nominal output in a", { $0.jurisdictions[0].nominalIndex = .infinity }),
        ("the factor on output in a", { $0.jurisdictions[0].outputFactor.shock = .infinity }),
        ("the treasury in b", { $0.jurisdictions[1].state.treasury = -.infinity }),
        ("public capital in a", { $0.jurisdictions[0].state.infrastructure = .nan }),
        ("what a public programme delivers in a", { $0.jurisdictions[0].state.delivered[2] = .nan }),
        ("capture in a", { $0.jurisdictions[0].capture = .nan }),
        ("the hazard of detection in b", { $0.jurisdictions[1].regulator.hazard = .infinity }),
        ("the pooled records in a", { $0.jurisdictions[0].commons.records = .nan }),
        ("the standing in the contract in a", { $0.jurisdictions[0].contract.standing[1] = .nan }),
        ("trust in b", { $0.jurisdictions[1].society.groups[1].trustInState = .nan }),
    ]

    private func world() throws -> World {
        var economy = Economy()
        economy[.citizens] = 200
        return try World(places: [Place(name: "a", economy: economy), Place(name: "b", economy: economy)])
    }

    @Test(arguments: deeds.indices)
    func theMechanismAndTheQuantityAreNamed(number: Int) throws {
        let deed = Self.deeds[number]
        var world = try world()
        // First of the month: no other mechanism gets to see the number.
        let simulation = Simulation(schedule: Schedule([Deed(act: deed.act)] + Schedule.standard.mechanisms))
        #expect(throws: SimulationError.notFinite(month: 1, mechanism: "deed", quantity: deed.quantity)) {
            try simulation.step(&world)
        }
    }

    @Test func citizensNumbersAreFoundInTheBalances() throws {
        var world = try world()
        let deed = Deed { world in
            world.jurisdictions[1].citizens.deposits[7] = .nan
        }
        let error = #expect(throws: SimulationError.self) {
            try Simulation(schedule: .standard.adding(deed)).step(&world)
        }
        #expect(
            error?.description.contains("mechanism ledger: the balance of the") == true, "\(String(describing: error))")
    }

    @Test func aWorldAtTheStartIsFinite() throws {
        #expect(try world().firstNotFinite == nil)
    }
}
