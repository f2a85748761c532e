import PolityTheory
import TestSupport
import Testing

/// Expected values were computed with 40 digits by damped iteration of the first-order conditions.
@Suite struct LogitBertrandTests {
    private func duopoly() throws -> LogitBertrand {
        try LogitBertrand(
            products: (0..<2).map { LogitBertrand.Product(quality: 2, cost: 1, owner: $0) }, tasteScale: 0.25)
    }

    private func quartet() throws -> LogitBertrand {
        let qualities = [2.2, 2, 1.8, 1.6]
        return try LogitBertrand(
            products: qualities.enumerated().map { .init(quality: $0.element, cost: 1, owner: $0.offset + 1) },
            tasteScale: 0.4)
    }

    private func near(_ left: [Double], _ right: [Double], _ tolerance: Double = 1e-9) -> Bool {
        left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) < tolerance }
    }

    /// The paper prints the prices as 1.473 and 1.925.
    @Test func givesTheCalibrationOfCalvanoAndOthers() throws {
        let nash = try duopoly().equilibrium()
        #expect(near(nash.prices, [1.4729266600306227, 1.4729266600306227]))
        #expect(near(nash.shares, [0.4713768092841031, 0.4713768092841031]))
        #expect(near(nash.profits, [0.22292666003062273, 0.22292666003062273]))
        #expect(abs(nash.consumerSurplus - 0.7150977112442373) < 1e-9)
        #expect(abs(nash.herfindahlHirschmanIndex - 0.5) < 1e-12)
        let monopoly = try duopoly().monopolised.equilibrium()
        #expect(near(monopoly.prices, [1.9249809190177618, 1.9249809190177618]))
        #expect(near(monopoly.shares, [0.3648620772277793, 0.3648620772277793]))
        #expect(near(monopoly.profits, [0.3374904595088809, 0.3374904595088809]))
        #expect(abs(monopoly.consumerSurplus - 0.32707804783712766) < 1e-9)
        #expect(monopoly.herfindahlHirschmanIndex == 1)
    }

    @Test func passesTaxesOn() throws {
        let free = try duopoly().equilibrium()
        let unit = try duopoly().equilibrium(tax: .init(perUnit: 0.05))
        #expect(abs(unit.prices[0] - 1.518231320440606) < 1e-9)
        #expect(abs((unit.prices[0] - free.prices[0]) / 0.05 - 0.9060932081996651) < 1e-9)
        #expect(abs(unit.taxRevenue - 0.05 * 2 * 0.4660758708649609) < 1e-9)
        let digital = try duopoly().equilibrium(tax: .init(revenueRate: 0.03))
        #expect(abs(digital.prices[0] - 1.5010198594009574) < 1e-9)
        #expect(abs(free.consumerSurplus - digital.consumerSurplus - 0.026396890485990717) < 1e-9)
        #expect(abs(digital.taxRevenue - 0.0421656802071595) < 1e-9)
    }

    @Test func givesTheMergerNumbers() throws {
        let market = try quartet()
        let before = try market.equilibrium()
        #expect(near(before.prices, [1.6197746046228609, 1.5416265293122545, 1.488480436288779, 1.4543623741287724]))
        let inside = before.shares.reduce(0, +)
        #expect(near(before.shares.map { $0 / inside }, [0.386756, 0.285193, 0.197558, 0.130494], 1e-6))
        #expect(abs(before.herfindahlHirschmanIndex - 0.28697273373033594) < 1e-9)
        let merged = market.merging(2, into: 1)
        #expect(abs(merged.herfindahlHirschmanIndex(shares: before.shares) - 0.5075727119881227) < 1e-9)
        let after = try merged.equilibrium()
        #expect(near(after.prices, [1.7991355059304557, 1.7991355059304557, 1.5195372025991636, 1.4741205244577908]))
        #expect(abs(after.herfindahlHirschmanIndex - 0.4164729747491852) < 1e-9)
        #expect(abs(after.consumerSurplus - before.consumerSurplus + 0.1267396362701136) < 1e-9)
    }

    /// Without an outside option that anyone takes, n equal products cost c + μ n/(n − 1) (Anderson, de Palma, Thisse).
    @Test(arguments: 2...6) func approachesTheMarketWithoutOutsideOption(count: Int) throws {
        let products = (0..<count).map { LogitBertrand.Product(quality: 0, cost: 1, owner: $0) }
        let market = try LogitBertrand(products: products, tasteScale: 0.5, outsideQuality: -2000)
        let expected = 1 + 0.5 * Double(count) / Double(count - 1)
        #expect(near(try market.equilibrium().prices, Array(repeating: expected, count: count)))
    }

    @Test(arguments: 0..<40) func noOwnerGainsByDeparting(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...5, using: &generator)
        let products = (0..<count).map { _ in
            LogitBertrand.Product(
                quality: .random(in: 0...4, using: &generator), cost: .random(in: 0...2, using: &generator),
                owner: .random(in: 0...2, using: &generator))
        }
        let market = try LogitBertrand(
            products: products, tasteScale: .random(in: 0.1...1, using: &generator),
            outsideQuality: .random(in: -1...1, using: &generator))
        let tax = try LogitBertrand.Tax(
            perUnit: .random(in: -0.1...0.3, using: &generator), revenueRate: .random(in: 0...0.2, using: &generator))
        let equilibrium = try market.equilibrium(tax: tax)
        for index in products.indices {
            func jointProfit(_ price: Double) throws -> Double {
                var prices = equilibrium.prices
                prices[index] = price
                let profits = try market.profits(at: prices, tax: tax)
                let own = products.indices.filter { products[$0].owner == products[index].owner }
                return own.reduce(0) { $0 + profits[$1] }
            }
            let best = try maximiser(from: 0, to: 30, of: jointProfit)
            #expect(try jointProfit(best) <= jointProfit(equilibrium.prices[index]) + 1e-14)
            // The profit of a product that hardly sells is too flat to place its maximum.
            #expect(equilibrium.shares[index] < 1e-4 || abs(best - equilibrium.prices[index]) < 2e-5)
        }
    }

    /// Golden-section search around the best point of a coarse grid.
    private func maximiser(from low: Double, to high: Double, of function: (Double) throws -> Double) rethrows -> Double
    {
        let ratio = 0.6180339887498949
        let grid = try stride(from: low, through: high, by: 0.1).map { ($0, try function($0)) }
        let centre = grid.max { $0.1 < $1.1 }?.0 ?? low
        var low = centre - 0.1
        var high = centre + 0.1
        while high - low > 1e-9 {
            let left = high - ratio * (high - low)
            let right = low + ratio * (high - low)
            if try function(left) < function(right) { low = left } else { high = right }
        }
        return (low + high) / 2
    }

    @Test func surplusFallsWithAPriceByTheShare() throws {
        let market = try quartet()
        let prices = [1.5, 1.6, 1.7, 1.8]
        let shares = try market.shares(at: prices)
        for index in prices.indices {
            var raised = prices
            var lowered = prices
            raised[index] += 1e-5
            lowered[index] -= 1e-5
            let slope = (try market.consumerSurplus(at: raised) - market.consumerSurplus(at: lowered)) / 2e-5
            #expect(abs(slope + shares[index]) < 1e-8)
        }
    }

    @Test func solvesExtremeMarkets() throws {
        for (quality, scale) in [(900.0, 0.1), (-900, 0.1), (1e6, 1e3), (1e-6, 1e-9)] {
            let market = try LogitBertrand(
                products: [.init(quality: quality, cost: 0, owner: 7), .init(quality: quality / 2, cost: 0, owner: 7)],
                tasteScale: scale)
            let equilibrium = try market.equilibrium()
            let joint = equilibrium.shares.reduce(0, +)
            #expect(equilibrium.prices[0] == equilibrium.prices[1])
            #expect(abs(equilibrium.prices[0] - scale / (1 - joint)) <= 1e-7 * equilibrium.prices[0])
        }
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        let product = LogitBertrand.Product(quality: 1, cost: 1, owner: 0)
        #expect(throws: TheoryError.outsideDomain(condition: "at least one product", value: 0)) {
            try LogitBertrand(products: [], tasteScale: 1)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "μ > 0", value: 0)) {
            try LogitBertrand(products: [product], tasteScale: 0)
        }
        #expect(throws: TheoryError.self) { try LogitBertrand(products: [product], tasteScale: .nan) }
        #expect(throws: TheoryError.self) { try LogitBertrand(products: [product], tasteScale: 1e-5) }
        #expect(throws: TheoryError.self) {
            try LogitBertrand(products: [product], tasteScale: 1, outsideQuality: .nan)
        }
        #expect(throws: TheoryError.self) {
            try LogitBertrand(products: [.init(quality: 1, cost: .infinity, owner: 0)], tasteScale: 1)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ τ < 1", value: 1)) {
            try LogitBertrand.Tax(revenueRate: 1)
        }
        let market = try LogitBertrand(products: [product], tasteScale: 1)
        #expect(throws: TheoryError.wrongCount(of: "prices", expected: 1, given: 2)) { try market.shares(at: [1, 1]) }
        #expect(throws: TheoryError.self) { try market.consumerSurplus(at: [.nan]) }
        #expect(throws: TheoryError.self) { try market.equilibrium(tax: .init(perUnit: 1e6)) }
    }
}
