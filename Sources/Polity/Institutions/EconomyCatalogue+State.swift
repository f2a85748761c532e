extension EconomyParameter {
    /// How any State works: delivery, cases, assessment, capture.
    var stateEntry: CatalogueEntry? {
        deliveryEntry ?? regulatorEntry ?? orientationEntry ?? assessmentEntry ?? captureEntry
    }

    private var deliveryEntry: CatalogueEntry? {
        switch self {
        case .agencyLoss:
            entry(
                "agency_loss", .state, .share, 0...1, 0.3,
                "Share of other people's money that its managers keep where integrity and transparency are 0.",
                "definition: Laffont and Tirole 1993; value: assumption")
        case .collectiveDecisionCost:
            entry(
                "collective_decision_cost", .state, .share, 0...1, 0.09,
                "Share of what pooled data are good for that is lost where those who own them decide together: a co-operative or open steward.",
                "definition: Hansmann 1996 (costs of collective decisions); value: assumption, the agency loss under default institutions"
            )
        case .tierLoss:
            entry(
                "tier_loss", .state, .share, 0...0.5, 0.05,
                "Share of a programme that a tier of government of middling capacity loses.",
                "definition: Williamson 1967 (cumulative control loss); value: assumption")
        case .tierDelay:
            entry(
                "tier_delay", .state, .months, 0...24, 2, "Months that a matter takes in a tier of government.",
                "assumption")
        case .tierWorkload:
            entry(
                "tier_workload", .state, .number, 0...20, 1.2,
                "Work of administration in month 0 over what one tier of a State of full capacity could do.",
                "assumption: a load of .8 with three tiers and middling capacity, so that two tiers are overloaded on average"
            )
        case .regionDispersion:
            entry(
                "region_dispersion", .state, .number, 0...2, 0.3,
                "Standard deviation of log capacity between regions.", "assumption")
        default: nil
        }
    }

    private var regulatorEntry: CatalogueEntry? {
        switch self {
        case .enforcementElasticity:
            entry(
                "enforcement_elasticity", .state, .number, 0...1, 0.5,
                "Elasticity of detection and of cases decided in the money that reaches the regulator.", "assumption")
        case .watchdogWeight:
            entry(
                "watchdog_weight", .state, .number, 0...10, 0.5,
                "Share by which a full watchdog press raises detection.",
                "definition: Besley and Prat 2006; value: assumption")
        case .complaintWeight:
            entry(
                "complaint_weight", .state, .number, 0...10, 0.5,
                "Share by which complaints of fully aware citizens raise detection.", "assumption")
        case .complexityGrowth:
            entry(
                "complexity_growth", .state, .number, 0...10, 0.25,
                "Share by which detection is harder when the diffusion of the waves has doubled and nothing was foreseen.",
                "assumption")
        case .evasionLearning:
            entry(
                "evasion_learning", .state, .perYear, 0...1_000, 10,
                "Yearly rate of learning to hide offences, per unit of expected yearly fine over turnover.",
                "assumption")
        case .accessWeight:
            entry(
                "access_weight", .state, .number, 0...5, 0.5,
                "Weight of the State's access to data in detection: what it can see of citizens it can see of offenders.",
                "assumption")
        case .evasionLimit:
            entry(
                "evasion_limit", .state, .share, 0...1, 0.5, "Share of offences that can be hidden at all.",
                "assumption")
        case .evasionFade:
            entry(
                "evasion_fade", .state, .perYear, 0...10, 0.2,
                "Yearly rate at which full foresight makes learnt evasion useless.", "assumption")
        case .designationMonths:
            entry(
                "designation_months", .state, .months, 1...120, 12,
                "Months above the threshold after which a platform is designated.",
                "stylised: Regulation (EU) 2022/1925 art. 3(2) asks for three years; value: assumption")
        case .caseCapacity:
            entry(
                "case_capacity", .state, .number, 0...100, 0.1,
                "Cases that a regulator of middling capacity decides in a month.", "assumption")
        case .participationDelay:
            entry(
                "participation_delay", .state, .number, 0...10, 0.5,
                "Share by which full participation lengthens a case.", "assumption")
        case .citizensError:
            entry(
                "citizens_error", .state, .number, 0...2, 0.25,
                "Standard deviation of citizens' pooled signal about a harm, benefit or target, relative to its size.",
                "assumption: half of the State's default")
        case .abuseSanction:
            entry(
                "abuse_sanction", .state, .months, 0...1_000, 12,
                "Sanction of a State body caught abusing data where all is visible, in months' gain from full access.",
                "definition: Becker 1968; value: assumption")
        default: nil
        }
    }

    private var orientationEntry: CatalogueEntry? {
        switch self {
        case .directionGap:
            entry(
                "direction_gap", .state, .number, 0...2, 1,
                "Distance of the direction of innovation that enterprises choose from the one that serves society best.",
                "assumption (unit of direction)")
        case .knowledgeDispersion:
            entry(
                "knowledge_dispersion", .state, .number, 0...10, 0.5,
                "Dispersion of the knowledge that a target needs, in years of delay that would err as much.",
                "definition: Hayek 1945; value: assumption")
        case .benefitSlope:
            entry(
                "benefit_slope", .state, .number, 0...0.2, 0.02,
                "Curvature of the benefit of direction, in shares of output.",
                "definition: Weitzman 1974; value: assumption (2 % of output from full correction)")
        case .costSlope:
            entry(
                "cost_slope", .state, .number, 0.001...1, 0.02,
                "Curvature of the cost of direction, in shares of output.",
                "definition: Weitzman 1974; value: assumption (equal to benefit_slope: neither instrument is better)")
        case .orientationByQuantity:
            entry(
                "orientation_by_quantity", .state, .share, 0...1, 0.5,
                "Share of orientation that is by quantity; the rest is by price.",
                "definition: Weitzman 1974; value: assumption")
        case .orientationMonths:
            entry(
                "orientation_months", .state, .months, 1...240, 24,
                "Months over which a change of orientation takes effect.", "assumption")
        default: nil
        }
    }

    private var assessmentEntry: CatalogueEntry? {
        switch self {
        case .applicationRate:
            entry(
                "application_rate", .state, .perYear, 0...120, 12,
                "New applications of technology a year at the diffusion of month 0.", "assumption")
        case .applicationBenefit:
            entry(
                "application_benefit", .state, .share, 0...0.05, 0.0003,
                "Mean benefit of an application at full scale, as a share of output.", "assumption")
        case .applicationHarm:
            entry(
                "application_harm", .state, .share, 0...0.05, 0.00015,
                "Mean harm of an application at full scale, as a share of output.", "assumption")
        case .applicationTail:
            entry(
                "application_tail", .state, .number, 1.1...10, 2.5,
                "Exponent of the Pareto laws of benefit and harm; lower is heavier.",
                "stylised: heavy-tailed returns to innovation (Scherer and Harhoff 2000); value: assumption")
        case .applicationObsolescence:
            entry(
                "application_obsolescence", .state, .perYear, 0.01...6, 0.2,
                "Share of the applications in use that is obsolete a year later.", "assumption")
        case .assessmentConfidence:
            entry(
                "assessment_confidence", .state, .number, 0...5, 1,
                "Standard deviations from zero below which a State of middling capacity cannot assess.", "assumption")
        case .sandboxScale:
            entry(
                "sandbox_scale", .state, .share, 0...1, 0.1, "Scale of an application in a sandbox.", "assumption")
        case .sandboxError:
            entry(
                "sandbox_error", .state, .share, 0...1, 0.2,
                "Share of the error about an application that is left after a trial.", "assumption")
        default: nil
        }
    }

    private var captureEntry: CatalogueEntry? {
        switch self {
        case .captureRate:
            entry(
                "capture_rate", .state, .perYear, 0...100, 3,
                "Yearly rate of capture per unit of rents over output where integrity is 0, private or public.",
                "definition: Dal Bó 2006; value: assumption, for about a sixth captured at the start")
        case .captureDecay:
            entry(
                "capture_decay", .state, .perYear, 0.01...5, 0.2,
                "Yearly rate at which transparency, press and audit, one each, undo capture.",
                "definition: Besley and Prat 2006; value: assumption")
        case .rentShare:
            entry(
                "rent_share", .state, .share, 0...1, 0.1,
                "Share of producers' dividends and of public purchases that is rent.", "assumption")
        default: nil
        }
    }
}
