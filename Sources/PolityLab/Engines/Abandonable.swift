import Dispatch
import Synchronization

/// Work that its caller does not wait for once somebody wants it stopped, because it looks up too seldom: the making of a
/// world of many millions, or a month of it. Worlds are values, so what goes on behind changes nothing that anybody sees.
public enum Abandonable {
    /// Milliseconds between two looks at whether to stop.
    private static let pause = 20

    /// Does the work on another thread.
    ///
    /// - Parameter isCancelled: asked on the caller's thread.
    /// - Returns: what the work gives; `nil` if it was given up. It then goes on to its end, and what it gives is dropped.
    public static func run<Value: Sendable>(
        isCancelled: () -> Bool, _ work: @escaping @Sendable () -> Value
    ) -> Value? {
        let result = Result<Value>()
        let isDone = DispatchSemaphore(value: 0)
        DispatchQueue.global(qos: .userInitiated).async {
            result.value.withLock { $0 = work() }
            isDone.signal()
        }
        while isDone.wait(timeout: .now() + .milliseconds(pause)) == .timedOut {
            if isCancelled() { return nil }
        }
        return result.value.withLock { $0 }
    }

    private final class Result<Value: Sendable>: Sendable {
        let value = Mutex<Value?>(nil)
    }
}
