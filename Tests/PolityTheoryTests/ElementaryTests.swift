import Testing

@testable import PolityTheory

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
        #expect(Elementary.exp(0) == 1)
        #expect(Elementary.exp(-1000) == 0 && Elementary.exp(-.infinity) == 0)
        #expect(Elementary.exp(1000) == .infinity)
        #expect(Elementary.exp(.nan).isNaN)
        #expect(Elementary.log(1) == 0)
        #expect(Elementary.log(0) == -.infinity)
        #expect(Elementary.log(.infinity) == .infinity)
        #expect(Elementary.log(-1).isNaN && Elementary.log(.nan).isNaN)
        #expect(abs(Elementary.log(.leastNonzeroMagnitude) + 744.4400719213812) < 1e-12)
        #expect(Elementary.logSumExp([]) == -.infinity)
        #expect(abs(Elementary.logSumExp([1000, 1000]) - 1000.6931471805599) < 1e-12)
    }

    @Test func logarithmUndoesExponential() {
        var generator = TestGenerator(state: 1)
        for _ in 0..<10_000 {
            let x = Double.random(in: -700...700, using: &generator)
            #expect(abs(Elementary.log(Elementary.exp(x)) - x) <= 4 * x.ulp + 4e-16)
        }
    }

    @Test func bisectionSaysWhenThereIsNoRoot() throws {
        #expect(throws: TheoryError.notConverged(equation: "f", steps: 0, residual: 1)) {
            try Bisection.root(of: "f", from: 0, to: 1) { $0 + 1 }
        }
        #expect(throws: TheoryError.self) { try Bisection.root(of: "f", from: 0, to: 1) { _ in .nan } }
        #expect(try abs(Bisection.root(of: "f", from: 0, to: 2) { $0 * $0 - 2 } - 1.4142135623730951) < 3e-15)
    }
}
