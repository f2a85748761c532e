/// One item of a month's schedule. A mechanism reads the world and changes its own part of it.
///
/// An embedding program replaces, removes or adds mechanisms through ``Schedule``. A mechanism that moves money enters
/// it in `world.ledger`; one that draws uses `world.draws` with a stream of its own.
public protocol Mechanism: Sendable {
    /// The name in the schedule and in error messages, lower snake case.
    var name: String { get }

    func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError)
}

/// The mechanisms of a month, in order.
public struct Schedule: Sendable {
    public private(set) var mechanisms: [any Mechanism]

    public init(_ mechanisms: [any Mechanism]) {
        self.mechanisms = mechanisms
    }

    /// The model's own schedule.
    public static let standard = Schedule([Usage(), DataControl(), MarketResponse(), Production()])

    /// The schedule with one mechanism replaced by another, in its place; unchanged if there is none of that name.
    public func replacing(_ name: String, with mechanism: any Mechanism) -> Schedule {
        Schedule(mechanisms.map { $0.name == name ? mechanism : $0 })
    }

    /// The schedule without one mechanism.
    public func removing(_ name: String) -> Schedule {
        Schedule(mechanisms.filter { $0.name != name })
    }

    /// The schedule with a mechanism at the end of the month.
    public func adding(_ mechanism: any Mechanism) -> Schedule {
        Schedule(mechanisms + [mechanism])
    }
}
