import PolityTheory
import TestSupport
import Testing

@Suite struct AcrossUserLearningTests {
    @Test func givesTheDerivedNumbers() throws {
        for table in try SideBySide.acrossUserLearning() { expectAgreement(table) }
    }

    /// The Markov perfect equilibrium on whole numbers of cohorts, by backward induction from the caps.
    private struct Equilibrium {
        /// s + f, by firm and cohorts.
        let utilities: [[Double]]
        let discount: Double
        let size: Int
        /// By firm, then by state.
        var values: [[Double]]
        var incumbentWins: [Bool]
        var hasEquilibrium = true

        init(utilities: [[Double]], discount: Double) {
            self.utilities = utilities
            self.discount = discount
            size = utilities[0].count
            values = Array(repeating: Array(repeating: 0, count: size * size), count: 2)
            incumbentWins = Array(repeating: false, count: size * size)
            for sum in stride(from: 2 * size - 2, through: 0, by: -1) {
                for incumbent in max(0, sum - size + 1)...min(sum, size - 1) { solve(incumbent, sum - incumbent) }
            }
        }

        /// Tries each firm as the winner; a state at a cap is its own successor, with a value that follows from that.
        private mutating func solve(_ incumbent: Int, _ entrant: Int) {
            let state = incumbent * size + entrant
            let next = [min(incumbent + 1, size - 1) * size + entrant, incumbent * size + min(entrant + 1, size - 1)]
            let utility = [utilities[0][incumbent], utilities[1][entrant]]
            for winner in 0..<2 {
                let loser = 1 - winner
                // After the loser's win; a loser at its cap changes nothing, and what both have is what they have here.
                let own = next[winner]
                let other = next[loser]
                var loserHere = 0.0
                var winnerHere = 0.0
                // Fixed point of the state's own values, for those caps that repeat the state.
                for _ in 0..<(own == state || other == state ? 4_000 : 1) {
                    func value(_ firm: Int, _ at: Int) -> Double {
                        at == state ? (firm == winner ? winnerHere : loserHere) : values[firm][at]
                    }
                    let floor = -discount * (value(loser, other) - value(loser, own))
                    let price = utility[winner] - utility[loser] + floor
                    let changed = (price + discount * value(winner, own), discount * value(loser, own))
                    let step = max(abs(changed.0 - winnerHere), abs(changed.1 - loserHere))
                    (winnerHere, loserHere) = changed
                    if step < 1e-15 { break }
                }
                func value(_ firm: Int, _ at: Int) -> Double {
                    at == state ? (firm == winner ? winnerHere : loserHere) : values[firm][at]
                }
                let strength = utility[winner] + discount * (value(winner, own) - value(winner, other))
                let threat = utility[loser] + discount * (value(loser, other) - value(loser, own))
                if strength >= threat - 1e-11 {
                    values[winner][state] = winnerHere
                    values[loser][state] = loserHere
                    incumbentWins[state] = winner == 0
                    return
                }
            }
            hasEquilibrium = false
        }
    }

    @Test(arguments: 0..<160) func agreesWithBackwardInduction(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let cap = Int.random(in: 3...12, using: &generator)
        let curves = try (0..<2).map { firm in
            try AcrossUserLearning.Curve(
                shape: AcrossUserLearning.Curve.Shape.allCases[firm == 0 ? seed % 4 : seed / 4 % 4],
                scale: .random(in: 0.2...2, using: &generator), rate: .random(in: 0.05...1, using: &generator),
                cap: Double(cap))
        }
        let discount = Double.random(in: 0...0.95, using: &generator)
        let qualities = (0..<2).map { _ in Double.random(in: 0...1, using: &generator) }
        let equilibrium = Equilibrium(
            utilities: (0..<2).map { firm in
                (0...cap).map { qualities[firm] + Self.learning(curves[firm], Double($0)) }
            }, discount: discount)
        #expect(equilibrium.hasEquilibrium)
        for incumbent in 0...cap {
            for entrant in 0...cap {
                let model = try AcrossUserLearning(
                    incumbent: .init(quality: qualities[0], cohorts: Double(incumbent), curve: curves[0]),
                    entrant: .init(quality: qualities[1], cohorts: Double(entrant), curve: curves[1]),
                    discount: discount)
                // Ties are decided by rounding.
                guard abs(model.incumbentMargin) > 1e-9 else { continue }
                #expect(equilibrium.incumbentWins[incumbent * (cap + 1) + entrant] == model.incumbentWins)
            }
        }
    }

