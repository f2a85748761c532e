import PolityNumerics

/// Schedule item "mergers": enterprises buy others where that pays and no authority stops it.
///
/// Enterprises of one home plan a purchase by the hazard `merger_attempts` a year: the buyer is drawn by users, the target by
/// closeness in technology, exp(-|ln A_a - ln A_t|), entrants of the last five years counting one more (assumption).
/// The two run as one brand: the buyer takes over users, who may leave as any month, records less the loss of every
/// sharing channel, and the better technology. With V profits over the discount rate (``Prospect``) it buys iff
///
/// V(joined) - V(alone) > max(0, V(target)),  price = max(0, V(target)) + half of the surplus
///
/// (Nash bargaining). Owners of one home are the same people, so at home what cash beyond the buffer does not cover is
/// an exchange of shares; across homes the whole price must be there in cash. Public platforms and co-operatives neither buy
/// nor are for sale (assumption), and who is designated in advance may not buy.
public struct Mergers: Mechanism {
    public let name = "mergers"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        let chance = Rates.monthly(world.economy[.mergerAttempts])
        for home in [nil] + world.jurisdictions.indices.map({ Optional($0) }) {
            // The last code of the key stands for the rest of the world.
            let code = home ?? 255
            func luck(_ index: Int) -> Double {
                world.draws.uniform(.merger, index: index, month: world.month, jurisdiction: code)
            }
            guard luck(0) < chance,
                let pair = Self.pair(world, home: home, luck: (luck(1), luck(2))),
                let deal = Deal(world, acquirer: pair.acquirer, target: pair.target)
            else { continue }
            guard Self.isCleared(world, deal, luck: luck(3)) else {
                world.turnover.stoppedMergers += 1
                continue
            }
            close(&world, deal, using: executor)
        }
    }

    /// A buyer and a target, drawn by weight.
    static func pair(_ world: World, home: Int?, luck: (Double, Double)) -> (acquirer: Int, target: Int)? {
        var users = [Double](repeating: 0, count: world.enterprises.count)
        for index in world.jurisdictions.indices {
            for (k, count) in world.users(in: index).enumerated() {
                users[k] += Double(count)
            }
        }
        let traded = world.enterprises.map { $0.isActive && $0.canMerge }
        let buying = world.enterprises.indices.map {
            traded[$0] && world.enterprises[$0].home == home ? users[$0] : 0
        }
        guard let acquirer = draw(buying, luck.0) else { return nil }
        let selling = world.enterprises.indices.map { k in
            guard traded[k], k != acquirer else { return 0.0 }
            let distance = abs(
                Elementary.log(world.enterprises[k].technology / world.enterprises[acquirer].technology))
            let isYoung = world.enterprises[k].born > 0 && world.month - world.enterprises[k].born < 60
            return Elementary.exp(-distance) + (isYoung ? 1 : 0)
        }
        return draw(selling, luck.1).map { (acquirer, $0) }
    }

    /// The place of a uniform number in weights; `nil` if there is no weight.
    private static func draw(_ weights: [Double], _ luck: Double) -> Int? {
        var x = luck * weights.reduce(0, +)
        var last: Int?
        for (k, weight) in weights.enumerated() where weight > 0 {
            if x < weight {
                return k
            }
            x -= weight
            last = k
        }
        return last
    }

    private static func isCleared(_ world: World, _ deal: Deal, luck: Double) -> Bool {
        let chance = world.jurisdictions.indices.reduce(1.0) { product, index in
            product
                * MergerReview(world, jurisdiction: index).chanceOfClearance(
                    users: world.users(in: index).map { Double($0) }, acquirer: deal.acquirer, target: deal.target)
        }
        return luck < chance
    }

    private func close(_ world: inout World, _ deal: Deal, using executor: any ChunkExecutor) {
        let home = world.enterprises[deal.target].home
        let cash = min(deal.price, deal.spareCash)
        guard cash >= deal.price || home == world.enterprises[deal.acquirer].home else { return }
        world.enterprises[deal.acquirer].cash -= cash
        world.payOwners(cash, home: home, using: executor)
        world.join(deal.target, to: deal.acquirer)
        world.turnover.mergers += 1
        world.turnover.exitMonths.append(world.month)
    }
}

/// A purchase that pays.
struct Deal {
    let acquirer: Int
    let target: Int
    let price: Double
    /// Cash of the buyer beyond its buffer.
    let spareCash: Double

