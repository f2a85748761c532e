import PolityNumerics

/// How many never hear a rumour that stops by itself.
///
/// Shares of ignorants x, spreaders y and stiflers 1 − x − y, with a contact rate β:
///
///     ẋ = −β x y,  ẏ = β x y − α β y (1 − x)
///
/// A spreader who meets somebody who knows already stops with probability α; α = 1 is the model of Daley and Kendall.
/// Dividing the equations gives y(x) = y₀ + (1 + α)(x₀ − x) + α ln(x/x₀), so those who never hear it, θ, solve
///
///     y₀ + (1 + α)(x₀ − θ) + α ln(θ/x₀) = 0
///
/// and for one first spreader among very many with α = 1: ln θ + 2 (1 − θ) = 0, θ = 0.2032, whatever β is.
///
/// Assumptions: everybody meets everybody equally often, a rumour is believed at once and never forgotten, very many
/// persons. The probability α generalises the case of the table, α = 1 (Daley and Kendall have such variants); its equations are
/// re-derived here.
///
/// What it says about the two institutional models: a rumour dies out before all have heard it, without anybody's
/// moderation, and a faster medium (β) changes when, not how many. Owners of a medium, private or public, change the
/// outcome only through what makes spreaders stop (α) or through whom people meet, which this model leaves out.
///
/// Source: D. J. Daley and D. G. Kendall, *Nature* 204, 1964, and *Journal of the Institute of Mathematics and its
/// Applications* 1, 1965 (limit equation derived from the model).
public struct RumourSpreading: Sendable, Hashable {
    /// α, the probability that a spreader stops when the other one knows already.
    public let stiflingProbability: Double
    /// β, contacts per person and unit of time.
    public let contactRate: Double
    /// y₀, the share that spreads at the beginning; all others are ignorant. Zero stands for one among very many.
    public let initialSpreaders: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0.001 ≤ α ≤ 1, 10⁻⁶ ≤ β ≤ 10⁶ and 0 ≤ y₀ < 1.
    public init(
        stiflingProbability: Double = 1, contactRate: Double = 1, initialSpreaders: Double = 0
    ) throws(TheoryError) {
        try require(stiflingProbability >= 0.001 && stiflingProbability <= 1, "0.001 ≤ α ≤ 1", stiflingProbability)
        try require(contactRate >= 1e-6 && contactRate <= 1e6, "10⁻⁶ ≤ β ≤ 10⁶", contactRate)
        try require(initialSpreaders >= 0 && initialSpreaders < 1, "0 ≤ y₀ < 1", initialSpreaders)
        self.stiflingProbability = stiflingProbability
        self.contactRate = contactRate
        self.initialSpreaders = initialSpreaders
    }

    /// x₀.
    public var initialIgnorants: Double { 1 - initialSpreaders }

    /// y at the moment when a share `ignorants` has not heard it yet; negative beyond the end of the rumour.
    public func spreaders(atIgnorants ignorants: Double) throws(TheoryError) -> Double {
        try require(ignorants > 0 && ignorants <= initialIgnorants, "0 < x ≤ x₀", ignorants)
        return spreaders(atLog: Elementary.log(ignorants))
    }

    /// θ, the share that never hears it.
    public func finalIgnorants() throws(TheoryError) -> Double {
        let start = Elementary.log(initialIgnorants)
        let total = initialSpreaders + (1 + stiflingProbability) * initialIgnorants
        // y rises in ln x up to the turning point; its root lies below.
        let logarithm = try Bisection.root(
            of: "y(θ) = 0", from: start - total / stiflingProbability - 1, to: min(start, Elementary.log(turningPoint))
        ) { spreaders(atLog: $0) }
        return Elementary.exp(logarithm)
    }

    /// The largest share that spreads at the same time: y at x = α/(1 + α), or y₀ when fewer are ignorant already.
    public var peakSpreaders: Double {
        initialIgnorants > turningPoint ? spreaders(atLog: Elementary.log(turningPoint)) : initialSpreaders
    }

    /// α/(1 + α), the ignorant share at which spreaders stop as fast as they are won.
    public var turningPoint: Double { stiflingProbability / (1 + stiflingProbability) }

    /// The shares at one time.
    public struct Moment: Sendable, Hashable {
        public let time: Double
        public let ignorants: Double
        public let spreaders: Double
        public var stiflers: Double { 1 - ignorants - spreaders }
    }

    /// 201 moments from the beginning on; nothing moves when y₀ = 0.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 < duration and duration × 2β ≤ 10 000.
    public func path(duration: Double) throws(TheoryError) -> [Moment] {
        let path = try FixedStepPath.states(
            from: [initialIgnorants, initialSpreaders], duration: duration, fastest: 2 * contactRate
        ) { state in
            let told = contactRate * state[0] * state[1]
            return [-told, told - stiflingProbability * contactRate * state[1] * (1 - state[0])]
        }
        return path.map { Moment(time: $0.time, ignorants: $0.state[0], spreaders: $0.state[1]) }
    }

    private func spreaders(atLog logarithm: Double) -> Double {
        let heard = initialIgnorants - Elementary.exp(logarithm)
        let fall = logarithm - Elementary.log(initialIgnorants)
        return initialSpreaders + (1 + stiflingProbability) * heard + stiflingProbability * fall
    }
}
