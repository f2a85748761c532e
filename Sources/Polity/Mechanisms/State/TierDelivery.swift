import PolityNumerics

/// Passage of a programme through tiers of government, the same for every programme.
///
/// Of what is meant, (1 - l)^n passes n tiers, with control loss l = tier_loss x 2 (1 - chi) a tier at capacity chi
/// (Williamson 1967: cumulative control loss; that capacity lowers it is an assumption). The administration's work is
/// divided among the tiers, so the load of the lowest one in region r is
///
/// load_r = tier_workload x demand/(n chi c_r)
///
/// with local capacity c_r: fewer tiers are quicker and lose less, and leave more work to each unit (Viet Nam's reform
/// of 1 July 2025 showed both). Beyond 1 the region does 1/load of its work, and a matter takes n tier_delay max(1, load)
/// months. Managers keep the agency loss. Forms of load and delay: assumptions.
package struct TierDelivery: Hashable, Sendable {
    package var tiers: Double
    package var lossPerTier: Double
    package var monthsPerTier: Double
    package var workload: Double
    package var capacity: Double
    /// Local capacity of the regions, 1 on average.
    package var regions: [Double]
    /// Share that managers keep.
    package var leak: Double

    package init(_ economy: Economy, _ levers: Levers, regions: [Double], leak: Double) {
        tiers = levers[.stateTiers]
        lossPerTier = min(1, economy[.tierLoss] * 2 * (1 - levers[.stateCapacity]))
        monthsPerTier = economy[.tierDelay]
        workload = economy[.tierWorkload]
        // A State without any capacity is one of a hundredth: work still takes a finite time.
        capacity = max(0.01, levers[.stateCapacity])
        self.regions = regions
        self.leak = leak
    }

    /// Share that passes all tiers.
    package var passed: Double { Elementary.pow(1 - lossPerTier, tiers) }

    /// Load of the lowest tier in every region, at a demand for its work relative to month 0.
    package func loads(demand: Double) -> [Double] {
        regions.map { workload * demand / (tiers * capacity * $0) }
    }

    /// Share of its work that the lowest tier does, mean over regions.
    package func done(demand: Double) -> Double {
        mean(loads(demand: demand).map { min(1, 1 / max($0, .leastNormalMagnitude)) })
    }

    /// What arrives of 1 that is spent.
    package func share(demand: Double) -> Double {
        (1 - leak) * passed * done(demand: demand)
    }

    /// Months that a matter takes, mean over regions.
    package func months(demand: Double) -> Double {
        tiers * monthsPerTier * mean(loads(demand: demand).map { max(1, $0) })
    }

    package func overload(demand: Double) -> Double {
        mean(loads(demand: demand).map { max(0, $0 - 1) })
    }

    func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
}
