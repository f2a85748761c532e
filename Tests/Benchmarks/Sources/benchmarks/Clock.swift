import Polity
import Synchronization

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Times in seconds.
enum Clock {
    /// What the calling thread computed; other programs on the same core do not count.
    static func thread() -> Double {
        read(CLOCK_THREAD_CPUTIME_ID)
    }

    /// What all threads of this program computed.
    static func process() -> Double {
        read(CLOCK_PROCESS_CPUTIME_ID)
    }

    /// What passed.
    static func wall() -> Double {
        read(CLOCK_MONOTONIC)
    }

    /// Seconds that `work` takes on a clock.
    static func time(_ clock: () -> Double, _ work: () throws -> Void) rethrows -> Double {
        let start = clock()
        try work()
        return clock() - start
    }

    private static func read(_ id: clockid_t) -> Double {
        var now = timespec()
        clock_gettime(id, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) * 1e-9
    }
}

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
