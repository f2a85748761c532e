import Synchronization

/// Counts finished jobs across threads.
final class Counter: Sendable {
    private let count = Atomic(0)

    /// One more; returns how many that makes.
    func next() -> Int {
        count.wrappingAdd(1, ordering: .relaxed).newValue
    }
}
