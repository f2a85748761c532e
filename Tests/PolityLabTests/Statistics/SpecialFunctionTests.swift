import PolityLab
import Testing

/// Distribution functions against SciPy 1.17 and closed forms.
@Suite struct SpecialFunctionTests {
    private func near(_ value: Double, _ expected: Double, _ error: Double) -> Bool {
        abs(value - expected) <= error * abs(expected)
    }

    @Test(
        arguments: [
            (-37, 5.7255712225239266e-300), (-10, 7.61985302416047e-24), (-6, 9.865876450376946e-10),
            (-3, 0.0013498980316300933), (-2.0001, 0.022744733391410532), (-1.9999, 0.02275553158476718),
            (-1, 0.15865525393145707), (-0.1, 0.460172162722971), (0, 0.5), (0.5, 0.6914624612740131),
            (1.96, 0.9750021048517795), (5, 0.9999997133484281),
        ] as [(Double, Double)]) func normalCumulative(_ z: Double, _ expected: Double)
    {
        // The exponential of a large argument is as exact as the argument.
        #expect(near(Normal.cumulative(z), expected, 2e-13))
        #expect(abs(Normal.cumulative(-z) - (1 - expected)) < 1e-15)
    }

    @Test(arguments: [
        (1e-280, -35.78342139466302), (1e-100, -21.273453560965322), (1e-10, -6.361340902404056),
        (0.001, -3.090232306167813), (0.02425, -1.972961051311885), (0.3, -0.5244005127080409),
        (0.975, 1.959963984540054),
    ]) func normalQuantile(_ p: Double, _ expected: Double) {
        #expect(near(Normal.quantile(p), expected, 1e-14))
    }

    @Test func normalQuantileInvertsTheCumulative() {
        for p in KeyedSamples(seed: 3).uniforms(1_000) {
            #expect(near(Normal.cumulative(Normal.quantile(p)), p, 1e-13))
        }
    }

    /// Quantiles of Student's t to all digits of R's `qt`.
    @Test(arguments: [(9.0, 2.2621571628), (19, 2.0930240544), (29, 2.0452296421), (99, 1.9842169516)])
    func studentsQuantiles(_ degreesOfFreedom: Double, _ expected: Double) {
        #expect(abs(StudentT(degreesOfFreedom: degreesOfFreedom).quantile(0.975) - expected) < 5e-11)
    }

    @Test func studentsTails() {
        #expect(near(StudentT(degreesOfFreedom: 3.5).twoSided(8), 0.002277326444720478, 1e-12))
        #expect(near(StudentT(degreesOfFreedom: 20).twoSided(-40), 1.457469655431075e-20, 1e-12))
        #expect(near(StudentT(degreesOfFreedom: 7.25).cumulative(-1.3), 0.11670181692169457, 1e-12))
        #expect(
            StudentT(degreesOfFreedom: 4).twoSided(0) == 1 && StudentT(degreesOfFreedom: 4).twoSided(.infinity) == 0)
    }

    @Test func hostileProbabilities() {
        let student = StudentT(degreesOfFreedom: 5)
        for quantile in [Normal.quantile, student.quantile] {
            #expect(quantile(0) == -.infinity && quantile(1) == .infinity && quantile(0.5) == 0)
            #expect(quantile(.nan).isNaN && quantile(-0.1).isNaN && quantile(1.1).isNaN)
        }
        #expect(
            Normal.cumulative(-.infinity) == 0 && Normal.cumulative(.infinity) == 1 && Normal.cumulative(.nan).isNaN)
        #expect(student.twoSided(.nan).isNaN)
    }
}
