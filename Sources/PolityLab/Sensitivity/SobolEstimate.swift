/// A sensitivity index with its interval.
public struct SensitivityIndex: Sendable, Hashable {
    public let value: Double
    /// Normal quantile times the standard deviation of the bootstrap; `nil` if it was not resampled.
    public let halfWidth: Double?

    public var low: Double? { halfWidth.map { value - $0 } }
    public var high: Double? { halfWidth.map { value + $0 } }

    /// Whether the interval holds 0, so that the runs do not tell the index from none; `nil` without an interval.
    public var coversZero: Bool? { halfWidth.map { abs(value) <= $0 } }
}

/// What a design of Sobol' indices tells of its factors.
public struct SobolEstimate: Sendable, Hashable {
    /// The indices, or why there are none.
    public let outcome: Outcome
    /// Base points all of whose outputs are finite; the others are left out whole.
    public let basePoints: Int
    /// Base points that were left out because an output was not finite.
    public let droppedBasePoints: Int
    public let rowsPerBasePoint: Int
    /// Mean of all outputs used; `nil` if there are none.
    public let mean: Double?
    /// Population standard deviation of all outputs used, in the unit of the output; `nil` if there are none.
    public let deviation: Double?
    public let confidence: Double

    public enum Outcome: Sendable, Hashable {
        case estimated(SobolIndices)
        /// The output does not vary, or by no more than rounding: shares of a variance of zero do not exist.
        case constantOutput
        /// Fewer than two base points have finite outputs.
        case tooFewBasePoints
    }

    /// The indices; `nil` if there are none, for the reason in `outcome`.
    public var indices: SobolIndices? {
        if case .estimated(let indices) = outcome { indices } else { nil }
    }

    /// Runs after which the widest interval would reach `halfWidth` to each side: base points needed, times the rows of
    /// each. Assumes that widths go on falling with the root of the number of base points, which for a Sobol'
    /// sequence errs on the safe side. `nil` without intervals.
    ///
    /// - Parameter includingSecondOrder: whether the intervals of interactions count too.
    public func runsNeeded(halfWidth: Double, includingSecondOrder: Bool = false) -> Int? {
        guard halfWidth > 0, let indices else { return nil }
        var all = indices.first + indices.total
        if includingSecondOrder {
            all += indices.second?.map(\.index) ?? []
        }
        let widths = all.compactMap(\.halfWidth)
        guard let widest = widths.max(), widths.count == all.count else { return nil }
        let ratio = widest / halfWidth
        guard let needed = Int(exactly: max(2, (Double(basePoints) * ratio * ratio).rounded(.up))) else { return nil }
        let runs = needed.multipliedReportingOverflow(by: rowsPerBasePoint)
        return runs.overflow ? nil : runs.partialValue
    }
}

/// Shares of the output's variance.
public struct SobolIndices: Sendable, Hashable {
    /// For each factor, the share that would vanish on average if the factor alone were known. Sampling error may take
    /// it below 0.
    public let first: [SensitivityIndex]
    /// For each factor, the share that would be left on average if all other factors were known; never below the
    /// first-order index, but for sampling error.
    public let total: [SensitivityIndex]
    /// For each pair, the share of their interaction beyond the two first-order shares; `nil` without the rows for it.
    public let second: [Interaction]?

    /// Two factors, the lower number first, and the index of their interaction.
    public struct Interaction: Sendable, Hashable {
        public let one: Int
        public let other: Int
        public let index: SensitivityIndex
    }

    /// The interaction of two factors, in any order.
    public func second(_ one: Int, _ other: Int) -> SensitivityIndex? {
        second?.first { $0.one == min(one, other) && $0.other == max(one, other) }?.index
    }
}
