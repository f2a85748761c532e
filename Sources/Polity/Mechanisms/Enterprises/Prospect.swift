import PolityNumerics

/// What enterprises can expect to earn in one jurisdiction if prices, surveillance and networks stay as they are: the
/// myopic demand of ``ExpectedDemand``, applied to enterprises that enter and merge.
///
/// Monthly profit of k, after tax: (1 - tau_p)(N_k (p + (1 - tau_a) a sigma - c - kappa) - F), N_k the users if all
/// reconsider, kappa what compliance costs per user; a loss is not taxed. A value is profit over the discount rate
/// (assumption: expected to last, like a perpetuity).
struct Prospect {
    private let economy: Economy
    private let levers: Levers
    private let nominalIndex: Double
    private let citizens: Double
    private let classes: [TasteClass]
    /// Citizens by class and option, as in ``Citizens/tally``.
    private(set) var tally: [Double]
    private(set) var technology: [Double]
    /// One per enterprise, `nil` where it does not serve.
    private(set) var markets: [Market?]
    /// Cost of compliance per user, by enterprise.
    private(set) var compliance: [Double]
    /// What compliance costs enterprises from here and from abroad per user, on average.
    private let compliances: (domestic: Double, foreign: Double)
    private let fixedCost: Double
    private let effects: TechnologyEffects
    /// Records that a newcomer can use.
    let openRecords: Double

    init(_ world: World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        economy = place.economy
        levers = place.levers
        nominalIndex = place.nominalIndex
        citizens = Double(place.citizens.count)
        classes = place.citizens.tasteClasses
        tally = place.citizens.tally.map { Double($0) }
        technology = world.enterprises.map(\.technology)
        markets = world.enterprises.map { $0.serves(index) ? $0.markets[index] : nil }
        fixedCost = place.fixedCost
        effects = world.technology.effects
        let users = world.users(in: index)
        compliance = zip(world.enterprises, users).map { enterprise, count in
            count > 0 ? enterprise.markets[index].adaptationDue / Double(count) : 0
        }
        func mean(foreign: Bool) -> Double {
            var due = 0.0
            var count = 0
            for k in world.enterprises.indices where (world.enterprises[k].home != index) == foreign {
                due += world.enterprises[k].markets[index].adaptationDue
                count += users[k]
            }
            return count > 0 ? due / Double(count) : 0
        }
        compliances = (mean(foreign: false), mean(foreign: true))
        let own = markets.reduce(0) { $1?.sharesData == true ? $0 + ($1?.uniqueRecords ?? 0) : $0 }
        openRecords =
            (1 - economy[.sharingLoss])
            * (levers[.dataMandatedSharing] * own + Steward.usability(economy, levers) * place.commons.records)
    }

    private var options: Int { markets.count + 1 }

    /// Users of every enterprise.
    var users: [Double] {
        var users = [Double](repeating: 0, count: markets.count)
        for row in stride(from: 0, to: tally.count, by: options) {
            for k in users.indices {
                users[k] += tally[row + k + 1]
            }
        }
        return users
    }

    private var utility: PlatformUtility {
        PlatformUtility(
            economy: economy, levers: levers, nominalIndex: nominalIndex, markets: markets,
            shares: users.map { $0 / citizens }, effects: effects)
    }

    private func demand(_ utility: PlatformUtility) -> ExpectedDemand {
        ExpectedDemand(utility, classes: classes, tally: tally)
    }

    /// Monthly profits after tax if all reconsider.
    var profits: [Double] {
        let demand = demand(utility)
        return markets.indices.map { k in
            let next = stride(from: 0, to: tally.count, by: options).reduce(0) { $0 + demand.next[$1 + k + 1] }
            return profit(of: k, users: next)
        }
    }

    /// Monthly profit after tax with some users.
    func profit(of k: Int, users: Double) -> Double {
        guard let market = markets[k] else { return 0 }
        let levies = levers[.taxDigitalServices] + levers[.dataDividend]
        let margin =
            market.price + ((1 - levies) * market.monetisation - market.licenceCost) * market.surveillance
            - economy[.serviceCost] * nominalIndex - compliance[k]
        let profit = users * margin - fixedCost
        return profit - levers[.taxProfit] * max(0, profit)
    }

    /// Present value of a monthly profit.
    func value(_ profit: Double) -> Double {
        Rates.presentValue(profit, economy)
    }

