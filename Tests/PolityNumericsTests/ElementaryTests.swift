import Foundation
import PolityNumerics
import Testing

/// Expected values are correctly rounded from 30 digits.
@Suite struct ElementaryTests {
    @Test(arguments: [
        (1, 2.718281828459045), (-1, 0.36787944117144233), (0.5, 1.6487212707001282), (1e-10, 1.0000000001),
        (-37.25, 6.64554417291507e-17), (100, 2.6881171418161356e+43), (-700, 9.85967654375977e-305),
        (700, 1.0142320547350045e+304), (0.3465735902799726, 1.414213562373095),
        (2.302585092994046, 10.000000000000002),
    ])
    func exponential(x: Double, expected: Double) {
        #expect(abs(Elementary.exp(x) / expected - 1) < 1e-15)
    }

    @Test(arguments: [
        (1.0000001, 9.999999505838704e-08), (2, 0.6931471805599453), (0.5, -0.6931471805599453),
        (10, 2.302585092994046), (1e-300, -690.7755278982137), (1e+300, 690.7755278982137),
        (0.7071067811865475, -0.34657359027997275), (1.4142135623730951, 0.3465735902799727), (3.5, 1.252762968495368),
        (12345.678, 9.421061321291832),
    ])
    func logarithm(x: Double, expected: Double) {
        #expect(abs(Elementary.log(x) / expected - 1) < 1e-15)
    }

    @Test func edges() {
        #expect(Elementary.exp(0.0) == 1)
        #expect(Elementary.exp(-1000.0) == 0 && Elementary.exp(-Double.infinity) == 0)
        #expect(Elementary.exp(1000.0) == .infinity)
        #expect(Elementary.exp(Double.nan).isNaN)
        #expect(Elementary.log(1) == 0)
        #expect(Elementary.log(0) == -.infinity)
        #expect(Elementary.log(.infinity) == .infinity)
        #expect(Elementary.log(-1).isNaN && Elementary.log(.nan).isNaN)
        #expect(abs(Elementary.log(.leastNonzeroMagnitude) + 744.4400719213812) < 1e-12)
        #expect(Elementary.logSumExp([]) == -.infinity)
        #expect(abs(Elementary.logSumExp([1000, 1000]) - 1000.6931471805599) < 1e-12)
    }

    @Test func logarithmUndoesExponential() {
        for x in stride(from: -700, to: 700, by: 0.1373) {
            #expect(abs(Elementary.log(Elementary.exp(x)) - x) <= 4 * x.ulp + 4e-16)
        }
    }

    @Test func agreesWithThePlatformToAFewUnitsInTheLastPlace() {
        for x in stride(from: -700, to: 700, by: 0.7301) {
            #expect(abs(Elementary.exp(x) / Foundation.exp(x) - 1) < 4e-16, "exp \(x)")
        }
        for base in [1e-3, 0.5, 0.999, 1, 1.001, 3, 1e5] {
            for exponent in [-2.5, -2, -0.2, 0, 0.15, 1, 3.7, 20, 1e4 / 3] {
                let expected = Foundation.pow(base, exponent)
                guard expected > 0, expected < .infinity else { continue }
                // The logarithm's last bit is multiplied by the exponent.
                #expect(abs(Elementary.pow(base, exponent) / expected - 1) < 1e-14 * max(1, abs(exponent)))
            }
        }
    }

    @Test func powersAtTheEdges() {
        #expect(Elementary.pow(-2, 3) == -8 && Elementary.pow(-2, -2) == 0.25)
        #expect(Elementary.pow(0, 0) == 1 && Elementary.pow(5, 0) == 1)
        #expect(Elementary.pow(-1, 2000) == 1 && Elementary.pow(-1, 2001) == -1)
        #expect(Elementary.pow(0, 0.5) == 0 && Elementary.pow(0, -0.5) == .infinity)
        #expect(Elementary.pow(-2, 0.5).isNaN && Elementary.pow(.nan, 2).isNaN)
    }

    @Test func singlePrecisionAgreesWithDouble() {
        for x in stride(from: Float(-86), to: 87, by: 0.0837) {
            #expect(abs(Double(Elementary.exp(x)) / Foundation.exp(Double(x)) - 1) < 1.2e-7, "exp \(x)")
        }
        #expect(Elementary.exp(Float(0)) == 1)
        #expect(Elementary.exp(-Float.infinity) < 2e-38)
    }
}
