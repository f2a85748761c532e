/// The institutions of a jurisdiction, one case per lever. A regime is a value of all of them; no code reads its name.
///
/// The cases are in catalogue order; ``entry`` is the only place where a lever is described.
public enum Lever: Int, CatalogueKey {
    // Ownership of data and technology
    case dataSocialShare, dataCitizenShare, dataMandatedSharing, dataInteroperability, dataPortability
    case dataLicencePrice, commonsUsability, technologySocialOwnership
    // Objective of the State's spending
    case budgetTransfers
    // The State's role
    case surveillanceCap, protectionFine, protectionRealisedFine, manipulationSafeguard
    case taxIncome, taxProfit, taxDigitalServices, dataDividend
    // Quality of the State, apart from the regime
    case stateCapacity

    public static let catalogue: [CatalogueEntry] = allCases.map(\.entry)

    public var entry: CatalogueEntry {
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
            CatalogueEntry(
                "data.licence_price", group: Group.ownership.rawValue, unit: .money, range: 0...0.1, default: 0.0005,
                summary: "Price that citizens ask for a record they control, before the discount for correlated data.",
                source: "assumption: at the defaults most users sell and enterprises buy")
        case .commonsUsability:
            share(
                "commons.usability", .ownership, default: 1,
                "Usability of pooled records, beyond the loss that every sharing channel has.",
                "default: equal to the other channels; lower is an assumption to be argued")
        case .technologySocialOwnership:
            share(
                "technology.social_ownership", .ownership, default: 0,
                "Share of distributed profits of producers and platforms that belongs to the public.",
                "definition: the seminar's core technologies as social assets; default: assumption (laissez-faire)")
        case .budgetTransfers:
            share(
                "budget.transfers", .objective, default: 0.3,
                "Share of public revenue paid out in equal transfers to citizens; the rest buys goods.", "assumption")
        case .surveillanceCap:
            CatalogueEntry(
                "protection.surveillance_cap", group: Group.stateRole.rawValue, unit: .index, range: 0.01...1,
                default: 1,
                summary: "Highest surveillance intensity that the law allows; 1 is no cap.",
                source:
                    "definition: data minimisation, Regulation (EU) 2016/679 art. 5(1)(c); default: assumption (no cap)"
            )
        case .protectionFine:
            CatalogueEntry(
                "protection.fine", group: Group.stateRole.rawValue, unit: .share, range: 0...0.2, default: 0.04,
                summary: "Highest fine for breaking the cap, as a share of yearly turnover.",
                source:
                    "Regulation (EU) 2016/679 art. 83(5): 4 % of worldwide yearly turnover (here the market's); its floor left out"
            )
        case .protectionRealisedFine:
            share(
                "protection.realised_fine", .stateRole, default: 0.05,
                "Share of the highest fine that is in fact imposed on an enterprise that is caught.",
                "assumption (.001 to .2 is the range of interest)")
        case .manipulationSafeguard:
            share(
                "manipulation.safeguard", .stateRole, default: 0,
                "Share of manipulation's effect on choices that safeguards remove.", "assumption")
        case .taxIncome:
            CatalogueEntry(
                "tax.income", group: Group.stateRole.rawValue, unit: .share, range: 0...0.9, default: 0.2,
                summary: "Flat tax on wages, distributed profits, data payments and data dividends.",
                source: "Godley and Lavoie 2007, model SIM (20 %)")
        case .taxProfit:
            CatalogueEntry(
                "tax.profit", group: Group.stateRole.rawValue, unit: .share, range: 0...0.9, default: 0.2,
                summary: "Tax on profits of producers and platforms.", source: "assumption (20 %, as on income)")
        case .taxDigitalServices:
            CatalogueEntry(
                "tax.digital_services", group: Group.stateRole.rawValue, unit: .share, range: 0...0.5, default: 0,
                summary: "Tax on platforms' advertising and data revenue.",
                source: "definition: digital services taxes (UK 2 %, France 3 %); default: assumption (none)")
        case .dataDividend:
            CatalogueEntry(
                "dividend.data", group: Group.stateRole.rawValue, unit: .share, range: 0...0.5, default: 0,
                summary: "Share of platforms' advertising and data revenue paid out equally to all citizens.",
                source: "assumption")
        case .stateCapacity:
            share(
                "state.capacity", .stateQuality, default: 0.5,
                "Capacity to detect violations; scales the monthly detection hazard.", "assumption")
        }
    }

    /// The lever groups, in the order of the catalogue.
    public enum Group: String, CaseIterable, Sendable {
        case ownership, objective
        case stateRole = "state role"
        case stateQuality = "state quality"
    }

    /// An entry for a share between 0 and 1, the commonest kind of lever.
    private func share(
        _ name: String, _ group: Group, default value: Double, _ summary: String, _ source: String
    ) -> CatalogueEntry {
        CatalogueEntry(
            name, group: group.rawValue, unit: .share, range: 0...1, default: value, summary: summary, source: source)
    }
}
