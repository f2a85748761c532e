import PolityNumerics

/// The utility of every platform in one jurisdiction, split into what all citizens share and two personal terms:
///
/// u_ik = u0 + a_q ln Q_k + nu ln(x_k + s0) - beta p_k - h_i sigma_k^2 / 2 + g_i mu_k
///        + chi (1 - portability) [k = current]
///
/// with h_i = theta_i (0.3 + 0.7 L_i), g_i = 1 - L_i, and utility 0 without a platform. Under interoperability iota the
/// network is x_k = (1 - iota) s_k + iota S, S the sum of s over those who connect, and s_k for one that refuses (Crémer,
/// Rey and Tirole 2000). Gumbel noise makes choices logit (McFadden 1974).
package struct PlatformUtility {
    /// u0 + a_q ln Q_k + nu ln(x_k + s0) - beta p_k; minus infinity for a closed enterprise.
    package var common: [Double]
    /// sigma_k^2 / 2.
    package var harm: [Double]
    /// mu_k, the pull of manipulation on a citizen without any literacy. The same function for every sender
    /// (assumption): power x waves of technology x (1 - safeguard) x intensity x reach.
    package var manipulation: [Double]
    /// chi (1 - portability).
    package var inertia: Double
    /// beta, utility of money, indexed by nominal output.
    package var priceSensitivity: Double

    package init(_ world: World, jurisdiction index: Int) {
        let jurisdiction = world.jurisdictions[index]
        self.init(
            economy: jurisdiction.economy, levers: jurisdiction.levers, nominalIndex: jurisdiction.nominalIndex,
            markets: world.enterprises.map { $0.serves(index) ? $0.markets[index] : nil },
            shares: world.users(in: index).map { Double($0) / Double(jurisdiction.citizens.count) },
            effects: world.technology.effects)
    }

    /// - Parameters:
    ///   - markets: one per enterprise, `nil` if it is closed.
    ///   - shares: users over citizens, per enterprise.
    package init(
        economy: Economy, levers: Levers, nominalIndex: Double, markets: [Market?], shares: [Double],
        effects: TechnologyEffects = TechnologyEffects()
    ) {
        priceSensitivity = economy[.priceSensitivity] / nominalIndex
        inertia = economy[.switchingCost] * (1 - levers[.dataPortability])
        let interoperability = levers[.dataInteroperability]
        let connected = zip(markets, shares).reduce(0) { $1.0?.interoperates == true ? $0 + $1.1 : $0 }
        let power = economy[.manipulationPower] * effects.manipulation * (1 - levers[.manipulationSafeguard])
        common = []
        harm = []
        manipulation = []
        for (market, share) in zip(markets, shares) {
            guard let market else {
                common.append(-.infinity)
                harm.append(0)
                manipulation.append(0)
                continue
            }
            let network =
                market.interoperates ? (1 - interoperability) * share + interoperability * connected : share
            common.append(
                economy[.baseUtility] + economy[.qualityTaste] * Elementary.log(market.quality)
                    + economy[.networkEffect] * Elementary.log(network + economy[.networkFloor])
                    - priceSensitivity * market.price)
            harm.append(market.surveillance * market.surveillance / 2)
            manipulation.append(power * market.surveillance * share)
        }
    }

    /// Utilities of all options for given personal weights, option 0 (no platform) first.
    package func options(harmWeight: Double, gap: Double) -> [Double] {
        [0] + common.indices.map { common[$0] - harmWeight * harm[$0] + gap * manipulation[$0] }
    }

    /// exp(u - max u) of all options for given personal weights, and max u.
    package func weights(harmWeight: Double, gap: Double) -> (weights: [Double], highest: Double) {
        var weights = [Double](repeating: 0, count: common.count + 1)
        let highest = fill(&weights, harmWeight: harmWeight, gap: gap)
        return (weights, highest)
    }

    /// The same into an array that is there already, of one place per option; returns max u.
    func fill(_ weights: inout [Double], harmWeight: Double, gap: Double) -> Double {
        var target = weights.mutableSpan
        let (common, harm, manipulation) = (common.span, harm.span, manipulation.span)
        precondition(target.count == common.count + 1 && harm.count == common.count)
        precondition(manipulation.count == common.count)
        target[0] = 0
        var highest = 0.0
        for k in 0..<common.count {
            let u = common.at(k) - harmWeight * harm.at(k) + gap * manipulation.at(k)
            target[unchecked: k &+ 1] = u
            highest = max(highest, u)
        }
        // Of a closed enterprise, e to the power of minus infinity: 0.
        for j in 0..<target.count {
            target[unchecked: j] = Elementary.expVectorised(target[unchecked: j] - highest)
        }
        return highest
    }
}
