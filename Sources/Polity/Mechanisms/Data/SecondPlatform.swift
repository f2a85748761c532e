/// Multi-homing: the share `multi_homing` of users has a second platform beside the main one.
///
/// Expected second users of g, by taste class at its mean: sum over k other than g of n_k w_g/(W - w_k), the logit choice
/// without the platform in use and without the outside option, w the weights and W their sum. The discount on a second
/// platform's utility is common to all and drops out. A second platform gets records, no fee and no attention
/// (assumption: attention is counted once).
package enum SecondPlatform {
    static func users(_ world: World, jurisdiction index: Int) -> [Double] {
        let place = world.jurisdictions[index]
        let share = place.economy[.multiHoming]
        guard share > 0 else { return [Double](repeating: 0, count: world.enterprises.count) }
        return expected(
            PlatformUtility(world, jurisdiction: index), classes: place.citizens.tasteClasses,
            tally: place.citizens.tally.map { Double($0) }
        ).map { share * $0 }
    }

    /// Expected second choices of all users.
    package static func expected(_ utility: PlatformUtility, classes: [TasteClass], tally: [Double]) -> [Double] {
        let options = utility.common.count + 1
        var sums = [Double](repeating: 0, count: options - 1)
        for (c, taste) in classes.enumerated().dropFirst() where taste.count > 0 {
            let weights = utility.weights(harmWeight: taste.meanHarm, gap: taste.meanGap).weights.dropFirst()
            let total = weights.reduce(0, +)
            // n_k/(W - w_k) summed once serves every g. A single platform has no second.
            let ratios = weights.enumerated().map { k, w in
                w < total ? tally[c * options + k + 1] / (total - w) : 0
            }
            let all = ratios.reduce(0, +)
            for (g, w) in weights.enumerated() {
                sums[g] += w * (all - ratios[g])
            }
        }
        return sums
    }
}
