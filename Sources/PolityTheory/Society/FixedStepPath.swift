/// Integrates autonomous differential equations by the classical Runge–Kutta method of order four with a fixed step.
package enum FixedStepPath {
    /// What is kept of a path, besides its beginning.
    package static let kept = 200
    /// Most steps that a path may take.
    package static let largest = 200_000
    /// A step covers this part of the fastest time scale at most.
    package static let stepsPerScale = 20.0

    /// A path of ``kept`` + 1 states at equal distances in time, the first of them the start.
    ///
    /// - Parameter fastest: a bound on the rates of change, per unit of time.
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless the duration is positive and at most 10 000
    ///   times the fastest time scale.
    package static func states(
        from start: [Double], duration: Double, fastest: Double, field: ([Double]) -> [Double]
    ) throws(TheoryError) -> [(time: Double, state: [Double])] {
        try require(duration > 0 && duration.isFinite, "horizon > 0", duration)
        let needed = duration * fastest * stepsPerScale
        try require(needed <= Double(largest), "horizon × fastest rate ≤ 10 000", duration * fastest)
        let between = max(1, Int((needed / Double(kept)).rounded(.up)))
        let step = duration / Double(kept * between)
        var state = start
        var path = [(time: 0.0, state: start)]
        for index in 1...kept {
            for _ in 0..<between { state = advanced(state, by: step, field) }
            path.append((index == kept ? duration : duration * Double(index) / Double(kept), state))
        }
        return path
    }

    private static func advanced(_ state: [Double], by step: Double, _ field: ([Double]) -> [Double]) -> [Double] {
        func moved(_ slope: [Double], _ part: Double) -> [Double] {
            state.indices.map { state[$0] + part * step * slope[$0] }
        }
        let first = field(state)
        let second = field(moved(first, 0.5))
        let third = field(moved(second, 0.5))
        let fourth = field(moved(third, 1))
        return state.indices.map {
            state[$0] + step / 6 * (first[$0] + 2 * second[$0] + 2 * third[$0] + fourth[$0])
        }
    }
}
