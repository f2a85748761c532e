import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct TooMuchDataTests {
    @Test func givesTheReferenceNumbers() throws {
        let tables = try SideBySide.tooMuchData()
        #expect(tables.map(\.cells.count) == [23, 36])
        for table in tables { expectAgreement(table) }
    }

    /// A random covariance G Gᵀ of so many people, with G of so many columns.
    private func covariance(_ count: Int, rank: Int, using generator: inout TestGenerator) -> [[Double]] {
        let factors = (0..<count).map { _ in
            (0..<rank).map { _ in Double.random(in: -1...1, using: &generator) }
        }
        return factors.map { left in factors.map { right in zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } } }
    }

    private func people(using generator: inout TestGenerator, rank: Int? = nil) throws -> TooMuchData {
        let count = Int.random(in: 1...6, using: &generator)
        let covariance = covariance(count, rank: rank ?? count + 1, using: &generator)
        let values = (0..<count).map { _ in Double.random(in: 0...3, using: &generator) }
        return try TooMuchData(
            covariance: covariance, values: values, noiseVariance: .random(in: 0.2...2, using: &generator))
    }

    /// How much variances fall when signals, weights on X and own noise, are seen one after another (Bayes' rule).
    private func learned(
        _ covariance: [[Double]], signals: [(weights: [Double], noise: Double)]
    ) -> [Double] {
        var rest = covariance
        for signal in signals {
            let shared = rest.map { zip($0, signal.weights).reduce(0) { $0 + $1.0 * $1.1 } }
            let variance = zip(shared, signal.weights).reduce(signal.noise) { $0 + $1.0 * $1.1 }
            for i in rest.indices { for j in rest.indices { rest[i][j] -= shared[i] * shared[j] / variance } }
        }
        return covariance.indices.map { covariance[$0][$0] - rest[$0][$0] }
    }

    private func learned(_ people: TooMuchData, _ sellers: Set<Int>) -> [Double] {
        let unit = { (user: Int) in people.users.map { $0 == user ? 1.0 : 0 } }
        return learned(
            people.covariance, signals: sellers.sorted().map { (unit($0), people.noiseVariance) })
    }

    private func sets(_ count: Int) -> [Set<Int>] {
        (0..<(1 << count)).map { set in Set((0..<count).filter { set & (1 << $0) != 0 }) }
    }

    @Test func leaksWhatSuccessiveSignalsTell() throws {
        var generator = TestGenerator(seed: 31)
        for draw in 0..<120 {
            let people = try people(using: &generator, rank: draw % 3 == 0 ? 1 : nil)
            for sellers in sets(people.users.count) {
                for (left, right) in zip(people.leakedInformation(sellers: sellers), learned(people, sellers)) {
                    #expect(abs(left - right) < 1e-10)
                }
            }
        }
    }

    @Test func leaksMoreWithMoreSellersAndPaysLess() throws {
        var generator = TestGenerator(seed: 32)
        for _ in 0..<100 {
            let people = try people(using: &generator)
            for sellers in sets(people.users.count) {
                let before = people.outcome(sellers: sellers)
                for other in people.users where !sellers.contains(other) {
                    let after = people.outcome(sellers: sellers.union([other]))
                    for user in people.users {
                        #expect(after.information[user] >= before.information[user] - 1e-12)
                        if sellers.contains(user) { #expect(after.prices[user] <= before.prices[user] + 1e-12) }
                    }
                }
            }
        }
    }

    @Test func thePlatformBuysWhereItGainsMost() throws {
        var generator = TestGenerator(seed: 33)
        var harmful = 0
        for _ in 0..<120 {
            let people = try people(using: &generator)
            let market = try people.market()
            var best = 0.0
            var first = 0.0
            for sellers in sets(people.users.count) {
                let information = learned(people, sellers)
                let paid = sellers.reduce(0) {
                    $0 + people.values[$1] * (information[$1] - learned(people, sellers.subtracting([$1]))[$1])
                }
                best = max(best, information.reduce(0, +) - paid)
                first = max(first, zip(information, people.values).reduce(0) { $0 + (1 - $1.1) * $1.0 })
            }
            #expect(abs(market.platform - best) < 1e-9)
            #expect(try abs(people.firstBest().surplus - first) < 1e-9)
            #expect(market.surplus <= first + 1e-9)
            #expect(abs(market.platform + market.payoffs.reduce(0, +) - market.surplus) < 1e-9)
            #expect(try people.closingTheMarketHelps() == (market.surplus < -1e-9))
            if market.surplus < -1e-9 { harmful += 1 }
            for user in market.sellers {
                // Who leaves is exactly as well off, so that nobody sells for less.
                let left = people.outcome(sellers: market.sellers.subtracting([user]))
                #expect(abs(left.payoffs[user] - market.payoffs[user]) < 1e-9)
            }
        }
        #expect(harmful > 10)
    }

    /// The sellers' part of Σ⁻¹S = Σ⁻¹X + Σ⁻¹Z, learned from signal by signal with the joint covariance of X and Z.
    @Test func mediationGivesTheDecorrelatedSignals() throws {
        var generator = TestGenerator(seed: 34)
        for _ in 0..<100 {
            let people = try people(using: &generator)
            let count = people.users.count
            let inverse = inverse(people.covariance)
            var joint = (0..<(2 * count)).map { _ in Array(repeating: 0.0, count: 2 * count) }
            for i in 0..<count {
                for j in 0..<count { joint[i][j] = people.covariance[i][j] }
                joint[count + i][count + i] = people.noiseVariance
            }
            let spread = inverse.joined().map(abs).max() ?? 0
            guard spread < 1e3 else { continue }
            for sellers in sets(count) {
                let signals = sellers.sorted().map { (inverse[$0] + inverse[$0], 0.0) }
                let expected = learned(joint, signals: signals)
                for (user, value) in people.mediatedInformation(sellers: sellers).enumerated() {
                    #expect(abs(value - expected[user]) < 1e-7, "\(people) \(sellers)")
                    if !sellers.contains(user) { #expect(value == 0) }
                }
            }
            let all = Set(people.users)
            let mediated = people.mediatedInformation(sellers: all)
            for (left, right) in zip(mediated, learned(people, all)) { #expect(abs(left - right) < 1e-10) }
            let outcome = try people.mediatedMarket()
            #expect(outcome.surplus >= -1e-12 && abs(outcome.surplus - outcome.platform) < 1e-9)
            #expect(outcome.payoffs.allSatisfy { abs($0) < 1e-9 })
            let best = sets(count).map { people.mediatedOutcome(sellers: $0).platform }.max() ?? 0
            #expect(abs(best - outcome.platform) < 1e-9)
        }
    }

    private func inverse(_ matrix: [[Double]]) -> [[Double]] {
        let count = matrix.count
        var work = matrix.indices.map { i in matrix[i] + matrix.indices.map { $0 == i ? 1.0 : 0 } }
        for pivot in 0..<count {
            let best = (pivot..<count).max { abs(work[$0][pivot]) < abs(work[$1][pivot]) } ?? pivot
            work.swapAt(pivot, best)
            let size = work[pivot][pivot]
            for column in 0..<(2 * count) { work[pivot][column] /= size }
            for row in 0..<count where row != pivot {
                let factor = work[row][pivot]
                for column in 0..<(2 * count) { work[row][column] -= factor * work[pivot][column] }
            }
        }
        return work.map { Array($0.suffix(count)) }
    }

    /// (1−r²)²/2 about a person who alone shares through a mediator, which is nothing for r = 1.
    @Test func mediationHoldsBackWhatTellsAboutOthers() throws {
        for correlation in [-1, -0.5, 0, 0.3, 0.9, 1] {
            let people = try TooMuchData(correlation: correlation, values: [0.5, 2])
            let own = 1 - correlation * correlation
            #expect(abs(people.mediatedInformation(sellers: [0])[0] - own * own / 2) < 1e-12)
        }
        // It cures a harmful market, and costs something where little harm is done.
        let harmed = try TooMuchData(correlation: 0.95, values: [0.5, 2])
        #expect(try harmed.closingTheMarketHelps() && harmed.mediatedMarket().surplus > 0)
        let unharmed = try TooMuchData(correlation: 0.5, values: [0.5, 1.2])
        #expect(try abs(unharmed.market().surplus - 0.225) < 1e-12)
        #expect(try abs(unharmed.mediatedMarket().surplus - 0.16) < 1e-12)
    }

    @Test func closedFormsForTwoPeopleHold() throws {
        var generator = TestGenerator(seed: 35)
        for _ in 0..<200 {
            let correlation = Double.random(in: -1...1, using: &generator)
            let first = Double.random(in: 0...0.99, using: &generator)
            let pair = try TooMuchData.Pair(correlation: correlation)
            let people = try TooMuchData(correlation: correlation, values: [first, 1])
            let both = people.outcome(sellers: [0, 1])
            #expect(abs(both.information[0] - pair.informationOfBoth) < 1e-12)
            #expect(abs(both.prices[1] - pair.priceOverValue) < 1e-12)
            #expect(abs(people.leakedInformation(sellers: [0])[1] - pair.leak) < 1e-12)
            let threshold = pair.secondValueThreshold(firstValue: first)
            for (factor, sellers) in [(0.999, Set([0, 1])), (1.001, Set([0]))] where threshold > first {
                let people = try TooMuchData(correlation: correlation, values: [first, threshold * factor])
                #expect(try people.market().sellers == sellers)
            }
            for isBoth in [false, true] {
                let harm = pair.harmThreshold(firstValue: first, bothSell: isBoth)
                guard harm < 1e9 else { continue }
                let people = try TooMuchData(correlation: correlation, values: [first, harm])
                #expect(abs(people.outcome(sellers: isBoth ? [0, 1] : [0]).surplus) < 1e-9)
            }
        }
        #expect(try TooMuchData.Pair(correlation: 0).harmThreshold(firstValue: 0.5, bothSell: false) == .infinity)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        let one = [[1.0, 0.5], [0.5, 1]]
        #expect(throws: TheoryError.outsideDomain(condition: "from 1 to 200 people", value: 0)) {
            try TooMuchData(covariance: [], values: [])
        }
        #expect(throws: TheoryError.wrongCount(of: "values of privacy", expected: 2, given: 1)) {
            try TooMuchData(covariance: one, values: [1])
        }
        #expect(throws: TheoryError.wrongCount(of: "entries in each row of Σ", expected: 2, given: 1)) {
            try TooMuchData(covariance: [[1, 0], [1]], values: [1, 1])
        }
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ v ≤ 1e12", value: -1)) {
            try TooMuchData(covariance: one, values: [1, -1])
        }
        #expect(throws: TheoryError.outsideDomain(condition: "Σ symmetric", value: 0.5)) {
            try TooMuchData(covariance: [[1, 0.5], [0.4, 1]], values: [1, 1])
        }
        #expect(throws: TheoryError.self) { try TooMuchData(covariance: [[1, 2], [2, 1]], values: [1, 1]) }
        #expect(throws: TheoryError.self) { try TooMuchData(correlation: -0.6, values: [1, 1, 1]) }
        #expect(throws: Never.self) { try TooMuchData(correlation: -0.5, values: [1, 1, 1]) }
        #expect(throws: TheoryError.self) { try TooMuchData(correlation: 1.1, values: [1, 1]) }
        #expect(throws: TheoryError.self) { try TooMuchData(correlation: 0, values: Array(repeating: 1, count: 201)) }
        #expect(throws: TheoryError.self) { try TooMuchData.Pair(correlation: .nan) }
        for bad in [Double.nan, .infinity, -.infinity, 1e300] {
            #expect(throws: TheoryError.self) { try TooMuchData(correlation: bad, values: [1, 1]) }
            #expect(throws: TheoryError.self) { try TooMuchData(correlation: 0, values: [1, bad]) }
            #expect(throws: TheoryError.self) { try TooMuchData(correlation: 0, values: [1], noiseVariance: bad) }
            #expect(throws: TheoryError.self) { try TooMuchData(covariance: [[bad]], values: [1]) }
            #expect(throws: TheoryError.self) { try TooMuchData(covariance: [[1, bad], [bad, 1]], values: [1, 1]) }
        }
        let many = try TooMuchData(correlation: 0.5, values: Array(repeating: 1, count: 11))
        #expect(throws: TheoryError.outsideDomain(condition: "at most 10 people", value: 11)) { try many.market() }
        #expect(throws: TheoryError.self) { try many.mediatedMarket() }
        #expect(many.leakedInformation(sellers: [-3, 99]) == Array(repeating: 0, count: 11))
    }

    @Test func answersAsAnEntry() throws {
        let result = try TooMuchData.entry.result(with: ["values": [0.5, 1.5]])
        #expect(result.notes[0] == "Closing the market does not help: its surplus is not below zero.")
        expectNumbers(try TooMuchData.entry.result())
        guard case .number(let price)? = result.tables.first?["2", "price"],
            case .number(let surplus)? = result.tables[1]["first_best", "surplus"]
        else {
            Issue.record("no number")
            return
        }
        #expect(abs(price - 0.41285714285714276) < 1e-12 && abs(surplus - 0.09) < 1e-12)
        expectNumbers(result)
        let harmed = try TooMuchData.entry.result(with: ["correlation": 0.95, "values": [0.5, 2]])
        #expect(harmed.notes[0] == "Closing the market helps: its surplus is below zero.")
        let given = try TooMuchData.entry.result(with: ["covariance": [1, 0.95, 0.95, 1], "values": [0.5, 2]])
        #expect(given.tables[0] == harmed.tables[0] && given.tables[1] == harmed.tables[1])
        #expect(throws: TheoryError.wrongCount(of: "entries of Σ", expected: 4, given: 3)) {
            try TooMuchData.entry.result(with: ["covariance": [1, 0.5, 1]])
        }
        for values: TheoryValue in [[], .list(Array(repeating: 1, count: 11)), [.nan]] {
            #expect(throws: TheoryError.self) { try TooMuchData.entry.result(with: ["values": values]) }
        }
        var generator = TestGenerator(seed: 36)
        for _ in 0..<100 {
            let count = Int.random(in: 1...4, using: &generator)
            let values = (0..<count).map { _ in Double.random(in: 0...5, using: &generator) }
            let result = try TooMuchData.entry.result(with: [
                "values": .list(values), "correlation": .number(.random(in: -0.2...1, using: &generator)),
                "noise_variance": .number(.random(in: 0.1...3, using: &generator)),
            ])
            expectNumbers(result)
        }
    }
}
