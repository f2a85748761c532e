import PolityNumerics

/// How far something contagious gets: the final size of an epidemic without births, deaths and loss of immunity (SIR).
///
/// Shares of susceptible s, infected i and recovered persons, with a recovery rate γ:
///
///     ṡ = −R₀ γ s i,  i̇ = R₀ γ s i − γ i
///
/// Dividing the equations gives i(s) = i₀ + s₀ − s + ln(s/s₀)/R₀, so that the share that is never infected solves
/// s∞ = s₀ e^(−R₀ (1 − s∞)); with one first case among very many the final size is z = 1 − e^(−R₀ z). Infection dies
/// out at once for R₀ s₀ ≤ 1; infections peak when s = 1/R₀.
///
/// Assumptions: everybody meets everybody equally often, very many persons, constant rates, no second infection.
///
/// What it says about the two institutional models: what spreads by contact (a belief, a technology, a virus) reaches a
/// share that depends on R₀ alone. Measures that lower R₀ work whoever takes them; lowering it from 3 to 2 spares far
/// fewer than from 1.5 to 1. Which institution lowers it, and at what cost for speech, the model does not say.
///
/// Source: W. O. Kermack and A. G. McKendrick, *Proceedings of the Royal Society A* 115, 1927 (final-size equation
/// derived from the model).
public struct EpidemicSize: Sendable, Hashable {
    /// R₀, persons whom one infects among susceptibles alone.
    public let reproductionNumber: Double
    /// γ, recoveries per infected person and unit of time.
    public let recoveryRate: Double
    /// i₀, the share infected at the beginning; all others are susceptible. Zero stands for one among very many.
    public let initialInfected: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 < R₀ ≤ 500, 10⁻⁶ ≤ γ ≤ 10⁶ and 0 ≤ i₀ < 1.
    public init(
        reproductionNumber: Double = 2, recoveryRate: Double = 1, initialInfected: Double = 0
    ) throws(TheoryError) {
        try require(reproductionNumber > 0 && reproductionNumber <= 500, "0 < R₀ ≤ 500", reproductionNumber)
        try require(recoveryRate >= 1e-6 && recoveryRate <= 1e6, "10⁻⁶ ≤ γ ≤ 10⁶", recoveryRate)
        try require(initialInfected >= 0 && initialInfected < 1, "0 ≤ i₀ < 1", initialInfected)
        self.reproductionNumber = reproductionNumber
        self.recoveryRate = recoveryRate
        self.initialInfected = initialInfected
    }

    /// s₀.
    public var initialSusceptible: Double { 1 - initialInfected }

    /// s∞, the share that is never infected.
    public func neverInfected() throws(TheoryError) -> Double { Elementary.exp(try finalLogarithm()) }

    /// ln s∞.
    private func finalLogarithm() throws(TheoryError) -> Double {
        guard initialInfected > 0 || reproductionNumber > 1 else { return 0 }
        let start = Elementary.log(initialSusceptible)
        // The left side less the right side rises in ln s up to s = 1/R₀, where infections peak.
        return try Bisection.root(
            of: "the final-size equation", from: start - reproductionNumber - 1,
            to: min(start, -Elementary.log(reproductionNumber))
        ) { (1 - reproductionNumber) * $0 - start - reproductionNumber * Self.curvature($0) }
    }

    /// e^x − 1 − x without loss of digits near zero, where small epidemics lie.
    private static func curvature(_ x: Double) -> Double {
        guard x.magnitude < 0.5 else { return Elementary.exp(x) - 1 - x }
        var term = x * x / 2
        var sum = term
        for n in 3...18 {
            term *= x / Double(n)
            sum += term
        }
        return sum
    }

    /// Everybody ever infected, those at the beginning included.
    public func finalSize() throws(TheoryError) -> Double {
        let logarithm = try finalLogarithm()
        return -(logarithm + Self.curvature(logarithm))
    }

    /// 1 − 1/R₀, the immune share from which on infections become fewer; zero for R₀ ≤ 1.
    public var herdImmunityThreshold: Double { max(0, (reproductionNumber - 1) / reproductionNumber) }

    /// The largest share infected at the same time: i₀ + s₀ − (1 + ln(R₀ s₀))/R₀, or i₀ when R₀ s₀ ≤ 1.
    public var peakInfected: Double {
        let growth = reproductionNumber * initialSusceptible
        return growth > 1
            ? max(initialInfected, 1 - (1 + Elementary.log(growth)) / reproductionNumber) : initialInfected
    }

    /// The shares at one time.
    public struct Moment: Sendable, Hashable {
        public let time: Double
        public let susceptible: Double
        public let infected: Double
        public var recovered: Double { 1 - susceptible - infected }
    }

    /// 201 moments from the beginning on; nothing moves when i₀ = 0.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 < duration and
    ///   duration × γ × (1 + R₀) ≤ 10 000.
    public func path(duration: Double) throws(TheoryError) -> [Moment] {
        let path = try FixedStepPath.states(
            from: [initialSusceptible, initialInfected], duration: duration,
            fastest: recoveryRate * (1 + reproductionNumber)
        ) { state in
            let infections = reproductionNumber * recoveryRate * state[0] * state[1]
            return [-infections, infections - recoveryRate * state[1]]
        }
        return path.map { Moment(time: $0.time, susceptible: $0.state[0], infected: $0.state[1]) }
    }
}
