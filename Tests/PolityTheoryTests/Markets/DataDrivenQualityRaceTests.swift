import PolityTheory
import TestSupport
import Testing

@Suite struct DataDrivenQualityRaceTests {
    /// A strategy profile on a small grid, written without the library: the steps of each firm by state.
    private struct Profile {
        let race: DataDrivenQualityRace
        /// By firm, then by state.
        var steps: [[Int]]

        func demand(_ firm: Int, _ state: (Int, Int)) -> Double {
            let gap = Double(state.0 - state.1) * race.spacing
            let first = gap >= 1 ? 1 : gap <= -1 ? 0 : 0.5 + gap / 2
            return firm == 0 ? first : 1 - first
        }

        /// What both have from a state on when a firm moves, by following the profile until nobody moves.
        func values(_ state: (Int, Int), mover: Int) -> [Double] {
            var state = state
            var mover = mover
            var totals = [0.0, 0.0]
            var weight = 1.0
            var resting = 0
            while resting < 2 {
                let step = steps[mover][state.0 * race.qualities + state.1]
                resting = step == 0 ? resting + 1 : 0
                let payoffs = move(&state, mover, step)
                for firm in 0..<2 { totals[firm] += weight * payoffs[firm] }
                weight *= race.discount
                mover = 1 - mover
            }
            return (0..<2).map { totals[$0] + weight * demand($0, state) / (1 - race.discount) }
        }

        func move(_ state: inout (Int, Int), _ mover: Int, _ step: Int) -> [Double] {
            let missing = demand(1 - mover, state)
            if mover == 0 { state.0 += step } else { state.1 += step }
            let x = Double(step) * race.spacing
            var payoffs = [demand(0, state), demand(1, state)]
            payoffs[mover] -= race.costSlope * x * x / 2 + race.dataAdvantage * x * missing
            return payoffs
        }

        /// No firm gains more than this by one departure in any state.
        func isEquilibrium(within tolerance: Double) -> Bool {
            for state in 0..<race.qualities * race.qualities {
                let start = (state / race.qualities, state % race.qualities)
                for mover in 0..<2 {
                    let planned = values(start, mover: mover)[mover]
                    for step in 0..<(race.qualities - (mover == 0 ? start.0 : start.1)) {
                        var state = start
                        let payoff = move(&state, mover, step)[mover]
                        let departing = payoff + race.discount * values(state, mover: 1 - mover)[mover]
                        if departing > planned + tolerance { return false }
                    }
                }
            }
            return true
        }
    }

    private func draw(_ generator: inout TestGenerator, qualities: Int) throws -> DataDrivenQualityRace {
        try DataDrivenQualityRace(
            dataAdvantage: .random(in: 0...1, using: &generator), costSlope: .random(in: 0.3...2, using: &generator),
            discount: .random(in: 0...0.9, using: &generator), spacing: .random(in: 0.1...0.6, using: &generator),
            qualities: qualities)
    }

