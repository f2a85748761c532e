import Synchronization

/// Runs that several statements of one script ask for, kept as long as the script runs: claims about the same scenarios share them.
public final class RunMemory: Sendable {
    private struct Entry {
        var recording: Recording
        var values: [Double]?
    }

    private let entries = Mutex<[RunKey: Entry]>([:])
    /// Numbers that are kept at most; what comes later is simulated again when it is asked for.
    private let limit: Int
    private let count = Mutex(0)

    public init(limit: Int) {
        self.limit = limit
    }

    /// The values of a run if they were kept with the same recording; a run that failed has `.some(nil)`.
    func values(_ key: RunKey, _ recording: Recording) -> [Double]?? {
        entries.withLock { entries in
            guard let entry = entries[key], entry.recording == recording else { return nil }
            return .some(entry.values)
        }
    }

    func keep(_ key: RunKey, _ recording: Recording, _ values: [Double]?) {
        let isRoom = count.withLock { count in
            count += recording.count
            return count <= limit
        }
        if isRoom { entries.withLock { $0[key] = Entry(recording: recording, values: values) } }
    }
}
