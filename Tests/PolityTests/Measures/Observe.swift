import Polity
import Testing

/// A measure's value in the first jurisdiction.
func observe(_ name: String, _ world: World, in jurisdiction: Int = 0) throws -> Double {
    try #require(Measure.named(name), "\(name)").observe(world, jurisdiction)
}

/// A small world.
func measuredWorld(
    _ citizens: Double = 300, seed: UInt64 = 4, levers: Levers = Levers(), months: Int = 0,
    _ change: (inout Economy) -> Void = { _ in }
) throws -> World {
    var economy = Economy()
    economy[.citizens] = citizens
    change(&economy)
    var world = try World(economy: economy, levers: levers, seed: seed)
    try Simulation().run(&world, months: months)
    return world
}
