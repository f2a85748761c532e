import PolityNumerics

/// An incumbent and an entrant whose products get better with every customer they have had.
///
/// In each period one cohort of consumers takes the better offer: firm i is worth sᵢ + fᵢ(Nᵢ) − pᵢ, with Nᵢ its cohorts
/// so far and f growing. Firms set prices at once (Bertrand), look ahead with the discount factor d, and may sell
/// below cost to learn. The winner's N grows by one. The incumbent wins, and goes on to win, exactly if
///
///     s_I + (1 − d) Σ dᵗ f_I(N_I + t)  ≥  s_E + (1 − d) Σ dᵗ f_E(N_E + t),  t = 0, 1, 2, …
///
/// Each side is the firm's quality if it were to serve every cohort to come, in present value. With
/// f = F(1 − e^(−rN)) the sum has the closed form F(1 − e^(−rN) (1 − d)/(1 − d e^(−r))).
///
/// A duty to share gives the entrant a part θ of what the incumbent has learned before the first period:
/// N_E becomes N_E + θ N_I.
///
/// Assumptions: consumers are alike and live for one cohort, learning is across users alone, one transfer of data, no
/// costs, both firms know everything; the rule itself is taken as the paper's (assumption) and agrees with backward
/// induction of the Markov perfect equilibrium.
///
/// What it says about the two institutional models: an incumbent's data protect it from a better entrant by a bound,
/// and a duty to share lowers the bound, whichever institution imposes it (the transfer here is one way; a common pool would
/// give the incumbent the entrant's data, too, and with equal curves leave no bound). Where learning slows down
/// the bound is smaller than today's gap of qualities; where learning first speeds up it can be larger. Whether
/// consumers gain is left open: the authors find that sharing can soften competition for the market.
///
/// Source: after A. Hagiu and J. Wright, "Data-enabled learning, network effects, and competitive advantage", *RAND
/// Journal of Economics* 54(4), 2023, pp. 638–667; the form of the curves is an assumption.
public struct AcrossUserLearning: Sendable, Hashable {
    /// f, by the cohorts a firm has served; it stops to grow at the cap C.
    public struct Curve: Sendable, Hashable {
        public enum Shape: Int, Sendable, Hashable, CaseIterable {
            /// F(1 − e^(−rN)).
            case exponential = 1
            /// F min(1, rN).
            case linear = 2
            /// F (rN)²/(1 + (rN)²).
            case sShaped = 3
            /// F √(rN).
            case squareRoot = 4
        }

        public let shape: Shape
        /// F, in money.
        public let scale: Double
        /// r, per cohort.
        public let rate: Double
        /// C, in cohorts.
        public let cap: Double

        /// Largest C.
        public static let largestCap = 10_000.0

        /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ F ≤ 10⁹, 0 < r ≤ 10⁶ and
        ///   0 ≤ C ≤ 10 000.
        public init(
            shape: Shape = .exponential, scale: Double = 1.5, rate: Double = 0.25, cap: Double = 25
        ) throws(TheoryError) {
            try require(scale >= 0 && scale <= 1e9, "0 ≤ F ≤ 10⁹", scale)
            try require(rate > 0 && rate <= 1e6, "0 < r ≤ 10⁶", rate)
            try require(cap >= 0 && cap <= Self.largestCap, "0 ≤ C ≤ 10 000", cap)
            self.shape = shape
            self.scale = scale
            self.rate = rate
            self.cap = cap
        }

        /// f after so many cohorts, at least 0; a negative number counts as none.
        public func value(after cohorts: Double) -> Double {
            let learned = rate * min(cap, max(0, cohorts))
            switch shape {
            case .exponential: return scale * (1 - Elementary.exp(-learned))
            case .linear: return scale * min(1, learned)
            case .sShaped: return scale * (learned * learned / (1 + learned * learned))
            case .squareRoot: return scale * learned.squareRoot()
            }
        }
    }

