import Polity
import PolityLab
import Testing

/// Runs are known by everything that they depend on, and by nothing else.
struct IdentityTests {
    private let base = Known.scenario()

    @Test func everyLeverAndParameterCounts() throws {
        var seen: [String: String] = [try Known.fingerprint(base): "nothing"]
        let targets =
            Lever.allCases.map(Factor.Target.lever) + EconomyParameter.allCases.map(Factor.Target.parameter)
        for target in targets {
            var other = base
            // The next number that there is: no digit is left out.
            other.places[0][target] = other.places[0][target].nextUp
            let twin = seen.updateValue(target.entry.name, forKey: try Known.fingerprint(other))
            #expect(twin == nil, "\(target.entry.name) and \(twin ?? "")")
        }
        #expect(seen.count == targets.count + 1)
    }

    @Test func namesDoNotCount() throws {
        var other = base
        other.name = "another"
        other.places[0].name = "elsewhere"
        #expect(try Known.fingerprint(other) == Known.fingerprint(base))
    }

    @Test func everySwitchAndOverlayCounts() throws {
        var scenarios = [base]
        for item in Schedule.catalogue {
            var other = base
            other.switches = [item.name: !item.isOnByDefault]
            scenarios.append(other)
        }
        let overlays: [[Timetable.Overlay]] = [
            [.init(values: [.taxIncome: 0.2])], [.init(values: [.taxIncome: 0.3])], [.init(values: [.taxProfit: 0.2])],
            [.init(months: 1..<3, values: [.taxIncome: 0.2])], [.init(months: 1..<4, values: [.taxIncome: 0.2])],
            [.init(months: 2..<3, values: [.taxIncome: 0.2])], [.init(values: [.taxIncome: 0.2, .taxProfit: 0.2])],
            [.init(values: [.taxIncome: 0.2]), .init(values: [.taxProfit: 0.2])],
            // The later one lies above.
            [.init(values: [.taxIncome: 0.2]), .init(values: [.taxIncome: 0.3])],
            [.init(values: [.taxIncome: 0.3]), .init(values: [.taxIncome: 0.2])],
        ]
        for overlay in overlays {
            var other = base
            other.timetable = Timetable(overlay)
            scenarios.append(other)
        }
        #expect(try Set(scenarios.map(Known.fingerprint)).count == scenarios.count)
    }

    @Test func placesAndRulesCount() throws {
        var two = base
        two.places.append(two.places[0])
        var other = two
        other.places[1].levers[.taxIncome] = 0.3
        var swapped = other
        swapped.places.swapAt(0, 1)
        var ruled = base
        ruled.rules = Remark(level: 0.5)
        var otherwise = base
        otherwise.rules = Remark(level: 0.25)
        var renamed = base
        renamed.rules = Note(level: 0.5)
        let all = [base, two, other, swapped, ruled, otherwise, renamed]
        #expect(try Set(all.map(Known.fingerprint)).count == all.count)
        #expect(try Known.fingerprint(ruled) == Known.fingerprint(ruled))
    }

    @Test func canonicalTextsTellValuesApart() {
        let values: [Any] = [
            0.0, -0.0, Double.nan, 1.0, 1, Float(1), Float(1.5), "1", true, false, Character("x"), Character("y"),
            "a;b", ["a", "b"], ["a;b"], ["ab"], ["b", "a"], [String](), "", Pair(a: 1, b: 2), Pair(a: 2, b: 1),
            Pair(a: 12, b: 0), Choice.none, Choice.one(1), Choice.one(2), Choice.two(1), Int?.none as Any,
            [1: "a", 2: "b"], [1: "b", 2: "a"], Set([1, 2]), [1, 2], 1..<3, 1..<4, "abc".dropFirst(), "abd".dropFirst(),
            [[1], [2, 3]], [[1, 2], [3]],
        ]
        var seen: [String: Int] = [:]
        for (index, value) in values.enumerated() {
            let text = CanonicalText.describe(value)
            let twin = seen.updateValue(index, forKey: text)
            #expect(twin == nil, "\(value) is told as \(twin.map { values[$0] } ?? "") is: \(text)")
        }
    }

    @Test func canonicalTextsDoNotDependOnTheOrderOfSets() {
        let names = (0..<50).map { "name \($0)" }
        let forth = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        var back: [String: Int] = [:]
        back.reserveCapacity(1_000)
        for (index, name) in names.enumerated().reversed() { back[name] = index }
        #expect(CanonicalText.describe(forth) == CanonicalText.describe(back))
        #expect(CanonicalText.describe(Set(names)) == CanonicalText.describe(Set(names.reversed())))
    }

    private struct Pair { let a, b: Int }
    private enum Choice {
        case none
        case one(Int)
        case two(Int)
    }
}

/// Rules of an embedding program, known by all that they are made of.
private struct Remark: Rules {
    var level: Float
    var events: [RuleEvent] { [] }

    mutating func begin(_ world: inout World, using executor: any ChunkExecutor) {}
    mutating func apply(to world: inout World, levers: inout [LeverStack], using executor: any ChunkExecutor) {}
}

private struct Note: Rules {
    var level: Float
    var events: [RuleEvent] { [] }

    mutating func begin(_ world: inout World, using executor: any ChunkExecutor) {}
    mutating func apply(to world: inout World, levers: inout [LeverStack], using executor: any ChunkExecutor) {}
}
