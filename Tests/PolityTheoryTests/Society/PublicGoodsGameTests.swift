import PolityTheory
import TestSupport
import Testing

@Suite struct PublicGoodsGameTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.publicGoodsGame() { expectAgreement(table) }
    }

    /// Mean payoffs by going through all companies of n − 1 others: (cooperator, defector).
    private func payoffs(_ n: Int, _ r: Double, _ c: Double, _ sigma: Double, _ x: Double, _ y: Double) -> [Double] {
        let z = 1 - x - y
        func power(_ base: Double, _ exponent: Int) -> Double {
            (0..<exponent).reduce(1) { result, _ in result * base }
        }
        func choose(_ total: Int, _ chosen: Int) -> Double {
            (0..<chosen).reduce(1) { $0 * Double(total - $1) / Double($1 + 1) }
        }
        var cooperator = 0.0
        var defector = 0.0
        for givers in 0..<n {
            for takers in 0..<(n - givers) {
                let loners = n - 1 - givers - takers
                let probability =
                    choose(n - 1, givers) * choose(n - 1 - givers, takers) * power(x, givers) * power(y, takers)
                    * power(z, loners)
                let size = Double(givers + takers + 1)
                if givers + takers == 0 {
                    cooperator += probability * sigma
                    defector += probability * sigma
                } else {
                    cooperator += probability * (r * c * Double(givers + 1) / size - c)
                    defector += probability * r * c * Double(givers) / size
                }
            }
        }
        return [cooperator, defector]
    }

    private struct Case {
        let n: Int
        let r: Double
        let c: Double
        let sigma: Double

        init(_ generator: inout TestGenerator) {
            n = Int.random(in: 2...9, using: &generator)
            r = Double.random(in: 1.1...10, using: &generator)
            c = Double.random(in: 0.2...3, using: &generator)
            sigma = Double.random(in: 0.01...0.99, using: &generator) * (r - 1) * c
        }

        var game: PublicGoodsGame {
            get throws {
                try PublicGoodsGame(groupSize: n, multiplier: r, contribution: c, lonerIncome: sigma)
            }
        }
    }

    @Test(arguments: 0..<120) func payoffsAreMeansOverAllCompanies(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let drawn = Case(&generator)
        let game = try drawn.game
        let x = Double.random(in: 0.01...0.5, using: &generator)
        let y = Double.random(in: 0.01...0.49, using: &generator)
        let expected = payoffs(drawn.n, drawn.r, drawn.c, drawn.sigma, x, y)
        let computed = try game.optionalPayoffs(.init(cooperators: x, defectors: y, loners: 1 - x - y))
        #expect(abs(computed.cooperators - expected[0]) < 1e-10 && abs(computed.defectors - expected[1]) < 1e-10)
        #expect(computed.loners == drawn.sigma)
        // One more contributor in the same company.
        for others in 0..<drawn.n {
            let gain =
                try game.compulsoryPayoffs(contributors: others + 1).contributor
                - game.compulsoryPayoffs(contributors: others).defector
            #expect(abs(gain - game.gainOfContributing) < 1e-10)
        }
        #expect(game.isDilemma == (game.gainOfContributing < 0))
    }

    @Test(arguments: 0..<120) func restsWhereAllEarnTheSame(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(500 + seed))
        let drawn = Case(&generator)
        guard abs(drawn.r - 2) > 0.05, abs(drawn.r - Double(drawn.n)) > 0.05 else { return }
        // Count where cooperators and defectors earn the same, on a grid of loners.
        var changes = 0
        var sign: Bool?
        for step in 1..<400 {
            let z = Double(step) / 400
            let both = payoffs(drawn.n, drawn.r, drawn.c, drawn.sigma, (1 - z) / 2, (1 - z) / 2)
            let isAhead = both[0] > both[1]
            if let sign, sign != isAhead { changes += 1 }
            sign = isAhead
        }
        let rest = try drawn.game.interiorRestPoint()
        #expect((rest != nil) == (drawn.r > 2 && drawn.r < Double(drawn.n)))
        #expect((changes == 1) == (rest != nil) || (rest?.loners ?? 0) > 0.997 || (rest?.loners ?? 1) < 0.003)
        guard let rest else { return }
        let both = payoffs(drawn.n, drawn.r, drawn.c, drawn.sigma, rest.cooperators, rest.defectors)
        #expect(abs(both[0] - drawn.sigma) < 1e-9 * (1 + drawn.r * drawn.c))
        #expect(abs(both[1] - drawn.sigma) < 1e-9 * (1 + drawn.r * drawn.c))
        #expect(abs(rest.cooperators + rest.defectors + rest.loners - 1) < 1e-12)
    }

    @Test(arguments: 0..<40) func pathsFollowTheReplicatorEquation(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(900 + seed))
        let drawn = Case(&generator)
        let x = Double.random(in: 0.1...0.4, using: &generator)
        let y = Double.random(in: 0.1...0.4, using: &generator)
        let duration = 5 / (drawn.r * drawn.c)
        let direct = integrate([x, y], duration: duration, steps: 300) { state in
            let both = payoffs(drawn.n, drawn.r, drawn.c, drawn.sigma, state[0], state[1])
            let mean = state[0] * both[0] + state[1] * both[1] + (1 - state[0] - state[1]) * drawn.sigma
            return [state[0] * (both[0] - mean), state[1] * (both[1] - mean)]
        }
        let path = try drawn.game.path(
            from: .init(cooperators: x, defectors: y, loners: 1 - x - y), duration: duration)
        let last = try #require(path.last)
        #expect(path.count == 201)
        #expect(abs(last.mix.cooperators - direct[0]) < 1e-6 && abs(last.mix.defectors - direct[1]) < 1e-6)
    }

    /// Orbits around the rest point are closed: the distance from it at its lowest does not drift.
    @Test func cooperationLivesOnInCycles() throws {
        let game = try PublicGoodsGame()
        let path = try game.path(from: .init(cooperators: 0.3, defectors: 0.4, loners: 0.3), duration: 400)
        let early = path[0...100].map(\.mix.cooperators)
        let late = path[101...].map(\.mix.cooperators)
        #expect(abs((early.max() ?? 0) - (late.max() ?? 1)) < 0.02)
        #expect(abs((early.min() ?? 0) - (late.min() ?? 1)) < 0.02)
        #expect((late.max() ?? 0) - (late.min() ?? 0) > 0.1)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.self) { try PublicGoodsGame(groupSize: 1) }
        #expect(throws: TheoryError.self) { try PublicGoodsGame(groupSize: .max) }
        for value in [1, 0, .nan, .infinity] {
            #expect(throws: TheoryError.self) { try PublicGoodsGame(multiplier: value) }
        }
        for value in [0, -1, .nan, .infinity] {
            #expect(throws: TheoryError.self) { try PublicGoodsGame(contribution: value) }
        }
        #expect(throws: TheoryError.outsideDomain(condition: "0 < σ < (r − 1) c", value: 2)) {
            try PublicGoodsGame(lonerIncome: 2)
        }
        #expect(throws: TheoryError.self) { try PublicGoodsGame(lonerIncome: .nan) }
        let game = try PublicGoodsGame()
        #expect(throws: TheoryError.self) { try game.compulsoryPayoffs(contributors: 6) }
        for mix in [(0.0, 0.0, 1.0), (0.5, 0.5, 0.5), (-0.1, 0.6, 0.5), (.nan, 0.5, 0.5)] {
            #expect(throws: TheoryError.self) {
                try game.optionalPayoffs(.init(cooperators: mix.0, defectors: mix.1, loners: mix.2))
            }
        }
        #expect(throws: TheoryError.self) {
            try game.path(from: .init(cooperators: 1, defectors: 0, loners: 0), duration: 1)
        }
        #expect(throws: TheoryError.self) {
            try game.path(from: .init(cooperators: 0.4, defectors: 0.4, loners: 0.2), duration: 1e9)
        }
    }

    @Test func entryAnswers() throws {
        try expectNothingBreaks(PublicGoodsGame.entry)
        var generator = TestGenerator(seed: 9)
        for _ in 0..<40 {
            let drawn = Case(&generator)
            expectSoundSocietyAnswer(
                try PublicGoodsGame.entry.result(with: [
                    "n": .number(Double(drawn.n)), "r": .number(drawn.r), "c": .number(drawn.c),
                    "sigma": .number(drawn.sigma), "x0": .number(.random(in: 0.01...0.5, using: &generator)),
                    "y0": .number(.random(in: 0.01...0.49, using: &generator)),
                ]))
        }
    }
}
