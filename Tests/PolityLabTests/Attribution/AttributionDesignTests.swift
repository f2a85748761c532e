import Polity
import PolityLab
import Testing

/// Attribution of differences: exact games, sampled orders, coverage of intervals, and warnings.
@Suite struct AttributionDesignTests {
    private func noise(_ replication: Int, _ index: Int = 0, seed: UInt64 = 1) -> Double {
        Draws(seed: seed, replication: replication).normal(.named("test.noise"), index: index)
    }

    /// The masked game 4a - 2b + c + 3ab - 6abc.
    private func masked(_ coalition: Coalition) -> Double {
        let (a, b, c) = (
            coalition.contains(0) ? 1.0 : 0, coalition.contains(1) ? 1.0 : 0, coalition.contains(2) ? 1.0 : 0
        )
        return 4 * a - 2 * b + c + 3 * a * b - 6 * a * b * c
    }

    @Test func tenPlayersAreExactAndElevenAreSampled() throws {
        #expect(try AttributionDesign(players: 10, seed: 3).method == .exact)
        #expect(try AttributionDesign(players: 11, pairs: 2, seed: 3).method == .permutations(pairs: 2, seed: 3))
        let exact = try AttributionDesign(players: 10, seed: 3)
        #expect(exact.coalitions(replication: 7).map(\.bits) == Array(0..<1024))
        #expect(exact.orders(replication: 0).isEmpty)
    }

    @Test(arguments: [(1, 1), (2, 1), (11, 1), (12, 3), (64, 2)])
    func coalitionsHoldThePrefixesOfAllOrders(players: Int, pairs: Int) throws {
        let design = try AttributionDesign(players: players, method: .permutations(pairs: pairs, seed: 0))
        for replication in 0..<3 {
            let orders = design.orders(replication: replication)
            #expect(orders.count == 2 * pairs && orders.allSatisfy { $0.sorted() == Array(0..<players) })
            for pair in 0..<pairs {
                #expect(orders[2 * pair + 1] == orders[2 * pair].reversed())
            }
            #expect(players < 11 || Set(orders).count == 2 * pairs)
            let coalitions = design.coalitions(replication: replication)
            let set = Set(coalitions)
            #expect(set.count == coalitions.count && coalitions == coalitions.sorted { $0.bits < $1.bits })
            #expect(coalitions.count <= 2 * players * (pairs + 1))
            for order in orders {
                for length in 0...players {
                    #expect(set.contains(Coalition(order.prefix(length))))
                }
            }
            for player in 0..<players {
                #expect(set.contains(Coalition([player])))
                #expect(set.contains(Coalition.everyone(players).without(player)))
            }
        }
        if players > 2 {
            #expect(design.orders(replication: 0) != design.orders(replication: 1))
            let other = try AttributionDesign(players: players, method: .permutations(pairs: pairs, seed: 1))
            #expect(design.orders(replication: 0) != other.orders(replication: 0))
        }
    }

