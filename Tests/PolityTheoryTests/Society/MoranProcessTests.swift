import PolityTheory
import TestSupport
import Testing

@Suite struct MoranProcessTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.moranProcess() { expectAgreement(table) }
    }

    private func matrix(_ count: Int, _ generator: inout TestGenerator) -> [[Double]] {
        (0..<count).map { _ in (0..<count).map { _ in .random(in: -2...2, using: &generator) } }
    }

    /// Probabilities that the number of A rises and falls in a step, with mutations of the copy.
    private func steps(
        _ game: [[Double]], _ size: Int, _ beta: Double, mutation: Double = 0
    ) -> [(up: Double, down: Double)] {
        (0...size).map { count in
            let a = Double(count)
            let b = Double(size - count)
            let others = Double(size - 1)
            let first = exponentialBySeries(beta * (game[0][0] * (a - 1) + game[0][1] * b) / others)
            let second = exponentialBySeries(beta * (game[1][0] * a + game[1][1] * (b - 1)) / others)
            let copied = a * first / (a * first + b * second)
            let born = copied * (1 - mutation) + (1 - copied) * mutation
            return (born * b / Double(size), (1 - born) * a / Double(size))
        }
    }

    /// Against the linear equations of the whole Markov chain.
    @Test(arguments: 0..<100) func fixationSolvesTheMarkovChain(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let size = Int.random(in: 2...25, using: &generator)
        let beta = Double.random(in: 0...1, using: &generator)
        let game = matrix(2, &generator)
        let process = try MoranProcess(payoffs: game, populationSize: size, selection: beta)
        let steps = steps(game, size, beta)
        var rows = (1..<size).map { _ in Array(repeating: 0.0, count: size - 1) }
        var right = Array(repeating: 0.0, count: size - 1)
        for count in 1..<size {
            rows[count - 1][count - 1] = steps[count].up + steps[count].down
            if count > 1 { rows[count - 1][count - 2] = -steps[count].down }
            if count < size - 1 {
                rows[count - 1][count] = -steps[count].up
            } else {
                right[count - 1] = steps[count].up
            }
        }
        let solved = solve(rows, right)
        let first = try process.fixationProbability(of: 0, among: 1)
        let second = try process.fixationProbability(of: 1, among: 0)
        #expect(abs(first - solved[0]) < 1e-9 * solved[0] + 1e-14)
        #expect(abs(second - (1 - solved[size - 2])) < 1e-9 * second + 1e-12)
    }

    /// The whole process with rare mutations spends its time as the jumps say.
    @Test(arguments: 0..<100) func sharesOfTimeAreThoseOfTheWholeProcess(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(300 + seed))
        let size = Int.random(in: 2...15, using: &generator)
        let beta = Double.random(in: 0...0.5, using: &generator)
        let game = matrix(2, &generator)
        let steps = steps(game, size, beta, mutation: 1e-9)
        var masses = [1.0]
        for count in 1...size { masses.append(masses[count - 1] * steps[count - 1].up / steps[count].down) }
        let total = masses.reduce(0, +)
        let shares = try MoranProcess(payoffs: game, populationSize: size, selection: beta).sharesOfTime()
        #expect(abs(shares[0] - masses[size] / total) < 1e-5 && abs(shares[1] - masses[0] / total) < 1e-5)
    }

    /// Against the linear equations π = πT with transition probabilities.
    @Test(arguments: 0..<100) func sharesOfTimeStayUnderTheJumps(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(600 + seed))
        let count = Int.random(in: 2...6, using: &generator)
        let process = try MoranProcess(
            payoffs: matrix(count, &generator), populationSize: Int.random(in: 2...40, using: &generator),
            selection: .random(in: 0...0.2, using: &generator))
        let jumps = try process.transitions(mutation: 1)
        var rows = (0..<count).map { to in (0..<count).map { jumps[$0][to] - ($0 == to ? 1 : 0) } }
        rows[count - 1] = Array(repeating: 1, count: count)
        let solved = solve(rows, (0..<count).map { $0 == count - 1 ? 1 : 0 })
        #expect(zip(process.sharesOfTime(), solved).allSatisfy { abs($0 - $1) < 1e-9 })
        for row in jumps { #expect(abs(row.reduce(0, +) - 1) < 1e-12 && row.allSatisfy { $0 >= 0 }) }
    }

    /// Twenty thousand populations of six, draw by draw.
    @Test func populationsOfAgentsBehaveSo() throws {
        let game = [[1.0, 0.2], [1.6, 0.4]]
        let steps = steps(game, 6, 0.8)
        let runs = 20_000
        var taken = 0
        for run in 0..<runs {
            var count = 1
            var step: UInt64 = 0
            while count > 0 && count < 6 {
                step += 1
                var draw = TestGenerator(seed: UInt64(run) << 32 | step)
                let value = Double.random(in: 0..<1, using: &draw)
                if value < steps[count].up {
                    count += 1
                } else if value < steps[count].up + steps[count].down {
                    count -= 1
                }
            }
            if count == 6 { taken += 1 }
        }
        let process = try MoranProcess(payoffs: game, populationSize: 6, selection: 0.8)
        let expected = try process.fixationProbability(of: 0, among: 1)
        let error = (expected * (1 - expected) / Double(runs)).squareRoot()
        #expect(abs(Double(taken) / Double(runs) - expected) < 4 * error)
    }

    @Test func luckAloneFavoursNobody() throws {
        let process = try MoranProcess(payoffs: [[1, 5], [0, 2]], populationSize: 40, selection: 0)
        #expect(abs(try process.fixationProbability(of: 0, among: 1) - 0.025) < 1e-15)
        #expect(process.sharesOfTime().allSatisfy { abs($0 - 0.5) < 1e-14 })
        let strong = try MoranProcess(payoffs: [[1e6, 1e6], [-1e6, -1e6]], populationSize: 1000, selection: 1000)
        #expect(strong.sharesOfTime() == [1, 0])
        #expect(try strong.fixationProbability(of: 1, among: 0) == 0)
        #expect(try strong.fixationProbability(of: 0, among: 1) == 1)
        #expect(try strong.selecting(0).fixationProbability(of: 0, among: 1) < 0.001 + 1e-12)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.self) { try MoranProcess(payoffs: []) }
        #expect(throws: TheoryError.self) { try MoranProcess(payoffs: [[1]]) }
        #expect(throws: TheoryError.self) { try MoranProcess(payoffs: [[1, 2], [3]]) }
        #expect(throws: TheoryError.self) { try MoranProcess(payoffs: [[1, .nan], [3, 4]]) }
        let game = [[1.0, 2], [3, 4]]
        for size in [1, 0, -5, 1001, .max, .min + 1] {
            #expect(throws: TheoryError.self) { try MoranProcess(payoffs: game, populationSize: size) }
        }
        for beta in [-1, .nan, .infinity] {
            #expect(throws: TheoryError.self) { try MoranProcess(payoffs: game, selection: beta) }
        }
        let process = try MoranProcess(payoffs: game)
        #expect(throws: TheoryError.self) { try process.fixationProbability(of: 2, among: 0) }
        #expect(throws: TheoryError.self) { try process.fixationProbability(of: 0, among: -1) }
        #expect(throws: TheoryError.self) { try process.transitions(mutation: 1.1) }
        #expect(throws: TheoryError.self) { try process.selecting(.nan) }
        #expect(throws: TheoryError.self) { try MoranProcess.repeatedDilemma(continuation: 1) }
    }

    @Test func entryAnswers() throws {
        try expectNothingBreaks(MoranProcess.entry)
        var generator = TestGenerator(seed: 10)
        for _ in 0..<20 {
            let count = Int.random(in: 2...5, using: &generator)
            expectSoundSocietyAnswer(
                try MoranProcess.entry.result(with: [
                    "payoffs": .list(matrix(count, &generator).flatMap { $0 }),
                    "population": .number(Double(Int.random(in: 2...100, using: &generator))),
                    "selection": .number(.random(in: 0...10, using: &generator)),
                    "fine": .number(.random(in: 0...3, using: &generator)),
                ]))
        }
    }
}
