import PolityNumerics

/// The stationary market of enterprises of equal technology under given institutions, by fixed-point iteration.
struct SymmetricMarket {
    private(set) var market = Market(price: 0, surveillance: 0.5, ownRecords: 0)
    /// Citizens by class and option, row by row.
    private(set) var tally: [Double]
    private let economy: Economy
    private let levers: Levers
    private let enterprises: Int
    private let people: Double
    private let reachable: Double
    private let classes: [TasteClass]

    init(economy: Economy, enterprises: Int, citizens: Citizens, levers: Levers) {
        self.economy = economy
        self.levers = levers
        self.enterprises = enterprises
        people = Double(citizens.count)
        reachable = Double(max(1, citizens.withAccess))
        classes = citizens.tasteClasses
        let options = enterprises + 1
        tally = [Double](repeating: 0, count: citizens.tally.count)
        for (index, taste) in citizens.tasteClasses.enumerated() {
            for k in 0..<options {
                tally[index * options + k] =
                    index == 0 ? (k == 0 ? Double(taste.count) : 0) : Double(taste.count) / Double(options)
            }
        }
    }

    /// The stationary markets of several places, between which records cross borders.
    static func settle(_ markets: inout [SymmetricMarket]) {
        // Converges geometrically. The limit is there for odd parameters only, which then start a little off rest.
        for _ in 0..<500 {
            let records = markets.map(\.market.ownRecords)
            var moved = false
            for index in markets.indices {
                let others = records.indices.reduce(0) { $1 == index ? $0 : $0 + records[$1] }
                moved = markets[index].step(abroad: others) || moved
            }
            if !moved {
                break
            }
        }
    }

    /// One step towards rest; true if it was a step at all.
    /// - Parameter abroad: records of one enterprise in other places.
    private mutating func step(abroad: Double) -> Bool {
        let options = enterprises + 1
        let control = DataControl.control(economy, levers)
        let before = market
        var users = 0.0
        for row in stride(from: 0, to: tally.count, by: options) {
            users += tally[row + 1]
        }
        let second = economy[.multiHoming] * users
        let stock = market.surveillance * control.enterprise / economy[.dataDepreciation]
        market.secondUsers = second
        market.secondaryRecords = second * stock
        market.ownRecords = (users + second) * stock
        market.controlledShare = control.enterprise
        let channel = 1 - economy[.sharingLoss]
        market.accessibleRecords = market.ownRecords + channel * levers[.borderDataFlow] * abroad
        if tradesRecords(users: users) {
            let volume = economy[.recordTrade] * Double(enterprises - 1) * market.uniqueRecords
            market.accessibleRecords += channel * volume
        }
        market.value(
            economy: economy, technology: 1, citizens: people, users: users,
            attention: Double(enterprises) * users * market.surveillance / people, nominalIndex: 1)
        let utility = PlatformUtility(
            economy: economy, levers: levers, nominalIndex: 1,
            markets: Array(repeating: market, count: enterprises),
            shares: Array(repeating: users / people, count: enterprises))
        let demand = ExpectedDemand(utility, classes: classes, tally: tally)
        market.demandSlope = demand.slope[0]
        market.marginalHarm = demand.marginalHarm[0]
        let best = BestResponse(
            recordValue: market.strategicValue, cost: economy[.serviceCost],
            priceSensitivity: utility.priceSensitivity, slope: max(demand.slope[0], 1e-6),
            harm: demand.marginalHarm[0]
        ).choice()
        market.price += 0.3 * (best.price - market.price)
        market.surveillance += 0.3 * (best.surveillance - market.surveillance)
        tally = demand.next
        return abs(market.surveillance - before.surveillance) >= 1e-10 || abs(market.price - before.price) >= 1e-12
            || abs(market.ownRecords - before.ownRecords) >= 1e-8 * people
    }

    /// Whether like enterprises sell to each other.
    private func tradesRecords(users: Double) -> Bool {
        guard economy[.recordTrade] > 0 else { return false }
        let share = users / reachable
        let margin = max(
            0, market.price + market.recordValue(levers) * market.surveillance - economy[.serviceCost])
        let diversion = RivalResponse.diversion(
            slope: market.demandSlope, users: 1, share: share, gainer: share)
        return RecordTrade.sells(
            income: RecordTrade.income(market, economy: economy, levies: 0),
            loss: economy[.qualityTaste] * economy[.qualityElasticity] * margin * diversion)
    }
}
