import PolityTheory
import TestSupport
import Testing

@Suite struct ReplicatorDynamicsTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.replicator() { expectAgreement(table) }
    }

    private func random(_ seed: Int) throws -> ReplicatorDynamics {
        var generator = TestGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...7, using: &generator)
        let weights = (0..<count).map { _ in Double.random(in: 0.01...1, using: &generator) }
        let total = weights.reduce(0, +)
        return try ReplicatorDynamics(
            initialShares: weights.map { $0 / total },
            fitness: weights.map { _ in .random(in: -0.5...0.5, using: &generator) })
    }

    /// The differential equation integrated directly (Runge–Kutta of fourth order).
    @Test(arguments: 0..<100) func exactSolutionIsThatOfTheEquation(seed: Int) throws {
        let model = try random(seed)
        func slope(_ shares: [Double]) -> [Double] {
            let average = zip(shares, model.fitness).reduce(0) { $0 + $1.0 * $1.1 }
            return zip(shares, model.fitness).map { $0 * ($1 - average) }
        }
        func moved(_ shares: [Double], _ slope: [Double], _ step: Double) -> [Double] {
            zip(shares, slope).map { $0 + step * $1 }
        }
        var shares = model.initialShares
        let step = 0.02
        for _ in 0..<500 {
            let first = slope(shares)
            let second = slope(moved(shares, first, step / 2))
            let third = slope(moved(shares, second, step / 2))
            let fourth = slope(moved(shares, third, step))
            for index in shares.indices {
                shares[index] += step / 6 * (first[index] + 2 * second[index] + 2 * third[index] + fourth[index])
            }
        }
        let exact = try model.shares(at: 10)
        #expect(zip(shares, exact).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(abs(exact.reduce(0, +) - 1) < 1e-12)
        let index = shares.reduce(0) { $0 + $1 * $1 }
        #expect(abs(try model.herfindahlHirschmanIndex(at: 10) - index) < 1e-9)
        // Going on from there is going there at once.
        let later = try ReplicatorDynamics(initialShares: exact, fitness: model.fitness).shares(at: -10)
        #expect(zip(later, model.initialShares).allSatisfy { abs($0 - $1) < 1e-9 })
    }

    @Test(arguments: 0..<100) func averageFitnessRisesByItsVariance(seed: Int) throws {
        let model = try random(seed)
        for time in [-3.0, 0, 7] {
            let h = 1e-4
            let slope = (try model.averageFitness(at: time + h) - model.averageFitness(at: time - h)) / (2 * h)
            #expect(abs(slope - (try model.fitnessVariance(at: time))) < 1e-8)
        }
        let fittest = try #require(model.fitness.indices.max { model.fitness[$0] < model.fitness[$1] })
        #expect(try model.shares(at: 1e6)[fittest] > 0.999)
        if model.fitness.count > 1, let time = try model.crossing(of: 0, and: 1), time.magnitude < 1e4 {
            let shares = try model.shares(at: time)
            #expect(abs(shares[0] - shares[1]) < 1e-9)
        }
    }

    @Test func firmsWithoutAShareStayWithoutOne() throws {
        let model = try ReplicatorDynamics(initialShares: [0, 1, 0], fitness: [1, 0, -1])
        #expect(try model.shares(at: 1e9) == [0, 1, 0] && model.shares(at: -1e9) == [0, 1, 0])
        #expect(try model.crossing(of: 0, and: 1) == nil)
        let equal = try ReplicatorDynamics(initialShares: [0.25, 0.75], fitness: [3, 3])
        #expect(try equal.crossing(of: 0, and: 1) == nil)
        #expect(try abs(equal.shares(at: 1e3)[0] - 0.25) < 1e-9)
        #expect(try equal.fitnessVariance(at: 5) < 1e-12)
        let rounded = try ReplicatorDynamics(initialShares: [0.3333333, 0.3333333, 0.3333333], fitness: [0, 0, 0])
        #expect(abs(rounded.initialShares.reduce(0, +) - 1) < 1e-15)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.wrongCount(of: "values of fitness", expected: 2, given: 1)) {
            try ReplicatorDynamics(initialShares: [0.5, 0.5], fitness: [1])
        }
        #expect(throws: TheoryError.outsideDomain(condition: "x ≥ 0", value: -0.5)) {
            try ReplicatorDynamics(initialShares: [-0.5, 1.5], fitness: [1, 1])
        }
        #expect(throws: TheoryError.self) { try ReplicatorDynamics(initialShares: [0.5, 0.4], fitness: [1, 1]) }
        #expect(throws: TheoryError.self) { try ReplicatorDynamics(initialShares: [], fitness: []) }
        #expect(throws: TheoryError.self) { try ReplicatorDynamics(initialShares: [.nan], fitness: [1]) }
        #expect(throws: TheoryError.self) { try ReplicatorDynamics(initialShares: [1], fitness: [.infinity]) }
        let model = try ReplicatorDynamics(initialShares: [1], fitness: [1])
        #expect(throws: TheoryError.self) { try model.shares(at: .nan) }
        #expect(throws: TheoryError.self) { try model.shares(at: 1e10) }
        #expect(throws: TheoryError.self) { try model.crossing(of: 0, and: 1) }
    }

    @Test func entryAnswers() throws {
        let result = try ReplicatorDynamics.entry.result()
        #expect(result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames)
        #expect(abs((try #require(result.tables[0]["4", "middle"]?.asNumber)) - 0.599203) < 5e-7)
        #expect(abs((try #require(result.tables[1]["end", "hhi"]?.asNumber)) - 8221.551) < 5e-4)
        #expect(result.series[0].lines.count == 4 && result.series[1].lines[0].points.count == 101)
        try expectFiniteAnswerOrRefusal(ReplicatorDynamics.entry)
    }

    @Test(arguments: 0..<100) func entryAnswersWithFiniteNumbers(seed: Int) throws {
        let model = try random(seed)
        let result = try ReplicatorDynamics.entry.result(with: [
            "shares": .list(model.initialShares), "fitness": .list(model.fitness.map { $0 * 1e6 }),
            "horizon": .number(Double(seed + 1) * 100),
        ])
        #expect(result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames)
    }
}
