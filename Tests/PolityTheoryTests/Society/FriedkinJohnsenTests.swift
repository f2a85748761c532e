import PolityTheory
import TestSupport
import Testing

@Suite struct FriedkinJohnsenTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.friedkinJohnsen() { expectAgreement(table) }
    }

    private func weights(_ count: Int, _ generator: inout TestGenerator) -> [[Double]] {
        (0..<count).map { _ in
            var row = (0..<count).map { _ in
                Bool.random(using: &generator) ? Double.random(in: 0.05...1, using: &generator) : 0
            }
            row[Int.random(in: 0..<count, using: &generator)] += 0.2
            let sum = row.reduce(0, +)
            return row.map { $0 / sum }
        }
    }

    /// Against listening round after round, and against the linear equations.
    @Test(arguments: 0..<120) func settlesWhereListeningLeads(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let count = Int.random(in: 1...7, using: &generator)
        let stubbornness = (0..<count).map { _ in
            Bool.random(using: &generator) ? Double.random(in: 0.05...1, using: &generator) : 0
        }
        let rows = weights(count, &generator)
        let opinions = (0..<count).map { _ in Double.random(in: -3...3, using: &generator) }
        let model = try FriedkinJohnsen(weights: rows, stubbornness: stubbornness)
        // Without an anchor some weight never fades.
        var left = Array(repeating: 1.0, count: count)
        for _ in 0..<5000 {
            left = rows.indices.map { row in
                (1 - stubbornness[row]) * zip(rows[row], left).reduce(0) { $0 + $1.0 * $1.1 }
            }
        }
        #expect(model.isAnchored == left.allSatisfy { $0 < 1e-6 })
        guard model.isAnchored else {
            if !model.isDeGroot { #expect(throws: TheoryError.self) { try model.equilibrium(from: opinions) } }
            return
        }
        let final = try model.equilibrium(from: opinions)
        let path = try model.path(from: opinions, rounds: 5000)
        #expect(path.count == 5001 && path[0] == opinions)
        #expect(zip(final, path[5000]).allSatisfy { abs($0 - $1) < 1e-9 })
        var matrix = rows
        for row in 0..<count {
            for column in 0..<count {
                let own: Double = row == column ? 1 : 0
                matrix[row][column] = own - (1 - stubbornness[row]) * rows[row][column]
            }
        }
        let solved = solve(matrix, zip(stubbornness, opinions).map { $0 * $1 })
        #expect(zip(final, solved).allSatisfy { abs($0 - $1) < 1e-9 })
        for row in try model.influence() {
            #expect(abs(row.reduce(0, +) - 1) < 1e-12 && row.allSatisfy { $0 >= 0 })
        }
        #expect(abs(try model.socialPower().reduce(0, +) - 1) < 1e-12)
    }

    /// A consensus exists exactly when listening round after round ends in one.
    @Test(arguments: 0..<120) func agreesWhenNobodyIsStubborn(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(1000 + seed))
        let count = Int.random(in: 1...6, using: &generator)
        let rows = weights(count, &generator)
        let model = try FriedkinJohnsen(weights: rows, stubbornness: Array(repeating: 0, count: count))
        // Rows of a high power of W, by squaring; of two consecutive ones for periodic groups.
        func product(_ left: [[Double]], _ right: [[Double]]) -> [[Double]] {
            left.map { row in (0..<count).map { to in (0..<count).reduce(0) { $0 + row[$1] * right[$1][to] } } }
        }
        var power = rows
        for _ in 0..<14 { power = product(power, power) }
        let next = product(power, rows)
        let isConsensus = power.allSatisfy { row in
            zip(row, power[0]).allSatisfy { abs($0 - $1) < 1e-7 }
        }
        let isStill = zip(power, next).allSatisfy { left, right in
            zip(left, right).allSatisfy { abs($0 - $1) < 1e-7 }
        }
        if isConsensus && isStill {
            for row in try model.influence() { #expect(zip(row, power[0]).allSatisfy { abs($0 - $1) < 1e-8 }) }
        } else {
            #expect(throws: TheoryError.self) { try model.influence() }
        }
    }

    @Test func knowsWhenOpinionsDoNotSettle() throws {
        let swap = try FriedkinJohnsen(weights: [[0, 1], [1, 0]], stubbornness: [0, 0])
        #expect(throws: TheoryError.outsideDomain(condition: "a closed group that is not periodic", value: 0)) {
            try swap.equilibrium(from: [0, 1])
        }
        let apart = try FriedkinJohnsen(weights: [[1, 0], [0, 1]], stubbornness: [0, 0])
        #expect(
            throws: TheoryError.outsideDomain(condition: "one closed group that everybody listens to", value: 0)
        ) { try apart.equilibrium(from: [0, 1]) }
        let half = try FriedkinJohnsen(weights: [[1, 0], [0, 1]], stubbornness: [0.5, 0])
        #expect(!half.isAnchored)
        #expect(throws: TheoryError.self) { try half.equilibrium(from: [0, 1]) }
        let all = try FriedkinJohnsen(weights: [[0, 1], [1, 0]], stubbornness: [1, 1])
        #expect(try all.equilibrium(from: [0, 7]) == [0, 7])
        let faint = try FriedkinJohnsen(weights: [[0, 1], [1, 0]], stubbornness: [1e-6, 0])
        #expect(try faint.equilibrium(from: [4, -9]).allSatisfy { abs($0 - 4) < 1e-12 })
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.self) { try FriedkinJohnsen(weights: [], stubbornness: []) }
        #expect(throws: TheoryError.wrongCount(of: "values of λ", expected: 1, given: 2)) {
            try FriedkinJohnsen(weights: [[1]], stubbornness: [0, 0])
        }
        #expect(throws: TheoryError.self) { try FriedkinJohnsen(weights: [[1], [1]], stubbornness: [0, 0]) }
        #expect(throws: TheoryError.self) { try FriedkinJohnsen(weights: [[0.9]], stubbornness: [0]) }
        for weight in [-0.5, .nan, .infinity, 1e-7] {
            #expect(throws: TheoryError.self) {
                try FriedkinJohnsen(weights: [[1 - weight, weight], [0, 1]], stubbornness: [0, 1])
            }
        }
        for value in [-0.1, 1.1, .nan, .infinity, 1e-7] {
            #expect(throws: TheoryError.self) { try FriedkinJohnsen(weights: [[1]], stubbornness: [value]) }
        }
        let model = try FriedkinJohnsen()
        #expect(throws: TheoryError.self) { try model.equilibrium(from: [1, 2]) }
        #expect(throws: TheoryError.self) { try model.equilibrium(from: [1, 2, .nan]) }
        #expect(try model.path(from: [1, 2, 3], rounds: -1) == [[1, 2, 3]])
    }

    @Test func entryAnswers() throws {
        try expectNothingBreaks(FriedkinJohnsen.entry)
        var generator = TestGenerator(seed: 7)
        for _ in 0..<30 {
            let count = Int.random(in: 1...8, using: &generator)
            expectSoundSocietyAnswer(
                try FriedkinJohnsen.entry.result(with: [
                    "weights": .list(weights(count, &generator).flatMap { $0 }),
                    "stubbornness": .list((0..<count).map { _ in .random(in: 0.01...1, using: &generator) }),
                    "opinions": .list((0..<count).map { _ in .random(in: -1...1, using: &generator) }),
                ]))
        }
    }
}
