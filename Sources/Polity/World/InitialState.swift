import PolityNumerics

/// Month 0: a young market of like enterprises and a goods economy at rest.
///
/// Platforms begin at the stationary state that enterprises of equal technology would have under default institutions;
/// their differences work from month 1 on. Deposits are those that make consumption equal income after fees, so output
/// neither jumps nor slumps, unless odd parameters make platforms start with losses. Institutions play no part:
/// whatever is compared starts from the same world.
struct InitialState {
    private(set) var enterprises: [Enterprise]
    private let economy: Economy
    private var citizens: Citizens
    private let reference = Levers()

    init(economy: Economy, draws: Draws) {
        self.economy = economy
        let count = Int(economy[.enterprises])
        citizens = Population(economy: economy, draws: draws).citizens(options: count + 1)
        let (market, tally) = Self.symmetricMarket(economy: economy, citizens: citizens, reference: reference)
        enterprises = (0..<count).map { k in
            let dispersion = economy[.technologyDispersion]
            let technology = Elementary.exp(
                dispersion * draws.normal(.technology, index: k) - dispersion * dispersion / 2)
            return Enterprise(technology: technology, cash: 0, markets: [market])
        }
        assignPlatforms(tally, draws: draws)
    }

    /// The stationary state of enterprises of equal technology, and the tally of citizens that goes with it.
    private static func symmetricMarket(
        economy: Economy, citizens: Citizens, reference: Levers
    ) -> (Market, tally: [Double]) {
        let enterprises = Int(economy[.enterprises])
        let options = enterprises + 1
        let people = Double(citizens.count)
        let control = DataControl.control(economy, reference)
        var market = Market(price: 0, surveillance: 0.5, ownRecords: 0)
        var tally = [Double](repeating: 0, count: citizens.tally.count)
        for (index, taste) in citizens.tasteClasses.enumerated() {
            for k in 0..<options {
                tally[index * options + k] =
                    index == 0 ? (k == 0 ? Double(taste.count) : 0) : Double(taste.count) / Double(options)
            }
        }
        // Converges geometrically. The limit is there for odd parameters only, which then start a little off rest.
        for _ in 0..<500 {
            let before = market
            var users = 0.0
            for row in stride(from: 0, to: tally.count, by: options) {
                users += tally[row + 1]
            }
            market.ownRecords = users * market.surveillance * control.enterprise / economy[.dataDepreciation]
            market.accessibleRecords = market.ownRecords
            market.controlledShare = control.enterprise
            market.value(
                economy: economy, technology: 1, citizens: people, users: users,
                attention: Double(enterprises) * users * market.surveillance / people, nominalIndex: 1)
            let utility = PlatformUtility(
                economy: economy, levers: reference, nominalIndex: 1,
                markets: Array(repeating: market, count: enterprises),
                shares: Array(repeating: users / people, count: enterprises))
            let demand = ExpectedDemand(utility, classes: citizens.tasteClasses, tally: tally)
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
            if abs(market.surveillance - before.surveillance) < 1e-10, abs(market.price - before.price) < 1e-12,
                abs(market.ownRecords - before.ownRecords) < 1e-8 * people
            {
                break
            }
        }
        return (market, tally)
    }

    /// Draws every citizen's first platform from the class's stationary shares.
    private mutating func assignPlatforms(_ tally: [Double], draws: Draws) {
        let options = enterprises.count + 1
        for i in 0..<citizens.count {
            let row = Int(citizens.tasteClass[i]) * options
            var x =
                draws.uniform(.initialPlatform, index: i) * tally[row..<row + options].reduce(0, +)
            var choice = 0
            while choice < options - 1, x >= tally[row + choice] {
                x -= tally[row + choice]
                choice += 1
            }
            citizens.platform[i] = UInt8(choice)
            citizens.tally[row + choice] += 1
        }
    }

