import PolityNumerics

/// What an enterprise reckons with when it decides whether to keep to a rule: one function for every rule.
///
/// It violates iff the gain a month exceeds q min(f r 12 revenue, worth), with q = 1 - exp(-h/12) the chance of being
/// caught in a month at the regulator's yearly hazard h, f the highest fine and r its realised share (Becker 1968). One
/// that is designated in advance is watched more closely. Worth is what limited liability puts at stake: cash and the present
/// value of the last month's profit; a fine is a debt that is paid before owners are (assumption: were it limited to the
/// cash at hand, who distributes profit would be judgement-proof). An enterprise of at most 5 % of citizens is spared the share
/// `protection.small_firm_exemption` of fines for breaking the rules of protection.
package struct Enforcement {
    /// Chance of being caught in a month.
    package let chance: Double
    /// What is imposed on who is caught, at most what it is worth.
    package let protectionFine: Double
    package let antitrustFine: Double

    /// Share of citizens as users up to which an enterprise counts as small.
    static let smallShare = 0.05

    package init(_ world: World, enterprise k: Int, jurisdiction index: Int, users: Double) {
        // Parts of the jurisdiction, which is too much to copy for every enterprise.
        let levers = world.jurisdictions[index].levers
        let market = world.enterprises[k].markets[index]
        chance = Rates.monthly(
            Self.hazard(
                world.jurisdictions[index].regulator.hazard,
                isDesignated: world.jurisdictions[index].regulator.isDesignated, enterprise: k,
                factor: world.jurisdictions[index].economy[.designationDetection]))
        let turnover = 12 * users * (market.price + market.monetisation * market.surveillance)
        let realised = levers[.protectionRealisedFine] * turnover
        let profit = world.enterprises[k].markets.reduce(0) { $0 + max(0, $1.profit) }
        let worth =
            max(0, world.enterprises[k].cash) + Rates.presentValue(profit, world.jurisdictions[index].economy)
        let burden = Self.burden(levers, citizens: world.jurisdictions[index].citizens.count, users: users)
        protectionFine = min(levers[.protectionFine] * realised * burden, worth)
        antitrustFine = min(levers[.antitrustFine] * realised, worth)
    }

    /// Yearly hazard of one enterprise. The regulator's list may be shorter than that of enterprises.
    package static func hazard(_ base: Double, isDesignated: [Bool], enterprise k: Int, factor: Double) -> Double {
        isDesignated.indices.contains(k) && isDesignated[k] ? base * factor : base
    }

    package func deters(gain: Double, fine: Double) -> Bool {
        gain <= chance * fine
    }

    /// Share of fines and of compliance cost that is left to an enterprise.
    static func burden(_ levers: Levers, citizens: Int, users: Double) -> Double {
        users <= smallShare * Double(citizens) ? 1 - levers[.smallFirmExemption] : 1
    }
}
