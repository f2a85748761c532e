/// The institutions of a jurisdiction, one case per lever. A regime is a value of all of them; no code reads its name.
///
/// The cases are in catalogue order; a lever is described in one place only, the file of its group
/// (`LeverCatalogue+….swift`).
public enum Lever: Int, CatalogueKey {
    // Ownership of data, knowledge and core technology
    case dataSocialShare, dataCitizenShare, dataMandatedSharing, dataInteroperability, dataPortability
    case dataLicencePrice, knowledgeOpenness, coreAccess, technologySocialOwnership, technologyCompensation
    case commonsSteward, commonsNodes, commonsAccessFee, commonsUsability
    case publicPlatformScale, publicPlatformUserWeight, cooperativeShare
    // Objective of the State's spending
    case budgetEducation, budgetAccess, budgetHealth, budgetProtection, budgetResearch, budgetEnforcement, budgetPress
    case budgetForesight, budgetTransfers, priorityVulnerable
    // The State's role
    case surveillanceCap, protectionConsent, protectionFine, protectionRealisedFine, smallFirmExemption
    case mergerHHI, mergerDelta, breakupShare, antitrustFine, designationUserShare
    case manipulationSafeguard, banBias, sandboxMonths
    case taxIncome, taxProfit, taxDigitalServices, dataDividend, stateDeficit, stateBailout, orientationStrength
    case stateDataAccess, stateAccessOversight, regulatorIndependence
    case borderDataFlow, borderPlatformEntry, borderRetaliation
    // Civic
    case pressIndependence, pressPromotion, organisationsBargaining, participationWeight, educationRights
    case contractActive, contractObligation
    // Quality of the State, apart from the regime
    case stateCapacity, stateIntegrity, stateTransparency, stateDelay, stateInformationError, stateTiers, stateForesight

    public static let catalogue: [CatalogueEntry] = allCases.map(\.entry)

    /// The lever groups, in the order of the catalogue.
    public enum Group: String, CaseIterable, Sendable {
        case ownership, objective
        case stateRole = "state role"
        case civic
        case stateQuality = "state quality"
    }

    public var entry: CatalogueEntry {
        guard let entry = ownershipEntry ?? objectiveEntry ?? stateRoleEntry ?? civicEntry ?? stateQualityEntry else {
            preconditionFailure("every lever has an entry in the file of its group")
        }
        return entry
    }

    /// The shares of public revenue; what they leave buys goods.
    public static let budget: [Lever] = [
        .budgetEducation, .budgetAccess, .budgetHealth, .budgetProtection, .budgetResearch, .budgetEnforcement,
        .budgetPress, .budgetForesight, .budgetTransfers,
    ]

    /// An entry for a share between 0 and 1, the commonest kind of lever.
    func share(
        _ name: String, _ group: Group, default value: Double, _ summary: String, _ source: String
    ) -> CatalogueEntry {
        number(name, group, .share, 0...1, value, summary, source)
    }

    func number(
        _ name: String, _ group: Group, _ unit: CatalogueUnit, _ range: ClosedRange<Double>, _ value: Double,
        _ summary: String, _ source: String
    ) -> CatalogueEntry {
        CatalogueEntry(
            name, group: group.rawValue, unit: unit, range: range, default: value, summary: summary, source: source)
    }
}