    @Test(arguments: 0..<100) func noFirmGainsByDepartingOnce(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let race = try draw(&generator, qualities: .random(in: 2...8, using: &generator))
        for selection in DataDrivenQualityRace.Selection.allCases {
            let solution = try race.solution(selection, first: 0, second: 0)
            let states = 0..<race.qualities * race.qualities
            let steps = try CompetingWithBigData.Firm.allCases.map { firm in
                try states.map {
                    try solution.steps(of: firm, first: $0 / race.qualities, second: $0 % race.qualities)
                }
            }
            #expect(Profile(race: race, steps: steps).isEquilibrium(within: 1e-9))
            // States below the start do not matter.
            let part = try race.solution(selection, first: 1, second: race.qualities / 2)
            for first in 1..<race.qualities {
                for second in race.qualities / 2..<race.qualities {
                    for firm in CompetingWithBigData.Firm.allCases {
                        #expect(
                            try part.steps(of: firm, first: first, second: second)
                                == solution.steps(of: firm, first: first, second: second))
                    }
                }
            }
        }
    }

    /// All profiles of two qualities: four states with a choice.
    @Test(arguments: 0..<100) func countsWhatBruteForceFinds(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let race = try draw(&generator, qualities: 2)
        #expect(try race.numberOfEquilibria() == bruteForce(race))
    }

    /// All 46 656 profiles of three qualities.
    @Test(arguments: 0..<2) func countsWhatBruteForceFindsOnThreeQualities(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let race = try draw(&generator, qualities: 3)
        #expect(try race.numberOfEquilibria() == bruteForce(race))
    }

    private func bruteForce(_ race: DataDrivenQualityRace) -> Int {
        let states = race.qualities * race.qualities
        // The choices of firm 1 in all states, then those of firm 2.
        let choices = (0..<2 * states).map { index in
            let state = index % states
            return race.qualities - (index < states ? state / race.qualities : state % race.qualities)
        }
        var profile = Profile(race: race, steps: Array(repeating: Array(repeating: 0, count: states), count: 2))
        var count = 0
        for number in 0..<choices.reduce(1, *) {
            var rest = number
            for (index, options) in choices.enumerated() {
                profile.steps[index / states][index % states] = rest % options
                rest /= options
            }
            if profile.isEquilibrium(within: 1e-12) { count += 1 }
        }
        return count
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        for value in [Double.nan, .infinity, -.infinity, -1, 1e300] {
            #expect(throws: TheoryError.self) { try DataDrivenQualityRace(dataAdvantage: value) }
            #expect(throws: TheoryError.self) { try DataDrivenQualityRace(costSlope: value) }
            #expect(throws: TheoryError.self) { try DataDrivenQualityRace(discount: value) }
            #expect(throws: TheoryError.self) { try DataDrivenQualityRace(spacing: value) }
        }
        #expect(throws: TheoryError.self) { try DataDrivenQualityRace(qualities: 601) }
        #expect(throws: TheoryError.self) { try DataDrivenQualityRace(qualities: 1) }
        #expect(throws: TheoryError.outsideDomain(condition: "n ≤ 16", value: 17)) {
            try DataDrivenQualityRace(qualities: 17).numberOfEquilibria()
        }
        let race = try DataDrivenQualityRace()
        #expect(throws: TheoryError.self) { try race.solution(.invest, first: 10, second: 0) }
        #expect(throws: TheoryError.self) { try race.solution(.invest, first: 0, second: -1) }
        let solution = try race.solution(.invest, first: 3, second: 3)
        #expect(throws: TheoryError.self) { try solution.path(first: 2, second: 3) }
    }

    @Test func theEntriesAnswerAtTheirDefaults() throws {
        let counts = try DataDrivenQualityRace.equilibriaEntry.result()
        #expect(counts.tables[0]["7", "equilibria"] == .number(96))
        #expect(counts.series[0].lines[0].points.count == 9)
        let ends = try DataDrivenQualityRace.tippingEntry.result()
        #expect(ends.tables[0]["0.5", "invest"] == .text("tip2"))
        #expect(ends.tables[0]["2.0", "steady_state"] == .text("IntQ"))
        #expect(ends.series[0].lines.map(\.points.count) == [7, 7])
    }

    @Test func theEntriesRefuseOrAnswer() throws {
        let hostile: [Double] = [.nan, .infinity, -.infinity, -1, 0, 1e-300, 1e308, 0.7]
        for entry in [DataDrivenQualityRace.equilibriaEntry, DataDrivenQualityRace.tippingEntry] {
            for parameter in entry.parameters {
                for value in hostile {
                    var settings: [String: TheoryValue] = entry.name.hasSuffix("tipping") ? ["spacing": 0.5] : [:]
                    settings[parameter.name] = .number(value)
                    guard let result = try? entry.result(with: settings) else { continue }
                    #expect(value.isFinite && value <= 1)
                    for row in result.tables[0].rows {
                        for case .number(let number) in row.cells { #expect(number.isFinite) }
                    }
                }
            }
        }
        #expect(throws: TheoryError.self) { try DataDrivenQualityRace.tippingEntry.result(with: ["q1": []]) }
        #expect(throws: TheoryError.self) { try DataDrivenQualityRace.tippingEntry.result(with: ["q1": [0.503]]) }
        #expect(throws: TheoryError.self) { try DataDrivenQualityRace.tippingEntry.result(with: ["q1": [0.5, 5.01]]) }
        let many = try DataDrivenQualityRace.equilibriaEntry.result(with: [
            "delta": 0.95, "gamma": 0.3, "largest_n": 12,
        ])
        #expect(many.tables[0].rows.count == 11)
    }

    @Test(arguments: 0..<100) func theEntriesGiveFiniteNumbers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let common: [String: TheoryValue] = [
            "alpha": .number(.random(in: 0...1, using: &generator)),
            "gamma": .number(.random(in: 0.26...20, using: &generator)),
            "delta": .number(.random(in: 0...0.999, using: &generator)),
        ]
        let coarse = common.merging(["spacing": 0.25]) { $1 }
        let ends = try DataDrivenQualityRace.tippingEntry.result(with: coarse)
        #expect(ends.tables[0].rows.allSatisfy { $0.cells.count == 6 })
        #expect(ends.series.allSatisfy { $0.lines.allSatisfy { $0.points.allSatisfy { abs($0.y) <= 5 } } })
        let small = try DataDrivenQualityRace.equilibriaEntry.result(with: common.merging(["largest_n": 4]) { $1 })
        for case .number(let count) in small.tables[0].rows.flatMap(\.cells) { #expect(count >= 1) }
    }
}
