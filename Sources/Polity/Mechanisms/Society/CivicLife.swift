/// Participation, organisations of users and local communities.
///
/// Participation goes to p (1 + 2 `participation.weight`) (trust in the State x legal awareness x sensitive use,
/// relative to month 0), organisations to `organisations.bargaining` times participation relative to p, communities to
/// ethics times (1 + participation relative to p)/2, each at `civic_speed` and at most 1. Norms and monitoring by
/// those concerned: Ostrom 1990; forms and sizes: assumption.
package enum CivicLife {
    package static func move(_ jurisdiction: inout Jurisdiction, _ levers: Levers, share: Double) {
        var society = jurisdiction.society
        let usual = jurisdiction.economy[.participationRate]
        let drive =
            society.mean(\.trustInState) / TrustUpdate.neutral
            * ratio(society.mean(\.legalAwareness), society.mean(\.start.legalAwareness))
            * ratio(society.mean(\.sensitiveUse), society.mean(\.start.sensitiveUse))
        func approach(_ value: inout Double, _ target: Double) {
            value += share * (min(1, max(0, target)) - value)
        }
        approach(&society.participation, usual * (1 + 2 * levers[.participationWeight]) * drive)
        let relative = ratio(society.participation, usual)
        approach(&society.organisations, levers[.organisationsBargaining] * relative)
        approach(&society.communities, society.mean(\.ethics) * (1 + relative) / 2)
        jurisdiction.society = society
    }

    private static func ratio(_ value: Double, _ start: Double) -> Double {
        start > 0 ? value / start : 1
    }
}

/// The chilling effect: citizens who know that they are watched use less for sensitive purposes, whoever watches.
///
/// Sensitive use is 1 - c aw_g (1 - (1 - x_E)(1 - x_S)): exposure to enterprises x_E is the mean intensity of surveillance
/// times access, to the State x_S its access beyond oversight; aw = 0.3 + 0.7 L makes it seen. c = .2: views of
/// privacy-sensitive articles fell by a fifth after the news of June 2013 (Penney 2016); that it holds for enterprises
/// too is an assumption.
package enum Chilling {
    package static func move(_ jurisdiction: inout Jurisdiction, markets: [Market]) {
        for g in jurisdiction.society.groups.indices {
            jurisdiction.society.groups[g].sensitiveUse = use(
                jurisdiction, jurisdiction.levers, group: g, markets: markets)
        }
    }

    package static func use(_ jurisdiction: Jurisdiction, _ levers: Levers, group g: Int, markets: [Market]) -> Double {
        1 - jurisdiction.economy[.chilling] * perceived(jurisdiction, levers, group: g, markets: markets)
    }

    /// How far a group feels watched, 0 to 1.
    package static func perceived(_ jurisdiction: Jurisdiction, _ levers: Levers, group g: Int, markets: [Market])
        -> Double
    {
        let group = jurisdiction.society.groups[g]
        let commercial = group.access * Exposure.toEnterprises(jurisdiction, markets: markets)
        let state = Exposure.toState(jurisdiction, levers)
        let awareness = 0.3 + 0.7 * group.knowledge
        return awareness * (1 - (1 - commercial) * (1 - state))
    }
}
