/// The concentration screens of the merger guidelines of the United States.
///
/// With market shares s the index is HHI = 10⁴ Σ s², in points; the merger of firms with shares s₁ and s₂ raises it by
/// 2 s₁ s₂ 10⁴ when shares stay what they are. The guidelines of 2023 presume harm when
///
///     (HHI after > 1800 or s₁ + s₂ > 30 %) and increase > 100.
///
/// Those of 2010 sort markets by the index after the merger, unconcentrated below 1500, highly concentrated above 2500,
/// and presume more market power when a market is highly concentrated and the increase is above 200; below 100 a merger
/// is unlikely to be challenged.
///
/// Assumptions: the market is defined; shares do not answer to the merger (``LogitBertrand`` shows how they do); what the
/// listed shares leave of the market is held by firms too small to count.
///
/// What it says about the two institutional models: as computed here the screens count shares and nothing else (the guidelines
/// allow other measures of shares than sales, and more evidence than screens), so that a merger
/// of two public firms or of two data pools is presumed as harmful as one of two private firms. They see no zero prices,
/// no data and no potential competition; a monopoly that exists already is not screened at all.
///
/// Source: U.S. Department of Justice and Federal Trade Commission, *Horizontal Merger Guidelines*, 2010, section 5.3;
/// *Merger Guidelines*, 2023, guideline 1 (numbers not verified in the documents: assumption).
public struct MergerScreen: Sendable, Hashable {
    /// Most firms that can be listed.
    public static let firmLimit = 10_000

    /// Parts of all sales, of one firm each.
    public let shares: [Double]
    /// Indices of the firms that merge, the smaller index first.
    public let first: Int
    public let second: Int

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless there are two to 10 000 shares of 0 to 1 that sum to
    ///   at most one, and the two indices are different ones of them.
    public init(shares: [Double], merging first: Int, with second: Int) throws(TheoryError) {
        try require((2...Self.firmLimit).contains(shares.count), "2 to 10 000 shares", Double(shares.count))
        for share in shares { try require(share >= 0 && share <= 1, "0 ≤ s ≤ 1", share) }
        let sum = shares.reduce(0, +)
        try require(sum <= 1 + 1e-9, "Σ s ≤ 1", sum)
        try require(shares.indices.contains(first), "the first firm is listed", Double(first))
        try require(shares.indices.contains(second), "the second firm is listed", Double(second))
        try require(first != second, "two different firms", Double(second))
        self.shares = shares
        self.first = min(first, second)
        self.second = max(first, second)
    }

    /// Points.
    public var indexBefore: Double { 10_000 * shares.reduce(0) { $0 + $1 * $1 } }

    /// Points, with the shares of before.
    public var indexAfter: Double { indexBefore + increase }

    /// Δ HHI, points.
    public var increase: Double { 20_000 * shares[first] * shares[second] }

    public var mergedShare: Double { shares[first] + shares[second] }

    /// Concentration as the guidelines of 2010 call it.
    public enum Concentration: String, Sendable, Hashable, CaseIterable {
        case unconcentrated
        case moderate
        case high
    }

    /// What the guidelines of 2010 say of a merger.
    public enum Verdict2010: String, Sendable, Hashable, CaseIterable {
        /// Unlikely to have adverse effects.
        case unlikely
        /// Raises significant competitive concerns and often warrants scrutiny.
        case scrutiny
        /// Presumed likely to enhance market power.
        case presumed
    }

    /// Of the market after the merger.
    public var concentration: Concentration {
        if exceeds(indexAfter, 2500) { return .high }
        return exceeds(1500, indexAfter) ? .unconcentrated : .moderate
    }

    public var verdict2010: Verdict2010 {
        if concentration == .unconcentrated || exceeds(100, increase) { return .unlikely }
        if concentration == .high, exceeds(increase, 200) { return .presumed }
        return exceeds(increase, 100) ? .scrutiny : .unlikely
    }

    /// By which of its two criteria the guidelines of 2023 presume harm.
    public var isPresumed2023ByIndex: Bool { exceeds(indexAfter, 1800) && exceeds(increase, 100) }
    public var isPresumed2023ByShare: Bool { exceeds(10_000 * mergedShare, 3000) && exceeds(increase, 100) }
    public var isPresumed2023: Bool { isPresumed2023ByIndex || isPresumed2023ByShare }

    /// The largest share of a second firm that one with `share` can take over without presumption in 2023, when the rest of
    /// the market adds `rest` points to the index.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ s ≤ 1 and 0 ≤ rest ≤ 10 000.
    public static func largestUnpresumedTarget(of share: Double, rest: Double) throws(TheoryError) -> Double {
        try require(share >= 0 && share <= 1, "0 ≤ s ≤ 1", share)
        try require(rest >= 0 && rest <= 10_000, "0 ≤ rest ≤ 10 000", rest)
        // Either the increase stays at 100, or both the merged share and the index stay at their bounds.
        let bySmallIncrease = share > 0 ? 0.005 / share : 1
        let bySmallMarket = min(0.3, max(0, (1800 - rest) / 10_000).squareRoot()) - share
        return min(1 - share, max(bySmallIncrease, bySmallMarket))
    }

    /// Above a bound by more than rounding, in points.
    private func exceeds(_ left: Double, _ right: Double) -> Bool { left > right + 1e-7 }
}
