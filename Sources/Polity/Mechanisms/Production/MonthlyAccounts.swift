import PolityNumerics

/// The payments of one jurisdiction in one month, in their order: enterprises, producers, State, citizens, settlement.
struct MonthlyAccounts {
    let jurisdiction: Int
    private let economy: Economy
    private let levers: Levers
    private let households: Account
    private let producers: Account
    private let state: Account
    private let users: [Int]
    private let citizens: Double
    private let patronage: [Double]

    private var wages = 0.0
    private var privateDividends: Double
    private var compensation = 0.0
    private var transfers = 0.0
    private var socialTransfers = 0.0
    private var dataDividends = 0.0
    private var advertising = 0.0
    private var revenue: Double
    private var sales = 0.0
    private var investment = 0.0
    /// Public money that may be spent this month.
    private var budget = 0.0
    private var closing: [Int] = []

    init(_ world: World, jurisdiction: Int, profits: ProfitDistribution) {
        self.jurisdiction = jurisdiction
        economy = world.jurisdictions[jurisdiction].economy
        levers = world.jurisdictions[jurisdiction].levers
        households = .households(jurisdiction: jurisdiction)
        producers = .producers(jurisdiction: jurisdiction)
        state = .state(jurisdiction: jurisdiction)
        users = world.users(in: jurisdiction)
        citizens = Double(world.jurisdictions[jurisdiction].citizens.count)
        patronage = profits.patronage
        privateDividends = profits.dividends[jurisdiction] + profits.leaked[jurisdiction]
        revenue = profits.publicDividends[jurisdiction]
    }

    /// Months of running cost that an enterprise keeps as cash before it distributes profit (assumption).
    static let cashMonths = 3.0

    /// Last month's revenue, what is created by deficit, less what former owners are due.
    mutating func openBudget(_ world: inout World) {
        let created = levers[.stateDeficit] * world.grossDomesticProduct(jurisdiction)
        // Last month's balance, less what was spent of it this month before: founding a public platform.
        let opening = min(world.checkedBalances[state.column], world.jurisdictions[jurisdiction].state.treasury)
        budget = max(0, opening + created)
        world.createdMoney += created
        world.jurisdictions[jurisdiction].state.treasury += created
        world.ledger.transfer(.newMoney, from: .issuer, to: state, created)
        let paid = SocialOwnership.compensate(&world, jurisdiction: jurisdiction, budget: budget)
        world.jurisdictions[jurisdiction].state.treasury -= paid
        world.ledger.transfer(.compensation, from: state, to: households, paid)
        compensation = paid
        budget -= paid
        runCoreTechnology(&world)
    }

    /// What enterprises are spared by open core technology, the State pays: as wages of those who run it.
    private mutating func runCoreTechnology(_ world: inout World) {
        let serving = world.enterprises.count { $0.serves(jurisdiction) }
        let spared =
            levers[.coreAccess] * economy[.fixedCost] * citizens * world.jurisdictions[jurisdiction].nominalIndex
        let cost = min(budget, Double(serving) * spared)
        world.jurisdictions[jurisdiction].state.coreCost = cost
        world.jurisdictions[jurisdiction].state.treasury -= cost
        world.ledger.transfer(.coreTechnology, from: state, to: households, cost)
        wages += cost
        budget -= cost
    }

    /// Enterprises sell advertising and pay levies, wages, fees and costs of compliance; one that cannot pay its wages, even
    /// with what the State covers, closes.
    mutating func payEnterprises(_ world: inout World) {
        let consumption = expectedConsumption(world)
        let wanted = world.enterprises.indices.map { k in
            let market = world.enterprises[k].markets[jurisdiction]
            return world.enterprises[k].serves(jurisdiction)
                ? Double(users[k]) * market.monetisation * market.surveillance : 0
        }
        let limit = economy[.advertisingLimit] * consumption
        let scale = min(1, limit / max(wanted.reduce(0, +), .leastNormalMagnitude))
        for k in world.enterprises.indices {
            let due = world.enterprises[k].runningCost(world, jurisdiction: jurisdiction, users: Double(users[k]))
            sellAdvertising(&world, enterprise: k, scale * wanted[k])
            payWages(&world, enterprise: k, due)
            payDuties(&world, enterprise: k)
        }
    }

