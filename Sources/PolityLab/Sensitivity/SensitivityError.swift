/// Why a design of a sensitivity analysis, or an estimate from it, cannot be made.
public enum SensitivityError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There must be at least one factor.
    case noFactors
    /// There must be at least one trajectory or base point.
    case noPoints
    /// The grid needs an even number of levels, at least 2.
    case levels(Int)
    /// The design would have more points than this many.
    case tooManyPoints(limit: Int)
    /// A point has another number of coordinates than the design needs.
    case width(point: Int, expected: Int, found: Int)
    /// A coordinate lies outside 0...1 or is not a number.
    case coordinate(point: Int, factor: Int)
    /// A point does not differ from the one before in exactly one factor by one step, or a factor moves twice.
    case notATrajectory(point: Int)
    /// There must be one output for every point.
    case outputs(expected: Int, found: Int)
    /// The confidence must lie between 0 and 1, exclusive.
    case confidence(Double)
    /// The number of resamples must not be negative, nor exceed 2^32 - 1.
    case resamples(Int)

    public var description: String {
        switch self {
        case .noFactors: "a sensitivity analysis needs at least one factor"
        case .noPoints: "a sensitivity analysis needs at least one trajectory or base point"
        case .levels(let levels): "the grid needs an even number of levels from 2 on, not \(levels)"
        case .tooManyPoints(let limit): "the design would have more than \(limit) points"
        case .width(let point, let expected, let found):
            "point \(point) has \(found) coordinates where \(expected) are needed"
        case .coordinate(let point, let factor): "coordinate \(factor) of point \(point) is not between 0 and 1"
        case .notATrajectory(let point):
            "point \(point) is not one step of one factor away from the point before it, each factor moving once"
        case .outputs(let expected, let found): "the design has \(expected) points, but there are \(found) outputs"
        case .confidence(let confidence): "the confidence must lie between 0 and 1, not at \(confidence)"
        case .resamples(let resamples): "cannot resample \(resamples) times"
        }
    }
}
