import Polity

/// Why a study could not be done.
public enum StudyError: Error, Sendable, Hashable, CustomStringConvertible {
    case cancelled
    /// A run failed; those that were done by then are kept in it.
    case failed(FailedRun)

    public var description: String {
        switch self {
        case .cancelled: "stopped before all runs were done"
        case .failed(let failure): failure.description
        }
    }
}

/// The first run of a study that could not be simulated, and what the others gave.
public struct FailedRun: Sendable, CustomStringConvertible {
    public let scenario: String
    /// Number of the replication, from 0.
    public let run: Int
    /// The month that could not be simulated; 0 if the world could not be made.
    public let month: Int
    public let error: SimulationError
    /// The runs that were done by then.
    public let finished: Ensemble

    public var description: String {
        let text = "\(error)"
        // Some errors of the model say their month themselves.
        let when = text.hasPrefix("month ") ? "" : ", month \(month)"
        return "scenario \(scenario), run \(run)\(when): \(text)"
    }
}

/// Two failures are the same if they tell the same; what was finished besides depends on the threads.
extension FailedRun: Hashable {
    public static func == (a: Self, b: Self) -> Bool {
        a.scenario == b.scenario && a.run == b.run && a.month == b.month && a.error == b.error
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(scenario)
        hasher.combine(run)
        hasher.combine(month)
        hasher.combine(error)
    }
}
