import PolityNumerics

/// Schedule item "contract": State, enterprises and citizens keep the digital social contract or break it.
///
/// The gain of a breach is the share of what a party wants that the obligation o forbids: enterprises want the intensity
/// sigma* = min(1, a~ beta/theta_bar), the State its access beyond oversight; honest data cost citizens what they feel
/// watched times 1 - ethics. At stake is `cooperation_value` times the contract's strength times the standing of the
/// others, so one party's breach loosens the others' bond. Standing follows conduct, faster down than up and down only
/// as far as it is seen. Output is 1 - strength x `cooperation_loss` (1 - mean standing). Who keeps the contract lowers
/// its intensity to the obligation (``Contract/bound(_:party:_:)``), from the next month on: enterprises when they respond
/// to the market, State bodies at once. The payoffs are assumptions; the rule is
/// ``ContractGame``'s.
public struct SocialContract: Mechanism {
    public let name = "contract"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            let markets = world.markets(in: index)
            let strength = world.jurisdictions[index].levers[.contractActive]
            world.jurisdictions[index].contract.strength = strength
            if strength > 0 {
                world.jurisdictions[index].play(markets: markets)
            } else {
                world.jurisdictions[index].endContract()
            }
            let place = world.jurisdictions[index]
            world.jurisdictions[index].contract.fulfilment = Fulfilment.matrix(place, place.levers, markets: markets)
        }
    }
}

extension Jurisdiction {
    /// Without a contract nobody breaks one, and standing comes back.
    fileprivate mutating func endContract() {
        for party in Contract.Party.allCases {
            contract.cooperates[party.rawValue] = true
            contract.threshold[party.rawValue] = 0
            let standing = contract.standing[party.rawValue]
            contract.standing[party.rawValue] = standing + economy[.trustRise] * (1 - standing)
        }
        outputFactor.cooperation = 1
    }

    fileprivate mutating func play(markets: [Market]) {
        let strength = contract.strength
        let parties = Contract.Party.allCases
        let standing = contract.standing
        let discount = 1 / (1 + economy[.discountRate])
        for party in parties {
            let i = party.rawValue
            let others = (standing.reduce(0, +) - standing[i]) / Double(parties.count - 1)
            let seen = probabilityOfBeingSeen(party)
            contract.threshold[i] = ContractGame.threshold(
                gain: gainOfBreach(party, markets: markets), stake: economy[.cooperationValue] * strength * others,
                seen: seen)
            contract.cooperates[i] = discount >= contract.threshold[i]
            contract.breaches[i] += contract.cooperates[i] ? 0 : 1
            contract.standing[i] +=
                contract.cooperates[i]
                ? economy[.trustRise] * (1 - standing[i]) : -economy[.trustFall] * seen * standing[i]
        }
        let mean = contract.standing.reduce(0, +) / Double(parties.count)
        outputFactor.cooperation = 1 - strength * economy[.cooperationLoss] * (1 - mean)
    }

    /// D - C, as a share of what the party wants.
    package func gainOfBreach(_ party: Contract.Party, markets: [Market]) -> Double {
        let obligation = levers[.contractObligation]
        switch party {
        case .state:
            let wanted = Exposure.StateAccess(self, levers)
            let forbidden = wanted.within { $0 * ContractGame.excessShare($0, obligation: obligation) }
            return wanted.mean > 0 ? forbidden.mean / wanted.mean : 0
        case .enterprises:
            let users = citizens.users(enterprises: markets.count)
            let beta = economy[.priceSensitivity] / nominalIndex
            var wanted = 0.0
            var forbidden = 0.0
            for (count, market) in zip(users, markets) where count > 0 {
                let intensity = market.wantedSurveillance(priceSensitivity: beta)
                let worth = Double(count) * market.monetisation * intensity
                wanted += worth
                forbidden += worth * ContractGame.excessShare(intensity, obligation: obligation)
            }
            return wanted > 0 ? forbidden / wanted : 0
        case .citizens:
            let people = Double(citizens.count)
            return society.groups.indices.reduce(0) { sum, g in
                let group = society.groups[g]
                let watched = Chilling.perceived(self, levers, group: g, markets: markets)
                return sum + Double(group.people) / people * watched * (1 - group.ethics)
            }
        }
    }

    /// q: transparency, the press, the regulator, citizens who know the law, and organisations or communities. The
    /// regulator is checked by dependence before the State; capture is in its hazard already.
    package func probabilityOfBeingSeen(_ party: Contract.Party) -> Double {
        let detection = 1 - Elementary.exp(-regulator.hazard)
        let freedom: Double =
            switch party {
            case .state: levers[.regulatorIndependence]
            case .enterprises, .citizens: 1
            }
        return ContractGame.seen(
            [
                levers[.stateTransparency], society.watchdog, detection * freedom, society.mean(\.legalAwareness),
                max(society.organisations, society.communities),
            ], visibility: economy[.visibility])
    }
}

extension Market {
    /// The intensity that an enterprise without rules would choose inside the range, a~ beta/theta_bar, at most 1.
    fileprivate func wantedSurveillance(priceSensitivity: Double) -> Double {
        marginalHarm > 0 ? min(1, max(0, strategicValue * priceSensitivity / marginalHarm)) : 1
    }
}
