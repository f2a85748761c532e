extension Measure {
    private static let group = "society"

    static let society: [Measure] =
        byGroup(
            .init(
                name: "literacy", group: group, unit: .index,
                summary: "Digital literacy: unweighted mean of knowledge, ethics and legal awareness.",
                source:
                    "components: DigComp 2.2 and the conference's knowledge, ethics and legal awareness; mean: assumption"
            )
        ) { world, j in
            world.jurisdictions[j].society.byGroup { ($0.knowledge + $0.ethics + $0.legalAwareness) / 3 }
        }
        + [
            unitInterval(
                "literacy.knowledge", group: group, unit: .index,
                "Knowledge component of digital literacy, which makes harm visible and manipulation weak.",
                "DigComp 2.2"
            ) { $0.jurisdictions[$1].society.mean(\.knowledge) },
            unitInterval(
                "literacy.ethics", group: group, unit: .index, "Ethical component of digital literacy.",
                "the conference's digital citizens"
            ) { $0.jurisdictions[$1].society.mean(\.ethics) },
            unitInterval(
                "literacy.legal", group: group, unit: .index,
                "Legal awareness, the component of digital literacy that makes complaints.",
                "the conference's digital citizens"
            ) { $0.jurisdictions[$1].society.mean(\.legalAwareness) },
        ]
        + byGroup(
            .init(
                name: "access", group: group, unit: .share, summary: "Share of citizens with access to the network.",
                source: "ITU Global Connectivity Report 2025 (connection)")
        ) { world, j in
            let taste = world.jurisdictions[j].citizens.tasteClass.array
            return world.groupMeans(j) { taste[$0] > 0 ? 1 : 0 }
        }
        + [
            Measure(
                CatalogueEntry(
                    "access_gap", group: group, unit: .share, range: -1...1,
                    summary:
                        "Access outside vulnerable groups less access inside; 0 if either has no members.",
                    source: "ITU (digital divide as a gap)")
            ) { world, j in
                let groups = world.jurisdictions[j].society.groups
                guard groups.allSatisfy({ $0.people > 0 }) else { return 0 }
                let taste = world.jurisdictions[j].citizens.tasteClass.array
                let access = world.groupMeans(j) { taste[$0] > 0 ? 1 : 0 }
                return access[0] - access[1]
            }
        ]
        + [
            unitInterval(
                "trust.state", group: group, unit: .index, "Citizens' mean trust in the State.",
                "Slovic 1993; OECD Trust Survey for the concept"
            ) { $0.jurisdictions[$1].society.mean(\.trustInState) },
            unitInterval(
                "trust.enterprises", group: group, unit: .index, "Citizens' mean trust in enterprises.",
                "Slovic 1993; OECD Trust Survey for the concept"
            ) { $0.jurisdictions[$1].society.mean(\.trustInEnterprises) },
            unitInterval(
                "participation", group: group, unit: .share, "Share of citizens who take part in policy.", "Fung 2006"
            ) { $0.jurisdictions[$1].society.participation },
        ]
}

extension Society {
    /// A number of each group; 0 for one without members.
    func byGroup(_ value: (Group) -> Double) -> [Double] {
        groups.map { $0.people > 0 ? value($0) : 0 }
    }
}
