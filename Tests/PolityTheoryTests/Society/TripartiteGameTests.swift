import PolityTheory
import TestSupport
import Testing

@Suite struct TripartiteGameTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.tripartiteGame() { expectAgreement(table) }
    }

    /// The equations, written down once more.
    private func field(_ p: TripartiteGame.Payoffs) -> ([Double]) -> [Double] {
        { state in
            let (x, y, z) = (state[0], state[1], state[2])
            return [
                x * (1 - x)
                    * (p.regulationBenefit - p.regulationCost + (1 - y) * (p.fine + p.damage) - y * p.subsidy),
                y * (1 - y)
                    * (p.participationGain * z + x * (p.subsidy + p.fine) - p.sharingCost - p.hoardingProfit),
                z * (1 - z) * (p.sharingBenefit * y + p.protectionBenefit * x - p.participationCost),
            ]
        }
    }

    private func jacobian(_ field: ([Double]) -> [Double], at point: [Double]) -> [[Double]] {
        let columns = (0..<3).map { column in
            var up = point
            var down = point
            up[column] += 1e-6
            down[column] -= 1e-6
            return zip(field(up), field(down)).map { ($0 - $1) / 2e-6 }
        }
        return (0..<3).map { row in columns.map { $0[row] } }
    }

    private func payoffs(_ generator: inout TestGenerator) -> TripartiteGame.Payoffs {
        var numbers = (0..<11).map { _ in Double.random(in: 0...3, using: &generator) }
        if Bool.random(using: &generator) { numbers[0] = 0 }
        return TripartiteGame.Payoffs(
            regulationBenefit: numbers[0], regulationCost: numbers[1], subsidy: numbers[2], fine: numbers[3],
            damage: numbers[4], participationGain: numbers[5], sharingCost: numbers[6], hoardingProfit: numbers[7],
            sharingBenefit: numbers[8], protectionBenefit: numbers[9], participationCost: numbers[10])
    }

    private func coordinates(_ point: TripartiteGame.Point) -> [Double] { [point.state, point.firm, point.society] }

    @Test(arguments: 0..<100) func cornersHaveTheEigenvaluesOfTheJacobian(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let payoffs = payoffs(&generator)
        let game = try TripartiteGame(payoffs)
        let field = field(payoffs)
        #expect(Set(game.vertices.map(\.name)).count == 8)
        for vertex in game.vertices {
            let matrix = jacobian(field, at: coordinates(vertex.point))
            let eigenvalues = coordinates(vertex.eigenvalues)
            for row in 0..<3 {
                for column in 0..<3 {
                    #expect(abs(matrix[row][column] - (row == column ? eigenvalues[row] : 0)) < 1e-5)
                }
            }
            // What begins near a stable corner returns, and leaves any other.
            guard eigenvalues.allSatisfy({ abs($0) > 0.1 }) else { continue }
            let start = coordinates(vertex.point).map { $0 + (1 - 2 * $0) * 1e-4 }
            var distance = 0.0
            _ = integrate(start, duration: 200, steps: 6000, field) { state in
                distance = zip(state, coordinates(vertex.point)).map { abs($0 - $1) }.max() ?? 0
                return distance < 0.05 && distance > 1e-7
            }
            #expect(vertex.isStable ? distance <= 1e-7 : distance >= 0.05, "\(vertex)")
        }
    }

    @Test(arguments: 0..<100) func restPointsHaveTheEigenvaluesOfTheJacobian(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        var payoffs = payoffs(&generator)
        let x = Double.random(in: 0.1...0.9, using: &generator)
        let y = Double.random(in: 0.1...0.9, using: &generator)
        let z = Double.random(in: 0.1...0.9, using: &generator)
        // Costs and profits that put the rest point there.
        payoffs.protectionBenefit += 0.1
        payoffs.participationGain += 0.1
        payoffs.fine += 0.1
        let needed = y * (payoffs.fine + payoffs.damage + payoffs.subsidy) - payoffs.fine - payoffs.damage
        payoffs.regulationBenefit = 3 + max(0, needed)
        payoffs.regulationCost = payoffs.regulationBenefit - needed
        payoffs.participationCost = payoffs.sharingBenefit * y + payoffs.protectionBenefit * x
        payoffs.sharingCost = 0
        payoffs.hoardingProfit = payoffs.participationGain * z + x * (payoffs.subsidy + payoffs.fine)
        let game = try TripartiteGame(payoffs)
        let field = field(payoffs)
        let rest = try #require(game.interiorRestPoint)
        #expect(zip(coordinates(rest.point), [x, y, z]).allSatisfy { abs($0 - $1) < 1e-9 })
        #expect(rest.realEigenvalue < 0 && rest.pairRealPart > 0)
        expectEigenvalues(rest, of: jacobian(field, at: coordinates(rest.point)))
        for centre in game.cycleCentres {
            let point = coordinates(centre.point)
            #expect(field(point).allSatisfy { abs($0) < 1e-12 })
            expectEigenvalues(centre, of: jacobian(field, at: point))
        }
    }

    /// The eigenvalues must have the matrix's trace, sum of principal minors and determinant.
    private func expectEigenvalues(_ rest: TripartiteGame.RestPoint, of m: [[Double]]) {
        let square = rest.halfGap * rest.halfGap * (rest.pairIsComplex ? 1 : -1)
        let product = rest.pairRealPart * rest.pairRealPart + square
        #expect(abs(m[0][0] + m[1][1] + m[2][2] - rest.realEigenvalue - 2 * rest.pairRealPart) < 1e-6)
        func minor(_ i: Int, _ j: Int) -> Double { m[i][i] * m[j][j] - m[i][j] * m[j][i] }
        let minors = minor(0, 1) + minor(0, 2) + minor(1, 2)
        #expect(abs(minors - 2 * rest.realEigenvalue * rest.pairRealPart - product) < 1e-6)
        let determinant =
            m[0][0] * minor(1, 2) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
            + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
        #expect(abs(determinant - rest.realEigenvalue * product) < 1e-6)
    }

    @Test(arguments: 0..<100) func pathsFollowTheEquations(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let payoffs = payoffs(&generator)
        let game = try TripartiteGame(payoffs)
        let start = (0..<3).map { _ in Double.random(in: 0.05...0.95, using: &generator) }
        let path = try game.path(
            from: .init(state: start[0], firm: start[1], society: start[2]), duration: 6)
        let direct = integrate(start, duration: 6, steps: 6000, field(payoffs))
        let last = try #require(path.last)
        #expect(path.count == 201 && last.time == 6)
        #expect(zip(coordinates(last.point), direct).allSatisfy { abs($0 - $1) < 1e-5 })
        #expect(
            zip(coordinates(game.field(at: last.point)), field(payoffs)(coordinates(last.point))).allSatisfy {
                abs($0 - $1) < 1e-12
            })
    }

    /// With R = 0.5 no corner is stable: society takes part for good, and state and firms circle on a closed orbit,
    /// which keeps the constant of motion of the game between the two.
    @Test func withoutAStableCornerTheStateRegulatesInCycles() throws {
        var payoffs = TripartiteGame.Payoffs()
        payoffs.regulationBenefit = 0.5
        let game = try TripartiteGame(payoffs)
        #expect(game.interiorRestPoint == nil)
        let centre = try #require(game.cycleCentres.first)
        #expect(game.cycleCentres.count == 1 && centre.point.society == 1)
        #expect(abs(centre.point.state - 0.5) < 1e-12 && abs(centre.point.firm - 2.0 / 3) < 1e-12)
        #expect(abs(centre.realEigenvalue + 1.0 / 6) < 1e-12)
        let path = try game.path(from: .init(state: 0.3, firm: 0.4, society: 0.5), duration: 400)
        let late = path.suffix(100)
        #expect(late.allSatisfy { $0.point.society > 1 - 1e-9 })
        let states = late.map(\.point.state)
        #expect((states.max() ?? 0) - (states.min() ?? 1) > 0.3)
        #expect(late.allSatisfy { abs($0.logOdds.state) < 8 && abs($0.logOdds.firm) < 8 })
        // In log-odds u of x and v of y at z = 1: u̇ = 3 − 4.5 y(v), v̇ = 3 x(u) − 1.5, so the integral of
        // (3 x − 1.5) du − (3 − 4.5 y) dv does not change.
        func softPlus(_ value: Double) -> Double {
            // ∫ of the logistic function by the trapezoid rule from −40 on
            let steps = 4000
            let step = (value + 40) / Double(steps)
            return (0...steps).reduce(0.0) { sum, index in
                let odds = exponentialBySeries(-40 + step * Double(index))
                return sum + (index == 0 || index == steps ? 0.5 : 1) * step * odds / (1 + odds)
            }
        }
        let constants = late.map { moment in
            4.5 * softPlus(moment.logOdds.firm) - 3 * moment.logOdds.firm + 3 * softPlus(moment.logOdds.state)
                - 1.5 * moment.logOdds.state
        }
        let spread = (constants.max() ?? 0) - (constants.min() ?? 0)
        #expect(spread < 1e-3, "\(spread)")
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        for value in [-1, .nan, .infinity, 1e7] {
            #expect(throws: TheoryError.self) { try TripartiteGame(.init(regulationBenefit: value)) }
            #expect(throws: TheoryError.self) { try TripartiteGame(.init(participationCost: value)) }
        }
        let game = try TripartiteGame()
        for share in [0, 1, -1, .nan, 2] {
            #expect(throws: TheoryError.self) {
                try game.path(from: .init(state: share, firm: 0.5, society: 0.5), duration: 1)
            }
        }
        for duration in [0, -1, .nan, .infinity, 1e9] {
            #expect(throws: TheoryError.self) {
                try game.path(from: .init(state: 0.5, firm: 0.5, society: 0.5), duration: duration)
            }
        }
        let nothing = try TripartiteGame(
            .init(
                regulationBenefit: 0, regulationCost: 0, subsidy: 0, fine: 0, damage: 0, participationGain: 0,
                sharingCost: 0, hoardingProfit: 0, sharingBenefit: 0, protectionBenefit: 0, participationCost: 0))
        #expect(nothing.stableVertices.isEmpty && nothing.interiorRestPoint == nil && nothing.cycleCentres.isEmpty)
    }

    @Test func entryAnswers() throws {
        try expectNothingBreaks(TripartiteGame.entry)
        var generator = TestGenerator(seed: 8)
        let names = TripartiteGame.entry.parameters.map(\.name)
        for _ in 0..<40 {
            var settings: [String: TheoryValue] = [:]
            for name in names.prefix(11) { settings[name] = .number(.random(in: 0...10, using: &generator)) }
            for name in ["x0", "y0", "z0"] { settings[name] = .number(.random(in: 0.001...0.999, using: &generator)) }
            expectSoundSocietyAnswer(try TripartiteGame.entry.result(with: settings))
        }
    }
}
