/// Consent: of the share `protection.consent` of collection beyond primary use, those who refuse leave no record.
///
/// A citizen of harm weight h refuses with probability h/(h + h0), taken at the mean of the taste class (assumption in
/// form; between an opt-out of an eighth under cookie banners, Aridor, Che and Salz 2023, and two thirds or more where a
/// telephone asks plainly, and h0 is a parameter). Intensity sigma is left as it is: the records are fewer. The lever
/// counts valid consent, so how far the rule is kept is in it (assumption: recorded data fell after the GDPR although
/// fines were small; Goldberg, Johnson and Shriver 2024).
package enum Consent {
    package static func refusal(harmWeight h: Double, half h0: Double) -> Double {
        h > 0 ? h / (h + h0) : 0
    }

    /// Sets every market's share of refused collection and its records per use.
    static func ask(_ world: inout World, jurisdiction index: Int, users: [Double]) {
        let place = world.jurisdictions[index]
        let covered = (1 - place.economy[.primaryUse]) * place.levers[.protectionConsent]
        let refusing = covered > 0 ? refusers(place, enterprises: users.count) : []
        for k in world.enterprises.indices {
            var market = world.enterprises[k].markets[index]
            let refused = covered > 0 && users[k] > 0 ? covered * refusing[k] / users[k] : 0
            market.refusedShare = refused
            market.recordsPerUse = world.technology.effects.dataPerUse * (1 - refused)
            world.enterprises[k].markets[index] = market
        }
    }

    /// Users of every enterprise who would refuse.
    private static func refusers(_ place: Jurisdiction, enterprises: Int) -> [Double] {
        let half = place.economy[.consentHarm]
        var sums = [Double](repeating: 0, count: enterprises)
        for (c, taste) in place.citizens.tasteClasses.enumerated() where taste.count > 0 {
            let share = refusal(harmWeight: taste.meanHarm, half: half)
            for k in 0..<enterprises {
                sums[k] += share * Double(place.citizens.tally[c * (enterprises + 1) + k + 1])
            }
        }
        return sums
    }
}