    private mutating func sellAdvertising(_ world: inout World, enterprise k: Int, _ amount: Double) {
        var market = world.enterprises[k].markets[jurisdiction]
        market.advertising = amount
        market.digitalServicesTax = levers[.taxDigitalServices] * amount
        market.dataDividend = levers[.dataDividend] * amount
        world.enterprises[k].cash += amount - market.digitalServicesTax - market.dataDividend
        world.ledger.transfer(.advertising, from: producers, to: .enterprises, amount)
        world.ledger.transfer(.digitalServicesTax, from: .enterprises, to: state, market.digitalServicesTax)
        world.ledger.transfer(.dataDividend, from: .enterprises, to: households, market.dataDividend)
        advertising += amount
        revenue += market.digitalServicesTax
        dataDividends += market.dataDividend
        world.enterprises[k].markets[jurisdiction] = market
    }

    private mutating func payWages(_ world: inout World, enterprise k: Int, _ due: Double) {
        if world.enterprises[k].cash < due {
            let aid = min(levers[.stateBailout] * (due - world.enterprises[k].cash), budget)
            world.ledger.transfer(.bailouts, from: state, to: .enterprises, aid)
            world.jurisdictions[jurisdiction].state.treasury -= aid
            world.enterprises[k].cash += aid
            budget -= aid
        }
        let paid = min(due, world.enterprises[k].cash)
        world.enterprises[k].cash -= paid
        world.enterprises[k].markets[jurisdiction].wages = paid
        world.ledger.transfer(.wages, from: .enterprises, to: households, paid)
        wages += paid
        // A bail-out in full is exact up to rounding.
        if paid < due * (1 - 1e-12) {
            closing.append(k)
        }
    }

    /// Licences come after wages and levies, then costs of compliance and fees of the commons: what cannot be paid is
    /// written off on whom it was owed.
    private mutating func payDuties(_ world: inout World, enterprise k: Int) {
        var market = world.enterprises[k].markets[jurisdiction]
        let licences = Double(users[k]) * market.licencePayment
        if licences > world.enterprises[k].cash {
            market.licencePayment *= world.enterprises[k].cash / licences
        }
        let free = max(0, world.enterprises[k].cash - Double(users[k]) * market.licencePayment)
        market.adaptation = min(market.adaptationDue, free)
        market.accessFees = min(market.accessFeeDue, free - market.adaptation)
        market.development = min(market.developmentDue, free - market.adaptation - market.accessFees)
        market.developmentDue = 0
        world.enterprises[k].cash -= market.adaptation + market.accessFees + market.development
        world.ledger.transfer(.development, from: .enterprises, to: households, market.development)
        world.ledger.transfer(.adaptation, from: .enterprises, to: households, market.adaptation)
        wages += market.adaptation + market.development
        if levers.steward.isPublic {
            world.ledger.transfer(.accessFees, from: .enterprises, to: state, market.accessFees)
            revenue += market.accessFees
        } else {
            world.ledger.transfer(.accessFees, from: .enterprises, to: households, market.accessFees)
            dataDividends += market.accessFees
        }
        world.enterprises[k].markets[jurisdiction] = market
    }

    /// Producers sell, invest, import, and pay wages, profit tax, tariffs and dividends.
    mutating func payProducers(_ world: inout World, _ profits: inout ProfitDistribution) {
        var sector = world.jurisdictions[jurisdiction].producers
        let automated = sector.automatedShare
        let invested =
            economy[.investmentShare] * automated * SocialOwnership.confidence(world.jurisdictions[jurisdiction])
            * TaxResponse.investment(economy, levers)
        let exports = -world.jurisdictions[jurisdiction].netImports
        let demand = expectedConsumption(world) + budget * Self.goodsShare(levers) + exports
        sales = max(advertising, (demand - invested * advertising) / (1 - invested))
        let valueAdded = sales - advertising
        investment = invested * valueAdded
        sector.wages = (1 - automated) * valueAdded
        let profit = automated * valueAdded - investment
        let tax = levers[.taxProfit] * profit
        sector.cash += exports
        let tariff = payTariff(&world, limit: profit - tax)
        // Rounding and rationing leave a little more or less cash than the first month's sales; owners bear it.
        let dividends = max(0, profit - tax - tariff + sector.cash - world.jurisdictions[jurisdiction].initialSales)
        sector.cash -= sector.wages + tax + tariff + dividends + advertising
        world.ledger.transfer(.wages, from: producers, to: households, sector.wages)
        world.ledger.transfer(.profitTax, from: producers, to: state, tax)
        let before = (
            profits.dividends[jurisdiction], profits.publicDividends[jurisdiction], profits.leaked[jurisdiction]
        )
        profits.pay(
            dividends, publicShare: world.jurisdictions[jurisdiction].state.ownedShare, home: jurisdiction,
            from: producers, &world)
        privateDividends +=
            profits.dividends[jurisdiction] - before.0 + profits.leaked[jurisdiction] - before.2
        revenue += tax + profits.publicDividends[jurisdiction] - before.1
        wages += sector.wages
        world.jurisdictions[jurisdiction].producers = sector
    }