    /// A firm before the first period.
    public struct Firm: Sendable, Hashable {
        /// s, what the product is worth without learning, in money.
        public let quality: Double
        /// N, cohorts served so far.
        public let cohorts: Double
        public let curve: Curve

        /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless |s| ≤ 10⁹ and 0 ≤ N ≤ 10⁹.
        public init(quality: Double = 0, cohorts: Double = 0, curve: Curve) throws(TheoryError) {
            try require(quality.magnitude <= 1e9, "|s| ≤ 10⁹", quality)
            try require(cohorts >= 0 && cohorts <= 1e9, "0 ≤ N ≤ 10⁹", cohorts)
            self.quality = quality
            self.cohorts = cohorts
            self.curve = curve
        }
    }

    public let incumbent: Firm
    public let entrant: Firm
    /// d.
    public let discount: Double
    /// θ, the part of the incumbent's cohorts that the entrant may learn from.
    public let sharedPart: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ d < 1 and 0 ≤ θ ≤ 1.
    public init(
        incumbent: Firm, entrant: Firm, discount: Double = 0.9, sharedPart: Double = 0
    ) throws(TheoryError) {
        try require(discount >= 0 && discount < 1, "0 ≤ d < 1", discount)
        try require(sharedPart >= 0 && sharedPart <= 1, "0 ≤ θ ≤ 1", sharedPart)
        self.incumbent = incumbent
        self.entrant = entrant
        self.discount = discount
        self.sharedPart = sharedPart
    }

    /// (1 − d) Σ dᵗ f(N + t), what learning is worth to a firm that serves every cohort to come.
    public func presentValue(of curve: Curve, after cohorts: Double) -> Double {
        let growing = Int(max(0, curve.cap - cohorts).rounded(.up))
        var sum = 0.0
        var weight = 1.0
        for period in 0..<growing {
            sum += (1 - discount) * weight * curve.value(after: cohorts + Double(period))
            weight *= discount
        }
        return sum + weight * curve.value(after: curve.cap)
    }

    /// The present value without a cap for f = F(1 − e^(−rN)), in closed form; nil for other shapes.
    public func uncappedPresentValue(of curve: Curve, after cohorts: Double) -> Double? {
        guard curve.shape == .exponential else { return nil }
        let left = Elementary.exp(-curve.rate * cohorts)
        return curve.scale * (1 - left * ((1 - discount) / (1 - discount * Elementary.exp(-curve.rate))))
    }

    /// N_E + θ N_I.
    public var entrantCohorts: Double { entrant.cohorts + sharedPart * incumbent.cohorts }

    /// The largest s_E − s_I against which the incumbent still wins.
    public var largestQualityDeficit: Double {
        presentValue(of: incumbent.curve, after: incumbent.cohorts)
            - presentValue(of: entrant.curve, after: entrantCohorts)
    }

    /// f_I(N_I) − f_E(N_E), what the incumbent has learned more by now.
    public var gapToday: Double {
        incumbent.curve.value(after: incumbent.cohorts) - entrant.curve.value(after: entrantCohorts)
    }

    /// What the incumbent's quality in present value has more than the entrant's: at 0 and above it wins.
    public var incumbentMargin: Double { largestQualityDeficit - (entrant.quality - incumbent.quality) }

    public var incumbentWins: Bool { incumbentMargin >= 0 }

    /// The smallest θ with which the entrant comes level: 0 if it does without, nil if all data are not enough.
    public var levellingPart: Double? {
        let target = presentValue(of: incumbent.curve, after: incumbent.cohorts) + incumbent.quality - entrant.quality
        let lead = { (part: Double) in
            presentValue(of: entrant.curve, after: entrant.cohorts + part * incumbent.cohorts) - target
        }
        if lead(0) >= 0 { return 0 }
        if lead(1) < 0 { return nil }
        var low = 0.0
        var high = 1.0
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if lead(middle) < 0 { low = middle } else { high = middle }
        }
        return high
    }
}
