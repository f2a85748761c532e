import Polity

/// A world after some months, small and without shocks unless an economy says otherwise.
func simulated(
    months: Int, citizens: Double = 600, seed: UInt64 = 7, economy change: (inout Economy) -> Void,
    levers set: (inout Levers) -> Void = { _ in }
) throws -> World {
    var economy = Economy()
    economy[.citizens] = citizens
    economy[.shockRate] = 0
    change(&economy)
    var levers = Levers()
    set(&levers)
    var world = try World(economy: economy, levers: levers, seed: seed)
    try Simulation().run(&world, months: months)
    return world
}

func simulated(
    months: Int, citizens: Double = 600, seed: UInt64 = 7, levers set: (inout Levers) -> Void = { _ in }
) throws -> World {
    try simulated(months: months, citizens: citizens, seed: seed, economy: { _ in }, levers: set)
}
