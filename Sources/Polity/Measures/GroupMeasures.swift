/// Citizens of the two groups by the platform they use.
package struct GroupTally {
    /// People outside (index 0) and inside vulnerable groups (index 1).
    package private(set) var people = [0.0, 0.0]
    /// By group and option: element 0 of a group counts those without a platform, k + 1 the users of enterprise k.
    package private(set) var users: [[Double]]

    package init(_ citizens: Citizens, enterprises: Int) {
        users = Array(repeating: Array(repeating: 0, count: enterprises + 1), count: 2)
        let vulnerable = citizens.vulnerable.array
        let platform = citizens.platform.array
        for i in 0..<citizens.count {
            let group = Int(vulnerable[i])
            people[group] += 1
            users[group][platform[i] == Citizens.orphaned ? 0 : Int(platform[i])] += 1
        }
    }

    /// Mean over the members of each group of a number by option; 0 for a group without members.
    func means(_ value: (_ option: Int) -> Double) -> [Double] {
        let values = (0..<users[0].count).map(value)
        return (0...1).map { group in
            people[group] > 0 ? zip(users[group], values).reduce(0) { $0 + $1.0 * $1.1 } / people[group] : 0
        }
    }
}

extension Measure {
    /// What a measure says of everybody, of those outside (index 0) and of those inside vulnerable groups (index 1).
    struct ByGroup {
        let name: String
        let group: String
        let unit: CatalogueUnit
        var range: ClosedRange<Double> = 0...1
        var kind: Kind = .stock
        let summary: String
        let source: String
    }

    /// A measure with one number per group, as three: the mean over citizens, `.vulnerable` and `.others`. A group
    /// without members reads 0.
    static func byGroup(
        _ what: ByGroup, values: @escaping @Sendable (borrowing World, Int) -> [Double]
    ) -> [Measure] {
        [
            Measure(entry(what, "", ""), kind: what.kind) { world, j in
                let people = world.jurisdictions[j].society.groups.map { Double($0.people) }
                let all = people.reduce(0, +)
                return all > 0 ? zip(people, values(world, j)).reduce(0) { $0 + $1.0 * $1.1 } / all : 0
            },
            Measure(
                entry(what, ".vulnerable", " Of members of vulnerable groups; 0 without any."), kind: what.kind
            ) { values($0, $1)[1] },
            Measure(
                entry(what, ".others", " Of those outside vulnerable groups; 0 without any."), kind: what.kind
            ) { values($0, $1)[0] },
        ]
    }

    private static func entry(_ what: ByGroup, _ suffix: String, _ addition: String) -> CatalogueEntry {
        CatalogueEntry(
            what.name + suffix, group: what.group, unit: what.unit, range: what.range, summary: what.summary + addition,
            source: what.source)
    }
}

extension World {
    /// Platforms and citizens of a jurisdiction, by group.
    func groupTally(_ jurisdiction: Int) -> GroupTally {
        GroupTally(jurisdictions[jurisdiction].citizens, enterprises: enterprises.count)
    }

    /// Mean disposable income of the month by group; 0 for a group without members.
    func groupIncome(_ jurisdiction: Int) -> [Double] {
        let income = jurisdictions[jurisdiction].citizens.income.array
        return groupMeans(jurisdiction) { income[$0] }
    }

    /// Mean over the citizens of each group; 0 for a group without members.
    func groupMeans(_ jurisdiction: Int, _ value: (_ citizen: Int) -> Double) -> [Double] {
        let vulnerable = jurisdictions[jurisdiction].citizens.vulnerable.array
        var sum = [0.0, 0.0]
        var people = [0.0, 0.0]
        for i in vulnerable.indices {
            let group = Int(vulnerable[i])
            sum[group] += value(i)
            people[group] += 1
        }
        return (0...1).map { people[$0] > 0 ? sum[$0] / people[$0] : 0 }
    }
}
