/// What an enterprise expects to lose when a rival's service gets better.
///
/// dN_k/du_g = -eps_g N_g s_k/(1 - s_g): g's own response, of which k gives its share among the others (proportional
/// diversion; exact for like users without inertia, where it is -N s_k s_g, an assumption otherwise). Shares are among
/// those with access, not using any included. Lost profit is that times k's margin m_k = p + A sigma - c, A the value of
/// a unit of surveillance after levies and licences.
package struct RivalResponse {
    /// Profit of a month per user, at least 0.
    package let margins: [Double]
    package let users: [Double]
    private let shares: [Double]
    private let slopes: [Double]

    package init(_ world: World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        let cost = place.economy[.serviceCost] * place.nominalIndex
        users = world.users(in: index).map { Double($0) }
        let reachable = Double(max(1, place.citizens.withAccess))
        shares = users.map { $0 / reachable }
        slopes = world.enterprises.map { $0.serves(index) ? $0.markets[index].demandSlope : 0 }
        margins = world.enterprises.map { enterprise in
            guard enterprise.serves(index) else { return 0 }
            let market = enterprise.markets[index]
            return max(0, market.price + market.recordValue(place.levers) * market.surveillance - cost)
        }
    }

    /// Monthly profit that k loses per unit of g's utility.
    package func loss(of k: Int, to g: Int) -> Double {
        margins[k] * Self.diversion(slope: slopes[g], users: users[g], share: shares[k], gainer: shares[g])
    }

    /// Monthly profit that k gains per unit of its own utility.
    package func gain(of k: Int) -> Double {
        margins[k] * slopes[k] * users[k]
    }

    /// eps_g N_g s_k/(1 - s_g).
    package static func diversion(slope: Double, users: Double, share: Double, gainer: Double) -> Double {
        gainer < 1 ? slope * users * share / (1 - gainer) : 0
    }
}

extension Market {
    /// Value of a unit of surveillance after levies and licences, A.
    func recordValue(_ levers: Levers) -> Double {
        max(0, (1 - levers[.taxDigitalServices] - levers[.dataDividend]) * strategicValue - licenceCost)
    }
}
