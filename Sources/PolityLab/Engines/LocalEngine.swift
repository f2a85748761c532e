import Dispatch
import Polity
import Synchronization

/// Runs independent jobs on the threads of this machine and returns their results in the order of the jobs, so that
/// no result depends on which thread was faster.
struct LocalEngine: Sendable {
    let threads: Int

    /// Calls `job` for 0..<count and collects what it returns; `nil` where a job failed or was not started. After the first
    /// error no further job starts; of several errors the one of the lowest job is returned with the job's number.
    func map<Value: Sendable, Fault: Error>(
        _ count: Int, _ job: @Sendable (Int) throws(Fault) -> Value
    ) -> (values: [Value?], fault: (job: Int, error: Fault)?) {
        let next = Atomic(0)
        let stopped = Atomic(false)
        let results = Mutex<[Result<Value, Fault>?]>(Array(repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
            while !stopped.load(ordering: .relaxed) {
                let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result: Result<Value, Fault>
                do throws(Fault) {
                    result = .success(try job(index))
                } catch {
                    result = .failure(error)
                    stopped.store(true, ordering: .relaxed)
                }
                results.withLock { $0[index] = result }
            }
        }
        var values: [Value?] = []
        values.reserveCapacity(count)
        var fault: (job: Int, error: Fault)?
        for (index, result) in results.withLock({ $0 }).enumerated() {
            switch result {
            case .success(let value)?: values.append(value)
            case .failure(let error)?:
                values.append(nil)
                if fault == nil { fault = (index, error) }
            case nil: values.append(nil)
            }
        }
        return (values, fault)
    }
}