    /// A replication of an exact design is the game plus its own luck.
    @Test func anExactDesignGivesTheGameWithItsLuck() throws {
        let game = try ShapleyGameTests.random(6, seed: 4)
        let design = try AttributionDesign(players: 6, seed: 0)
        // Luck that all coalitions share cancels; luck of player 2 alone stays, with mean zero over two replications.
        let result = try design.estimate(replications: 2) { coalition, replication in
            game.value(coalition) + Double(100 * replication)
                + (coalition.contains(2) ? (replication == 0 ? 0.5 : -0.5) : 0)
        }
        for (player, share) in result.shares.enumerated() {
            #expect(share.player == player && share.contribution.runs == 2)
            #expect(abs(share.contribution.mean - game.shapleyValues[player]) < 1e-12)
            #expect(abs(share.addFirst.mean - game.addFirst[player]) < 1e-12)
            #expect(abs(share.addLast.mean - game.addLast[player]) < 1e-12)
            #expect(abs(share.range.lowerBound - game.marginalRanges[player].lowerBound) < 1e-12)
            #expect(abs(share.range.upperBound - game.marginalRanges[player].upperBound) < 1e-12)
            let width = try #require(share.contribution.high) - (try #require(share.contribution.low))
            // t with one degree of freedom: 12.706 × 0.5 to each side.
            #expect(player == 2 ? abs(width - 12.706204736) < 1e-6 : width < 1e-10)
        }
        let meanGame = try #require(result.meanGame)
        #expect(abs(meanGame.interaction(0, 1) - game.interaction(0, 1)) < 1e-12)
        #expect(abs(result.total.mean - game.total) < 1e-12 && result.droppedReplications == 0)
        #expect(
            abs(result.from.mean - game.values[0] - 50) < 1e-12 && abs(result.to.mean - game.values[63] - 50) < 1e-12)
    }

    /// Values whose magnitudes differ by up to 10^`spread`, in games of any size, exact and sampled.
    @Test(arguments: [(3, 0), (3, 12), (7, 150), (10, 6), (12, 0), (12, 150), (30, 12)])
    func contributionsSumToTheDifference(players: Int, spread: Int) throws {
        let design = try AttributionDesign(players: players, seed: 9)
        for replications in [1, 3] {
            var largest = 0.0
            let result = try design.estimate(replications: replications) { coalition, replication in
                let draws = Draws(seed: 5, replication: replication)
                let index = Int(truncatingIfNeeded: coalition.bits)
                var value = draws.normal(.named("test.value"), index: index)
                let power = Int(draws.uniform(.named("test.power"), index: index) * Double(spread + 1))
                for _ in 0..<power { value *= 10 }
                largest = max(largest, abs(value))
                return value
            }
            let sum = result.shares.reduce(0) { $0 + $1.contribution.mean }
            // The difference may be small beside the values that cancel on the way: rounding goes with the largest share.
            let scale = max(abs(result.total.mean), result.shares.map { abs($0.contribution.mean) }.max() ?? 0)
            #expect(abs(sum - result.total.mean) <= 1e-9 * scale)
            #expect(abs(sum - result.total.mean) <= 1e-14 * largest)
        }
    }

    /// Values of 2^60 and a difference of one: what cancels must not take the small contributions with it.
    @Test func sampledOrdersKeepSmallContributionsBesideLargeValues() throws {
        let design = try AttributionDesign(players: 12, pairs: 4, seed: 2)
        let result = try design.estimate(replications: 4) { coalition, _ in
            coalition == .empty ? 0 : coalition.count == 12 ? 1 : 0x1p60
        }
        let sum = result.shares.reduce(0) { $0 + $1.contribution.mean }
        let largest = result.shares.map { abs($0.contribution.mean) }.max() ?? 0
        #expect(result.total.mean == 1 && abs(sum - 1) <= 1e-14 * largest)
    }

    /// Twelve players, 800 replications of one pair each, against the table's exact values.
    @Test func sampledOrdersConvergeToTheExactValue() throws {
        let game = try ShapleyGameTests.random(12, seed: 8)
        let exact = game.shapleyValues
        let design = try AttributionDesign(players: 12, seed: 1)
        func result(_ replications: Int) throws -> Attribution {
            try design.estimate(replications: replications) { coalition, _ in game.value(coalition) }
        }
        func error(_ result: Attribution) -> Double {
            (zip(result.shares, exact).reduce(0) {
                $0 + ($1.0.contribution.mean - $1.1) * ($1.0.contribution.mean - $1.1)
            }
                / 12).squareRoot()
        }
        let few = try result(50)
        let many = try result(800)
        // Four times as good, by the root of 16; leave a factor of two.
        #expect(error(many) < error(few) / 2 && error(many) < 0.02, "\(error(few)) \(error(many))")
        for (share, exact) in zip(many.shares, exact) {
            let reach = try #require(share.contribution.high) - share.contribution.mean
            #expect(abs(share.contribution.mean - exact) < 2.1 * reach)
            #expect(abs(share.addFirst.mean - game.addFirst[share.player]) < 1e-12)
            #expect(abs(share.addLast.mean - game.addLast[share.player]) < 1e-12)
            // What was met is no wider than all there is.
            let range = game.marginalRanges[share.player]
            #expect(range.lowerBound <= share.range.lowerBound + 1e-12)
            #expect(share.range.upperBound <= range.upperBound + 1e-12)
            #expect(share.range.lowerBound <= share.addFirst.mean + 1e-12)
        }
        #expect(many.meanGame == nil)
    }

    /// In a game of single effects and pairs, a permutation and its reverse together are exact: every pair is met in
    /// both orders.
    @Test func antitheticPairsAreExactForPairwiseGames() throws {
        let design = try AttributionDesign(players: 20, seed: 6)
        let result = try design.estimate(replications: 3) { coalition, _ in
            let players = coalition.players
            return players.reduce(0) { sum, i in
                sum + Double(i) + players.filter { $0 < i }.reduce(0) { $0 + Double((i * $1) % 7) - 3 }
            }
        }
        for (i, share) in result.shares.enumerated() {
            let pairs = (0..<20).filter { $0 != i }.reduce(0) { $0 + Double((i * $1) % 7) - 3 }
            #expect(abs(share.contribution.mean - Double(i) - pairs / 2) < 1e-10)
        }
    }

    /// 1000 studies of a random game of five players with noise, 12 replications of one pair of orders each. A 95%
    /// interval must hold the exact value in 93% to 97% of the 5000 player-studies: binomial standard error 0.3 points
    /// were they independent, 0.7 if the players of a study agreed.
    @Test func intervalsCoverLuckAndOrders() throws {
        let game = try ShapleyGameTests.random(5, seed: 12)
        let exact = game.shapleyValues
        var covered = 0
        for study in 0..<1000 {
            let design = try AttributionDesign(players: 5, method: .permutations(pairs: 1, seed: UInt64(study)))
            let result = try design.estimate(replications: 12) { coalition, replication in
                game.value(coalition) + 0.3 * noise(replication, Int(coalition.bits), seed: UInt64(study))
            }
            for (share, exact) in zip(result.shares, exact) {
                let low = try #require(share.contribution.low)
                let high = try #require(share.contribution.high)
                covered += low <= exact && exact <= high ? 1 : 0
            }
        }
        #expect((4650...4850).contains(covered), "\(covered)")
    }

    @Test func maskingIsReported() throws {
        let design = try AttributionDesign(players: 3, seed: 0)
        let result = try design.estimate(replications: 30) { coalition, replication in
            masked(coalition) + 0.1 * noise(replication, Int(coalition.bits))
        }
        #expect(abs(result.total.mean) < 0.1 && abs(result.gross - 7) < 0.2)
        #expect(
            result.warnings == [
                .totalMasksContributions(total: result.total.mean, gross: result.gross), .signDependsOnOrder(player: 2),
            ])
        // Without luck and with one replication the values are taken at their word.
        let plain = try design.estimate(replications: 1) { coalition, _ in masked(coalition) }
        #expect(plain.shares.map(\.contribution.mean) == [3.5, -2.5, -1] && plain.total.mean == 0)
        #expect(plain.total.low == nil && plain.warnings.count == 2)
        #expect(plain.shares.map(\.range) == [1...7, -5...1, -5...1])
    }

    @Test func nothingIsMaskedWhereEffectsAgreeOrAreNoise() throws {
        let design = try AttributionDesign(players: 3, seed: 0)
        let agreeing = try design.estimate(replications: 10) { coalition, replication in
            Double(coalition.count) + noise(replication)
        }
        #expect(agreeing.warnings.isEmpty)
        // Two thirds of the total survive: 5 - 1 of a gross 6.
        let opposed = try design.estimate(replications: 2) { coalition, _ in
            (coalition.contains(0) ? 5 : 0) - (coalition.contains(1) ? 1 : 0)
        }
        #expect(opposed.warnings.isEmpty && opposed.gross == 6)
        // Pure noise: false alarms are rare although the total is near zero. The level of one interval is 5%.
        var alarms = 0
        for study in 0..<200 {
            let result = try design.estimate(replications: 10) { coalition, replication in
                noise(replication, Int(coalition.bits), seed: UInt64(study))
            }
            alarms += result.warnings.isEmpty ? 0 : 1
        }
        #expect(alarms <= 20, "\(alarms)")
    }

    /// One side is certain and the other is luck about zero: a warning needs both to be told from zero.
    @Test(arguments: [1.0, -1]) func whatMayBeZeroMasksNothing(sign: Double) throws {
        let design = try AttributionDesign(players: 2, seed: 0)
        func result(_ luck: [Double]) throws -> Attribution {
            try design.estimate(replications: luck.count) { coalition, replication in
                sign * ((coalition.contains(0) ? 1 : 0) + (coalition.contains(1) ? luck[replication] : 0))
            }
        }
        let uncertain = try result([-3, 1, -1.2, 2, -4])
        #expect(abs(uncertain.total.mean) < Attribution.maskingThreshold * uncertain.gross)
        #expect(uncertain.warnings.isEmpty)
        let certain = try result([-1, -1.1, -1, -1.1, -1])
        #expect(
            certain.warnings == [.totalMasksContributions(total: certain.total.mean, gross: certain.gross)])
    }

    /// 0.1 + 0.2 is not 0.3: differences of rounding have signs, but no meaning.
    @Test func roundingIsNoMasking() throws {
        let design = try AttributionDesign(players: 3, seed: 0)
        let values = [0.3, 0.1 + 0.2, 0.3, 0.3, 0.3.nextDown, 0.3, 0.1 + 0.2, 0.3]
        for replications in [1, 7] {
            let result = try design.estimate(replications: replications) { coalition, _ in values[Int(coalition.bits)] }
            #expect(result.warnings.isEmpty && result.gross > 0 && result.gross < 1e-15)
            #expect(abs(result.from.mean - 0.3) < 1e-15 && abs(result.to.mean - 0.3) < 1e-15)
        }
    }

    @Test func placeboPlayersGetExactlyNothing() throws {
        for players in [4, 14] {
            let design = try AttributionDesign(players: players, seed: 3)
            let result = try design.estimate(replications: 5) { coalition, replication in
                noise(replication, Int(coalition.without(1).bits & 0xFFFF))
            }
            let share = result.shares[1]
            #expect(share.contribution.mean == 0 && share.contribution.low == 0 && share.contribution.high == 0)
            #expect(share.range == 0...0 && share.addFirst.mean == 0 && share.addLast.mean == 0)
        }
    }

    @Test func replicationsWithFailedRunsAreLeftOut() throws {
        for players in [3, 12] {
            let design = try AttributionDesign(players: players, seed: 3)
            let bad = [Double.nan, .infinity, 1e300]
            let result = try design.estimate(replications: 5) { coalition, replication in
                coalition.count == 1 && replication < 3 ? bad[replication] : Double(coalition.count)
            }
            #expect(result.droppedReplications == 3 && result.total.runs == 2)
            #expect(result.shares.allSatisfy { abs($0.contribution.mean - 1) < 1e-14 })
            #expect(throws: AttributionError.noUsableReplication) {
                try design.estimate(replications: 2) { _, _ in .nan }
            }
        }
    }

    @Test func everyCoalitionIsAskedForOnce() throws {
        for players in [4, 13] {
            let design = try AttributionDesign(players: players, pairs: 2, seed: 3)
            var asked: [[Coalition]] = [[], [], []]
            _ = try design.estimate(replications: 3) { coalition, replication in
                asked[replication].append(coalition)
                return 0
            }
            #expect(asked == (0..<3).map { design.coalitions(replication: $0) })
        }
    }

    @Test func equalValuesGiveZerosAndNoWarning() throws {
        for players in [1, 5, 25] {
            let result = try AttributionDesign(players: players, seed: 0).estimate(replications: 4) { _, _ in 0.1 }
            #expect(result.total.mean == 0 && result.gross == 0 && result.warnings.isEmpty)
        }
    }

    @Test func unsoundDesignsAreRefused() throws {
        #expect(throws: AttributionError.players(0, allowed: 1...20)) { try AttributionDesign(players: 0, seed: 0) }
        #expect(throws: AttributionError.players(65, allowed: 1...64)) { try AttributionDesign(players: 65, seed: 0) }
        #expect(throws: AttributionError.players(21, allowed: 1...20)) {
            try AttributionDesign(players: 21, method: .exact)
        }
        #expect(throws: AttributionError.pairs(0)) { try AttributionDesign(players: 12, pairs: 0, seed: 0) }
        let design = try AttributionDesign(players: 2, seed: 0)
        #expect(throws: AttributionError.replications(0)) { try design.estimate(replications: 0) { _, _ in 1 } }
        for confidence in [0, 1, 1.5] {
            #expect(throws: AttributionError.confidence(confidence)) {
                try design.estimate(replications: 2, confidence: confidence) { _, _ in 1 }
            }
        }
    }
}
