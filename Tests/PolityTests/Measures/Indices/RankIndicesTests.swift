import Polity
import TestSupport
import Testing

@Suite struct RankIndicesTests {
    @Test func kendall() {
        #expect(RankIndices.kendallTau([0.4, 0.3, 0.2, 0.1], [4, 3, 2, 1]) == 1)
        #expect(RankIndices.kendallTau([1, 2, 3], [3, 2, 1]) == -1)
        #expect(near(RankIndices.kendallTau([0.4, 0.3, 0.2, 0.1], [0.3, 0.4, 0.2, 0.1]), 2.0 / 3))
        // Ties, as scipy.stats.kendalltau.
        #expect(near(RankIndices.kendallTau([1, 2, 2, 3, 5], [1, 3, 2, 2, 2]), 0.2519763153394848))
        #expect(RankIndices.kendallTau([1, 1], [1, 2]) == 0 && RankIndices.kendallTau([], []) == 0)
    }

    @Test func turnover() {
        #expect(RankIndices.turnover([1, 2, 3], [4, 5, 6]) == 0)
        #expect(RankIndices.turnover([1, 2, 3], [6, 5, 4]) == 1)
        #expect(RankIndices.turnover([1, 1], [6, 5]) == 0.5)
    }

    @Test func concentrationIndex() {
        #expect(near(RankIndices.concentration([1, 2, 3], rankedBy: [1, 2, 3]), 2.0 / 9))
        #expect(near(RankIndices.concentration([1, 2, 3], rankedBy: [3, 2, 1]), -2.0 / 9))
        #expect(near(RankIndices.concentration([1, 2, 3], rankedBy: [5, 5, 5]), 0))
        // Tied people have the same rank, whatever their order.
        #expect(
            RankIndices.concentration([1, 2, 3, 9], rankedBy: [1, 1, 1, 2])
                == RankIndices.concentration([3, 2, 1, 9], rankedBy: [1, 1, 1, 2]))
        #expect(RankIndices.concentration([], rankedBy: []) == 0)
        #expect(RankIndices.concentration([0, 0], rankedBy: [1, 2]) == 0)
    }

    @Test(arguments: 0..<10) func ownRankGivesGini(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        let values = (0..<40).map { _ in Double(Int.random(in: 0...30, using: &generator)) }
        #expect(near(RankIndices.concentration(values, rankedBy: values), Inequality(values).gini))
        let shuffled = values.shuffled(using: &generator)
        let tau = RankIndices.kendallTau(values, shuffled)
        #expect(abs(tau) <= 1 && near(tau, RankIndices.kendallTau(shuffled, values)))
    }
}
