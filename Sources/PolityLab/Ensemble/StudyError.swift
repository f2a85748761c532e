import Polity

/// Why a study could not be done.
public enum StudyError: Error, Sendable, Hashable, CustomStringConvertible {
    case cancelled
    /// A run failed; those that were done by then are kept in it.
    case failed(FailedRun)
    case store(StoreError)
    /// A share of the runs was simulated, as was asked for; there are no results without the others.
    case shared

    public var description: String {
        switch self {
        case .cancelled: "stopped before all runs were done"
        case .failed(let failure): failure.description
        case .store(let error): error.description
        case .shared: "only a share of the runs was simulated"
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
    public let cause: Cause
    /// The runs of a study that were done by then; `nil` where runs are no study of scenarios by replications.
    public let finished: Ensemble?

    /// What failed: the model, or a rule of the scenario.
    public enum Cause: Error, Sendable, Hashable, CustomStringConvertible {
        case model(SimulationError)
        case rule(RuleFault)

        public var description: String {
            switch self {
            case .model(let error): error.description
            case .rule(let fault): fault.description
            }
        }

        static func model<Value>(_ body: () throws(SimulationError) -> Value) throws(Cause) -> Value {
            do { return try body() } catch { throw .model(error) }
        }

        static func rule<Value>(_ body: () throws(RuleFault) -> Value) throws(Cause) -> Value {
            do { return try body() } catch { throw .rule(error) }
        }
    }

    public var description: String {
        let text = "\(cause)"
        // Some errors of the model say their month themselves.
        let when = text.hasPrefix("month ") ? "" : ", month \(month)"
        return "scenario \(scenario), run \(run)\(when): \(text)"
    }
}

/// Two failures are the same if they tell the same; what was finished besides depends on the threads.
extension FailedRun: Hashable {
    public static func == (a: Self, b: Self) -> Bool {
        a.scenario == b.scenario && a.run == b.run && a.month == b.month && a.cause == b.cause
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(scenario)
        hasher.combine(run)
        hasher.combine(month)
        hasher.combine(cause)
    }
}
