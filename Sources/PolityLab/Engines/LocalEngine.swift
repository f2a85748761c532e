import Dispatch
import Polity
import Synchronization

/// Runs independent jobs on the threads of this machine and returns their results in the order of the jobs, so that
/// no result depends on which thread was faster.
struct LocalEngine: Sendable {
    let threads: Int

    /// Calls `job` for 0..<count and collects what it returns. After the first error no further job starts; of several
    /// errors the one of the lowest job is thrown.
    func map<Value: Sendable>(
        _ count: Int, _ job: @Sendable (Int) throws(StudyError) -> Value
    ) throws(StudyError) -> [Value] {
        let next = Atomic(0)
        let stopped = Atomic(false)
        let results = Mutex<[Result<Value, StudyError>?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
            while !stopped.load(ordering: .relaxed) {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result: Result<Value, StudyError>
                do throws(StudyError) {
                    result = .success(try job(index))
                } catch {
                    result = .failure(error)
                    stopped.store(true, ordering: .relaxed)
                }
                results.withLock { $0[index] = result }
            }
        }
        let finished = results.withLock { $0.compactMap(\.self) }
        var values: [Value] = []
        values.reserveCapacity(count)
        for result in finished {
            values.append(try result.get())
        }
        return values
    }
}
