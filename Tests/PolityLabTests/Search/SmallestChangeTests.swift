import PolityLab
import Testing

/// Smallest changes with known lengths, and responses that are hard to search.
@Suite struct SmallestChangeTests {
    private static let unit = SmallestChange.Lever(current: 0, domain: .interval(0...1))

    private static func point(_ value: Double) -> Margin { Margin(estimate: value, low: value, high: value) }

    /// a x + b y + c z >= t: alone t / a, together t / sqrt(a^2 + b^2).
    @Test func linear() throws {
        let slopes = [3.0, 4, 0.5]
        let search = try SmallestChange(levers: Array(repeating: Self.unit, count: 3), target: .atLeastZero)
        let outcome = search.run { x in Self.point(zip(slopes, x).reduce(-2) { $0 + $1.0 * $1.1 }) }
        #expect(!outcome.isReached && outcome.current.estimate == -2)
        for (single, exact) in zip(outcome.singles, [2.0 / 3, 0.5, nil]) {
            guard let exact else {
                #expect(single == nil)
                continue
            }
            let change = try #require(single)
            #expect(change.distance >= exact && change.distance < exact + 1e-3 && change.isMonotone)
            #expect(change.margin.estimate >= 0)
        }
        let best = try #require(outcome.smallest)
        #expect(best.levers == [0, 1] && best.isMonotone)
        #expect(best.distance >= 0.4 - 1e-12 && best.distance < 0.4 + 1e-3, "\(best.distance)")
        #expect(abs(best.settings[0] - 0.24) < 0.03 && abs(best.settings[1] - 0.32) < 0.03 && best.settings[2] == 0)
        #expect(outcome.fewest?.levers == [1])
        // 3 levers: 2 + 16 probes each, at most 10 halvings; 3 pairs of 28 directions at most, and their halvings.
        #expect(outcome.evaluations < 600, "\(outcome.evaluations)")
    }