    /// The tariff that answers a digital services tax, sized by what the tax takes from foreign enterprises this month
    /// and paid to where their owners live.
    private func payTariff(_ world: inout World, limit: Double) -> Double {
        guard world.jurisdictions[jurisdiction].tariff > 0 else { return 0 }
        var total = 0.0
        for enterprise in world.enterprises where enterprise.home != jurisdiction {
            let taken = world.jurisdictions[jurisdiction].tariff * enterprise.markets[jurisdiction].digitalServicesTax
            let amount = min(taken, max(0, limit - total))
            total += amount
            if let home = enterprise.home {
                world.ledger.transfer(.tariffs, from: producers, to: .state(jurisdiction: home), amount)
                world.jurisdictions[home].state.treasury += amount
            } else {
                world.ledger.transfer(.tariffs, from: producers, to: .restOfWorld, amount)
                world.restOfWorld += amount
            }
        }
        return total
    }

    /// Share of the budget that buys goods: what no programme or transfer claims, and network infrastructure.
    private static func goodsShare(_ levers: Levers) -> Double {
        1 - Programme.wageShare(levers) - levers[.budgetTransfers] - levers[.budgetProtection]
    }

    /// The State spends its budget: programmes, transfers, the rest on goods.
    mutating func spendPublicMoney(_ world: inout World) {
        let purchases = budget * Self.goodsShare(levers)
        let staff = budget * Programme.wageShare(levers)
        transfers = levers[.budgetTransfers] * budget
        socialTransfers = levers[.budgetProtection] * budget
        for programme in Programme.allCases {
            world.jurisdictions[jurisdiction].state.spending[programme.rawValue] = levers[programme.lever] * budget
        }
        world.jurisdictions[jurisdiction].state.purchases = purchases
        world.jurisdictions[jurisdiction].state.treasury -= purchases + staff + transfers + socialTransfers
        world.jurisdictions[jurisdiction].producers.cash += purchases
        world.ledger.transfer(.transfers, from: state, to: households, transfers)
        world.ledger.transfer(.socialTransfers, from: state, to: households, socialTransfers)
        world.ledger.transfer(.purchases, from: state, to: producers, purchases)
        world.ledger.transfer(.publicWages, from: state, to: households, staff)
        wages += staff
    }

    /// The rule by which citizens are paid and pay.
    func kernel(_ world: World) -> DistributionKernel {
        let people = world.jurisdictions[jurisdiction].citizens
        let earnings = world.jurisdictions[jurisdiction].society.earnings
        var fee = [Double](repeating: 0, count: 256)
        var payment = fee
        var threshold = fee
        var patronage = fee
        for (k, enterprise) in world.enterprises.enumerated() where enterprise.serves(jurisdiction) {
            let market = enterprise.markets[jurisdiction]
            fee[k + 1] = market.price
            payment[k + 1] = market.licencePayment
            threshold[k + 1] = market.licenceThreshold
            patronage[k + 1] = self.patronage[k]
        }
        let vulnerable = Double(world.jurisdictions[jurisdiction].society.groups[1].people)
        let equal = (transfers + (vulnerable > 0 ? 0 : socialTransfers)) / citizens
        return DistributionKernel(
            wagePerSkill: wages / (people.groupSkill[0] * earnings[0] + people.groupSkill[1] * earnings[1]),
            dividends: (privateDividends + compensation) / people.totalEquity, dataDividend: dataDividends / citizens,
            earnings: earnings, transfer: [equal, equal + (vulnerable > 0 ? socialTransfers / vulnerable : 0)],
            incomeTax: levers[.taxIncome], outOfIncome: economy[.consumptionOutOfIncome],
            outOfWealth: economy[.consumptionOutOfWealth] / 12, fee: fee, patronage: patronage,
            licencePayment: payment, licenceThreshold: threshold, platforms: world.enterprises.count)
    }

