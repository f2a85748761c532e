extension CompetingWithBigData {
    /// The equilibrium of the game that ends after period T, found from its end on a grid of gaps.
    ///
    /// With δ the discount factor, who moves in period t chooses the largest of D − c(x, D₋) + δ V(t + 1); the other has
    /// D + δ V(t + 1) as well. Gaps reach from −3 to 3; a move ends at the grid's end at the latest. Of equal
    /// choices the smallest investment is taken.
    ///
    /// On the grid moves are rounded, and the rounding adds up over the periods: only the last few periods are near the
    /// continuous game when α is small.
    public struct FiniteHorizon: Sendable, Hashable {
        public let market: CompetingWithBigData
        /// δ.
        public let discount: Double
        /// T, even: firm 2 moves last.
        public let periods: Int
        /// Points of the grid in one unit of quality.
        public let pointsPerUnit: Int

        private let moves: [[Int32]]

        /// Largest |Δ| on the grid.
        public static let reach = 3

        /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ δ < 1, T is even from 2 to 60, and there
        ///   are 10 to 200 points in a unit.
        public init(
            market: CompetingWithBigData, discount: Double, periods: Int, pointsPerUnit: Int = 100
        ) throws(TheoryError) {
            try require(discount >= 0 && discount < 1, "0 ≤ δ < 1", discount)
            try require(periods.isMultiple(of: 2) && (2...60).contains(periods), "T even, 2 to 60", Double(periods))
            try require((10...200).contains(pointsPerUnit), "10 to 200 points in a unit", Double(pointsPerUnit))
            self.market = market
            self.discount = discount
            self.periods = periods
            self.pointsPerUnit = pointsPerUnit
            moves = Self.moves(of: market, discount: discount, periods: periods, pointsPerUnit: pointsPerUnit)
        }

        private static func moves(
            of market: CompetingWithBigData, discount: Double, periods: Int, pointsPerUnit: Int
        ) -> [[Int32]] {
            let count = 2 * reach * pointsPerUnit + 1
            let gaps = (0..<count).map { Double($0 - reach * pointsPerUnit) / Double(pointsPerUnit) }
            let demands = gaps.map { CompetingWithBigData.demand(of: .first, gap: $0) }
            let squares = (0..<count).map { (step: Int) -> Double in
                let investment = Double(step) / Double(pointsPerUnit)
                return market.costSlope * investment * investment / 2
            }
            let linear = (0..<count).map { market.dataAdvantage * Double($0) / Double(pointsPerUnit) }
            var moves: [[Int32]] = []
            // What each firm has from a gap on, from the next period on.
            var first = Array(repeating: 0.0, count: count)
            var second = first
            for period in stride(from: periods, through: 1, by: -1) {
                let firstMoves = Firm.moving(in: period) == .first
                for index in 0..<count {
                    first[index] = demands[index] + discount * first[index]
                    second[index] = 1 - demands[index] + discount * second[index]
                }
                let own = firstMoves ? first : second
                let sign = firstMoves ? 1 : -1
                var steps = Array(repeating: Int32(0), count: count)
                var nextFirst = first
                var nextSecond = second
                for index in 0..<count {
                    let missing = firstMoves ? 1 - demands[index] : demands[index]
                    var best = own[index]
                    var bestStep = 0
                    let largest = firstMoves ? count - 1 - index : index
                    for step in 0..<(largest + 1) {
                        let value = own[index &+ sign &* step] - squares[step] - linear[step] * missing
                        if value > best {
                            best = value
                            bestStep = step
                        }
                    }
                    steps[index] = Int32(bestStep)
                    let after = index + sign * bestStep
                    nextFirst[index] = firstMoves ? best : first[after]
                    nextSecond[index] = firstMoves ? second[after] : best
                }
                first = nextFirst
                second = nextSecond
                moves.append(steps)
            }
            return moves.reversed()
        }

        /// x in a period from 1 to T, at the gap of the grid nearest to the one given.
        public func investment(in period: Int, gap: Double) throws(TheoryError) -> Double {
            try require((1...periods).contains(period), "1 ≤ t ≤ T", Double(period))
            return Double(moves[period - 1][try index(of: gap)]) / Double(pointsPerUnit)
        }

        /// Δ₀ on the grid, then the gap after each period.
        public func path(from gap: Double) throws(TheoryError) -> [Double] {
            var index = try index(of: gap)
            var path = [self.gap(at: index)]
            for period in 1...periods {
                index = next(index, period)
                path.append(self.gap(at: index))
            }
            return path
        }

        /// The total length of the gaps before period t from which the gap stays between −1 and 1 to the end.
        public func noTippingLength(from period: Int) throws(TheoryError) -> Double {
            try require((1...periods).contains(period), "1 ≤ t ≤ T", Double(period))
            var count = 0
            for start in (Self.reach - 1) * pointsPerUnit + 1..<(Self.reach + 1) * pointsPerUnit {
                var index = start
                var inside = true
                for period in period...periods where inside {
                    index = next(index, period)
                    inside = (index - Self.reach * pointsPerUnit).magnitude < pointsPerUnit
                }
                count += inside ? 1 : 0
            }
            return Double(count) / Double(pointsPerUnit)
        }

        private func next(_ index: Int, _ period: Int) -> Int {
            let step = Int(moves[period - 1][index])
            return Firm.moving(in: period) == .first ? index + step : index - step
        }

        private func gap(at index: Int) -> Double {
            Double(index - Self.reach * pointsPerUnit) / Double(pointsPerUnit)
        }

        private func index(of gap: Double) throws(TheoryError) -> Int {
            try require(gap.magnitude <= Double(Self.reach), "|Δ| ≤ 3", gap)
            return Int((gap * Double(pointsPerUnit)).rounded()) + Self.reach * pointsPerUnit
        }
    }
}
