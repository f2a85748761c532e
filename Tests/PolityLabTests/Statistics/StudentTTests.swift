import PolityLab
import Testing

/// Oracles: quantiles by Newton's method in numbers of 40 digits (Python's mpmath), closed forms, and symmetry.
@Suite struct StudentTTests {
    /// Degrees of freedom, a tail, and the t beyond which the tail lies. SciPy's
    /// `stats.t.isf(tail, df)` agrees to all digits where it has any.
    private static let quantiles: [(Double, Double, Double)] = [
        (0.1, 0.45, 0.41538171529085825), (0.1, 0.19, 2616.8787484379135),
        (0.1, 0.025, 1682362288745.0245), (0.1, 0.0001, 1.6044257056665607e+36),
        (0.1, 1e-30, 1.6044257056665068e+296), (0.5, 0.45, 0.18864420884630666),
        (0.5, 0.19, 2.7962296220606928), (0.5, 0.025, 164.55767348048851),
        (0.5, 0.0001, 10284911.563163385), (0.5, 1e-30, 1.0284911563163398e+59),
        (1, 0.45, 0.15838444032453626), (1, 0.19, 1.471455315819969),
        (1, 0.025, 12.706204736174704), (1, 0.0001, 3183.0987571181508),
        (1, 1e-30, 3.1830988618379065e+29), (1.5, 0.45, 0.14762664346094739),
        (1.5, 0.19, 1.2205123791482877), (1.5, 0.025, 6.0166631044279317),
        (1.5, 0.0001, 242.26409884650629), (1.5, 1e-30, 5.2194694273446361e+19),
        (2.5, 0.45, 0.13881476791946954), (2.5, 0.19, 1.0618005227352085),
        (2.5, 0.025, 3.5746548420036831), (2.5, 0.0001, 34.867969321114772),
        (2.5, 1e-30, 876543788227.99917), (5, 0.45, 0.13217517523168723),
        (5, 0.19, 0.96250789302318462), (5, 0.025, 2.5705818356363155),
        (5, 0.0001, 9.6775663008825912), (5, 1e-30, 1568392.5590979715),
        (30.5, 0.45, 0.12671203003095526), (30.5, 0.19, 0.89081880184664852),
        (30.5, 0.025, 2.0408694451863206), (30.5, 0.0001, 4.2245758783792614),
        (30.5, 1e-30, 48.473873328310548), (200, 0.45, 0.12582100977945175),
        (200, 0.19, 0.87984359790663952), (200, 0.025, 1.9718962236339094),
        (200, 0.0001, 3.78912078874773), (200, 1e-30, 13.65451049786474),
        (999, 0.45, 0.12569329447058574), (999, 0.19, 0.87828547494315176),
        (999, 0.025, 1.96234146113345), (999, 0.0001, 3.7328654996082844),
        (999, 1e-30, 11.854734825853513), (1000, 0.45, 0.12569326251871635),
        (1000, 0.19, 0.87828508559568368), (1000, 0.025, 1.9623390808264085),
        (1000, 0.0001, 3.7328516045753681), (1000, 1e-30, 11.854333104084482),
        (1999, 0.45, 0.1256773116067949), (1999, 0.19, 0.87809074572065747),
        (1999, 0.025, 1.961151420170562), (1999, 0.0001, 3.7259260267056114),
        (1999, 1e-30, 11.656554061181461), (2000, 0.45, 0.12567730362388697),
        (2000, 0.19, 0.87809064847438929), (2000, 0.025, 1.961150826099438),
        (2000, 0.0001, 3.7259225661998719), (2000, 1e-30, 11.656456448313833),
        (5000, 0.45, 0.12566772930724579), (5000, 0.19, 0.8779740263778968),
        (5000, 0.025, 1.9604385517065079), (5000, 0.0001, 3.7217761683367779),
        (5000, 1e-30, 11.540354498045498), (1000000.0, 0.45, 0.12566137876648746),
        (1000000.0, 0.19, 0.87789668367455643), (1000000.0, 0.025, 1.959966356814107),
        (1000000.0, 0.0001, 3.7190302747625434), (1000000.0, 1e-30, 11.464404226614269),
    ]

    @Test(arguments: quantiles) func quantilesAndTails(_ degrees: Double, _ tail: Double, _ expected: Double) {
        let student = StudentT(degreesOfFreedom: degrees)
        #expect(abs(student.quantile(tail) / -expected - 1) < 1e-13)
        #expect(abs(student.twoSided(expected) / (2 * tail) - 1) < 1e-12)
        #expect(abs(student.cumulative(-expected) / tail - 1) < 1e-12)
        if tail > 1e-3 { #expect(abs(student.quantile(1 - tail) / expected - 1) < 1e-12) }
    }

    /// With two degrees of freedom t = (2p - 1) √(2/(4p(1 - p))).
    @Test func twoDegreesHaveAClosedForm() {
        let student = StudentT(degreesOfFreedom: 2)
        for p in KeyedSamples(seed: 8).uniforms(2_000) {
            let expected = (2 * p - 1) / (2 * p * (1 - p)).squareRoot()
            #expect(abs(student.quantile(p) - expected) <= 1e-13 * max(1, abs(expected)))
        }
    }

    /// Many degrees of freedom, and degrees about the numbers at which methods change: no jump, and no step up.
    @Test(arguments: [1, 2, 5, 999.9999, 1000, 1999.9999, 2000, 1e7, 1e15, .infinity])
    func quantilesInvertAndRise(_ degrees: Double) {
        let student = StudentT(degreesOfFreedom: degrees)
        var last = -Double.infinity
        for p in KeyedSamples(seed: 4).uniforms(500).sorted() {
            let t = student.quantile(p)
            #expect(t > last && abs(student.cumulative(t) - p) < 1e-14)
            last = t
        }
    }

    @Test func manyDegreesAreNormal() {
        for p in [1e-20, 0.025, 0.3, 0.7] {
            #expect(StudentT(degreesOfFreedom: .infinity).quantile(p) == Normal.quantile(p))
            #expect(abs(StudentT(degreesOfFreedom: 1e15).quantile(p) / Normal.quantile(p) - 1) < 1e-13)
        }
        #expect(StudentT(degreesOfFreedom: .infinity).twoSided(1.5) == 2 * Normal.cumulative(-1.5))
    }

    @Test func fewDegreesReachTheLargestNumbers() {
        let student = StudentT(degreesOfFreedom: 0.1)
        #expect(student.quantile(1e-200) == -.infinity)
        // The far tail of one degree is 1/(πt).
        #expect(abs(StudentT(degreesOfFreedom: 1).quantile(1e-300) * -1e-300 - 0.3183098861837907) < 1e-12)
        #expect(abs(StudentT(degreesOfFreedom: 1).twoSided(1e200) * 1e200 - 2 * 0.3183098861837907) < 1e-12)
        #expect(student.twoSided(.infinity) == 0 && student.twoSided(-.infinity) == 0)
    }

    @Test(arguments: [0, -1, .nan]) func hostileDegrees(_ degrees: Double) {
        let student = StudentT(degreesOfFreedom: degrees)
        #expect(student.quantile(0.975).isNaN && student.twoSided(1).isNaN && student.cumulative(1).isNaN)
    }
}
