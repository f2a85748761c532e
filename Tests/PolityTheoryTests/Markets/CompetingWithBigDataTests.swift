import PolityTheory
import TestSupport
import Testing

@Suite struct CompetingWithBigDataTests {
    private func draw(_ generator: inout TestGenerator) throws -> CompetingWithBigData {
        try CompetingWithBigData(
            dataAdvantage: .random(in: 0.02...0.98, using: &generator),
            costSlope: .random(in: 0.26...4, using: &generator))
    }

    /// Brute force over 20 001 investments, with demand and cost written out anew.
    @Test(arguments: 0..<150) func lastMoveIsTheBest(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let market = try draw(&generator)
        let (alpha, gamma) = (market.dataAdvantage, market.costSlope)
        let gap = Double.random(in: -1.5...2.2, using: &generator)
        func profit(_ investment: Double) -> Double {
            let rivalBefore = gap >= 1 ? 1 : gap <= -1 ? 0 : (1 + gap) / 2
            let after = gap - investment
            let own = after <= -1 ? 1 : after >= 1 ? 0 : (1 - after) / 2
            return own - gamma * investment * investment / 2 - alpha * investment * rivalBefore
        }
        // Demand is full from 1 + Δ on: the kink is tried exactly.
        let best = ((0...20_000).map { Double($0) * 2e-4 } + [max(0, 1 + gap)]).map(profit).max() ?? 0
        let move = market.lastMove(by: .second, gap: gap)
        #expect(abs(move.moverValue - best) < 1e-7)
        #expect(move.moverValue >= best - 1e-12)
        #expect(abs(profit(move.investment) - move.moverValue) < 1e-12)
        #expect(abs(move.gap - (gap - move.investment)) < 1e-12)
        // The other firm does the same from the other side.
        let mirrored = market.lastMove(by: .first, gap: -gap)
        #expect(abs(mirrored.gap + move.gap) < 1e-12 && abs(mirrored.moverValue - move.moverValue) < 1e-12)
    }

