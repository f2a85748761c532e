extension NelsonWinter {
    /// The industry in one period of one run.
    public struct Period: Sendable, Hashable {
        public let firms: [Firm]
        public let price: Double
        public let output: Double
        /// 1/Σ s², the number of equal firms with the same concentration.
        public let numbersEquivalent: Double
        /// Of output.
        public let innovatorShare: Double
        /// Output over capital.
        public let averageProductivity: Double
        public let bestProductivity: Double
    }

    /// A run, the initial period first.
    ///
    /// Runs with the same seed and number have the same draws, whatever the parameters.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless the periods are 0 to 300.
    public func path(periods: Int, seed: UInt64, run: Int = 0) throws(TheoryError) -> [Period] {
        try require((0...Self.periodLimit).contains(periods), "0 ≤ T ≤ 300", Double(periods))
        let draws = KeyedDraws(seed: seed, run: run)
        var industry = initialFirms
        var path = [period(industry)]
        for time in 0..<periods {
            industry = next(industry, period: time, draws: draws)
            path.append(period(industry))
        }
        return path
    }

    private func period(_ industry: [Firm]) -> Period {
        var output = 0.0
        var capital = 0.0
        var innovators = 0.0
        var best = 0.0
        for firm in industry {
            let made = firm.productivity * firm.capital
            output += made
            capital += firm.capital
            if firm.isInnovator { innovators += made }
            best = max(best, firm.productivity)
        }
        let index = industry.reduce(0) {
            let share = $1.productivity * $1.capital / output
            return $0 + share * share
        }
        return Period(
            firms: industry, price: demand / output, output: output, numbersEquivalent: 1 / index,
            innovatorShare: innovators / output, averageProductivity: output / capital, bestProductivity: best)
    }

    /// A number over many runs.
    public struct Spread: Sendable, Hashable {
        public let mean: Double
        /// Of the mean.
        public let standardError: Double
        /// Nearest ranks: a tenth of the runs lie below, at most.
        public let lowestTenth: Double
        public let median: Double
        public let highestTenth: Double

        /// - Parameter values: At least one, finite.
        init(_ values: [Double]) {
            let sorted = values.sorted()
            let count = Double(values.count)
            let mean = values.reduce(0, +) / count
            let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            func rank(_ part: Double) -> Double { sorted[Int((part * (count - 1)).rounded())] }
            self.mean = mean
            standardError = values.count > 1 ? (squares / (count - 1) / count).squareRoot() : 0
            lowestTenth = rank(0.1)
            median = rank(0.5)
            highestTenth = rank(0.9)
        }
    }

    /// Many runs side by side, period by period, the initial one first.
    public struct Ensemble: Sendable, Hashable {
        public let runs: Int
        public let numbersEquivalent: [Spread]
        public let innovatorShare: [Spread]
        public let price: [Spread]
        public let averageProductivity: [Spread]
        public let bestProductivity: [Spread]
    }

    /// Runs 0, 1, 2, … with one seed.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless there are 1 to 10 000 runs of 0 to 300 periods.
    public func ensemble(runs: Int, periods: Int, seed: UInt64) throws(TheoryError) -> Ensemble {
        try require((1...10_000).contains(runs), "1 to 10 000 runs", Double(runs))
        let quantities: [(Period) -> Double] = [
            \.numbersEquivalent, \.innovatorShare, \.price, \.averageProductivity, \.bestProductivity,
        ]
        // Quantity by quantity, period by period, one value a run; the firms themselves are not kept.
        var values = quantities.map { _ in Array(repeating: [Double](), count: periods + 1) }
        for run in 0..<runs {
            for (time, period) in try path(periods: periods, seed: seed, run: run).enumerated() {
                for (index, quantity) in quantities.enumerated() { values[index][time].append(quantity(period)) }
            }
        }
        let spreads = values.map { $0.map { Spread($0) } }
        return Ensemble(
            runs: runs, numbersEquivalent: spreads[0], innovatorShare: spreads[1], price: spreads[2],
            averageProductivity: spreads[3], bestProductivity: spreads[4])
    }
}
