import Polity
import PolityLab
import Testing

/// Shapley values against textbook games, the axioms on random games, and games that rounding would spoil.
@Suite struct ShapleyGameTests {
    private func expect(_ found: [Double], _ expected: [Double], _ error: Double = 1e-12) {
        #expect(found.count == expected.count)
        for (a, b) in zip(found, expected) {
            #expect(abs(a - b) <= error, "\(found) \(expected)")
        }
    }

    /// A game of random values between -`size` and `size`.
    static func random(_ players: Int, seed: UInt64, size: Double = 1) throws -> ShapleyGame {
        let draws = Draws(seed: seed, replication: players)
        return try ShapleyGame(players: players) {
            (2 * draws.uniform(.named("test.game"), index: Int($0.bits)) - 1) * size
        }
    }

    private func game(_ players: Int, _ value: (Set<Int>) -> Double) throws -> ShapleyGame {
        try ShapleyGame(players: players) { value(Set($0.players)) }
    }

    /// One left glove (player 0), two right ones: a pair is worth 1.
    @Test func gloves() throws {
        let gloves = try game(3) { $0.contains(0) && $0.count > 1 ? 1 : 0 }
        expect(gloves.shapleyValues, [2 / 3.0, 1 / 6.0, 1 / 6.0], 1e-16)
        #expect(gloves.addFirst == [0, 0, 0] && gloves.addLast == [1, 0, 0])
        #expect(gloves.marginalRanges == [0...1, 0...1, 0...1])
        // A pair is worth 1, and who has both right gloves gains nothing by the second.
        #expect(gloves.dividends == [0, 0, 0, 1, 0, 1, 0, -1])
        #expect(gloves.interaction(1, 2) < 0 && gloves.interaction(0, 1) > 0)
    }

    /// S. C. Littlechild and G. Owen, Management Science 20, 1973: the runway costs as much as its largest plane needs.
    @Test func airport() throws {
        let airport = try game(4) { Double(($0.max() ?? -1) + 1) }
        expect(airport.shapleyValues, [1 / 4.0, 7 / 12.0, 13 / 12.0, 25 / 12.0], 1e-15)
        #expect(airport.marginalRanges == [0...1, 0...2, 0...3, 1...4])
    }

    @Test func maskedEffects() throws {
        let masked = try game(3) {
            let (a, b, c) = ($0.contains(0) ? 1.0 : 0, $0.contains(1) ? 1.0 : 0, $0.contains(2) ? 1.0 : 0)
            return 4 * a - 2 * b + c + 3 * a * b - 6 * a * b * c
        }
        expect(masked.shapleyValues, [3.5, -2.5, -1], 1e-15)
        #expect(masked.total == 0)
        #expect(masked.addFirst == [4, -2, 1] && masked.addLast == [1, -5, -5])
        // By bit mask: the polynomial's own coefficients.
        #expect(masked.dividends == [0, 4, -2, 3, 1, 0, 0, -6])
        expect([masked.interaction(0, 1), masked.interaction(2, 0), masked.interaction(1, 2)], [0, -3, -3], 1e-15)
    }

    /// Shapley effects (A. B. Owen, SIAM/ASA Journal on Uncertainty Quantification 2, 2014): the value of a set of inputs
    /// is the variance that it explains.
    @Test func shapleyEffectsOfTheIshigamiFunction() throws {
        let pi4 = 97.40909103400243723644
        let one = 0.5 * (1 + 0.1 * pi4 / 5) * (1 + 0.1 * pi4 / 5)
        let two = 49 / 8.0
        let both = 8 * 0.01 * pi4 * pi4 / 225
        let explained = try game(3) {
            ($0.contains(0) ? one : 0) + ($0.contains(1) ? two : 0) + ($0.isSuperset(of: [0, 2]) ? both : 0)
        }
        expect(
            explained.shapleyValues.map { $0 / explained.total }, [0.4357470232, 0.4424111448, 0.1218418320], 1e-10)
    }

    @Test(arguments: 1...12) func theAxiomsHoldInRandomGames(players: Int) throws {
        let one = try Self.random(players, seed: 1)
        let other = try Self.random(players, seed: 2, size: 40)
        // Efficiency.
        #expect(abs(one.shapleyValues.reduce(0, +) - one.total) < 1e-14)
        // Additivity and homogeneity.
        let sum = try ShapleyGame(players: players, values: zip(one.values, other.values).map { $0 + 3 * $1 })
        expect(sum.shapleyValues, zip(one.shapleyValues, other.shapleyValues).map { $0 + 3 * $1 }, 1e-13)
        // Symmetry: exchanging the first and the last player exchanges their values.
        let last = players - 1
        let swapped = try ShapleyGame(players: players) { coalition in
            var image = coalition.without(0).without(last)
            if coalition.contains(0) { image = image.with(last) }
            if coalition.contains(last) { image = image.with(0) }
            return one.value(image)
        }
        var expected = one.shapleyValues
        expected.swapAt(0, last)
        expect(swapped.shapleyValues, expected, 1e-15)
        // Dummy: a player who adds 0.25 to every coalition gets just that.
        let dummy = try ShapleyGame(players: players) {
            one.value($0.without(last)) + ($0.contains(last) ? 0.25 : 0)
        }
        #expect(abs(dummy.shapleyValues[last] - 0.25) < 1e-15)
        #expect((0..<players).allSatisfy { abs(dummy.interaction($0, last)) < 1e-15 })
        // The value lies in the range over orders, and so do the first and the last place.
        for (player, range) in one.marginalRanges.enumerated() {
            #expect(range.contains(one.shapleyValues[player]))
            #expect(range.contains(one.addFirst[player]) && range.contains(one.addLast[player]))
        }
    }

