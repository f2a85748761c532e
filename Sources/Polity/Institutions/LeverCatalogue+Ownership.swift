extension Lever {
    /// Who controls data, knowledge and core technology.
    var ownershipEntry: CatalogueEntry? {
        switch self {
        case .dataSocialShare:
            share(
                "data.social_share", .ownership, default: 0,
                "Share of newly generated data, beyond the collector's own primary use, that a commons controls.",
                "definition: the seminar's data as social assets; default: assumption (laissez-faire)")
        case .dataCitizenShare:
            share(
                "data.citizen_share", .ownership, default: 0,
                "Share of the remaining data that citizens control and may license.",
                "Jones and Tonetti 2020 (consumers own data); default: assumption (laissez-faire)")
        case .dataMandatedSharing:
            share(
                "data.mandated_sharing", .ownership, default: 0,
                "Share of an enterprise's own data that it must open to its rivals.",
                "Prüfer and Schottmüller 2021 (data sharing); default: assumption (laissez-faire)")
        case .dataInteroperability:
            share(
                "data.interoperability", .ownership, default: 0,
                "Share of the network effect that is common to all platforms instead of each one's own.",
                "Crémer, Rey and Tirole 2000; default: assumption (laissez-faire)")
        case .dataPortability:
            share(
                "data.portability", .ownership, default: 0,
                "Share of the switching cost that a right to move one's data removes.",
                "Farrell and Klemperer 2007 (switching costs); default: assumption (laissez-faire)")
        case .dataLicencePrice:
            number(
                "data.licence_price", .ownership, .money, 0...0.1, 0.0005,
                "Price that citizens ask for a record they control, before the discount for correlated data.",
                "assumption: at the defaults most users sell and enterprises buy")
        case .knowledgeOpenness:
            number(
                "knowledge.openness", .ownership, .perYear, 0...1, 0,
                "Rate at which open science and open models close the gap to best practice, beyond what spills over anyway.",
                "definition: Arrow 1962, Boldrin and Levine 2008 (exclusion from knowledge); default: assumption (laissez-faire)"
            )
        case .coreAccess:
            share(
                "core.access", .ownership, default: 0,
                "Open access to core technologies: the share of fixed cost and of the entrant's gap that it removes, at public cost.",
                "definition: the seminar's core technologies as social assets; Rahman 2018 (public utility); default: assumption (laissez-faire)"
            )
        case .technologySocialOwnership:
            share(
                "technology.social_ownership", .ownership, default: 0,
                "Share of automation capital and platform equity held socially: its distributed profits are public revenue.",
                "definition: the seminar's core technologies as social assets; default: assumption (laissez-faire)")
        case .technologyCompensation:
            share(
                "technology.compensation", .ownership, default: 0.5,
                "Share of the value of what comes into social ownership that is paid to its former owners.",
                "assumption: between confiscation (0) and full compensation (1)")
        case .commonsSteward:
            CatalogueEntry(
                "commons.steward", group: Group.ownership.rawValue, unit: .choice, range: 0...4, default: 2,
                summary:
                    "Who manages pooled data for the common good: the State (whose bodies then look at them all), a municipality, a trust, the members of a co-operative, or nobody in particular.",
                source:
                    "Delacroix and Lawrence 2019 (trusts), Ostrom 1990 (commons), Hansmann 1996 (ownership); default: assumption",
                choices: Steward.allCases.map(\.name))
        case .commonsNodes:
            number(
                "commons.nodes", .ownership, .count, 1...1000, 1,
                "Stores that pooled data are spread over; 1 is central.",
                "definition: X-Road's decentralised exchange against a central registry; default: assumption")
        case .commonsAccessFee:
            number(
                "commons.access_fee", .ownership, .money, 0...0.1, 0,
                "Fee of the commons for a pooled record that an enterprise uses for a month.",
                "Jones and Tonetti 2020 extended by a public pool; default: assumption (open)")
        case .commonsUsability:
            share(
                "commons.usability", .ownership, default: 1,
                "Usability of pooled records, beyond the loss that every sharing channel has.",
                "default: equal to the other channels; lower is an assumption to be argued")
        case .publicPlatformScale:
            share(
                "public_platform.scale", .ownership, default: 0,
                "Technology of a public platform in proportion to the mean enterprise's; 0 is none.",
                "definition: public utility, Rahman 2018; default: assumption (none)")
        case .publicPlatformUserWeight:
            share(
                "public_platform.user_weight", .ownership, default: 0.5,
                "Weight omega of users' surplus beside profit in a public platform's objective, before agency loss.",
                "mixed-oligopoly objective, De Fraja and Delbono 1989; default: assumption")
        case .cooperativeShare:
            share(
                "cooperative.share", .ownership, default: 0,
                "Share of enterprises that are owned by their users, who receive their profits.",
                "Hansmann 1996; default: assumption (none)")
        default: nil
        }
    }
}
