import Polity
import TestSupport
import Testing

/// What holds for every measure in any world.
@Suite struct MeasurePropertyTests {
    private let grouped = Measure.catalogue.map(\.name).filter { $0.hasSuffix(".vulnerable") }.map {
        String($0.dropLast(".vulnerable".count))
    }

    /// Levers and parameters at random inside their ranges, at an end one time in four; small, with few enterprises.
    private func randomWorld(_ generator: inout TestGenerator) throws -> World {
        func value(_ entry: CatalogueEntry) -> Double {
            let (low, high) = (entry.range.lowerBound, entry.range.upperBound)
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: return low
            case 1: return high
            case 2...4: return entry.defaultValue ?? low
            default:
                let number = Double.random(in: low...high, using: &generator)
                return entry.unit == .choice || entry.unit == .count ? number.rounded(.down) : number
            }
        }
        var economy = Economy()
        for parameter in EconomyParameter.allCases {
            economy[parameter] = value(parameter.entry)
        }
        economy[.citizens] = Double(Int.random(in: 1...300, using: &generator))
        economy[.enterprises] = Double(Int.random(in: 2...16, using: &generator))
        var levers = Levers()
        for lever in Lever.allCases {
            levers[lever] = value(lever.entry)
        }
        let sum = levers.budgetShares
        for lever in Lever.budget where sum > 1 {
            levers[lever] /= sum
        }
        return try World(economy: economy, levers: levers, seed: generator.next())
    }

    private func check(_ world: World, _ which: String) throws {
        let before = fingerprint(world)
        var values: [String: Double] = [:]
        for measure in Measure.catalogue {
            let value = measure.observe(world, 0)
            values[measure.name] = value
            #expect(
                value.isFinite && measure.entry.range.contains(value),
                "\(which), month \(world.month): \(measure.name) = \(value)")
        }
        #expect(fingerprint(world) == before)
        try checkRents(values, which)
        try checkGroups(values, world, which)
    }

    /// To the rounding of parts that can be much larger than their sum.
    private func checkRents(_ values: [String: Double], _ which: String) throws {
        let parts = try ["enterprise", "citizens", "public", "leaked"].map { try #require(values["rent_share.\($0)"]) }
        let size = parts.reduce(1) { $0 + abs($1) }
        let sum = parts.reduce(0, +)
        #expect(abs(sum - 1) < 1e-9 * size || parts.allSatisfy { $0 == 0 }, "\(which): \(parts)")
    }

    private func checkGroups(_ values: [String: Double], _ world: World, _ which: String) throws {
        let vulnerable = Double(world.jurisdictions[0].citizens.vulnerableCount)
        let all = Double(world.jurisdictions[0].citizens.count)
        for name in grouped {
            let parts = try [#require(values[name + ".vulnerable"]), #require(values[name + ".others"])]
            let mean = (vulnerable * parts[0] + (all - vulnerable) * parts[1]) / all
            let total = try #require(values[name])
            #expect(abs(mean - total) <= 1e-9 * max(1, abs(total)), "\(which): \(name) \(parts) \(total)")
        }
    }

    @Test func rangesSharesAndGroupsHoldInRandomWorlds() throws {
        var generator = TestGenerator(seed: 77)
        var finished = 0
        for number in 0..<30 {
            var world = try randomWorld(&generator)
            try check(world, "world \(number)")
            for _ in 0..<4 {
                do throws(SimulationError) {
                    try Simulation().run(&world, months: 6)
                } catch {
                    guard case .notFinite = error else {
                        Issue.record("world \(number): \(error)")
                        break
                    }
                    break
                }
                try check(world, "world \(number)")
                finished += world.month == 24 ? 1 : 0
            }
        }
        #expect(finished > 20, "corners without a finite price must stay the exception")
    }

    @Test func groupedMeasuresAreThere() {
        #expect(grouped.count >= 8)
        for name in grouped {
            #expect(Measure.named(name) != nil && Measure.named(name + ".others") != nil, "\(name)")
        }
    }

    /// Nobody online; nobody vulnerable; everybody; one citizen; foreign enterprises kept out; all bankrupt.
    @Test(arguments: 0..<6)
    func edgesAreFinite(edge: Int) throws {
        var levers = Levers()
        levers[.borderPlatformEntry] = edge == 4 ? 0 : 1
        var world = try measuredWorld(edge == 3 ? 1 : 120, levers: levers) { economy in
            switch edge {
            case 0: economy[.access] = 0
            case 1: economy[.vulnerableShare] = 0
            case 2: economy[.vulnerableShare] = 1
            case 4: economy[.foreignShare] = 1
            case 5:
                economy[.fixedCost] = EconomyParameter.fixedCost.entry.range.upperBound
                economy[.advertisingValue] = 0
            default: break
            }
        }
        try check(world, "edge \(edge)")
        try Simulation(schedule: Schedule.standard.removing("entry")).run(&world, months: 30)
        try check(world, "edge \(edge)")
        if edge == 4 {
            #expect(try observe("adoption", world) == 0)
        }
    }
}
