import Polity
import Synchronization

/// Adds up the time of one mechanism.
final class Stopwatch: Sendable {
    private let nanoseconds = Atomic(0)

    /// Seconds so far; starts again from 0.
    func reset() -> Double {
        Double(nanoseconds.exchange(0, ordering: .relaxed)) * 1e-9
    }

    fileprivate func add(_ seconds: Double) {
        nanoseconds.wrappingAdd(Int(seconds * 1e9), ordering: .relaxed)
    }
}

/// A mechanism under a stopwatch, on the clock of the thread that steps it.
struct Timed: Mechanism {
    let mechanism: any Mechanism
    let stopwatch: Stopwatch

    var name: String { mechanism.name }

    func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        let start = Clock.thread()
        try mechanism.step(&world, using: executor)
        stopwatch.add(Clock.thread() - start)
    }
}

extension Schedule {
    /// The same schedule with a stopwatch on every mechanism.
    func timed() -> (schedule: Schedule, stopwatches: [(name: String, stopwatch: Stopwatch)]) {
        let timed = mechanisms.map { Timed(mechanism: $0, stopwatch: Stopwatch()) }
        return (Schedule(timed), timed.map { ($0.name, $0.stopwatch) })
    }
}
