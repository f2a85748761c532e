import PolityTheory
import TestSupport
import Testing

@Suite struct MergerScreenTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.mergerScreen() { expectAgreement(table) }
    }

    /// The index after is the index of the list in which the two firms are one.
    @Test(arguments: 0..<200) func indexIsThatOfTheMergedList(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let count = Int.random(in: 2...12, using: &generator)
        let weights = (0..<count).map { _ in Double.random(in: 0.01...1, using: &generator) }
        let total = weights.reduce(0, +) * Double.random(in: 1...1.5, using: &generator)
        let shares = weights.map { $0 / total }
        let first = Int.random(in: 0..<count, using: &generator)
        let second = (first + Int.random(in: 1..<count, using: &generator)) % count
        let screen = try MergerScreen(shares: shares, merging: first, with: second)
        var merged = shares
        merged[first] += merged[second]
        merged.remove(at: second)
        let after = merged.reduce(0) { $0 + ($1 * 100) * ($1 * 100) }
        let before = shares.reduce(0) { $0 + ($1 * 100) * ($1 * 100) }
        #expect(abs(screen.indexAfter - after) < 1e-8 && abs(screen.indexBefore - before) < 1e-8)
        let increase = after - before
        let joint = shares[first] + shares[second]
        #expect(abs(screen.increase - increase) < 1e-8 && abs(screen.mergedShare - joint) < 1e-12)
        #expect(screen.isPresumed2023 == ((after > 1800 || joint > 0.3) && increase > 100))
        #expect((screen.verdict2010 == .presumed) == (after > 2500 && increase > 200))
        #expect((screen.verdict2010 == .unlikely) == (after < 1500 || increase < 100))
        #expect(try screen == MergerScreen(shares: shares, merging: second, with: first))
        #expect(try screen.hashValue == MergerScreen(shares: shares, merging: second, with: first).hashValue)
    }

    /// A number on a bound does not exceed it, whatever rounding makes of it.
    @Test func aNumberOnABoundDoesNotExceedIt() throws {
        // 2 · 0.1 · 0.05 · 10⁴ = 100 points.
        let small = try MergerScreen(shares: [0.1, 0.05, 0.5], merging: 0, with: 1)
        #expect(!small.isPresumed2023 && small.verdict2010 == .unlikely)
        // Joint share 30 %, index after 1800 − 900 + … = 900 + 4 · 225 = 1800.
        let edge = try MergerScreen(shares: [0.2, 0.1, 0.15, 0.15, 0.15, 0.15], merging: 0, with: 1)
        #expect(abs(edge.indexAfter - 1800) < 1e-9 && !edge.isPresumed2023 && edge.verdict2010 == .scrutiny)
        let beyond = try MergerScreen(shares: [0.201, 0.1, 0.15, 0.15, 0.15, 0.15], merging: 0, with: 1)
        #expect(beyond.isPresumed2023ByIndex && beyond.isPresumed2023ByShare)
        // Index after exactly 1500 is moderate, exactly 2500 is not high.
        let moderate = try MergerScreen(shares: [0.2, 0.1, 0.2, 0.1, 0.1], merging: 0, with: 1)
        #expect(abs(moderate.indexAfter - 1500) < 1e-9 && moderate.concentration == .moderate)
        let quarter = try MergerScreen(shares: [0.2, 0.2, 0.3], merging: 0, with: 1)
        #expect(abs(quarter.indexAfter - 2500) < 1e-9 && quarter.concentration == .moderate)
        #expect(quarter.verdict2010 == .scrutiny)
        let high = try MergerScreen(shares: [0.01, 0.5, 0.1], merging: 0, with: 1)
        #expect(high.concentration == .high && high.verdict2010 == .unlikely)
        let middle = try MergerScreen(shares: [0.015, 0.5, 0.1], merging: 0, with: 1)
        #expect(middle.concentration == .high && middle.verdict2010 == .scrutiny)
    }

    /// Just below the largest target there is no presumption, just above there is one.
    @Test(arguments: 0..<100) func largestTargetIsWhereThePresumptionBegins(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let share = Double.random(in: 0.01...0.6, using: &generator)
        let third = Double.random(in: 0...min(0.3, 0.9 - share), using: &generator)
        let target = try MergerScreen.largestUnpresumedTarget(of: share, rest: 10_000 * third * third)
        #expect(target > 0)
        let room = 1 - share - third
        for (size, isPresumed) in [(target * 0.9999, false), (target * 1.0001, true)] where size <= room {
            let screen = try MergerScreen(shares: [share, size, third], merging: 0, with: 1)
            #expect(screen.isPresumed2023 == isPresumed)
        }
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        #expect(throws: TheoryError.outsideDomain(condition: "2 to 10 000 shares", value: 1)) {
            try MergerScreen(shares: [1], merging: 0, with: 0)
        }
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ s ≤ 1", value: -0.1)) {
            try MergerScreen(shares: [-0.1, 1], merging: 0, with: 1)
        }
        #expect(throws: TheoryError.self) { try MergerScreen(shares: [.nan, 0.5], merging: 0, with: 1) }
        #expect(throws: TheoryError.self) { try MergerScreen(shares: [0.6, 0.5], merging: 0, with: 1) }
        #expect(throws: TheoryError.outsideDomain(condition: "two different firms", value: 1)) {
            try MergerScreen(shares: [0.6, 0.4], merging: 1, with: 1)
        }
        #expect(throws: TheoryError.self) { try MergerScreen(shares: [0.6, 0.4], merging: -1, with: 1) }
        #expect(throws: TheoryError.self) { try MergerScreen(shares: [0.6, 0.4], merging: 0, with: 2) }
        #expect(throws: TheoryError.self) { try MergerScreen.largestUnpresumedTarget(of: 2, rest: 0) }
        #expect(throws: TheoryError.self) { try MergerScreen.largestUnpresumedTarget(of: 0.1, rest: .nan) }
    }

    @Test func entryAnswers() throws {
        let result = try MergerScreen.entry.result()
        #expect(result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames)
        #expect(abs((try #require(result.tables[0]["hhi_after", "value"]?.asNumber)) - 2550) < 1e-9)
        #expect(result.tables[1]["presumed_2023", "answer"] == .text("yes"))
        #expect(result.tables[1]["verdict_2010", "answer"] == .text("presumed"))
        let other = try MergerScreen.entry.result(with: ["shares": .list(Array(repeating: 0.1, count: 10))])
        #expect(other.tables[1]["presumed_2023", "answer"] == .text("no") && other.hasOnlyFiniteNumbers)
        try expectFiniteAnswerOrRefusal(MergerScreen.entry)
    }

    @Test(arguments: 0..<100) func entryAnswersWithFiniteNumbers(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let count = Int.random(in: 2...20, using: &generator)
        let shares = (0..<count).map { _ in Double.random(in: 0...1 / Double(count), using: &generator) }
        let first = Int.random(in: 1...count, using: &generator)
        let result = try MergerScreen.entry.result(with: [
            "shares": .list(shares), "first": .number(Double(first)), "second": .number(Double(first % count + 1)),
        ])
        #expect(
            result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames
                && result.series[0].lines[0].points.count == 100)
    }
}
