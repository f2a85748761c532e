import PolityLab
import Testing

@Suite struct HaltonTests {
    @Test func firstPointsAreHaltons() {
        let expected: [[Double]] = [
            [1.0 / 2, 1.0 / 3, 1.0 / 5], [1.0 / 4, 2.0 / 3, 2.0 / 5], [3.0 / 4, 1.0 / 9, 3.0 / 5],
            [1.0 / 8, 4.0 / 9, 4.0 / 5],
        ]
        #expect(Halton(dimensions: 3).points(4) == expected)
    }

    /// Points 1 to b^k - 1 in base b hit each multiple of b^-k but 0 once.
    @Test(arguments: [(0, 2, 10), (1, 3, 6), (2, 5, 4), (3, 7, 3), (9, 29, 2)])
    func everyFractionOnce(_ dimension: Int, _ base: Int, _ digits: Int) {
        let whole = (0..<digits).reduce(1) { product, _ in product * base }
        let points = Halton(dimensions: dimension + 1).points(whole - 1)
        let places = points.map { Int(($0[dimension] * Double(whole)).rounded()) }
        #expect(places.sorted() == Array(1..<whole))
    }

    /// The 300th prime is 1987.
    @Test func basesArePrimes() {
        let last = Halton(dimensions: 300).points(1).first?.last
        #expect(last == 1.0 / 1987)
    }

    @Test func hostileNumbers() {
        #expect(Halton(dimensions: 2).points(0).isEmpty && Halton(dimensions: 2).points(-3).isEmpty)
        #expect(Halton(dimensions: 0).points(2) == [[], []] && Halton(dimensions: -1).points(1) == [[]])
    }
}
