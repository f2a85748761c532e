/// The stationary goods economy around given enterprises, mean household income before tax being 1 per citizen.
struct InitialAccounts {
    let sales: Double
    let investment: Double
    /// Wages paid by producers.
    let wages: Double
    let purchases: Double
    let revenue: Double
    let meanQuality: Double
    let dividends: Double
    private let economy: Economy
    private let incomeTax: Double
    private let allWages: Double
    private let transfers: Double
    private let socialTransfers: Double
    private let markets: [Market]

    /// - Parameters:
    ///   - markets: every enterprise's market here.
    ///   - platformDividends: profits of enterprises whose owners live here.
    init(
        economy: Economy, reference: Levers, markets: [Market], dividends platformDividends: Double, citizens: Citizens
    ) {
        self.economy = economy
        self.markets = markets
        let people = Double(citizens.count)
        let platformWages = markets.reduce(0) { $0 + $1.wages + $1.development }
        let platformTax = markets.reduce(0) { $0 + $1.profitTax }
        let m = economy[.automatedShare]
        let invested = economy[.investmentShare]
        let taxed = reference[.taxProfit] * m * (1 - invested)
        let kept = (1 - m) + m * (1 - invested) - taxed
        incomeTax = reference[.taxIncome]
        let publicWorkers = Programme.wageShare(reference)
        // Household income is producers' wages and dividends, platforms' wages and dividends, and public wages, which
        // are a share of revenue. Where odd parameters leave no room for goods, a hundredth of income is theirs.
        let others = platformWages + platformDividends + publicWorkers * (platformTax + incomeTax * people)
        let valueAdded = max(0.01 * people, (people - others) / (kept + publicWorkers * taxed))
        sales = valueAdded + markets.reduce(0) { $0 + $1.advertising }
        investment = invested * m * valueAdded
        wages = (1 - m) * valueAdded
        dividends = m * (1 - invested) * valueAdded - taxed * valueAdded + platformDividends
        let workers = wages + platformWages + dividends
        revenue = (taxed * valueAdded + platformTax + incomeTax * workers) / (1 - incomeTax * publicWorkers)
        allWages = wages + platformWages + publicWorkers * revenue
        transfers = reference[.budgetTransfers] * revenue
        socialTransfers = reference[.budgetProtection] * revenue
        purchases = revenue * (1 - publicWorkers) - transfers - socialTransfers
        meanQuality = citizens.meanQuality(markets)
    }

    /// V_i = ((1 - alpha1) YD_i - fee_i)/alpha2, at least 0.
    func endow(_ citizens: inout Citizens) {
        let outOfIncome = economy[.consumptionOutOfIncome]
        let outOfWealth = economy[.consumptionOutOfWealth] / 12
        let transfer = transfers / Double(citizens.count)
        let social = socialTransfers / Double(max(1, citizens.vulnerableCount))
        let general = citizens.vulnerableCount == 0 ? socialTransfers / Double(citizens.count) : 0
        for i in 0..<citizens.count {
            let gross =
                Double(citizens.skill[i]) / citizens.totalSkill * allWages + Double(citizens.equity[i])
                / citizens.totalEquity * dividends
            let disposable =
                gross * (1 - incomeTax) + transfer + general + (citizens.vulnerable[i] == 1 ? social : 0)
            let code = Int(citizens.platform[i])
            let fee = code > 0 ? markets[code - 1].price : 0
            citizens.income[i] = disposable
            citizens.deposits[i] = max(0, ((1 - outOfIncome) * disposable - fee) / outOfWealth)
            citizens.totalIncome += disposable
        }
    }
}

extension Programme {
    /// Programmes whose money is paid as wages of public workers; protection is a transfer, access buys goods.
    static let staffed: [Programme] = [.education, .health, .research, .enforcement, .press, .foresight]

    /// Share of public revenue paid as wages.
    static func wageShare(_ levers: Levers) -> Double {
        staffed.reduce(0) { $0 + levers[$1.lever] }
    }
}
