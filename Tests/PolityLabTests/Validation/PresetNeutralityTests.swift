import Polity
import PolityLab
import PolityScript
import Testing

/// The preset regimes differ in institutions and in nothing else.
@Suite struct PresetNeutralityTests {
    private struct Preset {
        let name: String
        let levers: Levers
    }

    private func presets() throws -> [Preset] {
        let definitions = Definitions()
        let regimes = LibraryKind.regimes.names
        #expect(regimes.count >= 11)
        return try regimes.map { Preset(name: $0, levers: try #require(definitions.levers(of: $0), "\($0)")) }
    }

    /// No regime comes with a better or worse State.
    @Test func noRegimeSetsTheQualityOfTheState() throws {
        let quality = Lever.allCases.filter { $0.entry.group == Lever.Group.stateQuality.rawValue }
        #expect(quality.count == 7)
        for preset in try presets() {
            for lever in quality {
                #expect(preset.levers[lever] == Levers()[lever], "\(preset.name) sets \(lever.entry.name)")
            }
        }
    }

    /// The two models of the seminar differ in ownership, in what public money is for and in the State's role alone.
    @Test func theTwoModelsShareCivicLife() throws {
        let definitions = Definitions()
        let first = try #require(definitions.levers(of: "privatised_data"))
        let second = try #require(definitions.levers(of: "social_asset"))
        #expect(first != second)
        for lever in Lever.allCases where first[lever] != second[lever] {
            #expect(lever.entry.group != Lever.Group.civic.rawValue, "\(lever.entry.name)")
        }
    }

    /// Technology, its effects and when shocks come, the same bits in every preset regime; month 0 too.
    @Test func technologyAndShocksAreTheSamePath() throws {
        var economy = Economy()
        economy[.citizens] = 200
        economy[.shockRate] = 1
        func path(_ levers: Levers) throws -> (start: [Double], technology: [TechnologyEffects], shocks: [Int]) {
            var world = try World(economy: economy, levers: levers, seed: 9, replication: 4)
            let people = world.jurisdictions[0].citizens
            let start = people.deposits.array + people.income.array + world.enterprises.map(\.technology)
            var technology = [world.technology.effects]
            var shocks: [Int] = []
            try Simulation().run(&world, months: 120) { world in
                technology.append(world.technology.effects)
                shocks.append(world.jurisdictions[0].society.shocks.count)
            }
            return (start, technology, shocks)
        }
        let base = try path(Levers())
        #expect(base.shocks.contains { $0 > 0 })
        for preset in try presets() {
            let other = try path(preset.levers)
            #expect(other.start == base.start, "\(preset.name)")
            #expect(other.technology == base.technology, "\(preset.name)")
            #expect(other.shocks == base.shocks, "\(preset.name)")
        }
    }
}
