/// Why a search cannot be made.
public enum SearchError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There must be at least one lever, and at most 65536.
    case levers(Int)
    /// The population must be even and at least 4, and the work at most 2^24 points.
    case population(Int)
    case generations(Int)
    /// A probability must lie between 0 and 1.
    case probability(Double)
    /// A distribution index must not be negative.
    case index(Double)
    /// A lever's range must be finite and of some width, or its choices at least two, with the current value among them.
    case range(lever: Int)
    /// A tolerance must lie above 0 and below 1.
    case tolerance(Double)
    /// There must be at least two probes on a ray.
    case probes(Int)
    /// A table of values must have alternatives and states, as many in every row, all finite.
    case table(row: Int)

    public var description: String {
        switch self {
        case .levers(let count): "a search takes from 1 to 65536 levers, not \(count)"
        case .population(let size):
            "a population is an even number from 4 on, at most 2^24 over all generations, not \(size)"
        case .generations(let count): "a search takes from 0 generations on, at most 65535, not \(count)"
        case .probability(let value): "a probability lies between 0 and 1, not at \(value)"
        case .index(let value): "a distribution index is 0 or more, not \(value)"
        case .range(let lever): "lever \(lever) has no finite range or choices, or its current value is not among them"
        case .tolerance(let value): "a tolerance lies above 0 and below 1, not at \(value)"
        case .probes(let count): "a search along a lever takes at least 2 probes, not \(count)"
        case .table(let row): "row \(row) of the table is empty, shorter or longer than the first, or not finite"
        }
    }
}
