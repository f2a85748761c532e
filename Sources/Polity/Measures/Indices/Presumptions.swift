/// A rule that presumes dominance from market shares alone: one enterprise, or a group of a given number, that holds
/// enough together. It presumes; a group is dominant in law only if its members also act together.
public struct DominanceRule: Sendable, Equatable {
    /// Combined share from which 1, 2, 3, … enterprises are presumed dominant; the last holds for more as well.
    public let thresholds: [Double]
    /// Enterprises with a lower share are in no group.
    public let leastMemberShare: Double

    public init(thresholds: [Double], leastMemberShare: Double) {
        self.thresholds = thresholds
        self.leastMemberShare = leastMemberShare
    }

    /// Competition Law of Viet Nam, 23/2018/QH14, article 24: 30 % for one, 50 % for two, 65 % for three, 75 % for
    /// four, 85 % for five or more, without enterprises below 10 %.
    public static let vietNam2018 = DominanceRule(
        thresholds: [0.30, 0.50, 0.65, 0.75, 0.85], leastMemberShare: 0.10)

    /// For each threshold, whether some group of that number reaches it; all false if there is nothing to share.
    ///
    /// The last entry asks for a group of that number or more. Shares within 1e-12 of a limit count as on it.
    public func presumed(_ sizes: [Double]) -> [Bool] {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return thresholds.map { _ in false } }
        let eligible = sizes.map { $0 / total }.filter { $0 >= leastMemberShare - rounding }.sorted(by: >)
        return thresholds.enumerated().map { index, threshold in
            guard eligible.count > index else { return false }
            let members = index == thresholds.count - 1 ? eligible[...] : eligible.prefix(index + 1)
            return members.reduce(0, +) >= threshold - rounding
        }
    }
}

/// A rule that presumes harm from a merger by the level and the rise of the Herfindahl–Hirschman index.
public struct MergerRule: Sendable, Equatable {
    /// Index after the merger, 0 to 1, above which a market is highly concentrated.
    public let concentration: Double
    /// Rise of the index, 0 to ½, above which a merger matters.
    public let delta: Double
    /// Share of the merged enterprise above which the rise alone decides; nil if the rule knows none.
    public let share: Double?

    public init(concentration: Double, delta: Double, share: Double? = nil) {
        self.concentration = concentration
        self.delta = delta
        self.share = share
    }

    /// Merger Guidelines of the US Department of Justice and Federal Trade Commission of 2023, guideline 1: index above
    /// 1800 points or merged share above 30 %, either with a rise above 100 points.
    public static let unitedStates2023 = MergerRule(concentration: 0.18, delta: 0.01, share: 0.30)

    /// Horizontal Merger Guidelines of 2010, section 5.3: index above 2500 points with a rise above 200 points.
    public static let unitedStates2010 = MergerRule(concentration: 0.25, delta: 0.02)

    /// Whether the merger of two of the sizes is presumed harmful: strictly above the limits, by more than 1e-12.
    public func presumed(_ sizes: [Double], merging first: Int, _ second: Int) -> Bool {
        let rise = Concentration.mergerDelta(sizes, first, second)
        guard rise > delta + rounding else { return false }
        let after = Concentration.herfindahlHirschman(sizes) + rise
        let merged = (sizes[first] + sizes[second]) / sizes.reduce(0, +)
        return after > concentration + rounding || share.map { merged > $0 + rounding } ?? false
    }
}

/// What sums of shares may be off by.
private let rounding = 1e-12
