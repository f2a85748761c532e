extension Lever {
    /// What public revenue is spent on. The shares sum to at most 1; the rest buys goods.
    var objectiveEntry: CatalogueEntry? {
        switch self {
        case .budgetEducation:
            share(
                "budget.education", .objective, default: 0.12, "Share of public revenue for education.",
                "stylised: World Bank, public education 12 to 15 % of government expenditure")
        case .budgetAccess:
            share(
                "budget.access", .objective, default: 0.01,
                "Share of public revenue for network access of those who lack it.", "assumption")
        case .budgetHealth:
            share(
                "budget.health", .objective, default: 0.1, "Share of public revenue for health.",
                "stylised: WHO, public health about 10 % of government expenditure in middle-income countries")
        case .budgetProtection:
            share(
                "budget.protection", .objective, default: 0.05,
                "Share of public revenue paid to vulnerable groups.", "assumption")
        case .budgetResearch:
            share(
                "budget.research", .objective, default: 0.02, "Share of public revenue for public research.",
                "stylised: OECD, government budgets for research 1 to 2 % of expenditure; Viet Nam's Resolution 57 asks for 3 %"
            )
        case .budgetEnforcement:
            share(
                "budget.enforcement", .objective, default: 0.002,
                "Share of public revenue for the regulator of data and competition.", "assumption")
        case .budgetPress:
            share(
                "budget.press", .objective, default: 0.002, "Share of public revenue that supports the press.",
                "assumption")
        case .budgetForesight:
            share(
                "budget.foresight", .objective, default: 0.001,
                "Share of public revenue for technology assessment and foresight.", "assumption")
        case .budgetTransfers:
            share(
                "budget.transfers", .objective, default: 0.3,
                "Share of public revenue paid out in equal transfers to citizens; what no share claims buys goods.",
                "assumption")
        case .priorityVulnerable:
            share(
                "priority.vulnerable", .objective, default: 0,
                "Share of the programmes for education, access and health that is reserved for vulnerable groups and adapted to them.",
                "definition: the conference's protection of vulnerable groups; default: assumption (no priority)")
        default: nil
        }
    }
}
