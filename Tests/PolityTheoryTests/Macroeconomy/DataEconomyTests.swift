import PolityNumerics
import PolityTheory
import TestSupport
import Testing

@Suite struct DataEconomyTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.dataEconomy() { expectAgreement(table) }
    }

    private func random(_ seed: Int) throws -> DataEconomy {
        var generator = TestGenerator(seed: UInt64(seed))
        return try DataEconomy(
            persistence: .random(in: 0...0.99, using: &generator),
            driftVariance: .random(in: 0.05...1, using: &generator),
            qualityNoiseVariance: .random(in: 0.02...0.5, using: &generator),
            dataNoiseVariance: .random(in: 0.3...3, using: &generator),
            capitalElasticity: .random(in: 0.1...0.7, using: &generator),
            price: .random(in: 0.5...2, using: &generator), highestQuality: .random(in: 0.3...3, using: &generator),
            capitalRent: .random(in: 0.1...0.5, using: &generator),
            dataSavviness: .random(in: 0...4, using: &generator),
            learnsFromOwnQuality: .random(using: &generator))
    }

    /// The Kalman filter step by step: posterior variance, drift, then the data as one observation each.
    @Test(arguments: 0..<100) func knowledgeIsThePrecisionOfAFilter(seed: Int) throws {
        let economy = try random(seed)
        var generator = TestGenerator(seed: UInt64(seed + 7))
        let count = Int.random(in: 0...6, using: &generator)
        var variance = 1.0
        for _ in 0..<4000 {
            if economy.learnsFromOwnQuality {
                let noise = economy.qualityNoiseVariance
                variance = variance * noise / (variance + noise)
            }
            variance = economy.persistence * economy.persistence * variance + economy.driftVariance
            let noise = economy.dataNoiseVariance
            for _ in 0..<count { variance -= variance * variance / (variance + noise) }
        }
        let knowledge = try economy.fixedPoint(newData: Double(count))
        #expect(abs(knowledge * variance - 1) < 1e-9)
        #expect(abs(economy.next(knowledge: knowledge, newData: Double(count)) / knowledge - 1) < 1e-12)
    }

    /// No other capital earns more.
    @Test(arguments: 0..<100) func capitalMaximisesProfit(seed: Int) throws {
        let economy = try random(seed)
        var generator = TestGenerator(seed: UInt64(seed + 11))
        let knowledge = Double.random(in: 0.2...10, using: &generator)
        let quality = economy.quality(knowledge: knowledge)
        func profit(_ capital: Double) -> Double {
            economy.price * quality * Elementary.exp(economy.capitalElasticity * Elementary.log(capital))
                - economy.capitalRent * capital
        }
        let capital = economy.capital(knowledge: knowledge)
        guard quality > 0 else {
            #expect(capital == 0 && economy.output(knowledge: knowledge) == 0)
            return
        }
        for factor in [0.5, 0.9, 0.999, 1.001, 1.1, 2] { #expect(profit(capital * factor) < profit(capital)) }
        let output = economy.output(knowledge: knowledge)
        #expect(abs(output - (profit(capital) + economy.capitalRent * capital)) < 1e-9 * max(1, output))
        let made = output / economy.price / quality
        #expect(abs(economy.newData(knowledge: knowledge) - economy.dataSavviness * made) < 1e-9 * max(1, made))
        #expect(quality < economy.highestQuality - economy.qualityNoiseVariance)
    }

    /// From stocks between fixed points the path goes to the stable one next to it, as iteration shows.
    @Test(arguments: 0..<120) func pathsGoToTheStableFixedPoints(seed: Int) throws {
        let economy = try random(seed)
        let points = try economy.fixedPoints()
        try #require(!points.isEmpty)
        #expect(points.map(\.knowledge) == points.map(\.knowledge).sorted())
        for (index, point) in points.enumerated() {
            #expect(point.isStable == index.isMultiple(of: 2))
            #expect(abs(economy.netFlow(knowledge: point.knowledge)) < 1e-8 * max(1, point.knowledge))
        }
        #expect(try economy.trapThreshold() == (points.count > 1 ? points[1].knowledge : nil))
        func limit(_ start: Double) throws -> Double { try #require(economy.path(from: start, periods: 4000).last) }
        var starts = [1e-3, 1000.0]
        if points.count > 1 { starts += [points[1].knowledge * 0.99, points[1].knowledge * 1.01] }
        let expected = points.count > 1 ? [0, points.count - 1, 0, 2] : [0, 0]
        for (start, index) in zip(starts, expected) {
            #expect(abs(try limit(start) / points[index].knowledge - 1) < 1e-6)
        }
    }

    @Test func theExampleHasATrapAndAnInflection() throws {
        let economy = try DataEconomy()
        let points = try economy.fixedPoints()
        #expect(points.map(\.isStable) == [true, false, true])
        #expect(abs(points[0].knowledge - 0.39) < 1e-12)
        #expect(points[1].knowledge > 1.05 && points[1].knowledge < 1.2)
        let path = try economy.path(from: 1.2, periods: 40)
        let steps = zip(path.dropFirst(), path).map { $0 - $1 }
        let largest = try #require(steps.indices.max { steps[$0] < steps[$1] })
        #expect(largest > 0 && largest < 10 && steps.allSatisfy { $0 > -1e-12 })
        #expect(try #require(economy.path(from: 1.05, periods: 400).last) < 0.4)
        #expect(try economy.path(from: 1, periods: -3) == [1])
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ ρ ≤ 1", value: 1.1)) {
            try DataEconomy(persistence: 1.1)
        }
        for value in [0, -1, .nan, .infinity, 1e7] {
            #expect(throws: TheoryError.self) { try DataEconomy(driftVariance: value) }
            #expect(throws: TheoryError.self) { try DataEconomy(qualityNoiseVariance: value) }
            #expect(throws: TheoryError.self) { try DataEconomy(dataNoiseVariance: value) }
            #expect(throws: TheoryError.self) { try DataEconomy(capitalElasticity: value) }
            #expect(throws: TheoryError.self) { try DataEconomy(price: value) }
            #expect(throws: TheoryError.self) { try DataEconomy(highestQuality: value) }
            #expect(throws: TheoryError.self) { try DataEconomy(capitalRent: value) }
        }
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ z ≤ 10⁶", value: -1)) {
            try DataEconomy(dataSavviness: -1)
        }
        #expect(throws: TheoryError.self) { try DataEconomy().path(from: 0, periods: 3) }
        #expect(throws: TheoryError.self) { try DataEconomy().fixedPoint(newData: -1) }
    }

    @Test func entryAnswers() throws {
        let result = try DataEconomy.entry.result()
        #expect(result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames)
        #expect(abs((try #require(result.tables[0]["3", "knowledge"]?.asNumber)) - 3.0971) < 5e-5)
        #expect(result.tables[1].rows.count == 3 && result.tables[2].rows.count == 5)
        #expect(result.series[0].lines[0].points.count == 31)
        let other = try DataEconomy.entry.result(with: ["own_quality": 1, "rho": 0.9, "drift_variance": 0.5])
        #expect(abs((try #require(other.tables[2]["1.0", "knowledge"]?.asNumber)) - 2.774921) < 1e-6)
        try expectFiniteAnswerOrRefusal(DataEconomy.entry)
    }

    @Test(arguments: 0..<100) func entryAnswersWithFiniteNumbers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        func size() -> TheoryValue { .number(Elementary.exp(.random(in: -13.5...13.5, using: &generator))) }
        let result = try DataEconomy.entry.result(with: [
            "rho": .number(.random(in: 0...1, using: &generator)), "drift_variance": size(), "quality_noise": size(),
            "data_noise": size(), "alpha": .number(.random(in: 0.05...0.9, using: &generator)), "price": size(),
            "highest_quality": size(), "rent": size(), "savviness": size(), "start": size(),
            "own_quality": .number(Double(Int.random(in: 0...1, using: &generator))),
        ])
        #expect(result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames)
    }
}