    /// Value and interaction from the dividends: d(S)/s for each member, d(S)/(s - 1) for each pair.
    @Test(arguments: [2, 5, 9]) func dividendsGiveValuesAndInteractions(players: Int) throws {
        let game = try Self.random(players, seed: 5)
        let dividends = game.dividends
        for one in 0..<players {
            var value = 0.0
            var interaction = 0.0
            for (bits, dividend) in dividends.enumerated() where bits >> one & 1 == 1 {
                value += dividend / Double(bits.nonzeroBitCount)
                if bits >> ((one + 1) % players) & 1 == 1 {
                    interaction += dividend / Double(bits.nonzeroBitCount - 1)
                }
            }
            #expect(abs(value - game.shapleyValues[one]) < 1e-10)
            #expect(abs(interaction - game.interaction(one, (one + 1) % players)) < 1e-10)
        }
        for bits in dividends.indices {
            let parts = dividends.indices.filter { $0 & bits == $0 }.reduce(0) { $0 + dividends[$1] }
            #expect(abs(parts - game.values[bits]) < 1e-10)
        }
    }

    /// All orders, one by one.
    @Test func theMeanOverAllOrdersOfFivePlayers() throws {
        let game = try Self.random(5, seed: 7)
        var sums = [Double](repeating: 0, count: 5)
        var count = 0.0
        func extend(_ coalition: Coalition, _ marginals: [Double]) {
            if coalition.count == 5 {
                sums = zip(sums, marginals).map { $0 + $1 }
                count += 1
            }
            for player in 0..<5 where !coalition.contains(player) {
                var next = marginals
                next[player] = game.value(coalition.with(player)) - game.value(coalition)
                extend(coalition.with(player), next)
            }
        }
        extend(.empty, [0, 0, 0, 0, 0])
        #expect(count == 120)
        expect(game.shapleyValues, sums.map { $0 / count }, 1e-14)
    }

    /// Values near 10^15 that cancel across sizes, divided by numbers that leave a remainder, beside contributions of
    /// order one: plain sums are wrong in the first decimal.
    @Test func largeValuesThatCancelLeaveTheSmallOnes() throws {
        let slopes = [1.0, 2, -5, 4, 0, 7, -3]
        let large = [0, 0x1p50, -0x1p49, 3, 0x1p51, 0x1p50 + 1, -0x1p50, 0]
        let game = try game(7) { set in
            set.reduce(0) { $0 + slopes[$1] } + large[set.count]
        }
        // By symmetry the large part gives everyone 0: it is 0 for none and for all.
        expect(game.shapleyValues, slopes, 1e-12)
    }

    @Test(arguments: [0x1p-1000, 0x1p500, 0x1p1022]) func contributionsScaleWithTheGame(scale: Double) throws {
        let small = try Self.random(8, seed: 3)
        let scaled = try ShapleyGame(players: 8, values: small.values.map { $0 * scale })
        for (a, b) in zip(small.shapleyValues, scaled.shapleyValues) {
            #expect(abs(a * scale - b) <= abs(b) * 1e-15)
        }
        let sum = scaled.shapleyValues.reduce(0) { $0 + $1 / scale }
        #expect(abs(sum - scaled.total / scale) < 1e-14)
        #expect(abs(scaled.interaction(1, 2) / scale - small.interaction(1, 2)) < 1e-14)
    }

    @Test func twentyPlayersAreTheLimit() throws {
        // v(S) = s²: everyone gets n.
        let game = try ShapleyGame(players: 20) { Double($0.count * $0.count) }
        expect(game.shapleyValues, Array(repeating: 20, count: 20), 1e-12)
        #expect(throws: AttributionError.players(21, allowed: 1...20)) { try ShapleyGame(players: 21) { _ in 0 } }
        #expect(throws: AttributionError.players(0, allowed: 1...20)) { try ShapleyGame(players: 0, values: [1]) }
        #expect(throws: AttributionError.table(expected: 4, found: 3)) {
            try ShapleyGame(players: 2, values: [1, 2, 3])
        }
        for bad in [Double.nan, .infinity, -.infinity] {
            #expect(throws: AttributionError.notFinite(Coalition([1]))) {
                try ShapleyGame(players: 2, values: [1, 2, bad, 3])
            }
        }
        #expect(try ShapleyGame(players: 1, values: [3, 5]).shapleyValues == [2])
        #expect(try ShapleyGame(players: 1, values: [3, 5]).interaction(0, 0) == 0)
    }

    @Test func coalitionsAreSets() {
        let some = Coalition([0, 5, 63, 64, -1])
        #expect(some.players == [0, 5, 63] && some.count == 3)
        #expect(some.contains(63) && !some.contains(64) && !some.contains(-1) && !some.contains(1))
        #expect(some.with(1).without(5) == Coalition([0, 1, 63]) && some.with(64) == some && some.without(-1) == some)
        #expect(Coalition.everyone(64).count == 64 && Coalition.everyone(3) == Coalition([0, 1, 2]))
        #expect(
            Coalition.everyone(0) == .empty && Coalition.everyone(-2) == .empty && Coalition.everyone(99).count == 64)
    }
}
