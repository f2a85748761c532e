import Dispatch
import Polity

/// Runs the chunks of one big world on several threads.
public struct DispatchChunks: ChunkExecutor {
    public let threads: Int

    public init(threads: Int) {
        self.threads = max(1, threads)
    }

    public func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        let workers = min(threads, count)
        guard workers > 1 else {
            SerialChunks().run(count, body)
            return
        }
        DispatchQueue.concurrentPerform(iterations: workers) { worker in
            // Contiguous shares: neighbours in memory stay with one thread.
            for chunk in count * worker / workers..<count * (worker + 1) / workers {
                body(chunk)
            }
        }
    }
}
