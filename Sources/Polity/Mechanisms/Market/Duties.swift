import PolityNumerics

/// Mandated sharing and interoperability as duties: an enterprise keeps to one iff what it gains by refusing does not
/// exceed the expected fine (Becker 1968, ``Enforcement``).
///
/// Refusing to share spares k the profit that it would lose to rivals' better quality: sum over g of m_k (dN_k/du_g)
/// a_q eta ln(1 + (1 - loss) mandate own_k/(N d0 + E_g)). Refusing to connect takes s_k from the rivals' common network and
/// the common network from k; large networks gain by it and small ones lose (Crémer, Rey and Tirole 2000). Responses as in
/// ``RivalResponse``.
package enum Duties {
    /// Sets who shares this month; there is no duty without a mandate.
    static func decideSharing(_ world: inout World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        let mandate = place.levers[.dataMandatedSharing]
        let response = mandate > 0 ? RivalResponse(world, jurisdiction: index) : nil
        let markets = world.markets(in: index)
        let scale = Double(place.citizens.count) * place.economy[.dataScale]
        let taste = place.economy[.qualityTaste] * place.economy[.qualityElasticity]
        for k in world.enterprises.indices {
            guard let response, world.enterprises[k].serves(index) else {
                world.enterprises[k].markets[index].sharesData = true
                continue
            }
            let opened = (1 - place.economy[.sharingLoss]) * mandate * markets[k].uniqueRecords
            var gain = 0.0
            for g in world.enterprises.indices where g != k && world.enterprises[g].serves(index) {
                let better = Elementary.log(1 + opened / (scale + markets[g].accessibleRecords))
                gain += response.loss(of: k, to: g) * taste * better
            }
            let enforcement = Enforcement(world, enterprise: k, jurisdiction: index, users: response.users[k])
            world.enterprises[k].markets[index].sharesData = enforcement.deters(
                gain: gain, fine: enforcement.antitrustFine)
        }
    }

    /// Sets who lets rivals' users reach its own from the next month on.
    static func decideInteroperability(_ world: inout World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        let common = place.levers[.dataInteroperability]
        let connected = world.enterprises.map { $0.serves(index) && $0.markets[index].interoperates }
        let response = common > 0 ? RivalResponse(world, jurisdiction: index) : nil
        for k in world.enterprises.indices {
            guard let response, world.enterprises[k].serves(index) else {
                world.enterprises[k].markets[index].interoperates = true
                continue
            }
            let gain = gainFromDisconnecting(
                k, connected: connected, interoperability: common, economy: place.economy, response: response,
                shares: response.users.map { $0 / Double(place.citizens.count) })
            let enforcement = Enforcement(world, enterprise: k, jurisdiction: index, users: response.users[k])
            world.enterprises[k].markets[index].interoperates = enforcement.deters(
                gain: gain, fine: enforcement.antitrustFine)
        }
    }

    package static func gainFromDisconnecting(
        _ k: Int, connected: [Bool], interoperability common: Double, economy: Economy, response: RivalResponse,
        shares: [Double]
    ) -> Double {
        let floor = economy[.networkFloor]
        let others = shares.indices.reduce(0) { $1 != k && connected[$1] ? $0 + shares[$1] : $0 }
        let own = (1 - common) * shares[k] + common * (others + shares[k]) + floor
        var gain = -response.gain(of: k) * Elementary.log(own / (shares[k] + floor))
        for g in shares.indices where g != k && connected[g] {
            let without = (1 - common) * shares[g] + common * others + floor
            gain += response.loss(of: k, to: g) * Elementary.log((without + common * shares[k]) / without)
        }
        return economy[.networkEffect] * gain
    }
}
