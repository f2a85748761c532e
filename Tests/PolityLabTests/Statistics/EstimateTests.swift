import PolityLab
import Testing

/// Oracles: Student's sleep data as analysed by R's `t.test`, and quantiles of the t distribution.
@Suite struct EstimateTests {
    private let first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
    private let second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]

    @Test(arguments: [(9.0, 2.2621571628), (19, 2.0930240544), (29, 2.0452296421), (99, 1.9842169516)])
    func quantilesOfStudentsT(degreesOfFreedom: Double, expected: Double) {
        #expect(abs(StudentT(degreesOfFreedom: degreesOfFreedom).quantile(0.975) - expected) < 1e-9)
        #expect(abs(StudentT(degreesOfFreedom: degreesOfFreedom).quantile(0.025) + expected) < 1e-9)
    }

    @Test func theTDistributionHasItsClosedForms() {
        // One degree of freedom is Cauchy, two have an algebraic form.
        #expect(abs(StudentT(degreesOfFreedom: 1).cumulative(1) - 0.75) < 1e-12)
        for t in [-3.0, -0.4, 0, 0.7, 12] {
            let expected = 0.5 + t / (2 * (2 + t * t).squareRoot())
            #expect(abs(StudentT(degreesOfFreedom: 2).cumulative(t) - expected) < 1e-12)
        }
        #expect(StudentT(degreesOfFreedom: 5).quantile(0.5) == 0)
    }

    @Test func pairedIntervalOfTheSleepData() throws {
        let estimate = Estimate(differenceOf: first, minus: second)
        #expect(abs(estimate.mean + 1.58) < 1e-12)
        #expect(abs(try #require(estimate.low) + 2.4598858) < 1e-7)
        #expect(abs(try #require(estimate.high) + 0.7001142) < 1e-7)
        #expect(estimate.runs == 10)
    }

    @Test func oneValueHasNoInterval() {
        let estimate = Estimate(meanOf: [3])
        #expect(estimate.mean == 3 && estimate.low == nil && estimate.high == nil)
        #expect(Estimate(meanOf: [2, 2, 2]).low == 2)
    }
}
