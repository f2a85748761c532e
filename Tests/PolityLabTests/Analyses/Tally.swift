import Synchronization

/// Counts calls from many threads.
final class Tally: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    /// 1, 2, 3 …
    func next() -> Double {
        count.withLock {
            $0 += 1
            return Double($0)
        }
    }
}
