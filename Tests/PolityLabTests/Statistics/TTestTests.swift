import PolityLab
import Testing

/// Oracles: R's `t.test` on Student's sleep data.
@Suite struct TTestTests {
    private func near(_ value: Double?, _ expected: Double, _ error: Double = 5e-11) -> Bool {
        Samples.near(value, expected, error)
    }

    @Test func welchOfTheSleepData() {
        let test = TTest.welch(Samples.sleepFirst, minus: Samples.sleepSecond)
        #expect(near(test?.t, -1.8608134675) && near(test?.degreesOfFreedom, 17.7764735162))
        #expect(near(test?.p, 0.0793941402))
        #expect(near(test?.low, -3.3654832, 5e-8) && near(test?.high, 0.2054832, 5e-8))
        #expect(near(test?.difference, -1.58, 1e-12))
    }

    @Test func pairedOfTheSleepData() {
        let test = TTest.paired(Samples.sleepFirst, minus: Samples.sleepSecond)
        #expect(near(test?.t, -4.0621276834) && test?.degreesOfFreedom == 9)
        #expect(near(test?.p, 0.0028328902))
        #expect(near(test?.low, -2.4598858, 5e-8) && near(test?.high, -0.7001142, 5e-8))
    }

    /// The interval touches 0 exactly at the confidence 1 - p.
    @Test(arguments: 0..<50) func intervalAndTestAgree(_ seed: Int) throws {
        let values = KeyedSamples(seed: UInt64(seed))
        let (a, b) = (values.normals(6), values.normals(9, stream: "b").map { 3 * $0 + 1 })
        let test = try #require(TTest.welch(b, minus: a))
        let edge = try #require(TTest.welch(b, minus: a, confidence: 1 - test.p))
        #expect(min(abs(edge.low), abs(edge.high)) < 1e-9)
        #expect(test.degreesOfFreedom >= 5 && test.degreesOfFreedom <= 13)
    }

    @Test func unitsDoNotMatter() throws {
        let (a, b) = (Samples.sleepFirst, Samples.sleepSecond)
        let test = try #require(TTest.welch(b, minus: a))
        for scale in [1e-200, 1e-3, 1e200] {
            let scaled = try #require(TTest.welch(b.map { $0 * scale }, minus: a.map { $0 * scale }))
            #expect(near(scaled.t, test.t, 1e-12) && near(scaled.degreesOfFreedom, test.degreesOfFreedom, 1e-10))
            #expect(near(scaled.high / scale, test.high, 1e-10))
        }
    }

    @Test func exchangingSamplesChangesSigns() throws {
        let test = try #require(TTest.welch(Samples.sleepFirst, minus: Samples.sleepSecond))
        let other = try #require(TTest.welch(Samples.sleepSecond, minus: Samples.sleepFirst))
        #expect(test.t == -other.t && test.p == other.p && near(test.low, -other.high, 1e-14))
    }

    @Test func oneSampleThatDoesNotVaryLeavesTheOthersDegrees() {
        let test = TTest.welch([1, 2, 3, 4], minus: [5, 5, 5])
        #expect(near(test?.degreesOfFreedom, 3, 1e-12) && near(test?.difference, -2.5))
    }

    @Test(arguments: Samples.hostile) func hostileSamples(_ values: [Double]) {
        #expect(TTest.paired(values, minus: values) == nil)
        #expect(TTest.welch(values, minus: values) == nil)
        #expect(TTest.paired([1, 2, 3, 4], minus: values) == nil)
        if values != [2, 2, 2] { #expect(TTest.welch([1, 2, 3, 4], minus: values) == nil) }
        #expect(TTest.welch([1, 2], minus: [2, 4], confidence: .nan) == nil)
        #expect(TTest.welch([1, 2], minus: [2, 4], confidence: 1) == nil)
    }
}
