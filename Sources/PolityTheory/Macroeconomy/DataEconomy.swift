import PolityNumerics

/// Firms whose data, a by-product of selling, let them forecast the technique that works best.
///
/// The best technique drifts, θ' = ρ θ + η with variance σ_θ²; a firm that knows it with precision Ω (the stock of
/// knowledge) has expected quality A, output P A k^α with rented capital, and n new data points,
///
///     A = max(Ā − 1/Ω − σ_a², 0),  k = (α P A/r)^(1/(1 − α)),  n = z k^α
///     Ω' = [ρ² (Ω + σ_a⁻²)⁻¹ + σ_θ²]⁻¹ + n σ_ε⁻²
///
/// The term σ_a⁻², what a firm learns from its own quality, is left out in some versions and optional here. Knowledge
/// about the old technique wears out, so that with a constant n there is one fixed point; it is bounded in its use, as
/// A < Ā − σ_a² whatever Ω, so that data alone do not sustain growth. As more data raise quality, capital and so data,
/// growth is S-shaped, and two stable fixed points, the lower one a poverty trap, may stand side by side.
///
/// Assumptions: one representative firm with a given price; capital chosen each period at a given rent; firms produce
/// nothing when their expected quality is below zero; no trade in data. The law of motion is after the paper and an
/// assumption where versions differ; the defaults are an example, not the paper's calibration.
///
/// What it says about the two institutional models: a data-poor firm may never grow, a case for data from outside: bought (the
/// paper models it, this does not), portable, or pooled. That a pool multiplies z for everyone is an assumption. But returns to data diminish in the
/// end, so that the model also shows no unlimited growth for whoever holds the most data, firm or state.
///
/// Source: M. Farboodi and L. Veldkamp, *A Model of the Data Economy*, NBER working paper 28427, 2021.
public struct DataEconomy: Sendable, Hashable {
    /// ρ, from 0 to 1.
    public let persistence: Double
    /// σ_θ², of the technique's drift.
    public let driftVariance: Double
    /// σ_a², of the noise in quality that no data remove.
    public let qualityNoiseVariance: Double
    /// σ_ε², of one data point.
    public let dataNoiseVariance: Double
    /// α, between 0 and 1.
    public let capitalElasticity: Double
    /// P.
    public let price: Double
    /// Ā.
    public let highestQuality: Double
    /// r, per period.
    public let capitalRent: Double
    /// z, data points per unit of k^α.
    public let dataSavviness: Double
    /// Whether the law of motion has the term σ_a⁻².
    public let learnsFromOwnQuality: Bool

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ ρ ≤ 1, 0.05 ≤ α ≤ 0.9, z is 0 to 10⁶, and all
    ///   others lie between 10⁻⁶ and 10⁶.
    public init(
        persistence: Double = 0.95, driftVariance: Double = 0.25, qualityNoiseVariance: Double = 0.1,
        dataNoiseVariance: Double = 1, capitalElasticity: Double = 0.5, price: Double = 1, highestQuality: Double = 1,
        capitalRent: Double = 0.2, dataSavviness: Double = 2, learnsFromOwnQuality: Bool = false
    ) throws(TheoryError) {
        let range = 1e-6...1e6
        try require(persistence >= 0 && persistence <= 1, "0 ≤ ρ ≤ 1", persistence)
        try require(range.contains(driftVariance), "10⁻⁶ ≤ σ_θ² ≤ 10⁶", driftVariance)
        try require(range.contains(qualityNoiseVariance), "10⁻⁶ ≤ σ_a² ≤ 10⁶", qualityNoiseVariance)
        try require(range.contains(dataNoiseVariance), "10⁻⁶ ≤ σ_ε² ≤ 10⁶", dataNoiseVariance)
        try require((0.05...0.9).contains(capitalElasticity), "0.05 ≤ α ≤ 0.9", capitalElasticity)
        try require(range.contains(price), "10⁻⁶ ≤ P ≤ 10⁶", price)
        try require(range.contains(highestQuality), "10⁻⁶ ≤ Ā ≤ 10⁶", highestQuality)
        try require(range.contains(capitalRent), "10⁻⁶ ≤ r ≤ 10⁶", capitalRent)
        try require(dataSavviness >= 0 && dataSavviness <= 1e6, "0 ≤ z ≤ 10⁶", dataSavviness)
        self.persistence = persistence
        self.driftVariance = driftVariance
        self.qualityNoiseVariance = qualityNoiseVariance
        self.dataNoiseVariance = dataNoiseVariance
        self.capitalElasticity = capitalElasticity
        self.price = price
        self.highestQuality = highestQuality
        self.capitalRent = capitalRent
        self.dataSavviness = dataSavviness
        self.learnsFromOwnQuality = learnsFromOwnQuality
    }

    /// A: expected quality with so much knowledge Ω, at least 0.
    public func quality(knowledge: Double) -> Double {
        max(highestQuality - 1 / knowledge - qualityNoiseVariance, 0)
    }

    /// k that maximises P A k^α − r k.
    public func capital(knowledge: Double) -> Double {
        let quality = quality(knowledge: knowledge)
        guard quality > 0 else { return 0 }
        return Elementary.pow(capitalElasticity * price * quality / capitalRent, 1 / (1 - capitalElasticity))
    }

    /// P A k^α, per period.
    public func output(knowledge: Double) -> Double {
        price * quality(knowledge: knowledge) * production(knowledge: knowledge)
    }

