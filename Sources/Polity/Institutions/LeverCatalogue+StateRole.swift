extension Lever {
    /// Rules, taxes and powers of the State.
    var stateRoleEntry: CatalogueEntry? {
        protectionEntry ?? competitionEntry ?? technologyRuleEntry ?? fiscalEntry ?? powerEntry
    }

    private var protectionEntry: CatalogueEntry? {
        switch self {
        case .surveillanceCap:
            number(
                "protection.surveillance_cap", .stateRole, .index, 0.01...1, 1,
                "Highest surveillance intensity that the law allows; 1 is no cap.",
                "definition: data minimisation, Regulation (EU) 2016/679 art. 5(1)(c); default: assumption (no cap)")
        case .protectionConsent:
            share(
                "protection.consent", .stateRole, default: 0,
                "Share of collection beyond the service's own need that takes a user's valid consent.",
                "definition: Regulation (EU) 2016/679 art. 4(11) and 7; default: assumption (none)")
        case .protectionFine:
            number(
                "protection.fine", .stateRole, .share, 0...0.5, 0.04,
                "Highest fine for breaking the rules of protection, as a share of yearly turnover.",
                "Regulation (EU) 2016/679 art. 83(5): 4 % of worldwide yearly turnover (here the market's); its floor left out"
            )
        case .protectionRealisedFine:
            share(
                "protection.realised_fine", .stateRole, default: 0.05,
                "Share of the highest fine that is in fact imposed on who is caught.",
                "stylised: realised fines are .001 to .2 of the cap; value: assumption")
        case .smallFirmExemption:
            share(
                "protection.small_firm_exemption", .stateRole, default: 0,
                "Share of fines and compliance cost that an enterprise of at most 5 % of citizens is spared.",
                "definition: Viet Nam's Law 91/2025/QH15 exempts small firms for 5 years; default: assumption (none)")
        case .manipulationSafeguard:
            share(
                "manipulation.safeguard", .stateRole, default: 0,
                "Share of manipulation's effect on choices that safeguards remove, whoever sends.",
                "definition: the conference's safeguards against information manipulation; default: assumption (none)")
        default: nil
        }
    }

    private var competitionEntry: CatalogueEntry? {
        switch self {
        case .mergerHHI:
            number(
                "antitrust.merger_hhi", .stateRole, .index, 0...1, 1,
                "HHI after a merger above which it is presumed unlawful; 1 is no control.",
                "definition: US Merger Guidelines (.25 in 2010, .18 in 2023); default: assumption (no control)")
        case .mergerDelta:
            number(
                "antitrust.merger_delta", .stateRole, .index, 0...1, 0.02,
                "Rise of the HHI by a merger above which the presumption holds.",
                "definition: US Merger Guidelines (.02 in 2010, .01 in 2023)")
        case .breakupShare:
            number(
                "antitrust.breakup_share", .stateRole, .share, 0.05...1, 1,
                "Share of citizens as users above which an enterprise is divided after a case; 1 is never.",
                "definition: structural remedies; default: assumption (never)")
        case .antitrustFine:
            number(
                "antitrust.fine", .stateRole, .share, 0...0.3, 0.1,
                "Highest fine for refusing a duty of sharing or interoperability, as a share of yearly turnover.",
                "Viet Nam's Competition Law 23/2018/QH14 and Regulation (EC) 1/2003: 10 %")
        case .designationUserShare:
            number(
                "designation.user_share", .stateRole, .share, 0.01...1, 1,
                "Share of citizens as users from which a platform is designated in advance; 1 is never.",
                "definition: Regulation (EU) 2022/1925 art. 3(2): 45 million users, about 10 % of the population; default: assumption (never)"
            )
        default: nil
        }
    }

    private var technologyRuleEntry: CatalogueEntry? {
        switch self {
        case .banBias:
            share(
                "ban.bias", .stateRole, default: 0,
                "Chance that an application which the State cannot assess is banned rather than allowed or tried out.",
                "definition: the conference's banning what cannot be managed; Sunstein 2005; default: assumption (never)"
            )
        case .sandboxMonths:
            number(
                "sandbox.months", .stateRole, .months, 0...60, 0,
                "Months for which an application that the State cannot assess is tried out at small scale; 0 is no sandbox.",
                "definition: Viet Nam's Decree 94/2025 (up to 2 years, unchecked); default: assumption (none)")
        case .orientationStrength:
            share(
                "orientation.strength", .stateRole, default: 0,
                "How far the State moves the direction of innovation towards its own target.",
                "Weitzman 1974; Mazzucato 2018; Hayek 1945; default: assumption (none)")
        default: nil
        }
    }

    private var fiscalEntry: CatalogueEntry? {
        switch self {
        case .taxIncome:
            number(
                "tax.income", .stateRole, .share, 0...0.9, 0.2,
                "Flat tax on wages, distributed profits, data payments and data dividends.",
                "Godley and Lavoie 2007, model SIM (20 %)")
        case .taxProfit:
            number(
                "tax.profit", .stateRole, .share, 0...0.9, 0.2, "Tax on profits of producers and platforms.",
                "Viet Nam's and many countries' standard rate of 20 %")
        case .taxDigitalServices:
            number(
                "tax.digital_services", .stateRole, .share, 0...0.5, 0,
                "Tax on platforms' advertising and data revenue.",
                "definition: digital services taxes (UK 2 %, France 3 %); default: assumption (none)")
        case .dataDividend:
            number(
                "dividend.data", .stateRole, .share, 0...0.5, 0,
                "Share of platforms' advertising and data revenue paid out equally to all citizens.",
                "definition: data dividend proposals (California 2019); default: assumption (none)")
        case .stateDeficit:
            number(
                "state.deficit", .stateRole, .share, 0...0.2, 0,
                "Public spending beyond revenue, as a share of GDP, financed by new money.",
                "Godley and Lavoie 2007; default: assumption (none)")
        case .stateBailout:
            share(
                "state.bailout", .stateRole, default: 0,
                "Share of the wages an enterprise cannot pay that the State covers, whatever its kind.",
                "Kornai 1986 (soft budget constraint); default: assumption (none)")
        default: nil
        }
    }

    private var powerEntry: CatalogueEntry? {
        switch self {
        case .stateDataAccess:
            share(
                "state.data_access", .stateRole, default: 0.1,
                "Share of the data held by enterprises and the commons that State bodies can look at.",
                "definition: Viet Nam's Law 60/2024/QH15 art. 18, EU Data Act B2G access, national-security exemptions; value: assumption"
            )
        case .stateAccessOversight:
            share(
                "state.access_oversight", .stateRole, default: 0.5,
                "Share of the State's access that independent oversight prevents from being abused.",
                "definition: Big Brother Watch v. United Kingdom (ECtHR 2021); value: assumption")
        case .regulatorIndependence:
            share(
                "regulator.independence", .stateRole, default: 0.5,
                "Independence of the regulator: shields detection from capture and makes the State itself answerable.",
                "definition: Regulation (EU) 2016/679 art. 52; default: assumption (middle)")
        case .borderDataFlow:
            share(
                "border.data_flow", .stateRole, default: 1,
                "Share of data that may cross the border; 0 is full localisation.",
                "definition: transfer rules and localisation; default: assumption (free)")
        case .borderPlatformEntry:
            share(
                "border.platform_entry", .stateRole, default: 1,
                "Share of foreign enterprises that may serve citizens.", "assumption (all)")
        case .borderRetaliation:
            number(
                "border.retaliation", .stateRole, .perYear, 0...12, 0,
                "Yearly hazard that the home of foreign enterprises answers a digital services tax with a tariff.",
                "definition: Canada's tax, repealed under trade pressure in June 2025; default: assumption (none)")
        default: nil
        }
    }
}