    /// The jurisdiction of this start under some institutions.
    func jurisdiction(levers: Levers) -> Jurisdiction {
        var citizens = citizens
        let macro = Macro(economy: economy, reference: reference, enterprises: enterprises, citizens: citizens)
        macro.endow(&citizens)
        let output = macro.sales
        let capital = 12 * macro.investment / economy[.capitalDepreciation]
        var sector = Jurisdiction.Producers(
            sales: output, investment: macro.investment, wages: macro.wages, capital: capital, output: output,
            productivity: 1)
        let quality = macro.meanQuality
        let raw = sector.potentialOutput(economy: economy, skill: citizens.totalSkill, quality: quality)
        sector = Jurisdiction.Producers(
            sales: output, investment: macro.investment, wages: macro.wages, capital: capital, output: output,
            productivity: output / raw)
        return Jurisdiction(
            name: "home", levers: levers, citizens: citizens, producers: sector,
            state: .init(treasury: macro.revenue, revenue: macro.revenue, purchases: macro.purchases),
            commons: .init(), initialSales: output, privateDividends: macro.dividends)
    }

    /// Gives the enterprises the accounts of a stationary month and their cash buffer.
    mutating func openAccounts() {
        let people = Double(citizens.count)
        let counts = citizens.users(enterprises: enterprises.count)
        for k in enterprises.indices {
            let users = Double(counts[k])
            var market = enterprises[k].markets[0]
            market.fees = users * market.price
            market.advertising = users * market.monetisation * market.surveillance
            market.wages = economy[.serviceCost] * users + economy[.fixedCost] * people
            market.profitTax = reference[.taxProfit] * max(0, market.profit)
            enterprises[k].cash = MonthlyAccounts.cashMonths * market.wages + max(0, market.profit)
            enterprises[k].markets[0] = market
        }
    }
}

/// The stationary goods economy around given enterprises, mean household income before tax being 1 per citizen.
private struct Macro {
    let sales: Double
    let investment: Double
    let wages: Double
    let purchases: Double
    let revenue: Double
    let meanQuality: Double
    private let economy: Economy
    private let incomeTax: Double
    private let allWages: Double
    let dividends: Double
    private let transfers: Double
    private let enterprises: [Enterprise]

    init(economy: Economy, reference: Levers, enterprises: [Enterprise], citizens: Citizens) {
        self.economy = economy
        self.enterprises = enterprises
        let people = Double(citizens.count)
        let accounts = enterprises.map { $0.markets[0] }
        let advertising = accounts.reduce(0) { $0 + $1.advertising }
        let platformWages = accounts.reduce(0) { $0 + $1.wages }
        let platformDividends = accounts.reduce(0) { $0 + max(0, $1.profit) }
        let m = economy[.automatedShare]
        let invested = economy[.investmentShare]
        let kept = (1 - m) + (1 - reference[.taxProfit]) * m * (1 - invested)
        // Where odd parameters leave no room for goods, a hundredth of income is theirs.
        let valueAdded = max(0.01 * people, people - platformWages - platformDividends) / kept
        sales = valueAdded + advertising
        investment = invested * m * valueAdded
        wages = (1 - m) * valueAdded
        let profit = m * (1 - invested) * valueAdded
        let profitTax = reference[.taxProfit] * profit
        allWages = wages + platformWages
        dividends = profit - profitTax + platformDividends
        incomeTax = reference[.taxIncome]
        revenue =
            profitTax + accounts.reduce(0) { $0 + $1.profitTax } + incomeTax * (allWages + dividends)
        transfers = reference[.budgetTransfers] * revenue
        purchases = revenue - transfers
        meanQuality = zip(citizens.users(enterprises: enterprises.count), accounts)
            .reduce(1) { $0 + Double($1.0) / people * ($1.1.quality - 1) }
    }

    /// V_i = ((1 - alpha1) YD_i - fee_i)/alpha2, at least 0.
    func endow(_ citizens: inout Citizens) {
        let outOfIncome = economy[.consumptionOutOfIncome]
        let outOfWealth = economy[.consumptionOutOfWealth] / 12
        let transfer = transfers / Double(citizens.count)
        for i in 0..<citizens.count {
            let gross =
                Double(citizens.skill[i]) / citizens.totalSkill * allWages + Double(citizens.equity[i])
                / citizens.totalEquity * dividends
            let disposable = gross * (1 - incomeTax) + transfer
            let code = Int(citizens.platform[i])
            let fee = code > 0 ? enterprises[code - 1].markets[0].price : 0
            citizens.income[i] = disposable
            citizens.deposits[i] = max(0, ((1 - outOfIncome) * disposable - fee) / outOfWealth)
            citizens.totalIncome += disposable
        }
    }
}
