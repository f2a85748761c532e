import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct PublicGoodsTests {
    @Test func agreesWithTheEquations() throws {
        for table in try SideBySide.publicGoods() { expectAgreement(table) }
    }

    private func model(_ generator: inout TestGenerator, count: ClosedRange<Int> = 1...6) throws -> PublicGoods {
        let members = Int.random(in: count, using: &generator)
        return try PublicGoods(
            tastes: (0..<members).map { _ in .random(in: 0.2...3, using: &generator) },
            cost: .random(in: 0.2...2, using: &generator))
    }

    @Test(arguments: 0..<100) func agreesWithSearch(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let model = try model(&generator)
        let best = goldenMaximum(from: 1e-3, to: 200) { size in
            model.tastes.reduce(0) { $0 + $1 * Elementary.log(size) } - model.cost * size
        }
        #expect(abs(best - model.efficientSize) < 1e-5)
        for (taste, price) in zip(model.tastes, model.lindahlPrices) {
            let wanted = goldenMaximum(from: 1e-3, to: 200) { taste * Elementary.log($0) - price * $0 }
            #expect(abs(wanted - best) < 1e-4)
        }
        #expect(abs(model.lindahlPrices.reduce(0, +) - model.cost) < 1e-12)
        // Gifts: in turn each member gives what is best given the others.
        var units = model.tastes.map { _ in 0.0 }
        for _ in 0..<60 {
            for member in units.indices {
                let others = units.reduce(0, +) - units[member]
                units[member] = goldenMaximum(from: 0, to: 200) {
                    model.tastes[member] * Elementary.log(max(others + $0, 1e-9)) - model.cost * $0
                }
            }
        }
        #expect(abs(units.reduce(0, +) - model.voluntarySize) < 1e-4)
        // Members with nearly the largest θ give way too slowly for sixty rounds.
        let others = model.tastes.sorted().dropLast()
        let isClear = (model.tastes.max() ?? 0) - (others.last ?? 0) > 0.1
        for (unit, gift) in zip(units, model.voluntaryGifts) where isClear {
            #expect(abs(unit * model.cost - gift) < 1e-2)
        }
        let subsidised = try PublicGoods(
            tastes: model.tastes, cost: model.cost * max(1 - model.efficientSubsidy, 1e-6))
        #expect(abs(subsidised.voluntarySize - model.efficientSize) < 1e-9 * model.efficientSize)
    }

    @Test(arguments: 0..<100) func theMajoritySizeLosesNoVote(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 400)
        let model = try model(&generator)
        func utilities(_ size: Double) throws -> [Double] {
            try model.utilities(
                size: size, payments: model.tastes.map { _ in model.cost * size / Double(model.tastes.count) })
        }
        let chosen = try utilities(model.majoritySize)
        let far = (1...300).map { Double($0) / 5 }
        let near = (-20...20).filter { $0 != 0 }.map { model.majoritySize * (1 + Double($0) * 1e-4) }
        for size in far + near {
            let other = try utilities(size)
            let against = zip(chosen, other).count { $1 > $0 + 1e-12 }
            let favour = zip(chosen, other).count { $0 > $1 + 1e-12 }
            #expect(against <= favour)
        }
    }

    @Test(arguments: 0..<100) func welfareAddsUp(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 800)
        let model = try model(&generator)
        let paid = model.lindahlPrices.map { $0 * model.efficientSize }
        let lindahl = try model.utilities(size: model.efficientSize, payments: paid).reduce(0, +)
        #expect(try abs(lindahl - model.welfare(size: model.efficientSize)) < 1e-9)
        let voluntary = try model.utilities(size: model.voluntarySize, payments: model.voluntaryGifts).reduce(0, +)
        #expect(try abs(voluntary - model.welfare(size: model.voluntarySize)) < 1e-9)
        #expect(lindahl >= voluntary - 1e-12)
    }

    @Test func sharesTheGiftOfEqualMembers() throws {
        let model = try PublicGoods(tastes: [2, 2, 1], cost: 1)
        #expect(model.voluntaryGifts == [1, 1, 0] && model.voluntarySize == 2)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "1 to 1000 members", value: 0)) {
            try PublicGoods(tastes: [])
        }
        #expect(throws: TheoryError.self) { try PublicGoods(tastes: [1, 0]) }
        #expect(throws: TheoryError.self) { try PublicGoods(tastes: [.nan]) }
        #expect(throws: TheoryError.self) { try PublicGoods(cost: .infinity) }
        #expect(throws: TheoryError.self) { try PublicGoods(tastes: Array(repeating: 1, count: 1001)) }
        let model = try PublicGoods()
        #expect(throws: TheoryError.self) { try model.welfare(size: 0) }
        #expect(throws: TheoryError.wrongCount(of: "payments", expected: 4, given: 1)) {
            try model.utilities(size: 1, payments: [1])
        }
        #expect(throws: TheoryError.self) { try model.utilities(size: .nan, payments: [0, 0, 0, 0]) }
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(PublicGoods.entry)
        try EntrySoundness.checkInside(
            PublicGoods.entry, ["cost": 0.001...1000])
        let result = try PublicGoods.entry.result(with: ["theta": [1, 2]])
        #expect(result.tables[1].rows.count == 2)
        #expect(result.tables[0]["efficient", "loss"] == .number(0))
    }
}
