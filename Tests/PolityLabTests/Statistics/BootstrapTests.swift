import PolityLab
import Testing

/// Oracles: Efron's law schools, with 99 999 resamples of another generator.
@Suite struct BootstrapTests {
    private static let scores = Samples.lawScores
    private static let grades = Samples.lawGrades

    private static func correlation(_ places: [Int]) -> Double {
        Association.correlation(places.map { scores[$0] }, places.map { grades[$0] }) ?? .nan
    }

    @Test func jackknifeOfTheLawSchools() {
        let jackknife = Jackknife(count: 15, statistic: Self.correlation)
        #expect(Samples.near(jackknife.standardError, 0.1425186186, 5e-11))
        #expect(Samples.near(jackknife.acceleration, -0.0756715649, 5e-11))
    }

    /// Of a mean, the jackknife's standard error is s/√n.
    @Test func jackknifeOfAMean() {
        let values = Samples.sleepFirst
        let jackknife = Jackknife(count: 10) { places in places.reduce(0) { $0 + values[$1] } / Double(places.count) }
        #expect(Samples.near(jackknife.standardError, (Spread(values).deviation ?? .nan) / 10.0.squareRoot(), 1e-14))
    }

    /// Bounds at 5 % of 99 999 resamples have standard errors of .001 to .002 here, and so have the published ones:
    /// .006 is four of them.
    @Test func intervalsOfTheLawSchools() {
        func near(_ interval: (low: Double, high: Double), _ low: Double, _ high: Double) -> Bool {
            abs(interval.low - low) < 0.006 && abs(interval.high - high) < 0.006
        }
        let (resamples, confidence) = (99_999, 0.9)
        #expect(
            near(
                Bootstrap.percentile(
                    count: 15, confidence: confidence, resamples: resamples, seed: 1, statistic: Self.correlation),
                0.5236, 0.9482))
        #expect(
            near(
                Bootstrap.basic(
                    count: 15, confidence: confidence, resamples: resamples, seed: 1, statistic: Self.correlation),
                0.6046, 1.0291))
        #expect(
            near(
                Bootstrap.bca(
                    count: 15, confidence: confidence, resamples: resamples, seed: 1, statistic: Self.correlation),
                0.4274, 0.9272))
        let replicates = Bootstrap.replicates(count: 15, resamples: resamples, seed: 1, statistic: Self.correlation)
        #expect(Samples.near(Spread(replicates).deviation, 0.1340, 0.0015))
    }

    @Test func everyRunIsDrawnAlikeAndByKey() {
        var counts = [Int](repeating: 0, count: 7)
        let firsts = Bootstrap.replicates(count: 7, resamples: 10_000, seed: 0) { places in
            for place in places { counts[place] += 1 }
            return Double(places[0])
        }
        // Each of 7 places is drawn 10 000 times, give or take 5 standard deviations of 93.
        #expect(counts.allSatisfy { abs($0 - 10_000) < 463 })
        // The first resamples do not depend on how many there are.
        #expect(Bootstrap.replicates(count: 7, resamples: 100, seed: 0) { Double($0[0]) } == Array(firsts.prefix(100)))
        #expect(Bootstrap.replicates(count: 7, resamples: 100, seed: 1) { Double($0[0]) } != Array(firsts.prefix(100)))
    }

    /// Percentile and BCa respect monotone transformations; basic intervals do not.
    @Test func transformationsAreRespected() {
        let values = KeyedSamples(seed: 5).uniforms(40)
        func mean(_ places: [Int]) -> Double { places.reduce(0) { $0 + values[$1] } / Double(places.count) }
        func cube(_ places: [Int]) -> Double { mean(places) * mean(places) * mean(places) }
        let plain = Bootstrap.percentile(count: 40, confidence: 0.95, resamples: 2_001, seed: 3, statistic: mean)
        let cubed = Bootstrap.percentile(count: 40, confidence: 0.95, resamples: 2_001, seed: 3, statistic: cube)
        // The quantiles of 2001 resamples are the 51st and the 1951st themselves.
        #expect(abs(cubed.low - plain.low * plain.low * plain.low) < 1e-12)
        #expect(abs(cubed.high - plain.high * plain.high * plain.high) < 1e-12)
    }

    @Test func equalValuesHaveAPoint() {
        for interval in [
            Bootstrap.percentile(count: 4, resamples: 99, seed: 1) { _ in 3 },
            Bootstrap.basic(count: 4, resamples: 99, seed: 1) { _ in 3 },
            Bootstrap.bca(count: 4, resamples: 99, seed: 1) { _ in 3 },
        ] { #expect(interval == (3, 3)) }
    }

    @Test(arguments: [(0, 99), (1, 99), (4, 0), (-3, 99), (4, -1)]) func tooFewSayNothing(
        _ count: Int, _ resamples: Int
    ) {
        for interval in [
            Bootstrap.percentile(count: count, resamples: resamples, seed: 1) { _ in 3 },
            Bootstrap.basic(count: count, resamples: resamples, seed: 1) { _ in 3 },
            Bootstrap.bca(count: count, resamples: resamples, seed: 1) { _ in 3 },
        ] { #expect(interval == (-.infinity, .infinity)) }
    }

    @Test func resamplesWithoutAValueWidenTheInterval() {
        // In about (3/4)^4 = 32 % of resamples the first run is not drawn, far more than 2.5 %.
        let often = Bootstrap.percentile(count: 4, resamples: 500, seed: 1) { $0.contains(0) ? 1 : .nan }
        #expect(often == (-.infinity, .infinity))
        // Never more than one in a thousand: the bounds are those of the others.
        let rare = Bootstrap.percentile(count: 6, resamples: 500, seed: 1) { Set($0).count == 1 ? .nan : Double($0[0]) }
        #expect(rare == (0, 5))
        #expect(Bootstrap.bca(count: 5, resamples: 50, seed: 1) { _ in .nan } == (-.infinity, .infinity))
        #expect(
            Bootstrap.percentile(count: 5, confidence: .nan, resamples: 50, seed: 1) { _ in 1 } == (
                -.infinity, .infinity
            ))
    }

    /// Values and places are two ways to say the same.
    @Test(arguments: Bootstrap.Method.allCases) func valuesAndPlacesAgree(_ method: Bootstrap.Method) {
        let values = Samples.sleepFirst
        let mean = Bootstrap.mean(method, of: values, resamples: 500, seed: 6)
        let same = Bootstrap.interval(method, of: values, resamples: 500, seed: 6) { sample in
            sample.reduce(0, +) / Double(sample.count)
        }
        #expect(mean == same)
        let places = Bootstrap.interval(method, count: 10, resamples: 500, seed: 6) { places in
            places.reduce(0) { $0 + values[$1] } / Double(places.count)
        }
        #expect(mean == places)
        #expect(mean.low < 0.75 && 0.75 < mean.high)
    }

    /// Of a mean of many values all intervals tend to that of the normal distribution with the standard error
    /// √((n-1)/n) s/√n; 4000 resamples know a bound to about .04 standard errors, of which four are allowed.
    @Test(arguments: Bootstrap.Method.allCases) func meansOfManyAreNormal(_ method: Bootstrap.Method) {
        let values = KeyedSamples(seed: 12).normals(400)
        let error = (Spread(values).deviation ?? .nan) * (399.0 / 400).squareRoot() / 20
        let interval = Bootstrap.mean(method, of: values, resamples: 4_000, seed: 2)
        #expect(abs((interval.low - Spread(values).mean) / error + 1.96) < 0.17)
        #expect(abs((interval.high - Spread(values).mean) / error - 1.96) < 0.17)
    }

    @Test(arguments: Bootstrap.Method.allCases) func hostileValues(_ method: Bootstrap.Method) {
        for values in [[], [1], [.nan, 1, 2], [.infinity, -.infinity, 0]] as [[Double]] {
            let interval = Bootstrap.mean(method, of: values, resamples: 200, seed: 1)
            #expect(interval == (-.infinity, .infinity), "\(values)")
        }
        #expect(Bootstrap.mean(method, of: [2, 2, 2], resamples: 200, seed: 1) == (2, 2))
    }

    /// The formula's levels turn round where acceleration times the normal quantile passes 1: an acceleration of .157
    /// and a confidence of 1 - 1e-14 are beyond. The upper bound is then the largest resample, and not the smallest.
    @Test func levelsBeyondThePoleAreTheLast() {
        let values = [Double](repeating: 0, count: 39) + [1]
        let interval = Bootstrap.mean(.bca, of: values, confidence: 1 - 1e-14, resamples: 300, seed: 4)
        let largest = Bootstrap.replicates(count: 40, resamples: 300, seed: 4) { places in
            Double(places.count { $0 == 39 }) / 40
        }.max()
        #expect(interval.low == 0 && interval.high == largest)
    }

    /// One value far from all others: the acceleration is as large as it gets, and near 1 / z the formula has a pole.
    @Test(arguments: [4, 30], [0.95, 0.999, 1 - 1e-12]) func extremeSkewness(_ count: Int, _ confidence: Double) {
        for sign in [-1.0, 1] {
            let interval = Bootstrap.bca(count: count, confidence: confidence, resamples: 999, seed: 2) { places in
                sign * Double(places.count { $0 == 0 }) / Double(count)
            }
            #expect(interval.low <= interval.high && interval.low >= -1 && interval.high <= 1)
            #expect(interval.low <= sign / Double(count) && sign / Double(count) <= interval.high)
        }
    }
}