    /// Downwards, from the middle of ranges in other units: the measure is to fall below a bound.
    @Test func linearDownwards() throws {
        let search = try SmallestChange(
            levers: [
                .init(current: 50, domain: .interval(0...100)), .init(current: -1, domain: .interval(-3...1)),
            ], target: .belowZero)
        // In shares of the ranges: 10 + 5 u - 5 v < 9.
        let outcome = search.run { x in Self.point(10 + (x[0] - 50) / 20 - (x[1] + 1) * 1.25 - 9) }
        let singles = try outcome.singles.map { try #require($0) }
        #expect(abs(singles[0].distance - 0.2) < 2e-3 && abs(singles[0].settings[0] - 30) < 0.2)
        #expect(abs(singles[1].distance - 0.2) < 2e-3 && abs(singles[1].settings[1] + 0.2) < 0.01)
        let best = try #require(outcome.smallest)
        #expect(abs(best.distance - 0.2 / 2.0.squareRoot()) < 2e-3)
        #expect(best.settings[0] < 50 && best.settings[1] > -1)
    }

    /// Interoperability w tips a market with network effect b back when b (1 - w) <= 2, that is at w = 1 - 2 / b.
    @Test(arguments: [2.5, 4, 8])
    func interoperabilityThreshold(effect: Double) throws {
        let search = try SmallestChange(levers: [Self.unit], target: .atLeastZero, tolerance: 1e-6)
        let outcome = search.run { Self.point(2 - effect * (1 - $0[0])) }
        let change = try #require(outcome.smallest)
        #expect(abs(change.distance - (1 - 2 / effect)) < 1e-6 && change.distance >= 1 - 2 / effect - 1e-12)
    }

    /// Becker's deterrence: probability times fine is to reach the gain. From p = 0.1 and f = 2 of 20 with g = 1, alone p = 0.5 or
    /// f = 10, together p = f / 20 = sqrt(0.05).
    @Test func deterrence() throws {
        let search = try SmallestChange(
            levers: [.init(current: 0.1, domain: .interval(0...1)), .init(current: 2, domain: .interval(0...20))],
            target: .atLeastZero, tolerance: 1e-4)
        let outcome = search.run { Self.point($0[0] * $0[1] - 1) }
        let singles = try outcome.singles.map { try #require($0) }
        #expect(abs(singles[0].settings[0] - 0.5) < 2e-4 && abs(singles[1].settings[1] - 10) < 2e-3)
        let best = try #require(outcome.smallest)
        #expect(abs(best.distance - 2.0.squareRoot() * (0.05.squareRoot() - 0.1)) < 2e-4, "\(best.distance)")
        #expect(abs(best.settings[0] - 0.05.squareRoot()) < 0.01)
        #expect(best.settings[0] * best.settings[1] >= 1)
    }

    /// The whole interval has to get there: a reach of 0.1 to each side asks for 0.1 more.
    @Test func intervalsAskForMore() throws {
        for (certainty, exact) in [(SmallestChange.Certainty.estimate, 0.5), (.interval, 0.6)] {
            let search = try SmallestChange(levers: [Self.unit], target: .atLeastZero, certainty: certainty)
            let outcome = search.run {
                let value = $0[0] - 0.5
                return Margin(estimate: value, low: value - 0.1, high: value + 0.1)
            }
            let change = try #require(outcome.smallest)
            #expect(abs(change.distance - exact) < 1e-3)
        }
    }

    /// A response that reaches the target, leaves it and comes back is told from one that only rises.
    @Test func turningBackIsTold() throws {
        let search = try SmallestChange(levers: [Self.unit], target: .atLeastZero)
        let hump = search.run { Self.point($0[0] < 0.7 ? 0.2 - abs($0[0] - 0.4) : $0[0] - 0.8) }
        #expect(hump.smallest?.isMonotone == false)
        #expect(abs((hump.smallest?.distance ?? 0) - 0.2) < 1e-3)
        // One that first goes the wrong way crosses only once, but is told, too.
        let dip = search.run { Self.point(abs($0[0] - 0.4) - 0.5) }
        #expect(dip.smallest?.isMonotone == false && abs((dip.smallest?.distance ?? 0) - 0.9) < 1e-3)
        // Within overlapping intervals nothing is told.
        let noisy = search.run { x in
            let value = x[0] - 0.5 + ((x[0] * 8).rounded().remainder(dividingBy: 2) == 0 ? 0.05 : -0.05)
            return Margin(estimate: value, low: value - 0.2, high: value + 0.2)
        }
        #expect(noisy.smallest?.isMonotone == true)
    }

    /// Neither lever alone gets there, both do: x y >= 1/4 from 0, at x = y = 1/2.
    @Test func onlyTogether() throws {
        let search = try SmallestChange(levers: [Self.unit, Self.unit], target: .atLeastZero)
        let outcome = search.run { Self.point($0[0] * $0[1] - 0.25) }
        #expect(outcome.singles == [nil, nil])
        let best = try #require(outcome.fewest)
        #expect(abs(best.distance - 0.5.squareRoot()) < 2e-3)
        #expect(search.run(pairs: false) { Self.point($0[0] * $0[1] - 0.25) }.smallest == nil)
    }

    /// A choice is a whole range away. The clearest of several is taken; with a number it may take less than the number alone.
    @Test func choices() throws {
        let choice = SmallestChange.Lever(current: 1, domain: .choices([0, 1, 2, 3]))
        let search = try SmallestChange(levers: [choice, Self.unit, choice], target: .atLeastZero)
        let alone = search.run { Self.point($0[0] == 3 ? 2 : $0[0] == 0 ? 1 : -1) }
        #expect(alone.smallest?.distance == 1 && alone.smallest?.settings == [3, 0, 1])
        let mixed = search.run { Self.point(($0[0] == 2 ? $0[1] : 0) - 0.5) }
        #expect(mixed.singles == [nil, nil, nil])
        #expect(mixed.smallest?.levers == [0, 1])
        #expect(abs((mixed.smallest?.distance ?? 0) - 1.25.squareRoot()) < 1e-3)
        let both = search.run { Self.point($0[0] == 2 && $0[2] == 0 ? 1 : -1) }
        #expect(both.smallest?.settings == [2, 0, 0] && both.smallest?.distance == 2.0.squareRoot())
    }

    @Test func nothingToDoAndNothingToFind() throws {
        let search = try SmallestChange(levers: [Self.unit, Self.unit], target: .belowZero)
        let reached = search.run { _ in Self.point(-1) }
        #expect(reached.isReached && reached.smallest == nil && reached.evaluations == 1)
        for value in [1, .nan, .infinity] {
            let outcome = search.run { _ in Self.point(value) }
            #expect(!outcome.isReached && outcome.smallest == nil && outcome.fewest == nil)
        }
        let atTheEnd = search.run { Self.point($0[0] == 1 ? -1 : 1) }
        #expect(atTheEnd.smallest?.settings[0] == 1)
    }

    @Test func hostileSettingsAreRefused() {
        #expect(throws: SearchError.levers(0)) { try SmallestChange(levers: [], target: .belowZero) }
        let bad: [SmallestChange.Lever] = [
            .init(current: 2, domain: .interval(0...1)), .init(current: .nan, domain: .interval(0...1)),
            .init(current: 0, domain: .interval(0...0)), .init(current: 0, domain: .interval(0 ... .infinity)),
            .init(current: 0, domain: .choices([])), .init(current: 0, domain: .choices([0])),
            .init(current: 5, domain: .choices([0, 1])), .init(current: 0, domain: .choices([0, .nan])),
        ]
        for lever in bad {
            #expect(throws: SearchError.range(lever: 1)) {
                try SmallestChange(levers: [Self.unit, lever], target: .belowZero)
            }
        }
        for tolerance in [0, -1, 1, .nan] as [Double] {
            #expect(throws: SearchError.self) {
                try SmallestChange(levers: [Self.unit], target: .belowZero, tolerance: tolerance)
            }
        }
        #expect(throws: SearchError.probes(1)) {
            try SmallestChange(levers: [Self.unit], target: .belowZero, probes: 1)
        }
    }

    // MARK: Verdicts

    /// A claim that effect stays below 0.6 x + 0.8 y is reversed where the line is crossed.
    @Test func flipsAVerdict() throws {
        let flip = try Flip(levers: [Self.unit, Self.unit])
        func claim(_ offset: Double) -> ([Double]) -> Margin {
            { x in
                let value = 0.6 * x[0] + 0.8 * x[1] - offset
                return Margin(estimate: value, low: value - 0.05, high: value + 0.05)
            }
        }
        let supported = flip.run(claim(0.5))
        #expect(supported.verdict == .supported)
        let change = try #require(supported.search?.smallest)
        #expect(abs(change.distance - 0.55) < 2e-3 && change.margin.low >= 0)

        let high = try Flip(levers: [.init(current: 1, domain: .interval(0...1)), Self.unit])
        let refuted = high.run(claim(0.4))
        #expect(refuted.verdict == .refuted)
        let back = try #require(refuted.search?.smallest)
        #expect(back.levers == [0] && abs(back.distance - 0.25 / 0.6) < 2e-3 && back.margin.high < 0)

        let undecided = flip.run(claim(0.02))
        #expect(undecided.verdict == .undecided && undecided.search == nil && undecided.evaluations == 1)
        #expect(flip.run { _ in Self.point(.nan) }.verdict == .undecided)
    }
}
