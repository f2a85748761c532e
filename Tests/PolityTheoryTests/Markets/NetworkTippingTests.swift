import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct NetworkTippingTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.networkTipping() { expectAgreement(table) }
    }

    private struct Case {
        let model: NetworkTipping
        let advantage: Double

        init(seed: Int) throws {
            var generator = TestGenerator(seed: UInt64(seed))
            let count = [2, 2, 3, 4, 7].randomElement(using: &generator) ?? 2
            model = try NetworkTipping(
                networkEffect: .random(in: 0...8, using: &generator),
                interoperability: .random(in: 0...0.6, using: &generator), platforms: count,
                switchingCost: seed.isMultiple(of: 2) ? 0 : .random(in: 0...2, using: &generator))
            advantage = .random(in: -1...1, using: &generator)
        }

        /// Where the users are after each has chosen once more.
        func next(_ shares: [Double]) -> [Double] {
            let beta = model.networkEffect
            let weights = shares.enumerated().map { index, share in
                Elementary.exp((index == 0 ? 0 : advantage) + beta * (share + model.interoperability * (1 - share)))
            }
            let total = weights.reduce(0, +)
            let stay = Elementary.exp(model.switchingCost)
            var result = shares.map { _ in 0.0 }
            for (from, share) in shares.enumerated() {
                let sum = total + (stay - 1) * weights[from]
                for to in shares.indices { result[to] += share * weights[to] * (to == from ? stay : 1) / sum }
            }
            return result
        }

        /// Slow adjustment until nothing moves.
        func rest(from shares: [Double]) -> [Double]? {
            var shares = shares
            for _ in 0..<60_000 {
                let target = next(shares)
                let moved = zip(shares, target).map { abs($0 - $1) }.max() ?? 0
                if moved < 1e-14 { return shares }
                for index in shares.indices { shares[index] += 0.5 * (target[index] - shares[index]) }
            }
            return nil
        }
    }

    /// Every equilibrium repeats itself; from stable ones shares return, from the others they leave.
    @Test(arguments: 0..<120) func equilibriaAreThoseOfTheChoicesThemselves(seed: Int) throws {
        let market = try Case(seed: seed)
        let count = market.model.platforms
        let equilibria = try market.model.equilibria(rivalsAdvantage: market.advantage)
        #expect(equilibria.count == 1 || equilibria.count == 3)
        #expect(equilibria.map(\.incumbentShare) == equilibria.map(\.incumbentShare).sorted())
        for equilibrium in equilibria {
            let shares = [equilibrium.incumbentShare] + Array(repeating: equilibrium.rivalShare, count: count - 1)
            #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
            #expect(zip(shares, market.next(shares)).allSatisfy { abs($0 - $1) < 1e-9 })
            #expect(abs(shares.reduce(0) { $0 + $1 * $1 } - equilibrium.herfindahlHirschmanIndex) < 1e-12)
            if let surplus = equilibrium.surplus {
                // Logit: ln Σ e^u = Σ s u + entropy.
                let beta = market.model.networkEffect
                let mean = shares.enumerated().reduce(0.0) { sum, item in
                    let (index, share) = item
                    let utility =
                        (index == 0 ? 0 : market.advantage)
                        + beta * (share + market.model.interoperability * (1 - share))
                    return sum + share * (utility - Elementary.log(share))
                }
                #expect(abs(mean - surplus) < 1e-9)
            }
            // Disturb the incumbent's share and, in equal and opposite parts, two rivals.
            var disturbed = shares
            disturbed[0] += 1e-4 * shares[0] * (1 - shares[0])
            disturbed[count - 1] -= 1e-4 * shares[0] * (1 - shares[0])
            let sum = disturbed.reduce(0, +)
            guard let rest = market.rest(from: disturbed.map { $0 / sum }) else { continue }  // too near a turn
            let distance = zip(rest, shares).map { abs($0 - $1) }.max() ?? 0
            #expect((distance < 1e-6) == equilibrium.isStable, "\(market), \(equilibrium), \(rest)")
        }
    }

    /// From the incumbent's whole market and from its absence, shares come to rest in the outer equilibria.
    @Test(arguments: 0..<100) func extremesLeadToTheOuterEquilibria(seed: Int) throws {
        let market = try Case(seed: seed)
        let count = market.model.platforms
        let equilibria = try market.model.equilibria(rivalsAdvantage: market.advantage)
        let rivals = Double(count - 1)
        for (share, expected) in [(0.999999, equilibria.last), (0.000001, equilibria.first)] {
            let start = [share] + Array(repeating: (1 - share) / rivals, count: count - 1)
            let outer = try #require(expected)
            // Where rivals drift apart, rounding alone leads elsewhere.
            guard outer.isStable, let rest = market.rest(from: start) else { continue }
            #expect(abs(rest[0] - outer.incumbentShare) < 1e-7)
        }
    }

    /// The gap is where the highest equilibrium ends, the spinodal where it begins: both found by looking for it.
    @Test(arguments: 0..<100) func lockInAndSpinodalAreWhereTheLeadEnds(seed: Int) throws {
        let model = try Case(seed: seed).model
        func leads(_ model: NetworkTipping, _ advantage: Double) throws -> Bool {
            let fold = try model.equilibria(rivalsAdvantage: advantage)
            return fold.count == 3 && fold[2].incumbentShare > 1 / Double(model.platforms) + 1e-9
        }
        let spinodal = try model.spinodalStrength()
        for factor in [0.9999, 1.0001] {
            let near = try NetworkTipping(
                networkEffect: spinodal * factor, platforms: model.platforms, switchingCost: model.switchingCost)
            #expect(try leads(near, 0) == (factor > 1))
            #expect(try (near.lockIn() != nil) == (factor > 1))
        }
        if let gap = try model.lockIn() {
            #expect(model.strength > spinodal)
            #expect(try leads(model, gap - 1e-7) || gap < 1e-6)
            #expect(try model.equilibria(rivalsAdvantage: gap + 1e-7).count == 1)
        } else {
            #expect(model.strength <= spinodal)
        }
        let threshold = model.symmetricThreshold
        for factor in [0.999, 1.001] {
            let near = try NetworkTipping(
                networkEffect: threshold * factor, platforms: model.platforms, switchingCost: model.switchingCost)
            let equal = try near.equilibria().min {
                abs($0.incumbentShare - $0.rivalShare) < abs($1.incumbentShare - $1.rivalShare)
            }
            #expect(near.isSymmetryStable == (factor < 1))
            #expect(try #require(equal).isStable == (factor < 1))
        }
    }

    /// At β_c equal and concentrated shares have the same potential, and the concentrated one has share (n − 1)/n.
    @Test(arguments: [3, 4, 5, 10, 100, 1000]) func potentialsAreEqualAtCoexistence(count: Int) throws {
        let critical = try #require(try NetworkTipping(platforms: count).coexistenceStrength)
        let model = try NetworkTipping(networkEffect: critical, platforms: count)
        let highest = try #require(try model.equilibria().last)
        let n = Double(count)
        #expect(abs(highest.incumbentShare - (n - 1) / n) < 1e-9)
        let concentrated = model.potential(incumbentShare: highest.incumbentShare)
        #expect(abs(concentrated - model.potential(incumbentShare: 1 / n)) < 1e-9)
        let spinodal = try model.spinodalStrength()
        #expect(spinodal < critical && critical < n && model.foldStrength < spinodal)
        #expect(abs(model.foldStrength - 4 * (n - 1) / n) < 1e-9)
    }

    /// The closed form of two platforms, by direct evaluation.
    @Test(arguments: 0..<100) func twoPlatformsHaveTheClosedFormGap(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let coupling = Double.random(in: 1.001...10, using: &generator)
        let model = try NetworkTipping(networkEffect: 4 * coupling, interoperability: 0.5)
        let m = (1 - 1 / coupling).squareRoot()
        let artanh = 0.5 * Elementary.log((1 + m) / (1 - m))
        #expect(abs((try #require(try model.lockIn())) - 2 * (coupling * m - artanh)) < 1e-9)
        #expect(abs(model.interoperabilityThreshold - (1 - 2 / model.networkEffect)) < 1e-12)
        #expect(try abs(model.spinodalInteroperability() - model.interoperabilityThreshold) < 1e-12)
    }

    @Test func switchingCostsLowerTheThreshold() throws {
        #expect(try abs(NetworkTipping(switchingCost: 1).symmetricThreshold - (1 + Elementary.exp(-1))) < 1e-12)
        #expect(try abs(NetworkTipping(platforms: 6, switchingCost: 50).symmetricThreshold - 3) < 1e-12)
        #expect(try NetworkTipping(switchingCost: 1).coexistenceStrength == nil)
        #expect(try NetworkTipping(networkEffect: 1).interoperabilityThreshold == 0)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ β ≤ 50", value: -1)) {
            try NetworkTipping(networkEffect: -1)
        }
        #expect(throws: TheoryError.self) { try NetworkTipping(networkEffect: .nan) }
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ θ ≤ 1", value: 1.1)) {
            try NetworkTipping(interoperability: 1.1)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "2 ≤ n ≤ 1000", value: 1)) {
            try NetworkTipping(platforms: 1)
        }
        #expect(throws: TheoryError.self) { try NetworkTipping(switchingCost: .infinity) }
        #expect(throws: TheoryError.self) { try NetworkTipping().equilibria(rivalsAdvantage: .nan) }
    }

    @Test func entryAnswers() throws {
        let result = try NetworkTipping.entry.result()
        #expect(result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames)
        #expect(result.tables[0].rows.map(\.name) == ["lowest", "between", "highest"])
        #expect(abs((try #require(result.tables[0]["highest", "incumbent_share"]?.asNumber)) - 0.9292798183) < 1e-9)
        #expect(abs((try #require(result.tables[1]["interoperability_threshold", "value"]?.asNumber)) - 1 / 3) < 1e-12)
        #expect(result.series.map(\.name) == ["share_over_beta", "share_over_theta"])
        try expectFiniteAnswerOrRefusal(NetworkTipping.entry)
    }

    @Test(arguments: 0..<100) func entryAnswersWithFiniteNumbers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let result = try NetworkTipping.entry.result(with: [
            "beta": .number(.random(in: 0...50, using: &generator)),
            "theta": .number(.random(in: 0...1, using: &generator)),
            "platforms": .number(Double(Int.random(in: 2...1000, using: &generator))),
            "switching_cost": .number(.random(in: 0...50, using: &generator)),
            "rivals_advantage": .number(.random(in: -50...50, using: &generator)),
        ])
        #expect(result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames)
    }
}
