/// Cost of keeping to rules of protection: kappa0 + kappa1 N_k a month where surveillance is capped or consent asked
/// for, paid as wages. kappa0 is in proportion to citizens, like the fixed cost of a platform. Small enterprises are
/// spared the share `protection.small_firm_exemption` (form: fixed costs weigh on small firms, Campbell, Goldfarb and
/// Tucker 2015; sizes: assumption; whoever violates pays as well).
package enum ComplianceCost {
    package static func monthly(_ place: Jurisdiction, users: Double) -> Double {
        guard place.levers[.surveillanceCap] < 1 || place.levers[.protectionConsent] > 0 else { return 0 }
        let full =
            place.economy[.complianceFixed] * Double(place.citizens.count) + place.economy[.compliancePerUser] * users
        return place.nominalIndex * full
            * Enforcement.burden(place.levers, citizens: place.citizens.count, users: users)
    }
}
