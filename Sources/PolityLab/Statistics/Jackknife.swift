/// A statistic of all runs but one, for every run (J. W. Tukey 1958; Efron and Tibshirani, An Introduction to the Bootstrap,
/// 1993, chapter 11).
public struct Jackknife: Sendable, Hashable {
    /// The statistic without run 0, without run 1 and so on.
    public let values: [Double]

    /// - Parameters:
    ///   - count: runs.
    ///   - statistic: of the places of some of them, 0 to `count` - 1.
    public init(count: Int, statistic: ([Int]) -> Double) {
        guard count > 1 else {
            values = []
            return
        }
        // The runs that are left, from which two neighbouring omissions differ in one place.
        var left = Array(1..<count)
        var values = [statistic(left)]
        for omitted in 1..<count {
            left[omitted - 1] = omitted - 1
            values.append(statistic(left))
        }
        self.values = values
    }

    /// √((n - 1)/n Σ(θ₍ᵢ₎ - θ̄)²), equation 11.5; `nil` for fewer than two runs or if the statistic has no value for some.
    public var standardError: Double? {
        guard let deviations else { return nil }
        let n = Double(values.count)
        return ((n - 1) / n * deviations.reduce(0) { $0 + $1 * $1 }).squareRoot()
    }

    /// Σ(θ̄ - θ₍ᵢ₎)³ / (6 (Σ(θ̄ - θ₍ᵢ₎)²)^{3/2}), equation 14.15; 0 if all are the same. `nil` as for ``standardError``.
    public var acceleration: Double? {
        guard let deviations else { return nil }
        // Both powers are of the same degree: a common scale changes nothing but keeps them from overflow.
        let largest = deviations.reduce(0) { max($0, abs($1)) }
        guard largest > 0 else { return 0 }
        let scaled = deviations.map { $0 / largest }
        let squares = scaled.reduce(0) { $0 + $1 * $1 }
        return scaled.reduce(0) { $0 + $1 * $1 * $1 } / (6 * squares * squares.squareRoot())
    }

    /// θ̄ - θ₍ᵢ₎.
    private var deviations: [Double]? {
        guard values.count > 1, values.allSatisfy(\.isFinite) else { return nil }
        let mean = values.reduce(0, +) / Double(values.count)
        return values.map { mean - $0 }
    }
}
