/// Why alternatives cannot be weighed.
public enum WeightsError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There must be at least one criterion, one alternative and one replication.
    case empty
    /// A replication has another number of alternatives, or an alternative another number of criteria, than the first.
    case shape(replication: Int, alternative: Int)
    /// A value is not finite.
    case notFinite(replication: Int, alternative: Int, criterion: Int)
    /// The range given for a criterion is not finite or has no width.
    case range(criterion: Int)
    /// There must be a weight for every criterion, none negative, at least one above 0.
    case weights(String)
    /// The number of draws must be from 1 to 2^24.
    case draws(Int)

    public var description: String {
        switch self {
        case .empty: "weighing needs at least one criterion, one alternative and one replication"
        case .shape(let replication, let alternative):
            "alternative \(alternative) of replication \(replication) is missing, surplus or has another number of criteria"
        case .notFinite(let replication, let alternative, let criterion):
            "criterion \(criterion) of alternative \(alternative) in replication \(replication) is not finite"
        case .range(let criterion): "the range of criterion \(criterion) is not finite or has no width"
        case .weights(let name):
            "the weight set \(name) needs a weight from 0 on for every criterion, one of them above 0"
        case .draws(let draws): "weights are drawn from 1 to 16777216 times, not \(draws)"
        }
    }
}
