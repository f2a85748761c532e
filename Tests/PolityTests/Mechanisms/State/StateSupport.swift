import Polity
import TestSupport

/// A small world with some levers and parameters set.
func smallWorld(
    seed: UInt64 = 1, citizens: Double = 400, economy changes: [EconomyParameter: Double] = [:],
    _ set: (inout Levers) -> Void = { _ in }
) throws -> World {
    var economy = Economy()
    economy[.citizens] = citizens
    for (parameter, value) in changes {
        economy[parameter] = value
    }
    var levers = Levers()
    set(&levers)
    return try World(economy: economy, levers: levers, seed: seed)
}

/// Random levers that are a valid regime.
func randomLevers(_ generator: inout TestGenerator) -> Levers {
    var levers = Levers()
    for lever in Lever.allCases where !Lever.budget.contains(lever) {
        let range = lever.entry.range
        let value = Double.random(in: range, using: &generator)
        levers[lever] =
            lever.entry.unit == .count || lever.entry.unit == .choice ? value.rounded(.toNearestOrEven) : value
    }
    for lever in Lever.budget {
        levers[lever] = Double.random(in: 0...0.11, using: &generator)
    }
    return levers
}
