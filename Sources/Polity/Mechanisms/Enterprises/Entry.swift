import PolityNumerics

/// Schedule item "entry": a new enterprise enters where its expected profits repay its capital.
///
/// Plans arrive by the hazard `entry_attempts` a year and jurisdiction, each with a technology drawn around best practice,
/// A = min(A*, A* (1 - gap (1 - `core.access`)) z), z log-normal with mean 1: entrants use what is known, they do not
/// invent. A plan is carried out iff
///
/// (1 - o)(V + premium) >= K (1 - o c),  V = ((1 - tau)(N m rho/(rho + r) - F))/r over the jurisdictions open to it
///
/// with N the users and m the margin at best response without records and network of its own (``Prospect``), K the cost
/// of building, o the share in social ownership and c its compensation: the public's share of new equity, profits and
/// the price of a sale alike, is bought at the same terms as any other. (Free entry: Hopenhayn 1992.)
///
/// Being bought works both ways (kill zone: Kamepalli, Rajan and Zingales 2020). With phi = h/(h + r) for the yearly
/// hazard h of an unopposed purchase, half the surplus that the largest incumbent would gain is worth phi times that to
/// an entrant (Rasmusen 1988, entry for buyout); but the share `kill_zone` phi of its possible users waits.
///
/// K and a reserve for the first losses are taken from citizens' deposits in proportion; contributors receive equity,
/// e_i' = (1 - d) e_i + d x share of the contribution, d = capital/(capital + value of all equity). Building is paid as wages.
public struct Entry: Mechanism {
    public let name = "entry"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for k in world.enterprises.indices where world.enterprises[k].reserve > 0 {
            world.enterprises[k].reserve *= max(0, 1 - 1 / max(1, world.economy[.entryReserve]))
        }
        for index in world.jurisdictions.indices {
            let economy = world.jurisdictions[index].economy
            let chance = Rates.monthly(economy[.entryAttempts])
            let luck = world.draws.uniform(.entry, index: 0, month: world.month, jurisdiction: index)
            guard luck < chance else { continue }
            attempt(&world, home: index, using: executor)
        }
    }

    private func attempt(_ world: inout World, home: Int, using executor: any ChunkExecutor) {
        let place = world.jurisdictions[home]
        let plan = EntryPlan(world, home: home, technology: Self.technology(world, home: home))
        let capital = plan.capital
        guard plan.pays, world.hasRoom,
            world.raiseCapital(capital.total, jurisdiction: home, equityValue: place.equityValue, using: executor)
        else { return }
        _ = world.add(
            capital.enterprise(world, technology: plan.technology, market: plan.market, kind: .investorOwned))
        world.jurisdictions[home].state.owe(
            place.state.ownedShare * place.levers[.technologyCompensation] * capital.building, economy: place.economy)
        world.turnover.entries += 1
        world.turnover.entryMonths.append(world.month)
    }

    /// The technology of this month's plan.
    package static func technology(_ world: World, home: Int) -> Double {
        let economy = world.jurisdictions[home].economy
        let gap = economy[.entrantGap] * (1 - world.jurisdictions[home].levers[.coreAccess])
        let dispersion = economy[.technologyDispersion]
        let z = world.draws.normal(.entrantTechnology, index: 0, month: world.month, jurisdiction: home)
        let best = world.technology.bestPractice
        return min(best, best * (1 - gap) * Elementary.exp(dispersion * z - dispersion * dispersion / 2))
    }
}

/// What it takes to start an enterprise.
package struct StartUp {
    let home: Int
    /// Cost of building.
    let building: Double
    /// Cash for the first losses.
    let reserve: Double

    package var total: Double { building + reserve }

    package init(_ world: World, home: Int) {
        let place = world.jurisdictions[home]
        self.home = home
        building =
            place.economy[.entryCapital] * Double(place.citizens.count) * place.nominalIndex
            * (1 - place.levers[.coreAccess])
        reserve = place.economy[.entryReserve] * place.fixedCost
    }

    /// The enterprise with its cash. It begins at home; borders open it the other markets.
    func enterprise(_ world: World, technology: Double, market: Market, kind: Enterprise.Kind) -> Enterprise {
        var abroad = Market(price: market.price, surveillance: market.surveillance, ownRecords: 0)
        abroad.quality = market.quality
        abroad.isOpen = false
        var markets = [Market](repeating: abroad, count: world.jurisdictions.count)
        markets[home] = market
        markets[home].developmentDue = building
        var enterprise = Enterprise(technology: technology, cash: total, home: home, markets: markets)
        enterprise.kind = kind
        enterprise.born = world.month
        enterprise.reserve = reserve
        return enterprise
    }
}