    @Test(arguments: 0..<150) func lastValuesFollowTheClosedForms(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let market = try draw(&generator)
        let (a, g) = (market.dataAdvantage, market.costSlope)
        let low = -(2 * g - 1 + a) / (2 * g + a)
        let gap = Double.random(in: max(-1, low)...min(1, market.largestLeadOfRival), using: &generator)
        let move = market.lastMove(by: .second, gap: gap)
        #expect(abs(move.rivalValue - (2 * g + a - 1 + (2 * g + a) * gap) / (4 * g)) < 1e-9)
        let second =
            (4 * g + 1 - 2 * a + a * a) / (8 * g) - (2 * g + a - a * a) / (4 * g) * gap + a * a / (8 * g) * gap * gap
        #expect(abs(move.moverValue - second) < 1e-9)
        #expect(market.lastMove(by: .second, gap: market.largestLeadOfRival + 1e-6).investment == 0)
        #expect(market.lastMove(by: .second, gap: -1).investment == 0)
        let corner = -1 + (1 + min(low, 1)) / 2
        if low > -1 { #expect(abs(market.lastMove(by: .second, gap: corner).gap + 1) < 1e-12) }
    }

    @Test(arguments: 0..<150) func theThresholdDecides(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let market = try draw(&generator)
        let threshold = try #require(market.myopicThreshold)
        for side in [-1.0, 1] {
            let start = threshold + side * .random(in: 1e-6...0.5, using: &generator)
            // The distance grows by (1 + α/(2γ))² in two periods: at least by half a percent.
            let end = try market.myopicPath(from: start, periods: 12_000).suffix(2)
            #expect(end.allSatisfy { side * $0.gap > -1 + 1e-9 })
            #expect(end.contains { side * $0.gap >= 1 - 1e-9 && $0.firm == (side > 0 ? .first : .second) })
        }
    }

    @Test(arguments: 0..<100) func sharedDataKeepBothActive(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let market = try draw(&generator).sharingData
        #expect(market.dataAdvantage == 0 && market.myopicThreshold == nil)
        let active = market.activeGapsWithSharedData
        let start = Double.random(in: -0.999...1.5, using: &generator)
        let path = try market.myopicPath(from: start, periods: 200)
        let isInside = path.allSatisfy { abs($0.gap) < 1 && $0.investment > 0 }
        // At the border itself rounding decides.
        if abs(start - active.upperBound) > 1e-9 { #expect(isInside == active.contains(start)) }
    }

    /// Against the closed forms of the last period on a grid of its own: period T − 1 by brute force.
    @Test(arguments: 0..<100) func theHorizonEndsWithTheClosedForms(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let market = try draw(&generator)
        let discount = Double.random(in: 0...0.9, using: &generator)
        let horizon = try CompetingWithBigData.FiniteHorizon(
            market: market, discount: discount, periods: 2, pointsPerUnit: 40)
        let step = 1.0 / 40
        for _ in 0..<10 {
            let gap = (Double.random(in: -1.3...1.3, using: &generator) / step).rounded() * step
            let exact = market.lastMove(by: .second, gap: gap)
            let found = try horizon.investment(in: 2, gap: gap)
            let value = { (x: Double) -> Double in
                CompetingWithBigData.demand(of: .second, gap: gap - x) - market.cost(of: x, by: .second, gap: gap)
            }
            #expect(value(found) <= exact.moverValue + 1e-12)
            #expect(value(found) >= exact.moverValue - market.costSlope * step * step - 1e-12)
            // Firm 1 before it, on gaps of its own: its choice is as good as any up to what the grid's rounding costs.
            let ahead = { (x: Double) -> Double in
                CompetingWithBigData.demand(of: .first, gap: gap + x) - market.cost(of: x, by: .first, gap: gap)
                    + discount * market.lastMove(by: .second, gap: gap + x).rivalValue
            }
            let best = stride(from: 0.0, through: 1.7, by: step).map(ahead).max() ?? 0
            #expect(ahead(try horizon.investment(in: 1, gap: gap)) >= best - 2 * step)
        }
    }

    /// Following the plan and departing once, in payoffs written out anew: nobody gains at any gap of the grid.
    @Test(arguments: 0..<100) func nobodyGainsByDepartingFromTheHorizonsPlan(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let market = try draw(&generator)
        let discount = Double.random(in: 0.2...0.95, using: &generator)
        let horizon = try CompetingWithBigData.FiniteHorizon(
            market: market, discount: discount, periods: 6, pointsPerUnit: 10)
        func payoff(_ mover: Bool, _ share: Double, _ missing: Double, _ x: Double) -> Double {
            mover ? share - market.costSlope * x * x / 2 - market.dataAdvantage * x * missing : share
        }
        func share(_ firm: Int, _ gap: Double) -> Double {
            max(0, min(1, firm == 1 ? (1 + gap) / 2 : (1 - gap) / 2))
        }
        /// What a firm has from a period on, with another investment in that period if one is given.
        func total(_ firm: Int, from first: Int, _ start: Double, departing: Double?) throws -> Double {
            var gap = start
            var total = 0.0
            var weight = 1.0
            for period in first...6 {
                let mover = period % 2 == 1 ? 1 : 2
                let plan = try horizon.investment(in: period, gap: gap)
                let x = period == first ? departing ?? plan : plan
                let missing = 1 - share(mover, gap)
                gap += mover == 1 ? x : -x
                total += weight * payoff(mover == firm, share(firm, gap), missing, x)
                weight *= discount
            }
            return total
        }
        for period in 1...6 {
            let mover = period % 2 == 1 ? 1 : 2
            for _ in 0..<6 {
                let gap = Double(Int.random(in: -15...15, using: &generator)) / 10
                let planned = try total(mover, from: period, gap, departing: nil)
                for step in 0...14 {
                    #expect(try total(mover, from: period, gap, departing: Double(step) / 10) <= planned + 1e-9)
                }
            }
        }
    }

    /// With a factor of 0.25 the market of figure 1 tips in the third period: the recursion keeps what the firm that
    /// does not move has later on.
    @Test func tipsInTheThirdPeriodWhenFirmsLookAhead() throws {
        let horizon = try CompetingWithBigData.FiniteHorizon(
            market: CompetingWithBigData(), discount: 0.25, periods: 20, pointsPerUnit: 200)
        let path = try horizon.path(from: 0)
        // Another grid gives 0.697, 0.536 and 1.01.
        for (gap, target) in zip(path.dropFirst(), [0.697, 0.536, 1.01]) { #expect(abs(gap - target) < 0.015) }
        #expect(path.dropFirst(3).allSatisfy { $0 == path[3] && $0 >= 1 })
    }

    @Test(arguments: [0.0, 0.3, 0.5]) func sharedDataFollowEquationNine(discount: Double) throws {
        let market = try CompetingWithBigData(dataAdvantage: 0, costSlope: 4)
        let horizon = try CompetingWithBigData.FiniteHorizon(
            market: market, discount: discount, periods: 6, pointsPerUnit: 200)
        for left in 0...3 {
            let closed =
                (1
                    - [
                        discount, discount * discount, discount * discount * discount,
                        discount * discount * discount * discount,
                    ][left]) / (8 * (1 - discount))
            #expect(abs(try market.sharedDataInvestment(discount: discount, periodsLeft: left) - closed) < 1e-12)
            #expect(abs(try horizon.investment(in: 6 - left, gap: 0) - closed) <= 1.5 / 200)
        }
    }

    @Test(arguments: 0..<100) func noTippingStaysBelowTheBound(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let market = try draw(&generator)
        let horizon = try CompetingWithBigData.FiniteHorizon(
            market: market, discount: .random(in: 0...0.9, using: &generator), periods: 8, pointsPerUnit: 50)
        var factor = 1.0
        for period in [8, 6, 4, 2] {
            // Rounded moves widen the interval by up to a step at both ends.
            #expect(try horizon.noTippingLength(from: period) <= 2 / factor + 2.0 / 50)
            #expect(abs(market.noTippingBound(periodsLeft: 8 - period) - 2 / factor) < 1e-12)
            factor *= 1 + market.dataAdvantage / (2 * market.costSlope)
            #expect(abs(market.noTippingBound(periodsLeft: 9 - period) - 2 / factor) < 1e-12)
        }
    }

    @Test func surplusIsTheIntegralOverConsumers() {
        for gap in stride(from: -1.4, through: 1.4, by: 0.2) {
            let consumers = (0..<20_000).map { -1 + (Double($0) + 0.5) / 10_000 }
            let total = consumers.reduce(0) { $0 + max(0.7 + gap - (1 + $1) / 2, 0.7 - (1 - $1) / 2) }
            let surplus = CompetingWithBigData.consumerSurplus(gap: gap, secondQuality: 0.7)
            #expect(abs(surplus - total / 20_000) < 1e-7)
        }
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ α < 1", value: 1)) {
            try CompetingWithBigData(dataAdvantage: 1)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "1/4 < γ ≤ 10⁹", value: 0.25)) {
            try CompetingWithBigData(costSlope: 0.25)
        }
        for value in [Double.nan, .infinity, -.infinity, -1, 1e300] {
            #expect(throws: TheoryError.self) { try CompetingWithBigData(dataAdvantage: value) }
            #expect(throws: TheoryError.self) { try CompetingWithBigData(costSlope: value) }
            if value != -1 {
                #expect(throws: TheoryError.self) { try CompetingWithBigData().myopicPath(from: value, periods: 1) }
            }
            #expect(throws: TheoryError.self) {
                try CompetingWithBigData().sharedDataInvestment(discount: value, periodsLeft: 1)
            }
        }
        let market = try CompetingWithBigData()
        #expect(throws: TheoryError.self) {
            try CompetingWithBigData.FiniteHorizon(market: market, discount: 0.5, periods: 3)
        }
        #expect(throws: TheoryError.self) {
            try CompetingWithBigData.FiniteHorizon(market: market, discount: 1, periods: 2)
        }
        #expect(try market.myopicPath(from: 0, periods: -5).isEmpty)
        #expect(market.noTippingBound(periodsLeft: .max - 1) >= 0)
        #expect(market.noTippingBound(periodsLeft: -4) == 2)
        #expect(try market.sharedDataInvestment(discount: 0.999999, periodsLeft: .max).isFinite)
    }

    @Test(arguments: 0..<100) func theEntryAnswersWithFiniteNumbers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let result = try CompetingWithBigData.entry.result(with: [
            "alpha": .number(.random(in: 0...0.99, using: &generator)),
            "gamma": .number([0.2501, 1, 7, 1e9].randomElement(using: &generator) ?? 1),
            "initial_gap": .number(.random(in: -3...3, using: &generator)),
            "delta": .number(.random(in: 0...0.999, using: &generator)), "points_per_unit": 20,
        ])
        expectFinite(result)
    }

    @Test func theEntryAnswersAtItsDefaults() throws {
        let result = try CompetingWithBigData.entry.result()
        expectFinite(result)
        guard case .number(let gap)? = result.tables[0]["14", "gap"] else {
            Issue.record("no gap")
            return
        }
        #expect(abs(gap - 0.9) < 1e-12)
        #expect(result.tables.map(\.name) == ["path", "summary", "horizon"])
        for parameter in CompetingWithBigData.entry.parameters {
            for value in [Double.nan, .infinity, -.infinity, 1e308] {
                #expect(throws: TheoryError.self) {
                    try CompetingWithBigData.entry.result(with: [parameter.name: .number(value)])
                }
            }
        }
    }

    private func expectFinite(_ result: TheoryResult) {
        for table in result.tables {
            for row in table.rows {
                #expect(row.cells.count == table.columns.count)
                for case .number(let number) in row.cells { #expect(number.isFinite, "\(table.name) \(row.name)") }
            }
        }
        #expect(!result.series.isEmpty)
        #expect(result.series.allSatisfy { $0.lines.allSatisfy { $0.points.allSatisfy { $0.y.isFinite } } })
    }
}