    /// Enters what citizens in fact paid and received: `sums` as in ``DistributionKernel/width``.
    mutating func collect(_ world: inout World, _ sums: [Double]) {
        let platforms = world.enterprises.count
        let consumption = sums[0]
        world.jurisdictions[jurisdiction].producers.cash += consumption
        world.ledger.transfer(.consumption, from: households, to: producers, consumption)
        world.ledger.transfer(.incomeTax, from: households, to: state, sums[1])
        revenue += sums[1]
        var paid = 0.0
        for k in 0..<platforms {
            let fees = sums[2 + k]
            let payments = sums[2 + platforms + k]
            let members = sums[2 + 2 * platforms + k]
            world.enterprises[k].markets[jurisdiction].fees = fees
            world.enterprises[k].markets[jurisdiction].dataPayments = payments
            world.enterprises[k].cash += fees - payments - members
            world.ledger.transfer(.fees, from: households, to: .enterprises, fees)
            world.ledger.transfer(.dataPayments, from: .enterprises, to: households, payments)
            world.ledger.transfer(.patronage, from: .enterprises, to: households, members)
            paid += payments + members
        }
        world.jurisdictions[jurisdiction].citizens.totalIncome =
            wages + privateDividends + compensation + paid + dataDividends - sums[1] + transfers + socialTransfers
    }

    /// Profit tax and, last, fines of the enterprises, as far as their cash goes (the rest of a fine stays due); those that could not pay their wages
    /// close; public revenue goes to the treasury. Fines are not deducted from the taxed profit, losses not carried
    /// over.
    mutating func settle(_ world: inout World) {
        for k in world.enterprises.indices {
            var market = world.enterprises[k].markets[jurisdiction]
            market.profitTax = 0
            market.fines = 0
            // Patronage and dividends that crossed a rounding can leave minus a rounding.
            let cash = max(0, world.enterprises[k].cash)
            market.profitTax = min(levers[.taxProfit] * max(0, market.profit), cash)
            market.fines = min(market.fineDue, cash - market.profitTax)
            market.fineDue -= market.fines
            market.adaptationDue = 0
            world.enterprises[k].cash -= market.profitTax + market.fines
            world.ledger.transfer(.fines, from: .enterprises, to: state, market.fines)
            world.ledger.transfer(.profitTax, from: .enterprises, to: state, market.profitTax)
            revenue += market.profitTax + market.fines
            world.enterprises[k].markets[jurisdiction] = market
        }
        for k in closing {
            world.close(enterprise: k)
        }
        world.jurisdictions[jurisdiction].state.treasury += revenue
        world.jurisdictions[jurisdiction].state.revenue = revenue
    }

    /// Goods: K' = (1 - delta) K + I/P; output is Cobb-Douglas in capital and skill, with the quality of digital
    /// services in productivity; the price level is sales over output.
    mutating func produce(_ world: inout World) {
        var sector = world.jurisdictions[jurisdiction].producers
        sector.sales = sales
        sector.investment = investment
        let people = world.jurisdictions[jurisdiction].citizens
        sector.output = sector.potentialOutput(
            economy: economy, skill: people.totalSkill * TaxResponse.work(economy, levers),
            quality: world.jurisdictions[jurisdiction].citizens.meanQuality(world.markets(in: jurisdiction)),
            factor: world.jurisdictions[jurisdiction].outputFactor.product)
        sector.priceLevel = sales / sector.output
        PublicCapital.build(&world.jurisdictions[jurisdiction], priceLevel: sector.priceLevel)
        sector.capital =
            (1 - economy[.capitalDepreciation] / 12) * sector.capital + investment / sector.priceLevel
        world.jurisdictions[jurisdiction].producers = sector
        world.jurisdictions[jurisdiction].privateDividends = privateDividends
        world.jurisdictions[jurisdiction].nominalIndex = sales / world.jurisdictions[jurisdiction].initialSales
    }

    private func expectedConsumption(_ world: World) -> Double {
        let deposits = world.checkedBalances[households.column]
        return economy[.consumptionOutOfIncome] * world.jurisdictions[jurisdiction].citizens.totalIncome
            + economy[.consumptionOutOfWealth] / 12 * deposits
    }
}

extension Jurisdiction.Producers {
    /// Goods that capital, skill and the quality of digital services can make in a month, relative to month 0:
    /// Cobb-Douglas with the automated share of tasks as capital's exponent (Acemoglu and Restrepo 2018, unit
    /// elasticity) and a gain from what was automated since month 0.
    func potentialOutput(economy: Economy, skill: Double, quality: Double, factor: Double) -> Double {
        let gain = economy[.automationGain] * (automatedShare - start.automatedShare)
        // Without capital in month 0 none is needed.
        let deepening = start.capital > 0 ? Elementary.pow(capital / start.capital, automatedShare) : 1
        return start.output * factor * Elementary.exp(gain) * deepening
            * Elementary.pow(skill / start.skill, 1 - automatedShare)
            * Elementary.pow(quality / start.quality, economy[.qualityProductivity])
    }
}
