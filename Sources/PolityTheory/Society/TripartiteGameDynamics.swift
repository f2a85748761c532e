import PolityNumerics

extension TripartiteGame {
    /// A rest point that is not a corner, with the eigenvalues of its Jacobian.
    public struct RestPoint: Sendable, Hashable {
        public let point: Point
        /// A real one.
        public let realEigenvalue: Double
        /// The real part of the two others; both are this part ± `halfGap` when they are real.
        public let pairRealPart: Double
        /// Half their distance: along the real axis, or along the imaginary one when ``pairIsComplex``.
        public let halfGap: Double
        public let pairIsComplex: Bool
    }

    /// y*, where regulating pays as much as not regulating; none when F + D + S = 0.
    private var balancedFirmShare: Double? {
        let slope = payoffs.fine + payoffs.damage + payoffs.subsidy
        guard slope > 0 else { return nil }
        let share = (payoffs.regulationBenefit - payoffs.regulationCost + payoffs.fine + payoffs.damage) / slope
        return isInside(share) ? share : nil
    }

    /// The isolated rest point inside the cube, always a saddle; none unless its three shares lie between 0 and 1.
    public var interiorRestPoint: RestPoint? {
        let p = payoffs
        guard let firm = balancedFirmShare, p.protectionBenefit > 0, p.participationGain > 0 else { return nil }
        let state = (p.participationCost - p.sharingBenefit * firm) / p.protectionBenefit
        let society =
            (p.sharingCost + p.hoardingProfit - state * (p.subsidy + p.fine)) / p.participationGain
        guard isInside(state), isInside(society) else { return nil }
        let spread = (state * (1 - state), firm * (1 - firm), society * (1 - society))
        let alpha = spread.0 * (p.fine + p.damage + p.subsidy)
        let beta = spread.1 * (p.subsidy + p.fine)
        let gamma = spread.1 * p.participationGain
        let delta = spread.2 * p.protectionBenefit
        let epsilon = spread.2 * p.sharingBenefit
        let linear = alpha * beta - gamma * epsilon
        let constant = alpha * gamma * delta
        // λ³ + linear λ + constant has one negative root, above the negative sum of these magnitudes.
        let bound = 1 + linear.magnitude + constant
        guard
            let real = try? Bisection.root(
                of: "the characteristic polynomial", from: -bound, to: 0, { $0 * ($0 * $0 + linear) + constant })
        else { return nil }
        let quarter = -(3 * real * real / 4 + linear)  // (real/2)² − (real² + linear)
        return RestPoint(
            point: Point(state: state, firm: firm, society: society), realEigenvalue: real, pairRealPart: -real / 2,
            halfGap: quarter.magnitude.squareRoot(), pairIsComplex: quarter < 0)
    }

    /// Centres of the closed orbits of state and firms where society never (z = 0) or always (z = 1) takes part; the
    /// real eigenvalue is the growth rate of departures from that side, negative when the orbits attract.
    public var cycleCentres: [RestPoint] {
        let p = payoffs
        guard let firm = balancedFirmShare, p.subsidy + p.fine > 0 else { return [] }
        return [0.0, 1.0].compactMap { society in
            let state =
                (p.sharingCost + p.hoardingProfit - p.participationGain * society) / (p.subsidy + p.fine)
            guard isInside(state) else { return nil }
            let centre = Point(state: state, firm: firm, society: society)
            let alpha = state * (1 - state) * (p.fine + p.damage + p.subsidy)
            let beta = firm * (1 - firm) * (p.subsidy + p.fine)
            return RestPoint(
                point: centre, realEigenvalue: (1 - 2 * society) * advantages(at: centre).society, pairRealPart: 0,
                halfGap: (alpha * beta).squareRoot(), pairIsComplex: true)
        }
    }

    /// A share away from both ends: nearer ones are corners by rounding.
    private func isInside(_ share: Double) -> Bool { share > 1e-12 && share < 1 - 1e-12 }

    /// The shares at one time.
    public struct Moment: Sendable, Hashable {
        public let time: Double
        public let point: Point
        /// ln(u/(1 − u)) of the three shares, which tells corners apart that shares round away.
        public let logOdds: Point
    }

    /// 201 moments, integrated in log-odds, where near corners nothing is lost by rounding.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless the shares lie between 10⁻⁹ and 1 − 10⁻⁹, and
    ///   duration × largest bracket ≤ 10 000.
    public func path(from start: Point, duration: Double) throws(TheoryError) -> [Moment] {
        for share in [start.state, start.firm, start.society] {
            try require(share >= 1e-9 && share <= 1 - 1e-9, "10⁻⁹ ≤ x, y, z ≤ 1 − 10⁻⁹", share)
        }
        let odds = [start.state, start.firm, start.society].map { Elementary.log($0 / (1 - $0)) }
        let path = try FixedStepPath.states(from: odds, duration: duration, fastest: fastestRate) { state in
            let advantages = advantages(at: Self.point(logOdds: state))
            return [advantages.state, advantages.firm, advantages.society]
        }
        return path.map { moment in
            Moment(
                time: moment.time, point: Self.point(logOdds: moment.state),
                logOdds: Point(state: moment.state[0], firm: moment.state[1], society: moment.state[2]))
        }
    }

    /// A bound on the brackets.
    public var fastestRate: Double {
        let p = payoffs
        let state = (p.regulationBenefit - p.regulationCost).magnitude + p.fine + p.damage + p.subsidy
        let firm = p.participationGain + p.subsidy + p.fine + p.sharingCost + p.hoardingProfit
        return max(state, firm, p.sharingBenefit + p.protectionBenefit + p.participationCost)
    }

    private static func point(logOdds: [Double]) -> Point {
        let shares = logOdds.map { value in
            let odds = Elementary.exp(-value.magnitude)
            return value < 0 ? odds / (1 + odds) : 1 / (1 + odds)
        }
        return Point(state: shares[0], firm: shares[1], society: shares[2])
    }
}
