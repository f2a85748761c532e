import Polity
import PolityLab
import Testing

/// Oracles: NumPy's quantiles, binomial sums, and a search by counting up.
@Suite struct QuantileTests {
    private let sleep = Samples.sleepFirst + Samples.sleepSecond

    @Test func type7IsNumPys() {
        let spread = Spread(sleep)
        #expect(Samples.near(spread.fifth, -1.22, 1e-14) && Samples.near(spread.lowerQuartile, -0.025, 1e-14))
        #expect(Samples.near(spread.median, 0.95, 1e-14) && spread.upperQuartile == 3.4)
        #expect(Samples.near(spread.ninetyFifth, 4.645, 1e-14))
        #expect(Samples.near(spread.mean, 1.54, 1e-14) && Samples.near(spread.deviation, 2.0179197209007103, 1e-14))
        #expect(spread.half == spread.lowerQuartile...3.4 && spread.nineTenths == spread.fifth...spread.ninetyFifth)
        #expect(Quantile.type7(sleep, 0.25) == spread.lowerQuartile && Quantile.type7(sleep, 0) == -1.6)
        #expect(Quantile.type7(sleep, 1) == 5.5 && Quantile.type7([4], 0.3) == 4)
    }

    @Test func hostileQuantiles() {
        #expect(Quantile.type7([], 0.5).isNaN && Quantile.type7([1, .nan], 0.5).isNaN)
        #expect(
            Quantile.type7([1, 2], .nan).isNaN && Quantile.type7([1, 2], 7) == 2 && Quantile.type7([1, 2], -7) == 1)
        #expect(
            Spread([]).mean.isNaN && Spread([]).median.isNaN && Spread([]).half == nil && Spread([]).deviation == nil)
        #expect(Spread([3]).median == 3 && Spread([3]).deviation == nil && Spread([3]).half == 3...3)
        #expect(Spread([1, .nan]).median.isNaN && Spread([1, .nan]).mean.isNaN && Spread([1, .nan]).half == nil)
        #expect(Spread([1, .infinity]).mean == .infinity && Spread([2, 2]).deviation == 0)
        #expect(Spread([1e308, 1e308, 1e308]).mean == 1e308)
    }

    @Test(arguments: [
        (25, 0.5, 8, 18, 0.9567147493362427), (6, 0.5, 1, 6, 0.96875), (100, 0.9, 84, 96, 0.955690107191223),
        (60, 0.5, 22, 39, 0.9726598661319221), (44, 0.5, 16, 29, 0.9512332340955254),
    ]) func orderStatistics(_ n: Int, _ level: Double, _ lower: Int, _ upper: Int, _ coverage: Double) throws {
        // In reverse order; the value is the rank.
        let interval = try #require(OrderStatisticInterval((1...n).reversed().map(Double.init), level: level))
        #expect(interval.ranks == lower...upper)
        #expect(interval.low == Double(lower) && interval.high == Double(upper))
        #expect(abs(interval.coverage - coverage) < 1e-12)
    }

    @Test func hostileOrderStatistics() {
        #expect(OrderStatisticInterval([1, 2, 3, 4, 5], level: 0.5) == nil)
        #expect(OrderStatisticInterval([], level: 0.5) == nil && OrderStatisticInterval([1], level: 0.5) == nil)
        let tens = [Double](repeating: 3, count: 10)
        #expect(OrderStatisticInterval(tens + [.nan], level: 0.5) == nil)
        #expect(OrderStatisticInterval(tens, level: 0.5)?.low == 3)
        for bad in [0, 1, -1, .nan] {
            #expect(OrderStatisticInterval(tens, level: bad) == nil)
            #expect(OrderStatisticInterval(tens, level: 0.5, confidence: bad) == nil)
        }
    }

    @Test(arguments: [
        (0.1, 1, 0.95, 387), (1, 1, 0.95, 7), (0.5, 1, 0.99, 31), (10, 1, 0.95, 2), (0.02, 1, 0.95, 9607),
        (1, 1, 0.999999, 36), (1, 0, 0.95, 2),
    ]) func runsNeeded(_ halfWidth: Double, _ deviation: Double, _ confidence: Double, _ expected: Int) {
        #expect(RunsNeeded.mean(halfWidth: halfWidth, deviation: deviation, confidence: confidence) == expected)
    }

    @Test func runsNeededOfAPilot() {
        #expect(
            RunsNeeded.mean(halfWidth: 1, pilot: sleep) == RunsNeeded.mean(halfWidth: 1, deviation: 2.0179197209007103))
        #expect(RunsNeeded.mean(halfWidth: 1, pilot: [4]) == nil && RunsNeeded.mean(halfWidth: 1, pilot: []) == nil)
        for bad in [0, -1, .nan] { #expect(RunsNeeded.mean(halfWidth: bad, deviation: 1) == nil) }
        #expect(
            RunsNeeded.mean(halfWidth: 1, deviation: -1) == nil && RunsNeeded.mean(halfWidth: 1, deviation: .nan) == nil
        )
        #expect(RunsNeeded.mean(halfWidth: 1e-300, deviation: 1) == nil)
        #expect(RunsNeeded.mean(halfWidth: 1, deviation: 1, confidence: 1) == nil)
    }
}
