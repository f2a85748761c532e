import PolityNumerics

extension AgentAttribute {
    /// What every citizen has. Trust, health, education, ethics and legal awareness are those of the citizen's group
    /// (assumption: the two groups, not persons, carry them).
    static let ofCitizens: [AgentAttribute] = [
        citizen(
            "income", .money, 0...(.infinity), "Disposable income of the last month.",
            "System of National Accounts 2008",
            .doubles { $0.jurisdictions[$1].citizens.income }),
        citizen(
            "deposits", .money, 0...(.infinity), "Money held.", "Godley and Lavoie 2007",
            .doubles { $0.jurisdictions[$1].citizens.deposits }),
        citizen(
            "skill", .number, 0...(.infinity),
            "Productivity, to which wages are proportional; 1 on average outside vulnerable groups.",
            "assumption", .floats { $0.jurisdictions[$1].citizens.skill }),
        citizen(
            "equity", .share, 0...1, "Share of the equity of all producers and platforms that citizens here own.",
            "assumption", .floats { $0.jurisdictions[$1].citizens.equity }),
        citizen(
            "privacy_concern", .number, 0...1_000_000, "Weight theta of surveillance in the citizen's utility.",
            "model, as the parameter of this name; upper end: assumption",
            .floats { $0.jurisdictions[$1].citizens.privacyConcern }, .privacyConcern),
        citizen(
            "literacy", .index, 0...1,
            "The citizen's digital literacy, its knowledge component: it makes harm visible and manipulation weak.",
            "DigComp 2.2", .floats { $0.jurisdictions[$1].citizens.literacy }, .literacy),
        truth(
            "vulnerable", "Whether the citizen is a member of vulnerable groups.",
            "the conference's vulnerable groups; who belongs: assumption"
        ) { $0.jurisdictions[$1].citizens.vulnerable },
        truth(
            "has_access", "Whether the citizen has access to the network.",
            "ITU Global Connectivity Report 2025 (connection)"
        ) { $0.jurisdictions[$1].citizens.tasteClass },
        truth("is_user", "Whether the citizen uses a platform.", "count") { $0.jurisdictions[$1].citizens.platform },
        citizen(
            "platform", .count, 0...Double(World.enterpriseLimit),
            "The platform used: the enterprise's place counted from 1, 0 for none.", "count",
            .bytes { $0.jurisdictions[$1].citizens.platform }),
        ofGroup(
            "trust_state", .index, 0...1, "Trust in the State", "Slovic 1993; OECD Trust Survey for the concept",
            \.trustInState),
        ofGroup(
            "trust_enterprises", .index, 0...1, "Trust in enterprises",
            "Slovic 1993; OECD Trust Survey for the concept", \.trustInEnterprises),
        ofGroup(
            "health", .number, 0...1000, "Capital of health, 1 in month 0",
            "model: a stock; Preston 1975 for its effect on lives", \.health),
        ofGroup(
            "education", .number, 0...1000, "Capital of education, 1 in month 0",
            "model: a stock", \.education),
        ofGroup("ethics", .index, 0...1, "Ethical component of digital literacy", "the conference's digital citizens") {
            $0.ethics
        } set: {
            $0.ethics = $0.learn(1, from: $0.start.ethics, to: $1)
        },
        ofGroup(
            "legal_awareness", .index, 0...1,
            "Legal awareness, the component of digital literacy that makes complaints",
            "the conference's digital citizens"
        ) {
            $0.legalAwareness
        } set: {
            $0.legalAwareness = $0.learn(2, from: $0.start.legalAwareness, to: $1)
        },
    ]

    private static func citizen(
        _ name: String, _ unit: CatalogueUnit, _ range: ClosedRange<Double>, _ summary: String, _ source: String,
        _ reading: Reading, _ setting: Setting? = nil
    ) -> AgentAttribute {
        AgentAttribute(
            entry: CatalogueEntry(
                name, group: Agents.citizens.rawValue, unit: unit, range: range, summary: summary, source: source),
            agents: .citizens, isTruth: false, reading: reading, setting: setting)
    }

    private static func truth(
        _ name: String, _ summary: String, _ source: String,
        _ column: @escaping @Sendable (borrowing World, Int) -> Column<UInt8>
    ) -> AgentAttribute {
        AgentAttribute(
            entry: CatalogueEntry(
                name, group: Agents.citizens.rawValue, unit: .number, range: 0...1, summary: summary, source: source),
            agents: .citizens, isTruth: true, reading: .bytes(column), setting: nil)
    }

    private static func ofGroup(
        _ name: String, _ unit: CatalogueUnit, _ range: ClosedRange<Double>, _ summary: String, _ source: String,
        _ value: any WritableKeyPath<Society.Group, Double> & Sendable
    ) -> AgentAttribute {
        ofGroup(name, unit, range, summary, source) {
            (copy $0)[keyPath: value]
        } set: {
            $0[keyPath: value] = $1
        }
    }

    private static func ofGroup(
        _ name: String, _ unit: CatalogueUnit, _ range: ClosedRange<Double>, _ summary: String, _ source: String,
        read: @escaping @Sendable (borrowing Society.Group) -> Double,
        set: @escaping @Sendable (inout Society.Group, Double) -> Void
    ) -> AgentAttribute {
        citizen(
            name, unit, range, "\(summary); the citizen's group's.", "\(source); by group: assumption", .group(read),
            .group(set))
    }
}

extension Society.Group {
    /// Moves a component of literacy (1 ethics, 2 law) by its shift in log odds, which then goes on by ``LiteracyGrowth``;
    /// kept a thousandth from both ends, as citizens' own is, so that it can always come back. Returns the component.
    fileprivate mutating func learn(_ component: Int, from start: Double, to value: Double) -> Double {
        func logOdds(_ share: Double) -> Double { Elementary.log(share / (1 - share)) }
        let kept = min(max(value, 0.001), 0.999)
        shift[component] = logOdds(kept) - logOdds(start)
        return kept
    }
}
