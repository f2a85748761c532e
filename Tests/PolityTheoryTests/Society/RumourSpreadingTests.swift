import PolityTheory
import TestSupport
import Testing

@Suite struct RumourSpreadingTests {
    @Test func agreesWithWhatIsPublished() throws {
        for table in try SideBySide.daleyKendall() { expectAgreement(table) }
    }

    /// Rates counted meeting by meeting: two spreaders who meet may both stop.
    @Test(arguments: 0..<100) func endsWhereTheEquationsLead(seed: Int) throws {
        var generator = TestGenerator(seed: UInt64(seed))
        let alpha = Double.random(in: 0.2...1, using: &generator)
        let beta = Double.random(in: 0.5...3, using: &generator)
        let first = Double.random(in: 0.01...0.7, using: &generator)
        let model = try RumourSpreading(stiflingProbability: alpha, contactRate: beta, initialSpreaders: first)
        var peak = first
        let end = integrate([1 - first, first, 0], duration: 300 / beta, steps: 6000) { state in
            let pairs = beta * state[1] * state[1] / 2
            let stopped = alpha * (2 * pairs + beta * state[1] * state[2])
            let told = beta * state[0] * state[1]
            return [-told, told - stopped, stopped]
        } each: { state in
            peak = max(peak, state[1])
            return true
        }
        #expect(abs(try model.finalIgnorants() - end[0]) < 1e-6)
        #expect(abs(model.peakSpreaders - peak) < 1e-3 && peak <= model.peakSpreaders + 1e-6)
        #expect(abs(try model.spreaders(atIgnorants: model.finalIgnorants())) < 1e-12)
        let path = try model.path(duration: 8 / beta)
        let last = try #require(path.last)
        #expect(path.count == 201 && last.time == 8 / beta)
        #expect(abs(try model.spreaders(atIgnorants: last.ignorants) - last.spreaders) < 1e-5)
        #expect(zip(path, path.dropFirst()).allSatisfy { $0.ignorants >= $1.ignorants })
    }

    /// Ten thousand persons who meet in pairs; every draw has its own key.
    @Test func tenThousandPersonsBehaveSo() throws {
        let persons = 10_000
        let first = 100
        let runs = 10
        var never = 0.0
        for run in 0..<runs {
            var knows = Array(repeating: false, count: persons)
            var spreaders = Array(0..<first)
            for person in spreaders { knows[person] = true }
            var place: [Int: Int] = [:]
            for (index, person) in spreaders.enumerated() { place[person] = index }
            func stop(_ person: Int) {
                guard let index = place.removeValue(forKey: person) else { return }
                let last = spreaders.removeLast()
                if last != person {
                    spreaders[index] = last
                    place[last] = index
                }
            }
            var meeting: UInt64 = 0
            while !spreaders.isEmpty {
                meeting += 1
                var draw = TestGenerator(seed: UInt64(run) << 40 | meeting)
                let speaker = spreaders[Int.random(in: 0..<spreaders.count, using: &draw)]
                let other = Int.random(in: 0..<persons, using: &draw)
                if other == speaker { continue }
                if !knows[other] {
                    knows[other] = true
                    place[other] = spreaders.count
                    spreaders.append(other)
                } else if place[other] != nil {
                    // Either of the two may have been drawn first: the pair meets half as often as drawn.
                    guard Bool.random(using: &draw) else { continue }
                    stop(speaker)
                    stop(other)
                } else {
                    stop(speaker)
                }
            }
            never += Double(knows.filter { !$0 }.count) / Double(persons * runs)
        }
        let model = try RumourSpreading(initialSpreaders: Double(first) / Double(persons))
        #expect(abs(try model.finalIgnorants() - never) < 0.01)
        #expect(abs(0.20318786997997995 - never) < 0.01)
    }

    @Test func dependsOnTheRateInTimeAlone() throws {
        let slow = try RumourSpreading(contactRate: 1, initialSpreaders: 0.01)
        let fast = try RumourSpreading(contactRate: 4, initialSpreaders: 0.01)
        #expect(try slow.finalIgnorants() == fast.finalIgnorants())
        for (left, right) in zip(try slow.path(duration: 20), try fast.path(duration: 5)) {
            #expect(abs(left.spreaders - right.spreaders) < 1e-12)
        }
        let still = try RumourSpreading().path(duration: 10)
        #expect(still.allSatisfy { $0.ignorants == 1 && $0.spreaders == 0 && $0.stiflers == 0 })
    }

    @Test func refusesWhatIsOutsideTheDomain() throws {
        for alpha in [0, 0.0009, 1.1, .nan, .infinity, -1] {
            #expect(throws: TheoryError.self) { try RumourSpreading(stiflingProbability: alpha) }
        }
        for rate in [0, -1, .nan, .infinity] {
            #expect(throws: TheoryError.self) { try RumourSpreading(contactRate: rate) }
        }
        #expect(throws: TheoryError.outsideDomain(condition: "0 ≤ y₀ < 1", value: 1)) {
            try RumourSpreading(initialSpreaders: 1)
        }
        #expect(throws: TheoryError.self) { try RumourSpreading().path(duration: 0) }
        #expect(throws: TheoryError.self) { try RumourSpreading().path(duration: 1e9) }
        #expect(throws: TheoryError.self) { try RumourSpreading().spreaders(atIgnorants: 0) }
        #expect(try RumourSpreading(stiflingProbability: 0.001).finalIgnorants() < 1e-300)
        #expect(try RumourSpreading(initialSpreaders: 0.999_999_999_999_9).finalIgnorants() < 1e-12)
    }

    @Test func entryAnswers() throws {
        try expectNothingBreaks(RumourSpreading.entry)
        var generator = TestGenerator(seed: 3)
        for _ in 0..<40 {
            let beta = Double.random(in: 0.01...100, using: &generator)
            expectSoundSocietyAnswer(
                try RumourSpreading.entry.result(with: [
                    "alpha": .number(.random(in: 0.001...1, using: &generator)), "beta": .number(beta),
                    "spreaders": .number(.random(in: 0..<1, using: &generator)),
                    "horizon": .number(.random(in: 0.1...1000, using: &generator) / beta),
                ]))
        }
        let cell = try RumourSpreading.entry.result().tables[0]["one_of_many", "never_hear"]
        #expect(cell == .number(try RumourSpreading().finalIgnorants()))
    }
}
