/// Folds a schedule over a world, month by month.
public struct Simulation: Sendable {
    public var schedule: Schedule
    /// What runs the loops over citizens; results are the same bits with any.
    public var executor: any ChunkExecutor

    public init(schedule: Schedule = .standard, executor: any ChunkExecutor = SerialChunks()) {
        self.schedule = schedule
        self.executor = executor
    }

    /// Simulates one month, checks after every mechanism that numbers are finite, and checks the ledger.
    ///
    /// - Parameter watch: called after every mechanism with its name and the world as the mechanism has left it.
    /// - Throws: ``SimulationError``; the world is then in the middle of the month and no use any more. Keep a copy of the
    ///   world from before if it is wanted: a copy costs nothing until the month writes.
    public func step(
        _ world: inout World, watch: ((_ mechanism: String, _ world: borrowing World) -> Void)? = nil
    ) throws(SimulationError) {
        guard world.month < Draws.lastMonth else {
            throw .pastLastMonth(world.month + 1)
        }
        for jurisdiction in world.jurisdictions {
            try jurisdiction.levers.validate(in: jurisdiction.name)
        }
        world.month += 1
        world.ledger = Ledger(jurisdictions: world.jurisdictions.count)
        for mechanism in schedule.mechanisms {
            try mechanism.step(&world, using: executor)
            if let quantity = world.firstNotFinite {
                throw .notFinite(month: world.month, mechanism: mechanism.name, quantity: quantity)
            }
            watch?(mechanism.name, world)
        }
        let closing = world.balances(using: executor)
        // Citizens' own numbers are checked here alone, by their sums, which the ledger needs anyway.
        for (account, balance) in zip(world.ledger.accounts, closing) where !balance.isFinite {
            throw .notFinite(month: world.month, mechanism: "ledger", quantity: "the balance of the \(account)")
        }
        do {
            try world.ledger.check(
                month: world.month, issued: world.issuedMoney, opening: world.checkedBalances, closing: closing)
        } catch {
            throw .ledger(error)
        }
        world.checkedBalances = closing
    }

    /// Simulates some months, none if `months` is negative, and calls `observe` after each.
    ///
    /// - Throws: as ``step(_:)``.
    public func run(
        _ world: inout World, months: Int, observe: (borrowing World) -> Void = { _ in }
    ) throws(SimulationError) {
        for _ in 0..<max(0, months) {
            try step(&world)
            observe(world)
        }
    }
}
