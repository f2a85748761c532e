import Synchronization

/// Something that has happened once and stays so, for threads that go on.
final class Latch: Sendable {
    private let flag = Atomic(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }

    /// Sets it if the condition holds, and says whether it is set.
    func look(_ condition: () -> Bool) -> Bool {
        if !isSet, condition() { flag.store(true, ordering: .relaxed) }
        return isSet
    }
}
