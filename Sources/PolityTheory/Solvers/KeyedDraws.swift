import PolityNumerics

/// Random numbers by key instead of by order: the same seed, run, item, period and purpose give the same number, whatever
/// else is drawn.
///
/// Each part of the key goes through the output function of SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, *OOPSLA*
/// 2014) on top of what the parts before left.
package struct KeyedDraws: Sendable, Hashable {
    package let seed: UInt64
    package let run: Int

    package init(seed: UInt64, run: Int) {
        self.seed = seed
        self.run = run
    }

    /// Trials of the polar method; all fail with a probability below 10⁻⁴².
    private static let trials: UInt64 = 64

    /// Above 0 and below 1, with 52 random bits.
    package func uniform(item: Int, period: Int, purpose: Int) -> Double {
        Self.open(bits(item: item, period: period, purpose: purpose, trial: 0))
    }

    /// Standard normal, by the polar method (G. Marsaglia and T. A. Bray, *SIAM Review* 6(3), 1964); its size is below 12.
    package func normal(item: Int, period: Int, purpose: Int) -> Double {
        for trial in 0..<Self.trials {
            let x = 2 * Self.open(bits(item: item, period: period, purpose: purpose, trial: 2 * trial)) - 1
            let y = 2 * Self.open(bits(item: item, period: period, purpose: purpose, trial: 2 * trial + 1)) - 1
            let square = x * x + y * y
            if square < 1, square > 0 { return x * (-2 * Elementary.log(square) / square).squareRoot() }
        }
        return 0
    }

    private func bits(item: Int, period: Int, purpose: Int, trial: UInt64) -> UInt64 {
        var state = Self.mixed(seed)
        state = Self.mixed(state ^ UInt64(bitPattern: Int64(run)))
        state = Self.mixed(state ^ UInt64(bitPattern: Int64(item)))
        state = Self.mixed(state ^ UInt64(bitPattern: Int64(period)))
        state = Self.mixed(state ^ UInt64(bitPattern: Int64(purpose)))
        return Self.mixed(state ^ trial)
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z &>> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z &>> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z &>> 31)
    }

    private static func open(_ bits: UInt64) -> Double { (Double(bits &>> 12) + 0.5) * 0x1p-52 }
}
