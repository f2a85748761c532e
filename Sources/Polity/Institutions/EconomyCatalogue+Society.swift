extension EconomyParameter {
    /// Literacy, health, trust, press, contract, shocks.
    var societyEntry: CatalogueEntry? {
        learningEntry ?? capitalEntry ?? civicEntry ?? contractEntry
    }

    private var learningEntry: CatalogueEntry? {
        switch self {
        case .literacyDecay:
            entry(
                "literacy_decay", .society, .perYear, 0...12, 0.25,
                "Rate at which literacy moves to what teaching sustains and what is not refreshed is forgotten.",
                "stylised: effects of single lessons fade within months (Guess et al. 2020), schooling lasts; value: assumption"
            )
        case .rightsTeaching:
            entry(
                "rights_teaching", .society, .number, 0...50, 10,
                "How much more than general teaching a share of lessons in rights does for ethics and legal awareness.",
                "assumption")
        case .unadaptedTeaching:
            entry(
                "unadapted_teaching", .society, .share, 0...1, 0.3,
                "Effect of teaching in vulnerable groups where it is not adapted to them, relative to others.",
                "stylised: about none in a sample with little schooling (Guess et al. 2020); value: assumption")
        case .publicProvision:
            entry(
                "public_provision", .society, .share, 0...1, 0.6,
                "Share of teaching, health care and research that public programmes provide.",
                "stylised: World Bank, public shares of 40 to 80 % of education and health spending")
        case .accessPublicShare:
            entry(
                "access_public_share", .society, .share, 0...1, 0.3,
                "Share of the odds of access to the network that public programmes sustain.", "assumption")
        case .accessSpeed:
            entry(
                "access_speed", .society, .perYear, 0...12, 0.3,
                "Rate at which access moves to the level that is kept up.", "assumption")
        default: nil
        }
    }

    private var capitalEntry: CatalogueEntry? {
        switch self {
        case .educationDepreciation:
            entry(
                "education_depreciation", .society, .perYear, 0...1, 0.05, "Depreciation of the capital of education.",
                "assumption: buildings and teachers last about 20 years")
        case .healthDepreciation:
            entry(
                "health_depreciation", .society, .perYear, 0...1, 0.1, "Depreciation of the capital of health care.",
                "assumption")
        case .researchDepreciation:
            entry(
                "research_depreciation", .society, .perYear, 0...1, 0.15, "Depreciation of what research has found.",
                "stylised: 15 % a year, the perpetual-inventory convention (Griliches 1979)")
        case .schoolingElasticity:
            entry(
                "schooling_elasticity", .society, .number, 0...1, 0.2,
                "Elasticity of expected years of schooling in the capital of education.", "assumption")
        case .schoolingProductivity:
            entry(
                "schooling_productivity", .society, .number, 0...1, 0.1,
                "Elasticity of output in the capital of education.", "assumption")
        case .knowledgeElasticity:
            entry(
                "knowledge_elasticity", .society, .number, 0...1, 0.05,
                "Elasticity of output in what public research has found.",
                "Guellec and van Pottelsberghe 2004 (.17 in the long run, all public research); value: assumption"
            )
        case .lifeIncome:
            entry(
                "life_income", .society, .number, 0...3, 0.4,
                "Elasticity in income of the years by which life expectancy falls short of 85.",
                "Preston 1975 (form); value: assumption, about 3 years per doubling of income")
        case .lifeHealth:
            entry(
                "life_health", .society, .number, 0...3, 0.3,
                "Elasticity in health capital of the years by which life expectancy falls short of 85.", "assumption")
        case .shockRate:
            entry(
                "shock_rate", .society, .perYear, 0...12, 0.05,
                "Shocks from outside a year: a quarter pandemics, the rest climate; 0 is none.",
                "assumption: a pandemic in 80 years, a disaster of national size in 27")
        default: nil
        }
    }

    private var civicEntry: CatalogueEntry? {
        switch self {
        case .trustRise:
            entry(
                "trust_rise", .society, .share, 0...1, 0.02,
                "Share of the way that trust goes in a month to a better signal.", "assumption")
        case .trustFall:
            entry(
                "trust_fall", .society, .share, 0...1, 0.1,
                "Share of the way that trust goes in a month to a worse signal.",
                "Slovic 1993 (falls faster than it rises); value: assumption")
        case .trustService:
            entry(
                "trust_service", .society, .number, 0...2, 0.2,
                "Trust that service twice as good as in month 0 adds.", "assumption")
        case .trustExposure:
            entry(
                "trust_exposure", .society, .number, 0...2, 0.5,
                "Trust lost by a holder that watches with full intensity where it did not watch before, as far as it is seen.",
                "assumption; Penney 2016 (surveillance is felt)")
        case .pressReach:
            entry(
                "press_reach", .society, .share, 0...1, 0.7,
                "Share of citizens whom the press reaches where all have access and platforms are many.", "assumption")
        case .pressPublicShare:
            entry(
                "press_public_share", .society, .share, 0...1, 0.3,
                "Share of the press's means that public support provides.", "assumption")
        case .pressConcentration:
            entry(
                "press_concentration", .society, .share, 0...1, 0.5,
                "Share of its reach that the press loses to a single platform with all users.", "assumption")
        case .promotionEffect:
            entry(
                "promotion_effect", .society, .share, 0...1, 0.2,
                "What promotion to everybody adds to trust in the State and to effort in legal awareness.",
                "stylised: Enikolopov, Petrova and Zhuravskaya 2011 (media persuade); value: assumption")
        case .participationRate:
            entry(
                "participation_rate", .society, .share, 0...1, 0.2,
                "Share of citizens who take part in policy at the start.", "assumption")
        case .civicSpeed:
            entry(
                "civic_speed", .society, .perYear, 0...12, 0.5,
                "Rate at which participation, organisations and communities move to their levels.", "assumption")
        case .chilling:
            entry(
                "chilling", .society, .share, 0...1, 0.2,
                "Share of sensitive use that citizens give up who know that they are fully watched.",
                "stylised: Penney 2016 (about -20 % at the news of June 2013)")
        default: nil
        }
    }

    private var contractEntry: CatalogueEntry? {
        switch self {
        case .cooperationValue:
            entry(
                "cooperation_value", .society, .share, 0...10, 0.1,
                "What a party of the social contract loses a year when the others withdraw, relative to all that it wants.",
                "assumption")
        case .visibility:
            entry(
                "visibility", .society, .share, 0...1, 0.5,
                "Chance that an observer at full strength sees a breach of the social contract within a year.",
                "assumption")
        case .cooperationLoss:
            entry(
                "cooperation_loss", .society, .share, 0...0.5, 0.03,
                "Share of output lost when nobody counts on anybody in a broken social contract.", "assumption")
        case .institutionSpeed:
            entry(
                "institution_speed", .society, .perYear, 0...12, 0.2,
                "Rate at which institutions move to those of a jurisdiction that does infinitely better.",
                "North 1990, DiMaggio and Powell 1983 (imitation); value: assumption")
        default: nil
        }
    }
}
