extension Measure {
    private static let group = "rights"

    static let rights: [Measure] =
        [
            exposure(
                "exposure.commercial", .enterprises, "enterprises, through what they control, licensed data included"),
            exposure("exposure.commons", .commons, "the commons' steward, through what the commons controls"),
            exposure(
                "exposure.state", .state,
                "the State, through its access to what others hold and to all pooled data where it is steward, less oversight"
            ),
            manipulation(
                "manipulation", DataExposure.Sender.allCases,
                "of all senders: platforms, and promotion through the press"),
            manipulation("manipulation.enterprises", [.enterprises], "of the platforms they use"),
            manipulation("manipulation.state", [.state], "of promotion through the press"),
        ]
        + right(
            "right.protection", .protection,
            "Protection of personal data: one less the exposure to enterprises, the commons, the State and whoever has lost records."
        )
        + right(
            "right.manipulation_safety", .manipulationSafety,
            "Safety from manipulation: one less the exposure to all senders.")
        + right(
            "right.access", .access,
            "Fair access to technology: unweighted mean of connection, affordability and knowledge.")
        + right(
            "right.benefit", .benefit,
            "Benefit from digital transformation: R/(1 + R), R real income and platform surplus over those of month 0; 1/2 is no change."
        )
        + [
            Measure(
                CatalogueEntry(
                    "floor_violations", group: group, unit: .count, range: 0...8,
                    summary:
                        "Pairs of a right and a group below the floor of 1/2 (benefit: .49), vulnerable groups and others apart.",
                    source: "rights as floors: Rawls 1971; the floors: assumption")
            ) { Double(Right.violations(copy $0, jurisdiction: $1)) }
        ]

    /// Mean over citizens.
    private static func exposure(_ name: String, _ holder: DataExposure.Holder, _ what: String) -> Measure {
        unitInterval(
            name, group: group, unit: .index,
            "Mean exposure of a citizen to \(what): 1 - exp(-D a (1 - o)), D records a month, a access, o oversight.",
            "Dwork and Roth 2014 for budgets that add up; the same function for every holder: assumption"
        ) { world, j in
            world.jurisdictions[j].society.mean(DataExposure(copy world, jurisdiction: j).byGroup(holder))
        }
    }

    private static func manipulation(_ name: String, _ senders: [DataExposure.Sender], _ what: String) -> Measure {
        unitInterval(
            name, group: group, unit: .index,
            "Mean exposure of a citizen to manipulation \(what): 1 - exp(-pull (1 - literacy)).",
            "Acemoglu, Makhdoumi, Malekian and Ozdaglar 2025 for the concept; the same function for every sender: assumption"
        ) { world, j in
            world.jurisdictions[j].society.mean(DataExposure(copy world, jurisdiction: j).manipulationByGroup(senders))
        }
    }

    private static func right(_ name: String, _ right: Right, _ summary: String) -> [Measure] {
        byGroup(
            .init(
                name: name, group: group, unit: .index, summary: summary,
                source: "the conference's four digital rights; index: assumption")
        ) { right.byGroup(copy $0, jurisdiction: $1) }
    }
}

extension Society {
    /// Mean over citizens of a number by group.
    func mean(_ values: [Double]) -> Double {
        let people = groups.map { Double($0.people) }
        let all = people.reduce(0, +)
        return all > 0 ? zip(people, values).reduce(0) { $0 + $1.0 * $1.1 } / all : 0
    }
}
