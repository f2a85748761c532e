import Polity
import PolityLab
import Testing

/// Comparisons of samples that Python can make too, against SciPy 1.17 and NumPy:
///
///     sample = lambda n, step, scale, shift: [shift + scale * ((i * step) % 1.0) for i in range(1, n + 1)]
///     a = sample(n, 0.6180339887498949, 2.0, 1.0); b = sample(m, 0.41421356237309515, 5.0, 0.25)
///     r = stats.ttest_ind(b, a, equal_var=False); r.statistic, r.df, r.pvalue, r.confidence_interval(.9)
///     stats.mannwhitneyu(b, a).statistic / (n * m); k = min(n, m)
///     r = stats.ttest_rel(b[:k], a[:k]); r.statistic, r.pvalue, r.confidence_interval(.9)
///     stats.pearsonr(a[:k], b[:k])[0]; np.quantile(b, [.05, .37, .95])
@Suite struct SciPySampleTests {
    struct Case: Sendable {
        let n: Int
        let m: Int
        /// t, degrees of freedom, p, and the interval of 90 %.
        let welch: [Double]
        let superiority: Double
        /// t, p, and the interval of 90 %.
        let paired: [Double]
        let correlation: Double
        /// Of .05, .37 and .95.
        let quantiles: [Double]
    }

    private static let cases = [
        Case(
            n: 3, m: 5,
            welch: [
                0.41996366931302515, 5.6575152452027275, 0.689991018664886, -1.193039251816268, 1.8418408796766281,
            ], superiority: 0.5333333333333333,
            paired: [0.4776565098978298, 0.6800051938530134, -2.9997125882507896, 4.173045259046863],
            correlation: -0.9950759489494909,
            quantiles: [0.7769119345811875, 1.8749783362055703, 4.220562748477141]),
        Case(
            n: 12, m: 40,
            welch: [
                2.4306065455026618, 46.399211197757275, 0.01899589246757076, 0.20811449374925, 1.136782085237987,
            ], superiority: 0.6354166666666666,
            paired: [1.7905471168772726, 0.10089371507277234, -0.0025164957512716635, 1.6908476758385211],
            correlation: -0.07788228468496348,
            quantiles: [0.597979746446663, 2.0899853874110397, 4.815800540037836]),
        Case(
            n: 200, m: 150,
            welch: [
                5.9629915688369595, 184.88078941082986, 1.2324637306811208e-08, 0.5378264858664019,
                0.9504162950293492,
            ], superiority: 0.6478333333333334,
            paired: [5.8796541031387575, 2.5979635698121363e-08, 0.5358694864337877, 0.9557721694514529],
            correlation: 0.0033976412262156593,
            quantiles: [0.535190364418825, 2.095587491468536, 4.975269840846571]),
    ]

    private static func sample(_ count: Int, _ step: Double, _ scale: Double, _ shift: Double) -> [Double] {
        (1...count).map { i in
            let product = Double(i) * step
            return shift + scale * (product - product.rounded(.down))
        }
    }

    @Test(arguments: cases) func agreesWithSciPy(_ expected: Case) throws {
        let a = Self.sample(expected.n, 0.6180339887498949, 2, 1)
        let b = Self.sample(expected.m, 0.41421356237309515, 5, 0.25)
        let pairs = min(expected.n, expected.m)
        let (firstA, firstB) = (Array(a.prefix(pairs)), Array(b.prefix(pairs)))
        let welch = try #require(TTest.welch(b, minus: a, confidence: 0.9))
        let paired = try #require(TTest.paired(firstB, minus: firstA, confidence: 0.9))
        func near(_ values: [Double], _ references: [Double]) -> Bool {
            zip(values, references).allSatisfy { abs($0 - $1) <= 1e-11 * abs($1) }
        }
        #expect(near([welch.t, welch.degreesOfFreedom, welch.p, welch.low, welch.high], expected.welch))
        #expect(near([paired.t, paired.p, paired.low, paired.high], expected.paired))
        #expect(near([Association.superiority(of: b, over: a) ?? .nan], [expected.superiority]))
        #expect(near([Association.correlation(firstA, firstB) ?? .nan], [expected.correlation]))
        #expect(near([0.05, 0.37, 0.95].map { Quantile.type7(b, $0) }, expected.quantiles))
    }
}
