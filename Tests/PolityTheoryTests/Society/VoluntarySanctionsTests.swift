import PolityTheory
import TestSupport
import Testing

@Suite struct VoluntarySanctionsTests {
    private func choose(_ total: Int, _ chosen: Int) -> Double {
        chosen > total ? 0 : (0..<chosen).reduce(1) { $0 * Double(total - $1) / Double($1 + 1) }
    }

    /// Means by going through every group that may be drawn.
    @Test(arguments: 0..<100) func payoffsAreMeansOverAllGroups(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let numbers = (0..<4).map { _ in Int.random(in: 0...8, using: &generator) }
        let population = VoluntarySanctions.Population(
            cooperators: numbers[0], defectors: numbers[1], loners: numbers[2], punishers: numbers[3])
        let size = Int.random(in: 2...6, using: &generator)
        guard population.total >= size else { return }
        let (r, c) = (Double.random(in: 0.5...5, using: &generator), Double.random(in: 0...2, using: &generator))
        let (sigma, fine) = (Double.random(in: 0...2, using: &generator), Double.random(in: 0...2, using: &generator))
        let fee = Double.random(in: 0...2, using: &generator)
        let game = try VoluntarySanctions(
            groupSize: size, multiplier: r, contribution: c, lonerIncome: sigma, fine: fine, fee: fee)
        for kind in VoluntarySanctions.Kind.allCases {
            guard population[kind] > 0 else {
                #expect(throws: TheoryError.self) { try game.payoff(of: kind, in: population) }
                continue
            }
            var others = numbers
            others[kind.rawValue] -= 1
            var mean = 0.0
            for cooperators in 0..<size {
                for defectors in 0..<(size - cooperators) {
                    for loners in 0..<(size - cooperators - defectors) {
                        let punishers = size - 1 - cooperators - defectors - loners
                        let probability =
                            choose(others[0], cooperators) * choose(others[1], defectors) * choose(others[2], loners)
                            * choose(others[3], punishers) / choose(population.total - 1, size - 1)
                        let gives = kind == .cooperator || kind == .punisher
                        let company = cooperators + defectors + punishers
                        var payoff = sigma
                        if kind != .loner && company > 0 {
                            let gifts = Double(cooperators + punishers + (gives ? 1 : 0))
                            payoff = r * c * gifts / Double(company + 1) - (gives ? c : 0)
                            if kind == .defector { payoff -= fine * Double(punishers) }
                            if kind == .punisher { payoff -= fee * Double(defectors) }
                        }
                        mean += probability * payoff
                    }
                }
            }
            #expect(abs(try game.payoff(of: kind, in: population) - mean) < 1e-10)
        }
    }

    @Test func withoutFinesAndFeesPunishersAreCooperators() throws {
        let shares = try VoluntarySanctions(fine: 0, fee: 0).process().sharesOfTime()
        #expect(abs(shares[0] - shares[3]) < 1e-12)
        #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
    }

    /// The paper's comparison: when all must take part and selection is strong, defectors prevail; staying away lets
    /// punishers prevail. Under weak selection punishers lead either way.
    @Test func stayingAwayHelpsPunishersWhereSelectionIsStrong() throws {
        let game = try VoluntarySanctions()
        let three: [VoluntarySanctions.Kind] = [.cooperator, .defector, .punisher]
        for (selection, prevailing) in [(0.1, 2), (0.249, 1), (1, 1)] {
            let free = try game.process(selection: selection)
            let bound = try game.process(of: three, selection: selection)
            let shares = bound.sharesOfTime()
            #expect(shares.firstIndex(of: shares.max() ?? 0) == prevailing)
            #expect(free.sharesOfTime()[3] > shares[2])
            #expect(free.sharesOfTime().max() == free.sharesOfTime()[3])
            // Pairs are the same in both.
            #expect(try bound.fixationProbability(of: 2, among: 1) == free.fixationProbability(of: 3, among: 1))
        }
        #expect(try game.process(of: three, selection: 1).sharesOfTime()[1] > 0.99)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.self) { try VoluntarySanctions(groupSize: 1) }
        #expect(throws: TheoryError.self) { try VoluntarySanctions(groupSize: 51) }
        for value in [-1, .nan, .infinity] {
            #expect(throws: TheoryError.self) { try VoluntarySanctions(multiplier: value) }
            #expect(throws: TheoryError.self) { try VoluntarySanctions(contribution: value) }
            #expect(throws: TheoryError.self) { try VoluntarySanctions(lonerIncome: value) }
            #expect(throws: TheoryError.self) { try VoluntarySanctions(fine: value) }
            #expect(throws: TheoryError.self) { try VoluntarySanctions(fee: value) }
        }
        let game = try VoluntarySanctions()
        for population in [
            VoluntarySanctions.Population(cooperators: -1, loners: 9), .init(cooperators: .max, loners: .max),
            .init(cooperators: 2), .init(cooperators: 1000, loners: 1),
        ] {
            #expect(throws: TheoryError.self) { try game.payoff(of: .cooperator, in: population) }
        }
        #expect(throws: TheoryError.self) { try game.process(of: [.loner, .loner]) }
        #expect(throws: TheoryError.self) { try game.process(of: [.loner]) }
        for size in [4, 0, -1, .min, 1001, .max] {
            #expect(throws: TheoryError.self) { try game.process(populationSize: size) }
        }
    }
}
