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

    private var wages = 0.0
    private var privateDividends = 0.0
    private var transfers = 0.0
    private var dataDividends = 0.0
    private var advertising = 0.0
    private var revenue = 0.0
    private var sales = 0.0
    private var investment = 0.0
    private var closing: [Int] = []

    init(_ world: World, jurisdiction: Int) {
        self.jurisdiction = jurisdiction
        economy = world.economy
        levers = world.jurisdictions[jurisdiction].levers
        households = .households(jurisdiction: jurisdiction)
        producers = .producers(jurisdiction: jurisdiction)
        state = .state(jurisdiction: jurisdiction)
        users = world.users(in: jurisdiction)
        citizens = Double(world.jurisdictions[jurisdiction].citizens.count)
    }

    /// Months of running cost that an enterprise keeps as cash before it distributes profit (assumption).
    static let cashMonths = 3.0

    /// Enterprises distribute cash beyond their buffer, sell advertising, pay levies and wages; one that cannot pay its
    /// wages closes.
    mutating func payEnterprises(_ world: inout World) {
        let index = world.jurisdictions[jurisdiction].nominalIndex
        let consumption = expectedConsumption(world)
        let wanted = world.enterprises.indices.map { k in
            let market = world.enterprises[k].markets[jurisdiction]
            return world.enterprises[k].isActive ? Double(users[k]) * market.monetisation * market.surveillance : 0
        }
        let scale = min(1, 0.5 * consumption / max(wanted.reduce(0, +), .leastNormalMagnitude))
        for k in world.enterprises.indices {
            var enterprise = world.enterprises[k]
            var market = enterprise.markets[jurisdiction]
            let due =
                enterprise.isActive
                ? index * (economy[.serviceCost] * Double(users[k]) + economy[.fixedCost] * citizens) : 0
            let licences = Double(users[k]) * market.licencePayment
            let distributed = max(0, enterprise.cash - Self.cashMonths * due - licences - market.fineDue)
            distribute(distributed, from: .enterprises, &world.ledger)
            enterprise.cash -= distributed

            market.advertising = scale * wanted[k]
            market.digitalServicesTax = levers[.taxDigitalServices] * market.advertising
            market.dataDividend = levers[.dataDividend] * market.advertising
            enterprise.cash += market.advertising - market.digitalServicesTax - market.dataDividend
            world.ledger.transfer(.advertising, from: producers, to: .enterprises, market.advertising)
            world.ledger.transfer(.digitalServicesTax, from: .enterprises, to: state, market.digitalServicesTax)
            world.ledger.transfer(.dataDividend, from: .enterprises, to: households, market.dataDividend)
            advertising += market.advertising
            revenue += market.digitalServicesTax
            dataDividends += market.dataDividend

            market.wages = min(due, enterprise.cash)
            enterprise.cash -= market.wages
            world.ledger.transfer(.wages, from: .enterprises, to: households, market.wages)
            wages += market.wages
            if market.wages < due {
                closing.append(k)
            }
            // Licences come after wages and levies: what cannot be paid is written off on those who licensed.
            if licences > enterprise.cash {
                market.licencePayment *= enterprise.cash / licences
            }
            enterprise.markets[jurisdiction] = market
            world.enterprises[k] = enterprise
        }
    }

    /// Producers sell, invest, and pay wages, profit tax and dividends.
    mutating func payProducers(_ world: inout World) {
        let automated = economy[.automatedShare]
        let invested = economy[.investmentShare] * automated
        let purchases = (1 - levers[.budgetTransfers]) * publicBudget(world)
        sales = max(
            advertising, (expectedConsumption(world) + purchases - invested * advertising) / (1 - invested))
        let valueAdded = sales - advertising
        investment = invested * valueAdded
        var sector = world.jurisdictions[jurisdiction].producers
        sector.wages = (1 - automated) * valueAdded
        let profit = automated * valueAdded - investment
        let tax = levers[.taxProfit] * profit
        // Rounding and rationing leave a little more or less cash than the first month's sales; owners bear it.
        let dividends = max(0, profit - tax + sector.cash - world.jurisdictions[jurisdiction].initialSales)
        sector.cash -= sector.wages + tax + dividends + advertising
        world.ledger.transfer(.wages, from: producers, to: households, sector.wages)
        world.ledger.transfer(.profitTax, from: producers, to: state, tax)
        distribute(dividends, from: producers, &world.ledger)
        wages += sector.wages
        revenue += tax
        world.jurisdictions[jurisdiction].producers = sector
    }

    /// The State spends last month's revenue: transfers, the rest on goods.
    mutating func spendPublicMoney(_ world: inout World) {
        let budget = publicBudget(world)
        let paid = levers[.budgetTransfers] * budget
        let purchases = budget - paid
        world.jurisdictions[jurisdiction].state.purchases = purchases
        world.jurisdictions[jurisdiction].state.treasury -= budget
        world.jurisdictions[jurisdiction].producers.cash += purchases
        world.ledger.transfer(.transfers, from: state, to: households, paid)
        world.ledger.transfer(.purchases, from: state, to: producers, purchases)
        transfers += paid
    }

    /// The rule by which citizens are paid and pay.
    func kernel(_ world: World) -> DistributionKernel {
        var fee = [Double](repeating: 0, count: 256)
        var payment = fee
        var threshold = fee
        for (k, enterprise) in world.enterprises.enumerated() where enterprise.isActive {
            let market = enterprise.markets[jurisdiction]
            fee[k + 1] = market.price
            payment[k + 1] = market.licencePayment
            threshold[k + 1] = market.licenceThreshold
        }
        return DistributionKernel(
            wagePerSkill: wages / world.jurisdictions[jurisdiction].citizens.totalSkill,
            dividends: privateDividends / world.jurisdictions[jurisdiction].citizens.totalEquity,
            dataDividend: dataDividends / citizens, transfer: transfers / citizens, incomeTax: levers[.taxIncome],
            outOfIncome: economy[.consumptionOutOfIncome], outOfWealth: economy[.consumptionOutOfWealth] / 12,
            fee: fee, licencePayment: payment, licenceThreshold: threshold, platforms: world.enterprises.count)
    }

    /// Enters what citizens in fact paid and received: `sums` as in ``DistributionKernel/width``.
    mutating func collect(_ world: inout World, _ sums: [Double]) {
        let platforms = world.enterprises.count
        let consumption = sums[0]
        world.jurisdictions[jurisdiction].producers.cash += consumption
        world.ledger.transfer(.consumption, from: households, to: producers, consumption)
        world.ledger.transfer(.incomeTax, from: households, to: state, sums[1])
        revenue += sums[1]
        var licences = 0.0
        for k in 0..<platforms {
            let fees = sums[2 + k]
            let payments = sums[2 + platforms + k]
            world.enterprises[k].markets[jurisdiction].fees = fees
            world.enterprises[k].markets[jurisdiction].dataPayments = payments
            world.enterprises[k].cash += fees - payments
            world.ledger.transfer(.fees, from: households, to: .enterprises, fees)
            world.ledger.transfer(.dataPayments, from: .enterprises, to: households, payments)
            licences += payments
        }
        world.jurisdictions[jurisdiction].citizens.totalIncome =
            wages + privateDividends + licences + dataDividends - sums[1] + transfers
    }

    /// Profit tax and, last, fines of the enterprises, as far as their cash goes; those that could not pay their wages
    /// close; public revenue goes to the treasury. Fines are not deducted from the taxed profit, losses not carried
    /// over.
    mutating func settle(_ world: inout World) {
        for k in world.enterprises.indices {
            var market = world.enterprises[k].markets[jurisdiction]
            market.profitTax = 0
            market.fines = 0
            market.profitTax = min(levers[.taxProfit] * max(0, market.profit), world.enterprises[k].cash)
            market.fines = min(market.fineDue, world.enterprises[k].cash - market.profitTax)
            market.fineDue = 0
            world.enterprises[k].cash -= market.profitTax + market.fines
            world.ledger.transfer(.fines, from: .enterprises, to: state, market.fines)
            world.ledger.transfer(.profitTax, from: .enterprises, to: state, market.profitTax)
            revenue += market.profitTax + market.fines
            world.enterprises[k].markets[jurisdiction] = market
        }
        for k in closing {
            world.enterprises[k].isActive = false
            world.enterprises[k].markets[jurisdiction].close()
            world.jurisdictions[jurisdiction].citizens.orphanUsers(of: k, options: world.enterprises.count + 1)
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
        sector.output = sector.potentialOutput(
            economy: economy, skill: world.jurisdictions[jurisdiction].citizens.totalSkill,
            quality: Self.meanQuality(world, jurisdiction: jurisdiction))
        sector.priceLevel = sales / sector.output
        sector.capital =
            (1 - economy[.capitalDepreciation] / 12) * sector.capital + investment / sector.priceLevel
        world.jurisdictions[jurisdiction].producers = sector
        world.jurisdictions[jurisdiction].privateDividends = privateDividends
        world.jurisdictions[jurisdiction].nominalIndex = sales / world.jurisdictions[jurisdiction].initialSales
    }

    /// Quality that citizens meet on average; those without a platform count 1.
    static func meanQuality(_ world: World, jurisdiction: Int) -> Double {
        let citizens = Double(world.jurisdictions[jurisdiction].citizens.count)
        var mean = 1.0
        for (k, count) in world.users(in: jurisdiction).enumerated() {
            mean += Double(count) / citizens * (world.enterprises[k].markets[jurisdiction].quality - 1)
        }
        return mean
    }

    // MARK: - Parts

    private func expectedConsumption(_ world: World) -> Double {
        let deposits = world.checkedBalances[households.column]
        return economy[.consumptionOutOfIncome] * world.jurisdictions[jurisdiction].citizens.totalIncome
            + economy[.consumptionOutOfWealth] / 12 * deposits
    }

    /// Last month's revenue: what the treasury held when the month began.
    private func publicBudget(_ world: World) -> Double {
        max(0, world.checkedBalances[state.column])
    }

    /// Pays distributed profit to its owners: the public by its share, citizens by their equity.
    private mutating func distribute(_ amount: Double, from account: Account, _ ledger: inout Ledger) {
        let publicPart = levers[.technologySocialOwnership] * amount
        ledger.transfer(.publicDividends, from: account, to: state, publicPart)
        ledger.transfer(.dividends, from: account, to: households, amount - publicPart)
        revenue += publicPart
        privateDividends += amount - publicPart
    }
}

extension Jurisdiction.Producers {
    /// Goods that capital, skill and the quality of digital services can make in a month.
    func potentialOutput(economy: Economy, skill: Double, quality: Double) -> Double {
        let share = economy[.automatedShare]
        return productivity * Elementary.pow(capital, share) * Elementary.pow(skill, 1 - share)
            * Elementary.pow(quality, economy[.qualityProductivity])
    }
}

extension Market {
    /// What is left of a market whose enterprise has closed: nothing is sold, its records are gone.
    mutating func close() {
        price = 0
        surveillance = 0
        ownRecords = 0
        licensedRecords = 0
        accessibleRecords = 0
        licencePayment = 0
        marginalDataValue = 0
        fineDue = 0
        monetisation = 0
        strategicValue = 0
    }
}