/// A plan to enter, and what it is worth.
package struct EntryPlan {
    let technology: Double
    let market: Market
    let capital: StartUp
    /// Present value of profits, and of half the surplus of being bought.
    package private(set) var value = 0.0
    package private(set) var premium = 0.0
    private let ownedShare: Double
    private let compensation: Double

    package init(_ world: World, home: Int, technology: Double) {
        let place = world.jurisdictions[home]
        self.technology = technology
        capital = StartUp(world, home: home)
        ownedShare = place.state.ownedShare
        compensation = place.levers[.technologyCompensation]
        var prospects = world.jurisdictions.indices.map { Prospect(world, jurisdiction: $0) }
        let entries = prospects.indices.map { index in
            prospects[index].enter(technology: technology, foreign: index != home)
        }
        market = entries[home].market
        let reach = world.jurisdictions.indices.map { index in
            index == home ? 1 : world.jurisdictions[index].levers[.borderPlatformEntry]
        }
        let k = world.enterprises.count
        var surplus = 0.0
        let buyout = Buyout(world, home: home, prospects: prospects, entrant: k)
        if let buyout {
            surplus = zip(reach, prospects).reduce(0) { $0 + $1.0 * $1.1.surplus(of: buyout.acquirer, target: k) }
        }
        let phi = buyout?.weight ?? 0
        let early = 1 - place.economy[.killZone] * phi
        for (index, prospect) in prospects.enumerated() {
            let users = entries[index].users * early * prospect.ramp
            value += reach[index] * prospect.value(prospect.profit(of: k, users: users))
        }
        premium = phi * max(0, surplus) / 2
    }

    package var pays: Bool {
        (1 - ownedShare) * (value + premium) >= capital.building * (1 - ownedShare * compensation)
            && value + premium > 0
    }
}

/// Who would buy an entrant, and how much the chance of it weighs.
struct Buyout {
    let acquirer: Int
    /// phi = h/(h + r).
    let weight: Double

    /// `nil` where nobody buys.
    init?(_ world: World, home: Int, prospects: [Prospect], entrant: Int) {
        let sizes = prospects.reduce(into: [Double](repeating: 0, count: entrant + 1)) { sums, prospect in
            for (k, users) in prospect.users.enumerated() {
                sums[k] += users
            }
        }
        let buyers = world.enterprises.indices.filter {
            world.enterprises[$0].isActive && world.enterprises[$0].canMerge
        }
        guard let largest = buyers.max(by: { sizes[$0] < sizes[$1] }), sizes[largest] > 0 else { return nil }
        let homes = Set(buyers.map { world.enterprises[$0].home }).count
        let economy = world.jurisdictions[home].economy
        var allowed = 1.0
        for (index, prospect) in prospects.enumerated() {
            var settled = prospect
            settled.settle()
            allowed *= MergerReview(world, jurisdiction: index)
                .chanceOfClearance(users: settled.users, acquirer: largest, target: entrant)
        }
        let hazard = economy[.mergerAttempts] * Double(homes) / Double(max(1, buyers.count)) * allowed
        guard hazard > 0 else { return nil }
        acquirer = largest
        weight = hazard / (hazard + economy[.discountRate])
    }
}

extension Prospect {
    /// What joining an entrant to an incumbent adds to both values, once citizens have reconsidered.
    func surplus(of acquirer: Int, target: Int) -> Double {
        guard markets[acquirer] != nil else { return 0 }
        var apart = self
        apart.settle()
        var joined = apart
        joined.merge(target, into: acquirer)
        let profits = apart.profits
        return value(joined.profits[acquirer] - profits[acquirer] - max(0, profits[target]))
    }
}
