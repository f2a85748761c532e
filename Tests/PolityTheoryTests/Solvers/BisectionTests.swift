import PolityTheory
import Testing

@Suite struct BisectionTests {
    @Test func bisectionSaysWhenThereIsNoRoot() throws {
        #expect(throws: TheoryError.notConverged(equation: "f", steps: 0, residual: 1)) {
            try Bisection.root(of: "f", from: 0, to: 1) { $0 + 1 }
        }
        #expect(throws: TheoryError.self) { try Bisection.root(of: "f", from: 0, to: 1) { _ in .nan } }
        #expect(try abs(Bisection.root(of: "f", from: 0, to: 2) { $0 * $0 - 2 } - 1.4142135623730951) < 3e-15)
    }
}
