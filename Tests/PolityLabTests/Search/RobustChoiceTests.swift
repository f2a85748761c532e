import PolityLab
import Testing

/// Choices without probabilities.
@Suite struct RobustChoiceTests {
    /// The textbook investor (Wikipedia, "Regret (decision theory)", section Minimax example): stocks, bonds and money market, where interest
    /// rates rise, stay or fall.
    @Test func theInvestor() throws {
        let choice = try RobustChoice([[-4, 4, 12], [-2, 3, 8], [3, 2, 1]])
        #expect(choice.regrets == [[7, 0, 0], [5, 1, 4], [0, 2, 11]])
        #expect(choice.minimaxRegret.scores == [7, 5, 11] && choice.minimaxRegret.best == [1])
        #expect(choice.maximin.scores == [-4, -2, 1] && choice.maximin.best == [2])
        #expect(choice.satisficing(enough: 3).best == [0, 1])
        #expect(choice.satisficing(enough: 1).scores == [2.0 / 3, 2.0 / 3, 1])
        #expect(choice.satisficing(enough: 100).best == [0, 1, 2])
    }

    /// Regret looks at the other alternatives: one that nobody would choose changes what is chosen.
    @Test func regretDependsOnTheTable() throws {
        #expect(try RobustChoice([[10, 0], [4, 5]]).minimaxRegret.best == [0])
        #expect(try RobustChoice([[10, 0], [4, 5], [0, 11]]).minimaxRegret.best == [1])
    }

    @Test func hostileTablesAreRefused() throws {
        #expect(throws: SearchError.table(row: 0)) { try RobustChoice([]) }
        #expect(throws: SearchError.table(row: 0)) { try RobustChoice([[]]) }
        #expect(throws: SearchError.table(row: 1)) { try RobustChoice([[1, 2], [1]]) }
        #expect(throws: SearchError.table(row: 1)) { try RobustChoice([[1, 2], [1, .nan]]) }
        let equal = try RobustChoice([[2, 2], [2, 2]])
        #expect(equal.minimaxRegret.best == [0, 1] && equal.maximin.best == [0, 1])
        #expect(try RobustChoice([[7]]).minimaxRegret.scores == [0])
    }
}
