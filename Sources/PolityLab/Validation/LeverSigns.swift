import Polity

/// What each lever does alone: every lever moved from the laissez-faire base to one other value, with the same luck.
public struct LeverSigns: Sendable {
    public struct Row: Sendable, Hashable {
        public let lever: Lever
        public let from: Double
        public let to: Double
        /// Paired difference from the base, by measure.
        public let differences: [Estimate]
    }

    public let measures: [Measure]
    public let base: [Estimate]
    public let rows: [Row]

    /// The value to which a lever is moved: far enough to act, inside what has been law or proposed.
    ///
    /// Shares go to .8, caps and thresholds to a strict value; the table is an assumption, and printed with every result.
    public static func value(of lever: Lever) -> Double {
        switch lever {
        case .dataSocialShare, .dataCitizenShare, .dataInteroperability, .dataPortability: 0.8
        case .dataMandatedSharing, .technologySocialOwnership, .cooperativeShare, .coreAccess: 0.5
        case .dataLicencePrice: 0.002
        case .knowledgeOpenness: 0.2
        case .technologyCompensation: 1
        case .commonsSteward: 0
        // As many as the exchange of `ee_xroad` has; fewer move the size of breaches by less than luck does.
        case .commonsNodes: 100
        case .commonsAccessFee: 0.0005
        case .commonsUsability: 0.5
        case .publicPlatformScale: 1
        case .publicPlatformUserWeight: 1
        case .budgetEducation: 0.2
        case .budgetAccess, .budgetResearch: 0.05
        case .budgetHealth: 0.15
        case .budgetProtection: 0.15
        case .budgetEnforcement, .budgetPress, .budgetForesight: 0.01
        case .budgetTransfers: 0.1
        case .priorityVulnerable: 0.5
        case .surveillanceCap: 0.2
        case .protectionConsent: 0.8
        case .protectionFine: 0.1
        case .protectionRealisedFine: 0.5
        case .smallFirmExemption: 1
        case .mergerHHI: 0.18
        case .mergerDelta: 0.01
        case .breakupShare: 0.4
        case .antitrustFine: 0.3
        case .designationUserShare: 0.1
        case .manipulationSafeguard: 0.8
        case .banBias: 0.8
        case .sandboxMonths: 24
        case .taxIncome, .taxProfit: 0.3
        case .taxDigitalServices: 0.05
        case .dataDividend: 0.2
        case .stateDeficit: 0.02
        case .stateBailout: 1
        case .orientationStrength: 0.5
        case .stateDataAccess: 0.5
        case .stateAccessOversight, .regulatorIndependence, .pressIndependence: 0.9
        case .borderDataFlow, .borderPlatformEntry: 0.2
        case .borderRetaliation: 1
        case .pressPromotion: 0.8
        case .organisationsBargaining: 0.8
        case .participationWeight: 0.5
        case .educationRights: 0.4
        case .contractActive: 1
        case .contractObligation: 0.9
        case .stateCapacity, .stateIntegrity, .stateTransparency, .stateForesight: 0.9
        case .stateDelay: 36
        case .stateInformationError: 1
        case .stateTiers: 2
        }
    }

    /// What a lever needs to be seen at all: a fine needs a cap, a steward needs a commons.
    public static func companions(of lever: Lever) -> [(Lever, Double)] {
        switch lever {
        case .dataLicencePrice, .organisationsBargaining: [(.dataCitizenShare, 0.8)]
        case .technologyCompensation: [(.technologySocialOwnership, 0.5)]
        case .commonsSteward, .commonsNodes, .commonsAccessFee, .commonsUsability: [(.dataSocialShare, 0.8)]
        // Where networks are common the public platform has users whom its weights can serve.
        case .publicPlatformUserWeight: [(.publicPlatformScale, 1), (.dataInteroperability, 0.8)]
        case .protectionFine, .smallFirmExemption, .designationUserShare:
            [(.surveillanceCap, 0.2), (.protectionRealisedFine, 0.2)]
        case .protectionRealisedFine: [(.surveillanceCap, 0.2)]
        // Duties without enforcement are seen in `compliance` alone; here they are enforced.
        case .dataMandatedSharing: [(.antitrustFine, 0.3), (.protectionRealisedFine, 1), (.stateCapacity, 0.9)]
        case .stateDelay: [(.breakupShare, 0.4)]
        case .antitrustFine: [(.dataMandatedSharing, 0.5), (.protectionRealisedFine, 0.2)]
        case .surveillanceCap: [(.protectionFine, 0.5), (.protectionRealisedFine, 1), (.stateCapacity, 0.9)]
        case .mergerDelta: [(.mergerHHI, 0.18)]
        case .borderRetaliation: [(.taxDigitalServices, 0.05)]
        case .contractObligation: [(.contractActive, 1)]
        default: []
        }
    }

    /// - Throws: as ``Study/run(threads:watch:)``.
    public static func run(
        measures: [Measure], economy: Economy = Economy(), months: Int = 180, runs: Int = 128, seed: UInt64 = 1,
        threads: Int = 1, watch: Watch = Watch()
    ) throws(StudyError) -> LeverSigns {
        var base: [Estimate] = []
        var rows: [Row] = []
        // A lever at a time keeps the memory small; luck is shared through seed and replication.
        var known: [Levers: [[Double]]] = [:]
        for lever in Lever.allCases {
            var from = Levers()
            for (companion, value) in companions(of: lever) {
                from[companion] = value
            }
            var to = from
            to[lever] = value(of: lever)
            for levers in [from, to] where known[levers] == nil {
                let study = Study(
                    scenarios: [Scenario(name: "levers", levers: levers, economy: economy)], measures: measures,
                    months: months, runs: runs, seed: seed)
                let ensemble = try study.run(threads: threads, watch: watch)
                known[levers] = measures.indices.map { ensemble.values(scenario: 0, measure: $0, month: months) }
            }
            let (a, b) = (known[from] ?? [], known[to] ?? [])
            if base.isEmpty, let plain = known[Levers()] {
                base = plain.map { Estimate(meanOf: $0) }
            }
            rows.append(
                Row(
                    lever: lever, from: from[lever], to: to[lever],
                    differences: measures.indices.map { Estimate(differenceOf: b[$0], minus: a[$0]) }))
        }
        return LeverSigns(measures: measures, base: base, rows: rows)
    }
}
