import Foundation
import Polity
import Testing

@Suite struct ElementaryTests {
    @Test func agreesWithThePlatformToAFewUnitsInTheLastPlace() {
        var x = -700.0
        while x < 700 {
            #expect(abs(Elementary.exp(x) / Foundation.exp(x) - 1) < 4e-16, "exp \(x)")
            x += 0.7301
        }
        var y = 1e-300
        while y < 1e300 {
            let expected = Foundation.log(y)
            #expect(abs(Elementary.log(y) - expected) <= 3e-16 * max(1, abs(expected)), "log \(y)")
            y *= 1.73
        }
        for base in [1e-3, 0.5, 0.999, 1, 1.001, 3, 1e5] {
            for exponent in [-2.5, -0.2, 0, 0.15, 1, 3.7] {
                #expect(abs(Elementary.pow(base, exponent) / Foundation.pow(base, exponent) - 1) < 1e-14)
            }
        }
    }

    @Test func singlePrecisionAgreesWithDouble() {
        var x: Float = -86
        while x < 87 {
            #expect(abs(Double(Elementary.exp(x)) / Foundation.exp(Double(x)) - 1) < 1.2e-7, "expf \(x)")
            x += 0.0837
        }
        #expect(Elementary.exp(Float(0)) == 1)
    }

    @Test func edges() {
        #expect(Elementary.exp(0.0) == 1)
        #expect(Elementary.log(1) == 0)
        #expect(Elementary.exp(-1e9) > 0 && Elementary.exp(-1e9) < 1e-300)
        #expect(Elementary.exp(1e9).isFinite)
        #expect(Elementary.exp(-Float.infinity) < 2e-38)
    }
}