    /// The curves once more, written out.
    private static func learning(_ curve: AcrossUserLearning.Curve, _ cohorts: Double) -> Double {
        let x = curve.rate * cohorts
        switch curve.shape {
        case .exponential:
            var power = 1.0
            var sum = 0.0
            for term in 1...120 {
                power *= x / Double(term)
                sum += power
            }
            return curve.scale * sum / (1 + sum)
        case .linear: return x < 1 ? curve.scale * x : curve.scale
        case .sShaped: return curve.scale * (1 - 1 / (1 + x * x))
        case .squareRoot: return curve.scale * x.squareRoot()
        }
    }

    @Test(arguments: 0..<100) func theClosedFormIsTheSumWithoutACap(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let curve = try AcrossUserLearning.Curve(
            scale: .random(in: 0.1...3, using: &generator), rate: .random(in: 0.01...2, using: &generator), cap: 10_000)
        let model = try AcrossUserLearning(
            incumbent: .init(curve: curve), entrant: .init(curve: curve),
            discount: .random(in: 0...0.99, using: &generator))
        let cohorts = Double.random(in: 0...30, using: &generator)
        let closed = try #require(model.uncappedPresentValue(of: curve, after: cohorts))
        #expect(abs(closed - model.presentValue(of: curve, after: cohorts)) < 1e-9)
        var direct = 0.0
        var weight = 1 - model.discount
        for period in 0..<5_000 {
            direct += weight * Self.learning(curve, min(60 / curve.rate, cohorts + Double(period)))
            weight *= model.discount
        }
        #expect(abs(direct - closed) < 1e-8)
    }

