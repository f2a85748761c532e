import Polity
import PolityLab
import Testing

/// Composites by hand and rank acceptabilities in closed form. 40,000 draws; every bound is four standard errors.
@Suite struct CriteriaTableTests {
    private static func table(_ values: [[Double]], given: Bool = true) throws -> CriteriaTable {
        let criteria = values[0].indices.map { CriteriaTable.Criterion("c\($0)", range: given ? 0...1 : nil) }
        return try CriteriaTable(criteria, values: [values])
    }

    private func expect(_ found: RankAcceptability, _ exact: [[Double]]) {
        for (alternative, row) in exact.enumerated() {
            for (rank, share) in row.enumerated() {
                let bound = 4 * (share * (1 - share) / Double(found.draws)).squareRoot() + 1e-12
                #expect(
                    abs(found.shares[alternative][rank] - share) <= bound, "\(found.shares[alternative]) for \(row)")
            }
        }
    }

    @Test func compositesByHand() throws {
        let table = try CriteriaTable(
            [.init("price", isLargeBetter: false), .init("privacy"), .init("income", range: 0...200)],
            values: [[[10, 2, 50], [30, 4, 100], [20, 2, 250]]])
        #expect(table.ranges == [10...30, 2...4, 0...200])
        #expect(table.normalised == [[[1, 0, 0.25], [0, 1, 0.5], [0.5, 0, 1.25]]])
        let composite = try table.composite(.init("consumers", [6, 3, 1]))
        for (found, exact) in zip(composite.scores.map(\.mean), [0.625, 0.35, 0.425]) {
            #expect(abs(found - exact) < 1e-15)
        }
        #expect(composite.ranks == [1, 3, 2] && composite.weightSet.name == "consumers")
        #expect(try table.composite(.init("privacy", [0, 5, 0])).ranks == [2, 1, 2])
    }

    /// The range is that of the means over replications, and the interval that of the composites.
    @Test func replicationsGiveIntervals() throws {
        let table = try CriteriaTable([.init("a")], values: [[[0], [6]], [[2], [8]], [[4], [16]]])
        #expect(table.ranges == [2...10])
        let scores = try table.composite(.init("all", [1])).scores
        #expect(scores.map(\.mean) == [0, 1] && scores.map(\.runs) == [3, 3])
        // Student's t with two degrees of freedom: 4.3027 / sqrt(3) times the deviation 2 / 8.
        #expect(abs((scores[0].high ?? 0) - 4.302652729911275 * 0.25 / 3.0.squareRoot()) < 1e-9)
    }

    /// Adding an alternative changes the order of the others under min-max, as the caveat says, and not with a range that is given.
    @Test func rangesOfTheAlternativesCanReverseRanks() throws {
        let two: [[Double]] = [[0.5, 0.2], [0.3, 0.35]]
        let three = two + [[0.3, 1]]
        let equal = CriteriaTable.WeightSet("equal", [1, 1])
        func order(_ values: [[Double]], given: Bool) throws -> Bool {
            let scores = try Self.table(values, given: given).composite(equal).scores
            return scores[0].mean > scores[1].mean
        }
        #expect(try order(two + [[0.1, 0.2]], given: false) != order(three + [[0.1, 0.2]], given: false))
        #expect(try order(two, given: true) == order(three, given: true))
    }

    @Test func twoAlternativesHaveHalves() throws {
        let found = try Self.table([[1, 0], [0, 1]]).acceptability(draws: 40_000, seed: 1)
        expect(found, [[0.5, 0.5], [0.5, 0.5]])
        // Where the first wins, its weight is uniform on 0.5 to 1.
        let weights = try #require(found.centralWeights[0])
        #expect(abs(weights[0] - 0.75) < 4 * 0.144 / 141 && abs(weights[0] + weights[1] - 1) < 1e-12)
        #expect(found.confidence == [1, 1])
        #expect(abs(found.standardError(0, rank: 0) - 0.0025) < 1e-5)
    }

    @Test func symmetricAlternativesShareTheRanks() throws {
        let found = try Self.table([[1, 0, 0], [0, 1, 0], [0, 0, 1]]).acceptability(draws: 40_000, seed: 2)
        expect(found, Array(repeating: Array(repeating: 1.0 / 3, count: 3), count: 3))
    }

    /// A compromise c between two extremes is best where both weights are below c: with probability 2 c - 1; it is never the last above one half.
    @Test(arguments: [0.6, 0.75, 0.9])
    func aCompromise(c: Double) throws {
        let found = try Self.table([[1, 0], [0, 1], [c, c]]).acceptability(draws: 40_000, seed: 3)
        expect(found, [[1 - c, c - 0.5, 0.5], [1 - c, c - 0.5, 0.5], [2 * c - 1, 2 - 2 * c, 0]])
    }

    /// Against c everywhere, an alternative that is good in one of n criteria is the first where its weight exceeds c: (1 - c)^(n - 1), the
    /// tail of a coordinate of the uniform distribution on the simplex.
    @Test(arguments: [2, 3, 5])
    func weightsAreUniformOnTheSimplex(n: Int) throws {
        let c = 0.3
        let specialist = [1.0] + Array(repeating: 0, count: n - 1)
        let found = try Self.table([specialist, Array(repeating: c, count: n)]).acceptability(draws: 40_000, seed: 4)
        let share = (0..<n - 1).reduce(1.0) { product, _ in product * (1 - c) }
        expect(found, [[share, 1 - share], [1 - share, share]])
    }

    /// One criterion, in one replication the first is better and in three the second: shares are those of the luck.
    @Test func replicationsCount() throws {
        let values: [[[Double]]] = [[[1], [0]], [[0], [1]], [[0], [1]], [[0], [1]]]
        let found = try CriteriaTable([.init("a", range: 0...1)], values: values).acceptability(draws: 40_000, seed: 5)
        expect(found, [[0.25, 0.75], [0.75, 0.25]])
        #expect(found.confidence == [0.25, 0.75])
    }

    @Test func equalAndDominatedAlternatives() throws {
        let found = try Self.table([[0.5, 0.5], [0.5, 0.5], [0.1, 0.1]]).acceptability(draws: 100, seed: 6)
        #expect(found.shares[0].map { ($0 * 100).rounded() } == [50, 50, 0])
        #expect(found.shares[2] == [0, 0, 1] && found.centralWeights[2] == nil && found.confidence[2] == nil)
        for rank in 0..<3 { #expect(abs(found.shares.reduce(0) { $0 + $1[rank] } - 1) < 1e-12) }
        let same = try Self.table([[3, 7], [3, 7]], given: false)
        #expect(same.normalised == [[[0, 0], [0, 0]]])
        #expect(try same.acceptability(draws: 10, seed: 1).shares == [[0.5, 0.5], [0.5, 0.5]])
        #expect(try Self.table([[3]], given: false).acceptability(draws: 10, seed: 1).shares == [[1]])
    }

    @Test func moreDrawsBeginWithTheSame() throws {
        let table = try Self.table([[0.9, 0.1], [0.2, 0.7]])
        #expect(try table.acceptability(draws: 500, seed: 9) == table.acceptability(draws: 500, seed: 9))
        #expect(try table.acceptability(draws: 500, seed: 9) != table.acceptability(draws: 500, seed: 10))
    }

    @Test func hostileTablesAreRefused() throws {
        let one = [CriteriaTable.Criterion("a")]
        #expect(throws: WeightsError.empty) { try CriteriaTable([], values: [[[]]]) }
        #expect(throws: WeightsError.empty) { try CriteriaTable(one, values: []) }
        #expect(throws: WeightsError.empty) { try CriteriaTable(one, values: [[]]) }
        #expect(throws: WeightsError.shape(replication: 1, alternative: 1)) {
            try CriteriaTable(one, values: [[[1], [2]], [[1]]])
        }
        #expect(throws: WeightsError.shape(replication: 0, alternative: 0)) {
            try CriteriaTable(one, values: [[[1, 2]]])
        }
        #expect(throws: WeightsError.notFinite(replication: 0, alternative: 1, criterion: 0)) {
            try CriteriaTable(one, values: [[[1], [.nan]]])
        }
        for range in [1...1, 0 ... .infinity, -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude] {
            #expect(throws: WeightsError.range(criterion: 0)) {
                try CriteriaTable([.init("a", range: range)], values: [[[1]]])
            }
        }
        let table = try CriteriaTable(one, values: [[[1], [2]]])
        for weights in [[], [0], [-1], [.nan], [.infinity], [1, 1]] as [[Double]] {
            #expect(throws: WeightsError.weights("w")) { try table.composite(.init("w", weights)) }
        }
        for draws in [0, -5, 1 << 25] {
            #expect(throws: WeightsError.draws(draws)) { try table.acceptability(draws: draws, seed: 1) }
        }
    }
}
