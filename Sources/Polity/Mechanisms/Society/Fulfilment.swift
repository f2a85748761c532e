/// How far each party meets the contract's obligations, from what it does: a row per party, a column for privacy,
/// personal data and cybersecurity.
///
/// Privacy: intensity of surveillance, access beyond oversight; citizens respect each other's by ethics. Personal
/// data: the share of what is collected that the enterprise controls without consent, the share that State bodies
/// look at unseen, the citizens' honesty. Cybersecurity: the level of security over the obligation, less what was lost
/// in the month; of citizens, knowledge. Own construct.
enum Fulfilment {
    static func matrix(_ place: Jurisdiction, _ levers: Levers, markets: [Market]) -> [[Double]] {
        let obligation = levers[.contractObligation]
        func kept(_ intensity: Double) -> Double {
            ContractGame.fulfilment(intensity, obligation: obligation)
        }
        func secure(_ level: Double, _ lost: Double) -> Double {
            (obligation > 0 ? min(1, level / obligation) : 1) * (1 - lost)
        }
        let security = place.security
        let control = DataControl.control(place.economy, levers)
        let unasked = control.enterprise * (1 - levers[.protectionConsent])
        let unseen = Exposure.StateAccess(place, levers, checked: levers[.stateTransparency]).mean
        let ethics = place.society.mean(\.ethics)
        let isHonest = place.contract.cooperates[Contract.Party.citizens.rawValue]
        return [
            [
                kept(Exposure.toState(place, levers)), kept(unseen),
                secure(security.level[Security.Holder.state.rawValue], security.lostShare(.state)),
            ],
            [
                kept(Exposure.toEnterprises(place, markets: markets)), kept(unasked),
                secure(security.level[Security.Holder.enterprises.rawValue], security.lostShare(.enterprises)),
            ],
            [ethics, isHonest ? 1 : ethics, secure(place.society.mean(\.knowledge), 0)],
        ]
    }
}