    @Test(arguments: 0..<100) func sharingLowersTheBound(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let curve = try AcrossUserLearning.Curve(
            shape: AcrossUserLearning.Curve.Shape.allCases[seed % 4], rate: .random(in: 0.05...0.4, using: &generator))
        let incumbent = try AcrossUserLearning.Firm(cohorts: .random(in: 1...30, using: &generator), curve: curve)
        let entrant = try AcrossUserLearning.Firm(
            quality: .random(in: -0.1...0.6, using: &generator), curve: curve)
        let discount = Double.random(in: 0...0.97, using: &generator)
        func model(_ part: Double) throws -> AcrossUserLearning {
            try AcrossUserLearning(incumbent: incumbent, entrant: entrant, discount: discount, sharedPart: part)
        }
        let bounds = try [0, 0.25, 0.5, 0.75, 1].map { try model($0).largestQualityDeficit }
        #expect(zip(bounds, bounds.dropFirst()).allSatisfy { $0 >= $1 - 1e-12 })
        #expect(abs(bounds[4]) < 1e-12)
        if curve.shape != .sShaped { #expect(try bounds[0] <= model(0).gapToday + 1e-12) }
        let transferred = try AcrossUserLearning(
            incumbent: incumbent,
            entrant: .init(quality: entrant.quality, cohorts: 0.5 * incumbent.cohorts, curve: curve),
            discount: discount)
        #expect(abs(transferred.largestQualityDeficit - bounds[2]) < 1e-12)
        if let part = try model(0).levellingPart {
            #expect(try part == 0 || abs(model(part).incumbentMargin) < 1e-9)
            #expect(try part < 1e-3 || model(part - 1e-3).incumbentWins)
        } else {
            #expect(try model(1).incumbentWins)
        }
    }

    /// Learning that first speeds up protects by more than today's gap.
    @Test func theBoundCanExceedTodaysGap() throws {
        let curve = try AcrossUserLearning.Curve(shape: .sShaped, rate: 0.1)
        let model = try AcrossUserLearning(
            incumbent: .init(cohorts: 2, curve: curve), entrant: .init(curve: curve))
        #expect(model.largestQualityDeficit > 1.5 * model.gapToday)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        let curve = try AcrossUserLearning.Curve()
        let firm = try AcrossUserLearning.Firm(curve: curve)
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ d < 1", value: 1)) {
            try AcrossUserLearning(incumbent: firm, entrant: firm, discount: 1)
        }
        for value in [Double.nan, .infinity, -.infinity, 1e300, -1e300] {
            #expect(throws: TheoryError.self) { try AcrossUserLearning.Curve(scale: value) }
            #expect(throws: TheoryError.self) { try AcrossUserLearning.Curve(rate: value) }
            #expect(throws: TheoryError.self) { try AcrossUserLearning.Curve(cap: value) }
            #expect(throws: TheoryError.self) { try AcrossUserLearning.Firm(quality: value, curve: curve) }
            #expect(throws: TheoryError.self) { try AcrossUserLearning.Firm(cohorts: value, curve: curve) }
            #expect(throws: TheoryError.self) {
                try AcrossUserLearning(incumbent: firm, entrant: firm, discount: value)
            }
            #expect(throws: TheoryError.self) {
                try AcrossUserLearning(incumbent: firm, entrant: firm, sharedPart: value)
            }
        }
        #expect(throws: TheoryError.self) { try AcrossUserLearning.Curve(rate: 0) }
        #expect(try AcrossUserLearning.Curve(rate: .leastNonzeroMagnitude).value(after: 10) >= 0)
    }

    @Test func theEntryAnswersAtItsDefaults() throws {
        let result = try AcrossUserLearning.entry.result()
        #expect(result.tables[1]["winner", "value"] == .text("incumbent"))
        #expect(result.tables[2]["1.0", "winner"] == .text("entrant"))
        #expect(result.series.map(\.name) == ["sharing", "learning"])
        expectFinite(result)
        for parameter in AcrossUserLearning.entry.parameters {
            for value in [Double.nan, .infinity, -.infinity, 1e308] {
                #expect(throws: TheoryError.self) {
                    try AcrossUserLearning.entry.result(with: [parameter.name: .number(value)])
                }
            }
            for value in [0, 1e-300, 1, 1e6] {
                if let result = try? AcrossUserLearning.entry.result(with: [parameter.name: .number(value)]) {
                    expectFinite(result)
                }
            }
        }
    }

    @Test(arguments: 0..<100) func theEntryGivesFiniteNumbers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        expectFinite(
            try AcrossUserLearning.entry.result(with: [
                "s_incumbent": .number(.random(in: -5...5, using: &generator)),
                "s_entrant": .number([-1e9, 0, 1, 1e9].randomElement(using: &generator) ?? 0),
                "n_incumbent": .number(.random(in: 0...50, using: &generator)),
                "n_entrant": .number(.random(in: 0...50, using: &generator)),
                "d": .number(.random(in: 0...0.9999, using: &generator)),
                "theta": .number(.random(in: 0...1, using: &generator)),
                "shape": .number(Double(seed % 4 + 1)), "scale": .number(.random(in: 0...5, using: &generator)),
                "rate": .number([1e-9, 0.1, 3, 1e6].randomElement(using: &generator) ?? 1),
                "cap": .number(.random(in: 0...300, using: &generator)),
            ]))
    }

    private func expectFinite(_ result: TheoryResult) {
        for table in result.tables {
            for row in table.rows {
                #expect(row.cells.count == table.columns.count)
                for case .number(let number) in row.cells { #expect(number.isFinite, "\(table.name) \(row.name)") }
            }
        }
        #expect(result.series.allSatisfy { $0.lines.allSatisfy { $0.points.allSatisfy { $0.y.isFinite } } })
    }
}
