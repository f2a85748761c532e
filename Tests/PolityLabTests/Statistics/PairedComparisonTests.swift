import PolityLab
import PolityNumerics
import Testing

/// Oracles: Student's sleep data, Efron's law schools, and exponential variables by inversion.
@Suite struct PairedComparisonTests {
    private func near(_ value: Double?, _ expected: Double, _ error: Double = 5e-11) -> Bool {
        Samples.near(value, expected, error)
    }

    @Test func sleepData() {
        let comparison = PairedComparison(Samples.sleepSecond, Samples.sleepFirst)
        #expect(near(comparison.cohenD, -0.8321810813) && near(comparison.hedgesG, -0.7969352392))
        #expect(near(comparison.dz, -1.2845575626) && near(comparison.correlation, 0.7951702058))
        #expect(near(comparison.varianceReduction, 1 / 0.2098449589, 5e-9))
        #expect(near(comparison.welch?.t, -1.8608134675) && near(comparison.paired?.t, -4.0621276834))
        #expect(near(comparison.difference.mean, -1.58, 1e-12) && near(comparison.difference.high, -0.7001142, 5e-8))
        let approximate = EffectSize.approximateHedgesG(Samples.sleepFirst, minus: Samples.sleepSecond)
        #expect(near(approximate, -0.7970185004))
        // SciPy's Mann-Whitney U over 100.
        #expect(near(comparison.superiority, 0.255, 1e-15))
    }

    @Test func lawSchools() {
        #expect(near(Association.correlation(Samples.lawScores, Samples.lawGrades), 0.7763744913))
    }

    /// Exponential variables with means 1 and 0.8: independent, the difference has variance 1.64, by common numbers 0.04, hence 41.
    @Test func varianceReductionOfExponentials() {
        // A fine grid of levels instead of draws: the middle of each of 200 000 strata.
        let levels = (0..<200_000).map { (Double($0) + 0.5) / 200_000 }
        let a = levels.map { -Elementary.log(1 - $0) }
        let comparison = PairedComparison(a, a.map { 0.8 * $0 })
        #expect(near(comparison.varianceReduction, 41, 1e-6) && near(comparison.correlation, 1, 1e-12))
        #expect(near(comparison.difference.mean, -0.2, 1e-5))
        // P(0.8 X' > X) = 0.8 / 1.8.
        #expect(near(comparison.superiority, 4.0 / 9, 1e-5))
    }

    @Test func superiorityIsTheShareOfPairs() {
        for seed in 0..<100 {
            let samples = KeyedSamples(seed: UInt64(seed))
            // Whole numbers up to 6, so that there are many ties.
            let a = samples.uniforms(1 + seed % 9).map { ($0 * 6).rounded() }
            let b = samples.uniforms(1 + seed % 7, stream: "b").map { ($0 * 6).rounded() }
            var wins = 0.0
            for x in a {
                for y in b { wins += y > x ? 1 : y == x ? 0.5 : 0 }
            }
            #expect(near(Association.superiority(of: b, over: a), wins / Double(a.count * b.count), 1e-15))
        }
        #expect(Association.superiority(of: [2, 2], over: [2]) == 0.5)
        #expect(Association.superiority(of: [.infinity], over: [1, 2]) == 1)
    }

    @Test func hedgesCorrectionTendsToOne() {
        // c(ν) = 1 - 3/(4ν - 1) + O(ν^-3), exactly √(2/π) at ν = 2.
        let pair = EffectSize.hedgesG([0, 2], minus: [1, 3])
        let d = EffectSize.cohenD([0, 2], minus: [1, 3])
        #expect(near(pair, (d ?? .nan) * 0.5641895835477563, 1e-14))
        let many = KeyedSamples(seed: 1).normals(20_000)
        let others = KeyedSamples(seed: 2).normals(20_000)
        let exact = EffectSize.hedgesG(many, minus: others)
        #expect(near(exact, EffectSize.approximateHedgesG(many, minus: others) ?? .nan, 1e-9))
    }

    @Test func correlationIsBounded() {
        for seed in 0..<200 {
            let a = KeyedSamples(seed: UInt64(seed)).normals(3)
            let scaled = a.map { $0 * 1e150 + 3 }
            #expect(near(Association.correlation(a, scaled), 1, 1e-12))
            #expect((Association.correlation(a, scaled.map { -$0 }) ?? -2) >= -1)
        }
    }

    @Test func runsThatDifferByAConstant() {
        let comparison = PairedComparison([1, 2, 3, 4], [2, 3, 4, 5])
        #expect(comparison.varianceReduction == .infinity && near(comparison.correlation, 1, 1e-15))
        #expect(comparison.paired == nil && comparison.dz == nil && comparison.difference.low == 1)
    }

    @Test(arguments: Samples.hostile) func hostileSamples(_ values: [Double]) {
        let comparison = PairedComparison(values, values)
        #expect(comparison.welch == nil && comparison.paired == nil && comparison.cohenD == nil)
        #expect(comparison.hedgesG == nil && comparison.dz == nil && comparison.correlation == nil)
        #expect(comparison.varianceReduction == nil)
        #expect(comparison.superiority == (values.isEmpty || values.contains(where: \.isNaN) ? nil : 0.5))
        #expect(Association.correlation([1, 2], [1, 2, 3]) == nil && EffectSize.dz([1, 2], minus: [1, 2, 3]) == nil)
    }
}
