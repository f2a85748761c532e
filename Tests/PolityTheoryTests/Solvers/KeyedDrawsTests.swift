import PolityTheory
import Testing

@Suite struct KeyedDrawsTests {
    @Test func numbersDependOnEveryPartOfTheKeyAlone() {
        let draws = KeyedDraws(seed: 1, run: 2)
        let first = draws.uniform(item: 3, period: 4, purpose: 5)
        _ = draws.normal(item: 3, period: 4, purpose: 5)
        #expect(draws.uniform(item: 3, period: 4, purpose: 5) == first)
        let others = [
            KeyedDraws(seed: 2, run: 2).uniform(item: 3, period: 4, purpose: 5),
            KeyedDraws(seed: 1, run: 3).uniform(item: 3, period: 4, purpose: 5),
            draws.uniform(item: 4, period: 4, purpose: 5), draws.uniform(item: 3, period: 5, purpose: 5),
            draws.uniform(item: 3, period: 4, purpose: 6), draws.uniform(item: 4, period: 3, purpose: 5),
            draws.uniform(item: -3, period: 4, purpose: 5), draws.uniform(item: 5, period: 4, purpose: 3),
        ]
        #expect(Set(others + [first]).count == others.count + 1)
    }

    /// Frequencies and moments over consecutive keys of each kind, with bounds of more than four standard errors.
    @Test(arguments: 0..<4) func numbersAreUniformAndNormalOverKeys(kind: Int) {
        let count = 40_000
        var bins = Array(repeating: 0.0, count: 20)
        var sums = (0.0, 0.0, 0.0, 0.0)
        var products = 0.0
        var last = 0.0
        for index in 0..<count {
            let key = (kind == 0 ? index : 0, kind == 1 ? index : 0, kind == 2 ? index : 0, kind == 3 ? index : 0)
            let draws = KeyedDraws(seed: 7, run: key.0)
            let uniform = draws.uniform(item: key.1, period: key.2, purpose: key.3)
            #expect(uniform > 0 && uniform < 1)
            bins[min(19, Int(uniform * 20))] += 1
            let z = draws.normal(item: key.1, period: key.2, purpose: key.3)
            sums.0 += z
            sums.1 += z * z
            sums.2 += z * z * z
            sums.3 += z * z * z * z
            products += z * last
            last = z
        }
        let n = Double(count)
        let each = n / 20
        // 19 degrees of freedom: 60 is beyond 1 in 100 000.
        #expect(bins.reduce(0) { $0 + ($1 - each) * ($1 - each) / each } < 60)
        #expect(abs(sums.0 / n) < 4.5 / n.squareRoot())
        #expect(abs(sums.1 / n - 1) < 4.5 * (2 / n).squareRoot())
        #expect(abs(sums.2 / n) < 4.5 * (15 / n).squareRoot())
        #expect(abs(sums.3 / n - 3) < 4.5 * (96 / n).squareRoot())
        #expect(abs(products / n) < 4.5 / n.squareRoot())
    }
}
