import PolityFigures
import TestSupport
import Testing

/// Expected values of `fixed` and `scientific` are those of C's `printf`.
@Suite struct NumberFormatTests {
    @Test(arguments: [
        (0.125, 0, "0"), (0.375, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (9.5, 0, "10"), (99.95, 0, "100"),
        (999.9995, 0, "1000"), (123456.785, 0, "123457"), (0.15, 1, "0.1"), (0.25, 1, "0.2"), (0.35, 1, "0.3"),
        (0.45, 1, "0.5"), (99.95, 1, "100.0"), (0.001, 1, "0.0"), (65536.5, 1, "65536.5"), (2.675, 2, "2.67"),
        (1.005, 2, "1.00"), (0.125, 2, "0.12"), (0.375, 2, "0.38"), (999.9995, 3, "1000.000"), (0.045, 2, "0.04"),
        (8.5e-05, 5, "0.00009"), (5e-05, 4, "0.0001"), (2.675, 5, "2.67500"), (-0.04, 1, "0.0"), (-0.0, 2, "0.00"),
        (-2.675, 2, "-2.67"), (0, 3, "0.000"), (0.96, 0, "1"), (0.04, 0, "0"), (0.5, 0, "0"),
        (1e22, 0, "10000000000000000000000"),
    ])
    func fixedRoundsAsPrintf(value: Double, decimals: Int, expected: String) {
        #expect(NumberFormat.fixed(value, decimals: decimals) == expected)
    }

    @Test(arguments: [
        (1.2345e-300, "1.234e-300"), (1.7976931348623157e308, "1.798e308"), (1.2345e22, "1.234e22"),
        (1_000_050_000_000_000, "1.000e15"), (1_234_500_000, "1.234e9"), (9_999_500, "1.000e7"),
        (99_995_000, "1.000e8"),
        (1.23455e-07, "1.235e-7"), (6.02214076e23, "6.022e23"), (1.2345e-20, "1.234e-20"),
    ])
    func scientificRoundsAsPrintf(value: Double, expected: String) {
        #expect(NumberFormat.scientific(value) == expected)
        #expect(NumberFormat.scientific(-value) == "-" + expected)
    }

    @Test(arguments: [
        (0.3125, "0.3125"), (12.345678, "12.35"), (0.5, "0.5"), (3, "3"), (0.30004, "0.3000"), (0.99996, "1.0000"),
        (1234, "1\u{202F}234"), (1234.56, "1\u{202F}235"), (123456.7, "123\u{202F}457"), (999, "999"),
        (0.00012345, "0.0001234"), (0.000099, "9.9e-5"), (1e6, "1e6"), (1_234_567, "1.235e6"), (-0.0, "0"),
        (-0.3125, "-0.3125"), (.nan, "nan"), (.infinity, "inf"), (-.infinity, "-inf"),
        (.leastNonzeroMagnitude, "5e-324"),
    ])
    func compactKeepsFourSignificantDigits(value: Double, expected: String) {
        #expect(NumberFormat.compact(value) == expected)
    }

    @Test func groupingCanBeTurnedOff() {
        #expect(NumberFormat.compact(123456, grouped: false) == "123456")
        #expect(NumberFormat.fixed(1234567.5, decimals: 1, grouped: true) == "1\u{202F}234\u{202F}567.5")
    }

    @Test(arguments: [
        (0.301, 0.322, "[0.301, 0.322]"), (0.30101, 0.32249, "[0.3010, 0.3225]"), (9.5, 101.25, "[9.5, 101.2]"),
        (-0.25, 0.5, "[-0.25, 0.50]"), (0.12341, 0.12342, "[0.12341, 0.12342]"), (1, 1, "[1, 1]"),
        (0, 0, "[0, 0]"), (1e7, 2.5e8, "[1e7, 2.5e8]"), (.nan, 1, "[nan, 1]"),
    ])
    func intervalsHaveOnePrecision(low: Double, high: Double, expected: String) {
        #expect(NumberFormat.interval(low, high) == expected)
    }

    @Test func compactIsNearTheValueForRandomNumbers() {
        var generator = TestGenerator(seed: 1)
        for _ in 0..<5000 {
            let value = Double(bitPattern: generator.next())
            guard value.isFinite, value.isNormal else { continue }
            let text = NumberFormat.compact(value, grouped: false)
            let read = Double(text) ?? .nan
            #expect(abs(read / value - 1) <= 5.001e-4, "\(value) is shown as \(text)")
        }
    }

    @Test(arguments: [
        (0.80004, 0.8, "[0.80004, 0.80000]"), (0.80004, 0.9, "[0.8000, 0.9000]"), (-0.25, 30, "[-0.25, 30.00]"),
        (0, 0.5, "[0.0, 0.5]"), (0.0012345, 1234, "[0.001234, 1\u{202F}234]"), (1, 1, "[1, 1]"),
        (1e-7, 0.5, "[1e-7, 0.5]"), (12, 1234.5, "[12, 1\u{202F}234]"), (.nan, 0.25, "[nan, 0.25]"),
    ])
    func pairsHaveAsManyDecimals(low: Double, high: Double, expected: String) {
        #expect(NumberFormat.interval(low, high, aligned: false) == expected)
    }

    @Test func pairsThatDifferLookDifferent() {
        var generator = TestGenerator(seed: 3)
        for _ in 0..<2000 {
            let low = Double.random(in: -2...2, using: &generator)
            let high = low + Double.random(in: 0...1e-3, using: &generator)
            let pair = NumberFormat.pair(low, high)
            #expect(low == high || pair.low != pair.high)
            let decimals = [pair.low, pair.high].map { $0.split(separator: ".").dropFirst().joined().count }
            #expect(decimals[0] == decimals[1] || pair.low.contains("e") || pair.high.contains("e"), "\(pair)")
        }
    }
}
