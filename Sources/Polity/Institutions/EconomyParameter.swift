/// The parameters of a world that are the same for every regime compared in it: people, technology, behaviour.
///
/// The cases are in catalogue order; a parameter is described in one place only, the file of its group
/// (`EconomyCatalogue+….swift`).
public enum EconomyParameter: Int, CatalogueKey {
    // Population
    case citizens, enterprises, skillDispersion, privacyConcern, privacyDispersion, literacy, vulnerableShare, access
    case equityConcentration, ownershipElasticity
    // Usage
    case baseUtility, qualityTaste, networkEffect, networkFloor, priceSensitivity, switchingCost, reconsideration
    case manipulationPower, multiHoming
    // Data
    case primaryUse, dataDepreciation, dataScale, qualityElasticity, monetisationElasticity, attentionCrowding
    case sharingLoss, dataCorrelation, secondaryHarm
    case consentHarm, recordTrade
    // Market
    case advertisingValue, serviceCost, fixedCost, adjustmentSpeed, technologyDispersion, detectionHazard, discountRate
    case memberWeight, complianceFixed, compliancePerUser, designationDetection
    // Production and distribution
    case consumptionOutOfIncome, consumptionOutOfWealth, automatedShare, investmentShare, capitalDepreciation
    case qualityProductivity, automationGain, foreignShare, compensationYears, advertisingLimit
    case localisationCost, retaliationFactor, takingEffect, labourElasticity, investmentElasticity
    case publicCapitalElasticity, publicCapitalDepreciation
    // Technology
    case technologyWaves, waveUncertainty
    // Enterprises
    case entryAttempts, entryCapital, entrantGap, entryReserve, killZone, mergerAttempts
    case researchShare, researchBeforeTax, researchHazard, researchElasticity, researchScale, innovationStep
    case spill, appropriabilityWeight, competitionWeight, researchDataElasticity
    // State
    case agencyLoss, collectiveDecisionCost
    case tierLoss, tierDelay, tierWorkload, regionDispersion
    case enforcementElasticity, watchdogWeight, complaintWeight, accessWeight, complexityGrowth, evasionLearning,
        evasionLimit,
        evasionFade
    case designationMonths, caseCapacity, participationDelay, citizensError, abuseSanction
    case directionGap, knowledgeDispersion, benefitSlope, costSlope, orientationByQuantity, orientationMonths
    case applicationRate, applicationBenefit, applicationHarm, applicationTail, applicationObsolescence
    case assessmentConfidence, sandboxScale, sandboxError
    case captureRate, captureDecay, rentShare
    // Society
    case literacyDecay, rightsTeaching, unadaptedTeaching, publicProvision, accessPublicShare, accessSpeed
    case educationDepreciation, healthDepreciation, researchDepreciation, schoolingElasticity, schoolingProductivity
    case knowledgeElasticity, lifeIncome, lifeHealth, shockRate
    case trustRise, trustFall, trustService, trustExposure, pressReach, pressPublicShare, pressConcentration,
        promotionEffect
    case participationRate, civicSpeed, chilling
    case cooperationValue, visibility, cooperationLoss, institutionSpeed
    // Security
    case breachRate, breachExponent, nodeDilution, breachTail, breachFloor, breachCost, securityScale, migrationRate

    public static let catalogue: [CatalogueEntry] = allCases.map(\.entry)

    public enum Group: String, CaseIterable, Sendable {
        case population, usage, data, market, production, technology, enterprises, state, society, security
    }

    public var entry: CatalogueEntry {
        guard
            let entry = populationEntry ?? usageEntry ?? dataEntry ?? marketEntry ?? productionEntry ?? technologyEntry
                ?? enterprisesEntry ?? stateEntry ?? societyEntry ?? securityEntry
        else {
            preconditionFailure("every parameter has an entry in the file of its group")
        }
        return entry
    }

    func entry(
        _ name: String, _ group: Group, _ unit: CatalogueUnit, _ range: ClosedRange<Double>, _ value: Double,
        _ summary: String,
        _ source: String
    ) -> CatalogueEntry {
        CatalogueEntry(
            name, group: group.rawValue, unit: unit, range: range, default: value, summary: summary, source: source)
    }
}
