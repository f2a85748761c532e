import PolityNumerics

/// Yearly rates in months of a twelfth of a year.
package enum Rates {
    /// What a yearly hazard h makes of a month: the chance that something happens in it, or the share of a distance that
    /// is covered, 1 - exp(-h/12).
    package static func monthly(_ hazard: Double) -> Double {
        1 - Elementary.exp(-hazard / 12)
    }

    /// What a monthly amount is worth that lasts for ever, 12 x/r at the discount rate r (Gordon 1959 without growth).
    static func presentValue(_ monthly: Double, _ economy: Economy) -> Double {
        12 * monthly / economy[.discountRate]
    }
}

extension Jurisdiction {
    /// What citizens' equity is worth by the dividends of last month.
    var equityValue: Double {
        Rates.presentValue(max(0, privateDividends), economy)
    }
}
