/// Finds the root of an increasing function by halving a bracket, in a bounded number of steps.
package enum Bisection {
    package static let steps = 200

    /// The root between `lower` and `upper`, to 1e-15 of its size, or of one for smaller roots.
    ///
    /// - Throws: ``TheoryError/notConverged(equation:steps:residual:)`` when the function has no sign change there.
    package static func root(
        of equation: String, from lower: Double, to upper: Double,
        _ function: (Double) throws(TheoryError) -> Double
    ) throws(TheoryError) -> Double {
        var lower = lower
        var upper = upper
        let slack = 1e-9  // a root at an end may be missed by rounding
        let ends = (try function(lower), try function(upper))
        guard ends.0 <= slack, ends.1 >= -slack else {
            throw TheoryError.notConverged(equation: equation, steps: 0, residual: max(ends.0, -ends.1))
        }
        for _ in 0..<steps {
            let middle = lower + (upper - lower) / 2
            if upper - lower <= 1e-15 * max(1, middle.magnitude) || middle == lower || middle == upper { return middle }
            if try function(middle) < 0 { lower = middle } else { upper = middle }
        }
        throw TheoryError.notConverged(equation: equation, steps: steps, residual: upper - lower)
    }
}
