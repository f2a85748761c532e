import Polity
import PolityLab
import Testing

/// Shares of differences that are known in closed form: the measures are functions of the levers themselves.
struct ExplanationTests {
    private let lab = Laboratory(seed: 2, threads: 2)

    private func explained(
        _ settings: [FactorSetting], runs: Int = 3, isGrouped: Bool = false, _ measures: Measure...
    ) throws -> (explanation: Explanation, found: [Attribution]) {
        let contrast = Contrast(Known.scenario(), Known.scenario(settings))
        let explanation = try Explanation(contrast, runs: runs, isGrouped: isGrouped, seed: 9)
        let found = try explanation.run(lab, outputs: Outputs(measures, months: [0]))
        return (explanation, try found.map { try $0.get() })
    }

    /// x y with x from 0 to 0.6 and y from 0 to 0.5: 0.15 for each, nothing when added first, all when added last.
    @Test func aProductIsSharedAlike() throws {
        let (explanation, found) = try explained(
            [
                FactorSetting(.lever(.dataInteroperability), 0.6), FactorSetting(.lever(.dataSocialShare), 0.5),
                FactorSetting(.lever(.surveillanceCap), 0.25),
            ],
            Known.measure { levers, _ in levers[.dataInteroperability] * levers[.dataSocialShare] },
            Known.measure("sum") { levers, _ in 2 * levers[.dataInteroperability] - levers[.surveillanceCap] })
        let names = explanation.players.map(\.name)
        #expect(Set(names) == ["data.interoperability", "data.social_share", "protection.surveillance_cap"])
        func share(_ attribution: Attribution, _ name: String) throws -> Attribution.Share {
            let player = try #require(names.firstIndex(of: name))
            return try #require(attribution.shares.first { $0.player == player })
        }
        for name in ["data.interoperability", "data.social_share"] {
            let share = try share(found[0], name)
            #expect(abs(share.contribution.mean - 0.15) < 1e-12)
            #expect(share.addFirst.mean == 0 && abs(share.addLast.mean - 0.3) < 1e-12)
        }
        let idle = try share(found[0], "protection.surveillance_cap")
        #expect(idle.contribution.mean == 0 && idle.range == 0...0)
        #expect(abs(found[0].total.mean - 0.3) < 1e-12)
        #expect(abs(try share(found[1], "data.interoperability").contribution.mean - 1.2) < 1e-12)
        #expect(abs(try share(found[1], "protection.surveillance_cap").contribution.mean - 0.75) < 1e-12)
        #expect(try share(found[1], "data.social_share").contribution.mean == 0)
    }

    /// A group is one player: its share is that of all its changes made at once.
    @Test func aGroupIsOnePlayer() throws {
        // Two levers of one group, and one of another.
        let settings = [
            FactorSetting(.lever(.dataInteroperability), 0.6), FactorSetting(.lever(.dataSocialShare), 0.5),
            FactorSetting(.lever(.stateCapacity), 1),
        ]
        #expect(Lever.dataInteroperability.entry.group == Lever.dataSocialShare.entry.group)
        #expect(Lever.dataInteroperability.entry.group != Lever.stateCapacity.entry.group)
        let before = Known.scenario().levers[.stateCapacity]
        let product = Known.measure { levers, _ in
            levers[.dataInteroperability] * levers[.dataSocialShare] * levers[.stateCapacity]
        }
        let (explanation, found) = try explained(settings, isGrouped: true, product)
        #expect(explanation.players.count == 2)
        // v(∅) = v({capacity}) = 0, v({group}) = 0.3 before, v(N) = 0.3.
        let group = try #require(explanation.players.firstIndex { $0.changes.count == 2 })
        let shares = Dictionary(uniqueKeysWithValues: found[0].shares.map { ($0.player, $0.contribution.mean) })
        let alone = 0.3 * before
        #expect(abs((shares[group] ?? .nan) - (alone + 0.3) / 2) < 1e-12)
        #expect(abs((shares[1 - group] ?? .nan) - (0.3 - alone) / 2) < 1e-12)
    }

    /// Sampled orders: shares still sum to the total, and what does nothing still gets exactly 0.
    @Test(arguments: [1, 2, 5]) func sampledOrdersSumToTheTotal(runs: Int) throws {
        let changed = Lever.allCases.filter { $0.entry.range == 0...1 && !Lever.budget.contains($0) }.prefix(14)
        let start = Known.scenario()
        let settings = changed.map { FactorSetting(.lever($0), start.levers[$0] == 0.5 ? 0.4 : 0.5) }
        let active = Array(changed.prefix(11))
        let mixed = Known.measure { levers, _ in
            active.enumerated().reduce(1.0) { $0 * (1 + Double($1.offset) * levers[$1.element]) }
        }
        let (explanation, found) = try explained(settings, runs: runs, mixed, Known.luck)
        #expect(explanation.design.method != .exact && explanation.players.count == 14)
        for attribution in found {
            let sum = attribution.shares.reduce(0) { $0 + $1.contribution.mean }
            #expect(abs(sum - attribution.total.mean) < 1e-9 * max(1, abs(attribution.total.mean)))
        }
        #expect(found[0].total.mean != 0)
        for share in found[0].shares where share.player >= active.count {
            #expect(share.contribution.mean == 0 && share.range == 0...0)
        }
        #expect(found[0].shares.filter { $0.player < active.count }.allSatisfy { $0.contribution.mean != 0 })
        // Luck is the same whatever is changed.
        #expect(found[1].shares.allSatisfy { $0.contribution.mean == 0 } && found[1].total.mean == 0)
    }

    @Test func exactSharesOfTheModelSumToTheTotal() throws {
        let second = Small.scenario(
            "b",
            Small.open(0.9) + [
                FactorSetting(.lever(.dataSocialShare), 0.5), FactorSetting(.lever(.surveillanceCap), 0.3),
                FactorSetting(.lever(.taxIncome), 0.35), FactorSetting(.parameter(.networkEffect), 0.3),
            ])
        let explanation = try Explanation(Contrast(Small.scenario("a"), second), runs: 2)
        let names = ["hhi", "output", "surveillance", "gini_income", "consumer_surplus"]
        let outputs = Outputs(names.compactMap(Measure.named), months: [1, 6])
        let one = try explanation.run(Laboratory(seed: 3, threads: 1), outputs: outputs)
        let two = try explanation.run(Laboratory(seed: 3, threads: 2), outputs: outputs)
        #expect(one.count == 10)
        for (a, b) in zip(one, two) {
            let attribution = try a.get()
            #expect(try attribution == b.get())
            let sum = attribution.shares.reduce(0) { $0 + $1.contribution.mean }
            #expect(abs(sum - attribution.total.mean) < 1e-9)
            #expect(abs(attribution.to.mean - attribution.from.mean - attribution.total.mean) < 1e-9)
        }
    }

    @Test func whatDoesNotDifferIsNotExplained() {
        #expect(throws: AttributionError.self) {
            try Explanation(Contrast(Known.scenario(), Known.scenario()), runs: 2)
        }
    }
}
