import PolityNumerics

extension DataDividend {
    /// Wealth with random returns in the long run, with a levy that is paid back in equal parts.
    public struct WealthTail: Sendable, Hashable {
        /// m, mean growth of the logarithm of a large fortune per year, below zero.
        public let drift: Double
        /// σ per root of a year.
        public let volatility: Double
        /// b, what everybody adds per year, in money.
        public let saving: Double
        /// ℓ per year.
        public let levy: Double

        /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless −10 ≤ m < 0, 10⁻³ ≤ σ ≤ 10,
        ///   10⁻⁶ ≤ b ≤ 10⁶, 0 ≤ ℓ ≤ 10, and 1.001 ≤ k ≤ 10⁶ without the levy, so that the mean is finite.
        public init(
            drift: Double = -0.04, volatility: Double = 0.2, saving: Double = 0.02, levy: Double = 0
        ) throws(TheoryError) {
            try require(drift >= -10 && drift < 0, "−10 ≤ m < 0", drift)
            try require(volatility >= 1e-3 && volatility <= 10, "10⁻³ ≤ σ ≤ 10", volatility)
            try require(saving >= 1e-6 && saving <= 1e6, "10⁻⁶ ≤ b ≤ 10⁶", saving)
            try require(levy >= 0 && levy <= 10, "0 ≤ ℓ ≤ 10", levy)
            let exponent = -2 * drift / (volatility * volatility)
            try require(
                exponent >= 1.001 && exponent <= 1e6, "1.001 ≤ k = −2m/σ² ≤ 10⁶, a finite mean", exponent)
            self.drift = drift
            self.volatility = volatility
            self.saving = saving
            self.levy = levy
        }

        /// k with the levy, the exponent of the upper tail: P(wealth > x) falls like x^−k.
        public var paretoExponent: Double { 2 * (levy - drift) / (volatility * volatility) }

        /// Mean wealth, which the levy does not change.
        public var mean: Double { -saving / (drift + volatility * volatility / 2) }

        /// The scale of the inverse gamma.
        public var scale: Double { mean * (paretoExponent - 1) }

        /// Γ(k − ½)/(√π Γ(k)).
        public var gini: Double {
            let difference = Self.logGamma(paretoExponent - 0.5) - Self.logGamma(paretoExponent)
            return Elementary.exp(difference - 0.5723649429247001)  // ln √π
        }

        /// The density at a wealth, per unit of money.
        ///
        /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless the wealth is finite and above 0.
        public func density(_ wealth: Double) throws(TheoryError) -> Double {
            try require(wealth > 0 && wealth.isFinite, "x > 0", wealth)
            let exponent = paretoExponent
            let logDensity =
                exponent * Elementary.log(scale) - Self.logGamma(exponent)
                - (exponent + 1) * Elementary.log(wealth) - scale / wealth
            return Elementary.exp(logDensity)
        }

        /// ln Γ(x) for x > 0, by Stirling's series after a shift to 10 or more; absolute error about 1e-13 for small x.
        private static func logGamma(_ x: Double) -> Double {
            var shifted = x
            var product = 1.0
            while shifted < 10 {
                product *= shifted
                shifted += 1
            }
            let inverse = 1 / shifted
            let square = inverse * inverse
            let tail =
                inverse
                * (1.0 / 12 - square
                    * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))))
            let halfLogTwoPi = 0.9189385332046728
            return (shifted - 0.5) * Elementary.log(shifted) - shifted + halfLogTwoPi + tail - Elementary.log(product)
        }
    }
}
