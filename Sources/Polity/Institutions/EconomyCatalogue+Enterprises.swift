extension EconomyParameter {
    /// How enterprises come, go, merge and learn.
    var enterprisesEntry: CatalogueEntry? {
        birthEntry ?? researchEntry
    }

    private var birthEntry: CatalogueEntry? {
        switch self {
        case .entryAttempts:
            entry(
                "entry_attempts", .enterprises, .perYear, 0...12, 1,
                "Plans for a new platform a year and jurisdiction; a plan is carried out if it is expected to pay.",
                "assumption")
        case .entryCapital:
            entry(
                "entry_capital", .enterprises, .money, 0...0.1, 0.002,
                "Cost of building a new platform, per citizen of its home.",
                "assumption: twenty months of fixed cost")
        case .entrantGap:
            entry(
                "entrant_gap", .enterprises, .share, 0...0.99, 0.2,
                "Mean distance of an entrant's technology from best practice.", "assumption")
        case .entryReserve:
            entry(
                "entry_reserve", .enterprises, .months, 0...120, 36,
                "Months of fixed cost that an entrant raises beside its capital, to live through the first losses.",
                "assumption")
        case .killZone:
            entry(
                "kill_zone", .enterprises, .share, 0...1, 0.5,
                "Share of an entrant's possible users who wait where it is sure to be bought.",
                "Kamepalli, Rajan and Zingales 2020 (early adopters wait); value: assumption")
        case .mergerAttempts:
            entry(
                "merger_attempts", .enterprises, .perYear, 0...12, 0.1,
                "Plans a year to buy another enterprise, by enterprises of one home.", "assumption")
        default: nil
        }
    }

    private var researchEntry: CatalogueEntry? {
        switch self {
        case .researchShare:
            entry(
                "research_share", .enterprises, .share, 0...0.9, 0.3,
                "Share of profit that an enterprise in full appropriability spends on research.",
                "stylised: large platforms spend 10 to 20 % of sales; value: assumption")
        case .researchBeforeTax:
            entry(
                "research_before_tax", .enterprises, .share, 0...1, 0,
                "Share of the profit tax that is added back to the profit that research is a share of; 1 is research from profit before tax.",
                "assumption (research is financed from what is kept)")
        case .researchHazard:
            entry(
                "research_hazard", .enterprises, .perYear, 0...10, 0.04,
                "Yearly hazard zeta of success of a laboratory that spends research_scale, private or public.",
                "set for best practice growing 1 to 2 % a year; form: Aghion and Howitt 1992")
        case .researchElasticity:
            entry(
                "research_elasticity", .enterprises, .number, 0...1, 0.5,
                "Elasticity gamma of the hazard in spending, the same for private and public laboratories.",
                "stylised: .3 to 1 in patent studies (Kortum 1993)")
        case .researchScale:
            entry(
                "research_scale", .enterprises, .money, 1e-6...1, 0.0001,
                "Spending a month and citizen at which the hazard is zeta.", "assumption: the fixed cost of a platform")
        case .innovationStep:
            entry(
                "innovation_step", .enterprises, .share, 0...1, 0.05,
                "Rise of technology by one success.", "assumption: quality ladder of Aghion and Howitt 1992")
        case .spill:
            entry(
                "spill", .enterprises, .perYear, 0...5, 0.05,
                "Rate at which imitation closes the gap to best practice without any openness.", "assumption")
        case .appropriabilityWeight:
            entry(
                "appropriability_weight", .enterprises, .share, 0...1, 1,
                "How far private research falls with the rents that openness takes from it; 0 is not at all.",
                "Arrow 1962; value: assumption")
        case .competitionWeight:
            entry(
                "competition_weight", .enterprises, .share, 0...1, 0.5,
                "How far private research follows an inverted U in the market share; 0 is not at all.",
                "Aghion, Bloom, Blundell, Griffith and Howitt 2005; value: assumption")
        case .researchDataElasticity:
            entry(
                "research_data_elasticity", .enterprises, .number, 0...1, 0.1,
                "Elasticity of the hazard in records that a laboratory can use beside those it controls.",
                "Jones and Tonetti 2020 (data are non-rival); value: assumption")
        default: nil
        }
    }
}
