/// The digital social contract as a repeated game, the same for every party.
///
/// A party that cooperates earns C a year, one that breaks the contract D, and P for good once it has been seen. Seen
/// with probability q, one breach pays (D - C) now and costs q (C - P) delta/(1 - delta) later, so it cooperates iff
/// delta >= (D - C)/((D - C) + q (C - P)) (folk theorem: Friedman 1971).
package enum ContractGame {
    /// The discount factor from which a party cooperates.
    ///
    /// - Parameters:
    ///   - gain: D - C.
    ///   - stake: C - P.
    ///   - seen: q.
    package static func threshold(gain: Double, stake: Double, seen: Double) -> Double {
        gain > 0 ? gain / (gain + seen * stake) : 0
    }

    /// Probability that at least one of independent observers sees a breach, each with `visibility` times its strength.
    package static func seen(_ observers: [Double], visibility: Double) -> Double {
        1 - observers.reduce(1) { $0 * (1 - visibility * min(1, max(0, $1))) }
    }

    /// Share of what a party wants that an obligation forbids: (x - (1 - o))+/x.
    package static func excessShare(_ wanted: Double, obligation: Double) -> Double {
        wanted > 0 ? max(0, wanted - (1 - obligation)) / wanted : 0
    }

    /// How far an intensity between 0 and 1 keeps within an obligation: 1 - (x - (1 - o))+/o.
    package static func fulfilment(_ intensity: Double, obligation: Double) -> Double {
        obligation > 0 ? min(1, max(0, 1 - max(0, intensity - (1 - obligation)) / obligation)) : 1
    }
}

extension Contract {
    /// The strength of the contract for a party that keeps it, 0 for one that breaks it.
    func keptStrength(_ party: Party) -> Double {
        cooperates[party.rawValue] ? strength : 0
    }

    /// An intensity as a party that keeps the contract lowers it: by the contract's strength times what is beyond the
    /// obligation. Unchanged if the party breaks it.
    func bound(_ intensity: Double, party: Party, _ levers: Levers) -> Double {
        let beyond = max(0, intensity - (1 - levers[.contractObligation]))
        return intensity - keptStrength(party) * beyond
    }
}