    /// `nil` where there is no surplus.
    init?(_ world: World, acquirer: Int, target: Int) {
        var joint = 0.0
        var alone = 0.0
        for index in world.jurisdictions.indices {
            let apart = Prospect(world, jurisdiction: index)
            var joined = apart
            joined.merge(target, into: acquirer)
            let before = apart.profits
            joint += apart.value(joined.profits[acquirer] - before[acquirer])
            alone += apart.value(before[target])
        }
        let floor = max(0, alone)
        guard joint > floor else { return nil }
        price = floor + (joint - floor) / 2
        let enterprise = world.enterprises[acquirer]
        let buffer = world.jurisdictions.indices.reduce(enterprise.reserve) { sum, index in
            sum + MonthlyAccounts.cashMonths
                * enterprise.runningCost(
                    world, jurisdiction: index, users: Double(world.users(in: index)[acquirer]))
        }
        spareCash = max(0, enterprise.cash - buffer)
        self.acquirer = acquirer
        self.target = target
    }
}

/// What an authority makes of a merger.
///
/// It is presumed unlawful iff the HHI of users after it is above `antitrust.merger_hhi` and it rises by more than
/// `antitrust.merger_delta`, 2 s_a s_t (US Merger Guidelines), or the buyer is under an order of review (``Order``). A presumed unlawful merger is stopped with the
/// probability capacity x (1 - capture): who cannot or does not want to look lets it pass (assumption).
package struct MergerReview {
    private let highest: Double
    private let rise: Double
    private let attention: Double
    private let designated: [Bool]
    private let reviewed: Set<Int>

    package init(_ world: World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        highest = place.levers[.mergerHHI]
        rise = place.levers[.mergerDelta]
        attention = place.levers[.stateCapacity] * (1 - place.capture)
        designated = place.regulator.isDesignated
        reviewed = place.regulator.orders.reviewed
    }

    package func chanceOfClearance(users: [Double], acquirer: Int, target: Int) -> Double {
        guard users[target] > 0 || users[acquirer] > 0 else { return 1 }
        if designated.indices.contains(acquirer), designated[acquirer] {
            return 0
        }
        let unlawful =
            reviewed.contains(acquirer)
            || Self.isPresumedUnlawful(users, acquirer, target, highest: highest, rise: rise)
        return unlawful ? 1 - attention : 1
    }

    package static func isPresumedUnlawful(
        _ sizes: [Double], _ a: Int, _ b: Int, highest: Double, rise: Double
    ) -> Bool {
        let total = sizes.reduce(0, +)
        guard total > 0 else { return false }
        let delta = 2 * sizes[a] * sizes[b] / (total * total)
        return Concentration.herfindahlHirschman(sizes) + delta > highest && delta > rise
    }
}

extension Enterprise {
    /// Whether it can buy and be bought.
    var canMerge: Bool { kind == .investorOwned }
}

extension World {
    /// Joins an enterprise to another, which takes over users, records, cash and dues where both serve.
    package mutating func join(_ target: Int, to acquirer: Int) {
        let bought = enterprises[target]
        let options = enterprises.count + 1
        enterprises[acquirer].cash += bought.cash
        enterprises[acquirer].technology = max(enterprises[acquirer].technology, bought.technology)
        enterprises[target].cash = 0
        enterprises[target].reserve = 0
        enterprises[target].isActive = false
        for index in jurisdictions.indices {
            if bought.serves(index), enterprises[acquirer].serves(index) {
                let market = bought.markets[index]
                let kept = 1 - jurisdictions[index].economy[.sharingLoss]
                enterprises[acquirer].markets[index].ownRecords += kept * market.ownRecords
                enterprises[acquirer].markets[index].secondaryRecords += kept * market.secondaryRecords
                enterprises[acquirer].markets[index].licensedRecords += kept * market.licensedRecords
                enterprises[acquirer].markets[index].fineDue += market.fineDue
                enterprises[acquirer].markets[index].adaptationDue += market.adaptationDue
                enterprises[acquirer].markets[index].accessFeeDue += market.accessFeeDue
                enterprises[acquirer].markets[index].developmentDue += market.developmentDue
                jurisdictions[index].citizens.moveUsers(of: target, to: acquirer, options: options) { _ in true }
                enterprises[target].markets[index].close()
            } else {
                leave(enterprise: target, jurisdiction: index)
            }
        }
    }
}
