import PolityNumerics

/// Trust of a group in a party moves to a signal s, faster down than up (Slovic 1993):
/// T' = rise (s - T)+ - fall (T - s)+, fall > rise.
package enum TrustUpdate {
    /// Trust in month 0 (assumption: nobody is trusted more than anybody else).
    package static let neutral = 0.5

    package static func move(_ jurisdiction: inout Jurisdiction, markets: [Market]) {
        let economy = jurisdiction.economy
        let found = foundAbuses(&jurisdiction)
        let promoted =
            economy[.promotionEffect] * (jurisdiction.society.promotion - jurisdiction.society.start.promotion)
        let quality = ServiceSignal.quality(jurisdiction, markets: markets) / jurisdiction.society.start.quality
        let start = jurisdiction.society.start.exposure
        let watched = [
            Exposure.toState(jurisdiction, jurisdiction.levers) - start[0],
            Exposure.toEnterprises(jurisdiction, markets: markets) - start[1],
        ]
        for g in jurisdiction.society.groups.indices {
            let seen = Double(Citizens.awareness(Float(jurisdiction.society.groups[g].knowledge)))
            let delivered = [Programme.education, .access, .health].reduce(0) {
                $0 + jurisdiction.state.relativeDelivery($1, group: g) / 3
            }
            let state = ServiceSignal(
                service: delivered, watched: seen * watched[0], promoted: promoted, found: found.state,
                broken: jurisdiction.contractBroken(by: .state), lost: jurisdiction.security.lostShare(.state))
            let enterprises = ServiceSignal(
                service: quality, watched: seen * watched[1], promoted: 0, found: found.enterprises,
                broken: jurisdiction.contractBroken(by: .enterprises),
                lost: jurisdiction.security.lostShare(.enterprises))
            var group = jurisdiction.society.groups[g]
            group.trustInState = next(group.trustInState, state.value(economy), economy)
            group.trustInEnterprises = next(group.trustInEnterprises, enterprises.value(economy), economy)
            jurisdiction.society.groups[g] = group
        }
    }

    package static func next(_ trust: Double, _ signal: Double, _ economy: Economy) -> Double {
        trust + economy[.trustRise] * max(0, signal - trust) - economy[.trustFall] * max(0, trust - signal)
    }

    /// Abuses that became known since last month.
    private static func foundAbuses(_ jurisdiction: inout Jurisdiction) -> (state: Int, enterprises: Int) {
        let abuses = jurisdiction.regulator.abuses
        let known = jurisdiction.society.knownAbuses
        jurisdiction.society.knownAbuses = [abuses.sanctionedState, abuses.sanctionedEnterprises]
        return (max(0, abuses.sanctionedState - known[0]), max(0, abuses.sanctionedEnterprises - known[1]))
    }
}

/// What a party gives reason to believe, the same function for State and enterprises (assumption):
/// s = (1/2 + w (service - 1) - v watched + promoted) 2^-found (1 - broken)(1 - lost), within 0 and 1.
package struct ServiceSignal: Hashable {
    /// Relative to month 0.
    package var service: Double
    /// Intensity of surveillance by the party beyond month 0's, as far as it is seen.
    package var watched: Double
    /// What promotion adds.
    package var promoted: Double
    /// Abuses that became known in the month.
    package var found: Int
    /// How far a contract was broken.
    package var broken: Double
    /// Share of its records that the party lost.
    package var lost: Double

    package init(
        service: Double, watched: Double = 0, promoted: Double = 0, found: Int = 0, broken: Double = 0, lost: Double = 0
    ) {
        self.service = service
        self.watched = watched
        self.promoted = promoted
        self.found = found
        self.broken = broken
        self.lost = lost
    }

    package func value(_ economy: Economy) -> Double {
        let level =
            TrustUpdate.neutral + economy[.trustService] * (service - 1) - economy[.trustExposure] * watched + promoted
        return min(1, max(0, level)) * Elementary.pow(0.5, Double(found)) * (1 - broken) * (1 - lost)
    }

    /// Mean service quality that users meet, 1 without users.
    package static func quality(_ jurisdiction: Jurisdiction, markets: [Market]) -> Double {
        jurisdiction.citizens.meanOverUsers(markets, \.quality) ?? 1
    }
}

extension Jurisdiction {
    /// How far a party broke the contract last month: the strength of the contract if it did.
    func contractBroken(by party: Contract.Party) -> Double {
        contract.cooperates[party.rawValue] ? 0 : contract.strength
    }
}
