import Polity

/// Small worlds for tests of the market and of data.
enum SmallMarket {
    static func world(
        citizens: Double = 500, seed: UInt64 = 6, economy change: (inout Economy) -> Void = { _ in },
        levers set: (inout Levers) -> Void = { _ in }
    ) throws -> World {
        var economy = Economy()
        economy[.citizens] = citizens
        change(&economy)
        var levers = Levers()
        set(&levers)
        return try World(economy: economy, levers: levers, seed: seed)
    }

    /// The market without money: no account moves, so worlds that differ in who is paid stay alike.
    static let withoutMoney = Simulation(schedule: Schedule([Usage(), DataControl(), MarketResponse()]))
    /// Every mechanism of the market with the month's payments, and a regulator whose hazard is the parameter's.
    static let plain = Simulation(
        schedule: Schedule([Waves(), Borders(), Usage(), DataControl(), MarketResponse(), Production()]))
    static let dataOnly = Simulation(schedule: Schedule([DataControl()]))
}
