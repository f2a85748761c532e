import Polity
import Testing

/// Golden values of measures of welfare, of rights and of what is made of them.
extension GoldenMeasureTests {
    /// One platform whose utility is 0: .25 of base less the fee's .1, harm of 2 x .5^2/2 and a pull of 1 x .5 x .5 x .4.
    private func surplusWorld() throws -> World {
        var world = try plainWorld(enterprises: 2) {
            $0[.baseUtility] = 0.25
            $0[.networkEffect] = 0
            $0[.priceSensitivity] = 2
            $0[.switchingCost] = 0.6931471805599453
            $0[.manipulationPower] = 1
        }
        seat([100, 0], in: &world)
        set(\.price, [0.1, 0], in: &world)
        set(\.surveillance, [0.5, 0], in: &world)
        set(\.quality, [1, 1], in: &world)
        world.enterprises[1].isActive = false
        world.jurisdictions[0].nominalIndex = 2
        world.jurisdictions[0].levers[.manipulationSafeguard] = 0
        world.technology.effects.manipulation = 1
        world.jurisdictions[0].citizens.tasteClasses[1].meanHarm = 2
        world.jurisdictions[0].citizens.tasteClasses[1].meanGap = 0.4
        return world
    }

    @Test func consumerSurplus() throws {
        var world = try surplusWorld()
        let (ln2, ln3) = (0.6931471805599453, 1.0986122886681098)
        // Of two equal options half are pulled by .1; who stays counts twice and would pay ln 2 to leave.
        let without = (ln2 - 0.1 / 2) / 2
        let user = (ln3 - ln2 - 0.1 * 2 / 3) / 2
        try expect(
            world,
            [
                ("consumer_surplus", 12 * (user + without) / 2), ("consumer_surplus.vulnerable", 12 * user),
                ("consumer_surplus.others", 12 * (user + 2 * without) / 3),
            ])
        // A right to move one's data spares half of the cost of leaving: the bonus is root 2 - 1.
        world.jurisdictions[0].levers[.dataPortability] = 0.5
        let root = 2.0.squareRoot()
        let mobile = (0.881373587019543 - ln2 / 2 - 0.1 * root / (1 + root)) / 2
        try expect(world, [("consumer_surplus.vulnerable", 12 * mobile)])
        // Nobody has any without access.
        for i in 0..<200 {
            world.jurisdictions[0].citizens.tasteClass[i] = 0
        }
        try expect(world, [("consumer_surplus.vulnerable", 0), ("consumer_surplus.others", 0)])
    }

    /// No surplus, no access, a welfare of 1 in month 0 and incomes below it at a price level of 1.5.
    private func rightsWorld() throws -> World {
        var world = try developed {
            $0[.primaryUse] = 0.5
            $0[.manipulationPower] = 2
        }
        expose(&world)
        set(\.price, [0, 0, 0, 0], in: &world)
        var place = world.jurisdictions[0]
        for i in 0..<200 {
            place.citizens.tasteClass[i] = 0
            place.citizens.income[i] = i < 50 ? 1.4375 : 1.46875
        }
        for c in place.citizens.tasteClasses.indices {
            place.citizens.tasteClasses[c].count = c == 0 ? 50 : c == 1 ? 150 : 0
        }
        place.baseline.welfare = [1, 1]
        for (g, values) in [[0.8, 0.3, 0.4, 0.8, 0.2], [0.2, 0.5, 0.2, 0.4, 0.2]].enumerated() {
            place.society.groups[g].knowledge = values[0]
            place.society.groups[g].ethics = values[1]
            place.society.groups[g].legalAwareness = values[2]
            place.society.groups[g].trustInState = values[3]
            place.society.groups[g].trustInEnterprises = values[4]
        }
        world.jurisdictions[0] = place
        return world
    }

    @Test func floorsOfRights() throws {
        var world = try rightsWorld()
        // Below the floor: protection (e^-2), access (1.2/3) and benefit (1.4375/2.9375) of vulnerable groups.
        try expect(
            world,
            [
                ("right.benefit.vulnerable", 1.4375 / 2.9375), ("right.benefit.others", 1.46875 / 2.96875),
                ("right.access.vulnerable", 0.4), ("right.access.others", 0.6), ("floor_violations", 3),
            ])
        for i in 50..<200 {
            world.jurisdictions[0].citizens.income[i] = 1.4375
        }
        try expect(world, [("floor_violations", 4)])
        world.jurisdictions[0].society.groups[1].people = 0
        try expect(world, [("floor_violations", 1)])
    }

    @Test func composites() throws {
        let world = try rightsWorld()
        let (e02, e2) = (0.8187307530779818, 0.1353352832366127)
        let (e025, e0375) = (0.7788007830714049, 0.6872892787909722)
        let needs = (0.55 + e02) / 2
        // Access .75; literacy .5 and .3.
        let foundations = (0.525 + 0.75 + 0.45) / 3
        let benefit = 0.25 * 1.4375 / 2.9375 + 0.75 * 1.46875 / 2.96875
        let opportunity = ((e2 + e02) / 2 + (e0375 + e025) / 2 + 0.55 + benefit) / 4
        // The poorest quarter has 50 x 1.4375 of 292.1875.
        let equality = 0.75 + 71.875 / 292.1875
        let income = 0.8403557940439015
        try expect(
            world,
            [
                ("social_progress.needs", needs), ("social_progress.foundations", foundations),
                ("social_progress.opportunity", opportunity),
                ("social_progress", (needs + foundations + opportunity) / 3),
                ("quality_of_life.income", income), ("quality_of_life.access", 0.75),
                ("quality_of_life.safety", e02), ("quality_of_life.equality", equality),
                ("quality_of_life.trust", 0.45),
                ("quality_of_life", (income + 0.55 + 0.525 + 0.75 + e02 + equality + 0.45) / 7),
            ])
    }
}
