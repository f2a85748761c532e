/// Why a calibration cannot be made.
public enum CalibrationError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There must be at least one target.
    case noTargets
    /// A target's value must be finite, its deviations finite and not negative, its scale finite and above 0.
    case target(Int)
    /// There must be at least one parameter.
    case noPriors
    /// The parameters of a prior make no distribution.
    case prior(Int)
    /// The cut-off must be above 0.
    case cutoff(Double)
    /// The number of the largest implausibilities to ignore must leave at least one.
    case ignored(Int)
    /// A row must have a number for every target.
    case width(row: Int, expected: Int, found: Int)
    /// There must be one row of one table for every row of another.
    case rows(expected: Int, found: Int)
    /// A variance must be finite and not negative.
    case variance(row: Int, target: Int)
    /// A number of draws or particles must be positive, for sequential sampling at least 2, and not above 2^24.
    case size(Int)
    /// A fraction to keep must be above 0 and at most 1, for a sequence below 1.
    case fraction(Double)
    /// Tolerances must not be negative, nor rise, and there must be at least one.
    case tolerances([Double])

    public var description: String {
        switch self {
        case .noTargets: "a calibration needs at least one target"
        case .target(let target): "target \(target) has a value that is not finite, or no sound deviation or scale"
        case .noPriors: "a calibration needs at least one parameter"
        case .prior(let prior): "prior \(prior) is no distribution"
        case .cutoff(let cutoff): "a cut-off is above 0, not \(cutoff)"
        case .ignored(let count): "with \(count) implausibilities ignored, none is left"
        case .width(let row, let expected, let found): "row \(row) has \(found) numbers where \(expected) are needed"
        case .rows(let expected, let found): "there are \(found) rows where \(expected) are needed"
        case .variance(let row, let target):
            "the variance of target \(target) in row \(row) is not a finite number from 0 on"
        case .size(let size):
            "a number of draws is at least 1, of particles at least 2, both at most 16777216, not \(size)"
        case .fraction(let fraction):
            "a fraction to keep is above 0 and at most 1, for a sequence below 1, not \(fraction)"
        case .tolerances: "tolerances are numbers from 0 on that do not rise, at least one of them"
        }
    }
}
