/// Components of social progress and of the quality of life, each a measure of its own, and their unweighted means.
extension Measure {
    private static let weights = "Unweighted mean, which is a choice:"

    static let composites: [Measure] =
        [
            progress("social_progress.needs", "Basic needs: \(weights) health and safety of data.") { $0.needs },
            progress(
                "social_progress.foundations",
                "Foundations of wellbeing: \(weights) education, access and digital literacy."
            ) { $0.foundations },
            progress("social_progress.opportunity", "Opportunity: \(weights) the four digital rights.") {
                $0.opportunity
            },
            progress("social_progress", "\(weights) needs, foundations and opportunity.") {
                PowerMean.arithmetic([$0.needs, $0.foundations, $0.opportunity])
            },
        ]
        + Components.qualities.map { name, summary, value in
            quality("quality_of_life." + name, summary, value)
        }
        + [
            quality(
                "quality_of_life",
                "\(weights) the components "
                    + Components.qualities.map(\.name).joined(separator: ", ") + "."
            ) { components in PowerMean.arithmetic(Components.qualities.map { $0.value(components) }) }
        ]

    private static func progress(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (Components) -> Double
    ) -> Measure {
        unitInterval(
            name, group: "progress", unit: .index, summary,
            "form: Social Progress Index (Stern, Harmacek, Krylova and Htitich); components: assumption"
        ) { value(Components(copy $0, jurisdiction: $1)) }
    }

    private static func quality(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (Components) -> Double
    ) -> Measure {
        unitInterval(
            name, group: "progress", unit: .index, summary,
            "form: OECD Better Life Index 2011; components: assumption"
        ) { value(Components(copy $0, jurisdiction: $1)) }
    }
}

/// Scores from 0 to 1 of a jurisdiction.
private struct Components {
    let world: World
    let index: Int

    init(_ world: World, jurisdiction index: Int) {
        self.world = world
        self.index = index
    }

    private var place: Jurisdiction { world.jurisdictions[index] }
    private var development: HumanDevelopment { world.humanDevelopment(index) }
    private var connection: Double { Double(place.citizens.withAccess) / Double(place.citizens.count) }
    private var safety: Double {
        1 - Privacy.exposure(data: place.security.recentlyLost, access: 1, oversight: 0)
    }

    var needs: Double { PowerMean.arithmetic([development.health, safety]) }

    var foundations: Double {
        let literacy = place.society.mean { ($0.knowledge + $0.ethics + $0.legalAwareness) / 3 }
        return PowerMean.arithmetic([development.education, connection, literacy])
    }

    var opportunity: Double {
        PowerMean.arithmetic(
            Right.allCases.map { place.society.mean($0.byGroup(world, jurisdiction: index)) })
    }

    typealias Quality = (name: String, summary: String, value: @Sendable (Components) -> Double)

    static let qualities: [Quality] = [
        ("income", "Income as in the Human Development Index.", { $0.development.income }),
        ("health", "Life expectancy as in the Human Development Index.", { $0.development.health }),
        ("education", "Schooling as in the Human Development Index.", { $0.development.education }),
        ("access", "Share of citizens with access to the network.", { $0.connection }),
        ("safety", "One less the exposure to records lost in breaches, mean of a year.", { $0.safety }),
        ("equality", "One less the Gini coefficient of disposable income.", { $0.equality }),
        ("trust", "Mean of trust in the State and in enterprises.", { $0.trust }),
    ]

    private var equality: Double { 1 - Inequality(place.citizens.income.array).gini }
    private var trust: Double { place.society.mean { ($0.trustInState + $0.trustInEnterprises) / 2 } }
}
