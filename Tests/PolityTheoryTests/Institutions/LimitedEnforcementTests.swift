import PolityTheory
import TestSupport
import Testing

@Suite struct LimitedEnforcementTests {
    @Test func agreesWithTheDerivation() throws {
        for table in try SideBySide.limitedEnforcement() { expectAgreement(table) }
    }

    /// The rate that follows from expected rates, written anew.
    private func next(_ rate: Double, _ fine: Double, _ capacity: Double) -> Double {
        let caught = rate > capacity ? capacity / rate : 1
        return max(0, 1 - fine * caught)
    }

    @Test(arguments: 0..<200) func agreesWithAScanOfAllRates(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let gain = Double.random(in: 0.5...2, using: &generator)
        let fine = Double.random(in: 0.1...4, using: &generator)
        let model = try LimitedEnforcement(largestGain: gain, fine: fine)
        let capacity = Double.random(in: 0.01...0.6, using: &generator)
        // Near the point where two states meet a scan sees neither.
        guard abs(1 - 4 * fine / gain * capacity) > 1e-3, abs(capacity - (1 - fine / gain)) > 1e-3 else { return }
        let count = 4000
        var found: [Double] = next(0, fine / gain, capacity) == 0 ? [0] : []
        for index in 1..<count {
            let low = Double(index) / Double(count)
            let high = Double(index + 1) / Double(count)
            let left = next(low, fine / gain, capacity) - low
            let right = next(high, fine / gain, capacity) - high
            if left * right <= 0, right != 0 { found.append((low + high) / 2) }
        }
        let states = try model.states(capacity: capacity)
        #expect(states.count == found.count)
        #expect(zip(states, found).allSatisfy { abs($0.violationRate - $1) < 2 / Double(count) })
        for state in states {
            let rate = state.violationRate
            #expect(try abs(model.violationRate(after: rate, capacity: capacity) - rate) < 1e-9)
            // A stable state is where the path comes back to after a small push, from either side.
            for push in [1e-4, -1e-4] where rate + push >= 0 && rate + push <= 1 {
                let path = try model.path(periods: 3000, from: rate + push, capacity: capacity)
                #expect((abs(path[3000] - rate) < 1e-6) == state.isStable)
            }
        }
    }

    @Test(arguments: 0..<100) func lawlessnessEndsAtTheCriticalCapacity(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed) + 70)
        let model = try LimitedEnforcement(largestGain: 1, fine: .random(in: 0.55...5, using: &generator))
        let critical = model.criticalCapacity
        #expect(abs(critical - 1 / (4 * model.fine)) < 1e-12)
        let before = try model.path(periods: 20_000, from: 1, capacity: critical * 0.995)
        let after = try model.path(periods: 20_000, from: 1, capacity: critical * 1.005)
        #expect(before[20_000] >= 0.5)
        #expect(after[20_000] == max(0, 1 - model.fine))
        #expect(try model.states(capacity: critical * 1.005).count == 1)
    }

    @Test(arguments: [0.1, 0.3, 0.45]) func smallFinesGiveNoDrop(fine: Double) throws {
        let model = try LimitedEnforcement(largestGain: 1, fine: fine)
        var last = 1.0
        for step in 1...400 {
            let states = try model.states(capacity: Double(step) / 400)
            #expect(states.count == 1)
            #expect(last - states[0].violationRate < 0.02 && last >= states[0].violationRate)
            last = states[0].violationRate
        }
        #expect(abs(last - (1 - fine)) < 1e-12)
        #expect(try model.states(capacity: model.criticalCapacity * 0.99)[0].detection < 1)
        #expect(try model.states(capacity: min(1, model.criticalCapacity * 1.01))[0].detection == 1)
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "10⁻⁶ ≤ B ≤ 10⁶", value: 0)) {
            try LimitedEnforcement(largestGain: 0)
        }
        #expect(throws: TheoryError.self) { try LimitedEnforcement(fine: .nan) }
        let model = try LimitedEnforcement()
        #expect(throws: TheoryError.self) { try model.states(capacity: -0.1) }
        #expect(throws: TheoryError.self) { try model.states(capacity: .nan) }
        #expect(throws: TheoryError.self) { try model.path(periods: 1, from: 1.5, capacity: 0.1) }
        #expect(try model.path(periods: -1, from: 0.5, capacity: 0.1) == [0.5])
        #expect(try model.states(capacity: 0).map(\.violationRate) == [1])
        #expect(try model.violationRate(after: 0, capacity: 0) == 1)
    }

    @Test func entryAnswers() throws {
        try EntrySoundness.check(LimitedEnforcement.entry)
        try EntrySoundness.checkInside(
            LimitedEnforcement.entry,
            ["largest_gain": 0.001...100, "fine": 0.001...100, "capacity": 0...1, "initial_violation_rate": 0...1])
        let result = try LimitedEnforcement.entry.result()
        #expect(result.tables[0].rows.count == 3)
        #expect(result.series[0].lines.map(\.name) == ["every violator caught", "unstable", "capacity exhausted"])
        #expect(result.tables[1]["critical_capacity", "value"] == .number(0.125))
    }
}