    /// n = z k^α.
    public func newData(knowledge: Double) -> Double { dataSavviness * production(knowledge: knowledge) }

    /// k^α.
    private func production(knowledge: Double) -> Double {
        let quality = quality(knowledge: knowledge)
        guard quality > 0 else { return 0 }
        return Elementary.pow(
            capitalElasticity * price * quality / capitalRent, capitalElasticity / (1 - capitalElasticity))
    }

    /// σ_a⁻², or 0 when it is left out.
    private var ownPrecision: Double { learnsFromOwnQuality ? 1 / qualityNoiseVariance : 0 }

    /// What is known about the next technique before new data arrive.
    public func carriedOver(knowledge: Double) -> Double {
        let precision = knowledge + ownPrecision
        return precision / (persistence * persistence + driftVariance * precision)
    }

    /// Ω' with a given number of new data points.
    public func next(knowledge: Double, newData: Double) -> Double {
        carriedOver(knowledge: knowledge) + newData / dataNoiseVariance
    }

    /// Ω' with the data that production leaves.
    public func next(knowledge: Double) -> Double {
        next(knowledge: knowledge, newData: newData(knowledge: knowledge))
    }

    /// Ω' − Ω: what production adds less what wears out.
    public func netFlow(knowledge: Double) -> Double { next(knowledge: knowledge) - knowledge }

    /// Ω from period to period, the initial value first.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻⁹ ≤ Ω ≤ 10⁹.
    public func path(from knowledge: Double, periods: Int) throws(TheoryError) -> [Double] {
        try require((1e-9...1e9).contains(knowledge), "10⁻⁹ ≤ Ω ≤ 10⁹", knowledge)
        var path = [knowledge]
        for _ in 0..<max(0, periods) { path.append(next(knowledge: path[path.count - 1])) }
        return path
    }
}

// MARK: Fixed points

extension DataEconomy {
    /// Ω* with a constant number of new data points, the positive root of a quadratic: with v = n/σ_ε² and X = Ω + σ_a⁻²,
    /// σ_θ² X² + (ρ² − 1 − σ_θ² (v + σ_a⁻²)) X − ρ² (v + σ_a⁻²) = 0.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ n ≤ 10¹².
    public func fixedPoint(newData: Double) throws(TheoryError) -> Double {
        try require(newData >= 0 && newData <= 1e12, "0 ≤ n ≤ 10¹²", newData)
        let own = ownPrecision
        let inflow = newData / dataNoiseVariance + own
        let square = persistence * persistence
        let b = 1 - square + driftVariance * inflow  // the quadratic is σ_θ² X² − b X − ρ² inflow
        let precision = (b + (b * b + 4 * driftVariance * square * inflow).squareRoot()) / (2 * driftVariance)
        // X − σ_a⁻² loses digits; Ω is what is carried over plus the data.
        return own > 0 ? precision / (square + driftVariance * precision) + newData / dataNoiseVariance : precision
    }

    /// A stock of knowledge that repeats itself.
    public struct FixedPoint: Sendable, Hashable {
        public let knowledge: Double
        /// Whether nearby stocks move towards it.
        public let isStable: Bool
    }

    /// All fixed points with the data that production leaves, by rising knowledge: one, or stable and unstable ones in
    /// turn.
    ///
    /// Where nothing is produced the fixed point has a closed form; above, sign changes of the net flow are looked for at
    /// 4000 stocks in even steps of 1/Ω and refined by bisection, so that two fixed points nearer than that are missed.
    /// Stock 0 is not listed.
    public func fixedPoints() throws(TheoryError) -> [FixedPoint] {
        var found: [FixedPoint] = []
        let idle = try fixedPoint(newData: 0)
        let room = highestQuality - qualityNoiseVariance
        if idle * room <= 1 {  // where nothing is produced; room may be negative
            guard idle > 0 else { return [] }
            found.append(FixedPoint(knowledge: idle, isStable: true))
        }
        guard room > 0 else { return found }
        let most =
            dataSavviness
            * Elementary.pow(
                capitalElasticity * price * room / capitalRent, capitalElasticity / (1 - capitalElasticity))
        let highest = 1 / driftVariance + most / dataNoiseVariance
        let entry = 1 / room
        guard highest > entry else { return found }
        let steps = 4000
        var below = entry
        var flowBelow = netFlow(knowledge: below)
        for step in 1...steps {
            let part = Double(step) / Double(steps)
            let above = 1 / (room * (1 - part) + part / (highest * (1 + 1e-9)))
            let flowAbove = netFlow(knowledge: above)
            if (flowBelow > 0) != (flowAbove > 0) {
                let isStable = flowBelow > 0
                // In logarithms, as the last step may span many orders of magnitude.
                let logarithm = try Bisection.root(
                    of: "the net flow of knowledge", from: Elementary.log(below), to: Elementary.log(above)
                ) { (logarithm) in
                    let flow = netFlow(knowledge: Elementary.exp(logarithm))
                    return isStable ? -flow : flow
                }
                let knowledge = Elementary.exp(logarithm)
                found.append(FixedPoint(knowledge: knowledge, isStable: isStable))
            }
            below = above
            flowBelow = flowAbove
        }
        return found
    }

    /// The stock of knowledge below which a firm falls into the poverty trap: the lowest unstable fixed point, or none.
    public func trapThreshold() throws(TheoryError) -> Double? {
        try fixedPoints().first { !$0.isStable }?.knowledge
    }
}
