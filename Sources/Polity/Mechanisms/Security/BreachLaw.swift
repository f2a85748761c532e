import PolityNumerics

/// Breaches of a store of data and their sizes, the same for every holder.
///
/// A store of D records per citizen in J nodes is breached at the yearly rate
/// lambda = J lambda0 (D/J)^gamma (1 - s J^-psi) x hazard, s the level of security of a single store; each breach loses
/// the share X of one node's D/J records, X = min(1, x0 U^(-1/alpha)) (Pareto, alpha about 0.7: Maillart and Sornette
/// 2010). Expected losses are lambda E[X] D/J, so J nodes lose J^-gamma of what one does: with gamma = 0 (and psi = 0)
/// the mean does not depend on J and only the tail falls; a central registry is the rare event of national scale.
package struct BreachLaw: Hashable, Sendable {
    package var rate: Double
    package var exponent: Double
    package var dilution: Double
    package var tail: Double
    package var floor: Double

    package init(_ economy: Economy) {
        rate = economy[.breachRate]
        exponent = economy[.breachExponent]
        dilution = economy[.nodeDilution]
        tail = economy[.breachTail]
        floor = economy[.breachFloor]
    }

    /// Most breaches of a holder in a month that are counted.
    package static let most = 64

    /// Breaches a year.
    ///
    /// - Parameters:
    ///   - security: level of a single store.
    ///   - hazard: factor by technology, 1 in month 0.
    package func yearlyRate(records: Double, nodes: Double, security: Double, hazard: Double) -> Double {
        guard records > 0 else { return 0 }
        let open = 1 - security * Elementary.pow(nodes, -dilution)
        return nodes * rate * Elementary.pow(records / nodes, exponent) * open * hazard
    }

    /// Share of a node lost in a breach with the luck u in (0, 1); the smaller u, the larger.
    package func share(_ u: Double) -> Double {
        min(1, floor * Elementary.pow(u, -1 / tail))
    }

    /// E[X] = (alpha x0 - x0^alpha)/(alpha - 1), and x0 (1 - ln x0) for alpha = 1.
    package var meanShare: Double {
        abs(tail - 1) < 1e-9
            ? floor * (1 - Elementary.log(floor))
            : (tail * floor - Elementary.pow(floor, tail)) / (tail - 1)
    }

    /// Poisson count of breaches with the luck u: the higher the rate, the more breaches.
    package static func count(mean: Double, _ u: Double) -> Int {
        var chance = Elementary.exp(-mean)
        var below = chance
        var count = 0
        while u > below, count < most {
            count += 1
            chance *= mean / Double(count)
            below += chance
        }
        return count
    }

    /// Level of security from means r: r/(1 + r), whoever has them (assumption: falling returns).
    package static func level(means: Double) -> Double {
        let r = max(0, means)
        return r / (1 + r)
    }
}
