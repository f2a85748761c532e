/// How many runs an interval of some width takes.
public enum RunsNeeded {
    /// The smallest number of runs, at least 2, with Student's t interval of a mean (or of a paired difference) no wider than wanted:
    /// t √(s²/n) <= half width.
    ///
    /// A guess as good as the deviation is: of a pilot it is uncertain itself by a part of 1/√(2(n - 1)).
    ///
    /// - Parameters:
    ///   - halfWidth: positive.
    ///   - deviation: standard deviation of runs, or of paired differences; 0 or more.
    /// - Returns: `nil` for numbers that are not so, or for more than 2^50 runs.
    public static func mean(halfWidth: Double, deviation: Double, confidence: Double = 0.95) -> Int? {
        guard halfWidth > 0, deviation >= 0, deviation.isFinite, confidence > 0, confidence < 1 else { return nil }
        func suffices(_ count: Int) -> Bool {
            let t = StudentT(degreesOfFreedom: Double(count - 1)).quantile((1 + confidence) / 2)
            return t * (deviation / Double(count).squareRoot()) <= halfWidth
        }
        // With the normal quantile, which is smaller than Student's, never too many.
        let z = Normal.quantile((1 + confidence) / 2) * deviation / halfWidth
        guard z * z < 0x1p50 else { return nil }
        let start = max(2, Int(z * z))
        guard !suffices(start) else { return start }
        var step = 1
        while !suffices(start + step) { step *= 2 }
        var low = start + step / 2
        var high = start + step
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if suffices(middle) {
                high = middle
            } else {
                low = middle
            }
        }
        return high
    }

    /// As above, from the deviation of a pilot; `nil` also for a pilot of fewer than two runs.
    public static func mean(halfWidth: Double, pilot: [Double], confidence: Double = 0.95) -> Int? {
        SampleMoments(pilot).flatMap {
            mean(halfWidth: halfWidth, deviation: $0.deviation, confidence: confidence)
        }
    }
}