    /// Share of the final users that a newcomer has in the mean of its discounted months: rho/(rho + r), as the share rho
    /// of citizens reconsiders in a month.
    var ramp: Double {
        let rate = economy[.reconsideration]
        return rate / (rate + economy[.discountRate] / 12)
    }

    /// The market and the users of an enterprise without any that enters at its best response: no records of its own, a
    /// network of size 0.
    func entrant(technology: Double) -> (market: Market, users: Double) {
        var copy = self
        return copy.enter(technology: technology, foreign: false)
    }

    /// Adds an enterprise that enters; its number is the last.
    mutating func enter(technology entering: Double, foreign: Bool) -> (market: Market, users: Double) {
        let cap = levers[.surveillanceCap]
        var market = Market(price: 0, surveillance: 0, ownRecords: 0)
        let present = markets.compactMap { $0 }
        market.surveillance = min(
            cap, present.isEmpty ? 0.5 : present.reduce(0) { $0 + $1.surveillance } / Double(present.count))
        market.price = present.isEmpty ? 0 : present.reduce(0) { $0 + $1.price } / Double(present.count)
        market.accessibleRecords = openRecords
        market.controlledShare = DataControl.control(economy, levers).enterprise
        // Its users will refuse as others' do.
        if !present.isEmpty {
            market.refusedShare = present.reduce(0) { $0 + $1.refusedShare } / Double(present.count)
            market.recordsPerUse = present.reduce(0) { $0 + $1.recordsPerUse } / Double(present.count)
        }
        let attention = attention
        widen()
        technology.append(entering)
        markets.append(market)
        compliance.append(foreign ? compliances.foreign : compliances.domestic)
        let k = markets.count - 1
        var expected = 0.0
        let levies = levers[.taxDigitalServices] + levers[.dataDividend]
        // Price, surveillance and users settle within a few rounds.
        for _ in 0..<4 {
            market.value(
                economy: economy, technology: entering, citizens: citizens, users: expected, attention: attention,
                nominalIndex: nominalIndex, effects: effects)
            markets[k] = market
            let utility = utility
            let demand = demand(utility)
            expected = stride(from: 0, to: tally.count, by: options).reduce(0) { $0 + demand.next[$1 + k + 1] }
            let response = BestResponse(
                recordValue: max(0, (1 - levies) * market.strategicValue),
                cost: economy[.serviceCost] * nominalIndex + compliance[k],
                priceSensitivity: utility.priceSensitivity, slope: max(demand.slope[k], 1e-6),
                harm: demand.marginalHarm[k]
            ).choice(cap: cap)
            market.price = response.price
            market.surveillance = response.surveillance
            market.demandSlope = demand.slope[k]
            market.marginalHarm = demand.marginalHarm[k]
        }
        markets[k] = market
        return (market, expected)
    }

    /// Lets all citizens reconsider, in expectation.
    mutating func settle() {
        tally = demand(utility).next
    }

    /// Joins one enterprise to another: users, records less what is lost on the way, and the better technology.
    mutating func merge(_ target: Int, into acquirer: Int) {
        guard let bought = markets[target], var buyer = markets[acquirer] else { return }
        for row in stride(from: 0, to: tally.count, by: options) {
            tally[row + acquirer + 1] += tally[row + target + 1]
            tally[row + target + 1] = 0
        }
        technology[acquirer] = max(technology[acquirer], technology[target])
        // What is shared by mandate was in use already.
        buyer.accessibleRecords +=
            (1 - economy[.sharingLoss])
            * ((1 - levers[.dataMandatedSharing]) * bought.ownRecords + bought.licensedRecords)
        markets[target] = nil
        let users = users
        let attention = attention
        buyer.value(
            economy: economy, technology: technology[acquirer], citizens: citizens, users: users[acquirer],
            attention: attention, nominalIndex: nominalIndex, effects: effects)
        markets[acquirer] = buyer
    }

    /// Collected attention per citizen, without what is refused.
    private var attention: Double {
        Market.attention(markets, users: users, citizens: citizens)
    }

    private mutating func widen() {
        var wider: [Double] = []
        wider.reserveCapacity(classes.count * (options + 1))
        for row in stride(from: 0, to: tally.count, by: options) {
            wider += tally[row..<row + options]
            wider.append(0)
        }
        tally = wider
    }
}

extension Jurisdiction {
    /// Monthly fixed cost of a platform here.
    var fixedCost: Double {
        economy[.fixedCost] * Double(citizens.count) * (1 - levers[.coreAccess]) * nominalIndex
    }
}
