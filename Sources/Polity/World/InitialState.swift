import PolityNumerics

/// Month 0: a young market of like enterprises and a goods economy at rest, in every place.
///
/// Platforms begin at the stationary state that enterprises of equal technology would have under default institutions;
/// their differences work from month 1 on. Deposits are those that make consumption equal income after fees, so output
/// neither jumps nor slumps, unless odd parameters make platforms start with losses. Institutions play no part:
/// whatever is compared starts from the same world.
struct InitialState {
    private(set) var enterprises: [Enterprise]
    private let places: [Place]
    private let draws: Draws
    private var citizens: [Citizens]
    private let reference = Levers()

    init(places: [Place], draws: Draws) {
        self.places = places
        self.draws = draws
        let economy = places[0].economy
        let count = Int(economy[.enterprises])
        citizens = []
        var rest: [SymmetricMarket] = []
        for (index, place) in places.enumerated() {
            let people = Population(economy: place.economy, draws: draws, jurisdiction: index)
                .citizens(options: count + 1)
            rest.append(
                SymmetricMarket(economy: place.economy, enterprises: count, citizens: people, levers: reference))
            citizens.append(people)
        }
        SymmetricMarket.settle(&rest)
        let markets = rest.map(\.market)
        enterprises = (0..<count).map { k in
            let dispersion = economy[.technologyDispersion]
            let technology = Elementary.exp(
                dispersion * draws.normal(.technology, index: k) - dispersion * dispersion / 2)
            // Several places are each other's abroad; a single one has the rest of the world.
            let isForeign = draws.uniform(.home, index: k) < economy[.foreignShare]
            let home = places.count > 1 ? k % places.count : isForeign ? nil : 0
            return Enterprise(technology: technology, cash: 0, home: home, markets: markets)
        }
        for index in places.indices {
            assignPlatforms(rest[index].tally, jurisdiction: index)
        }
    }

    /// Draws every citizen's first platform from the class's stationary shares.
    private mutating func assignPlatforms(_ tally: [Double], jurisdiction: Int) {
        let options = enterprises.count + 1
        for i in 0..<citizens[jurisdiction].count {
            let row = Int(citizens[jurisdiction].tasteClass[i]) * options
            var x =
                draws.uniform(.initialPlatform, index: i, jurisdiction: jurisdiction)
                * tally[row..<row + options].reduce(0, +)
            var choice = 0
            while choice < options - 1, x >= tally[row + choice] {
                x -= tally[row + choice]
                choice += 1
            }
            citizens[jurisdiction].platform[i] = UInt8(choice)
            citizens[jurisdiction].tally[row + choice] += 1
        }
    }

    /// Gives the enterprises the accounts of a stationary month and their cash buffer.
    mutating func openAccounts() {
        for k in enterprises.indices {
            var buffer = 0.0
            for (index, place) in places.enumerated() {
                let users = Double(citizens[index].users(enterprises: enterprises.count)[k])
                var market = enterprises[k].markets[index]
                market.fees = users * market.price
                market.advertising = users * market.monetisation * market.surveillance
                market.wages =
                    place.economy[.serviceCost] * users + place.economy[.fixedCost] * Double(citizens[index].count)
                let shareOfUsers =
                    users / Double(max(1, citizens[index].users(enterprises: enterprises.count).reduce(0, +)))
                market.development = ResearchEffort(place.economy, openness: reference[.knowledgeOpenness])
                    .stationary(profit: market.profit, tax: reference[.taxProfit], share: shareOfUsers)
                market.profitTax = reference[.taxProfit] * max(0, market.profit)
                buffer += MonthlyAccounts.cashMonths * market.wages + market.development + max(0, market.profit)
                enterprises[k].markets[index] = market
            }
            enterprises[k].cash = buffer
        }
    }

    /// Profits of a stationary month that go to owners outside all places.
    var foreignProfit: Double {
        enterprises.filter { $0.home == nil }.reduce(0) { $0 + Self.profit($1) }
    }

    /// Rents of a stationary month that a place receives from markets in other places less those it pays to them.
    private func netRents(_ index: Int) -> Double {
        guard places.count > 1 else { return 0 }
        return enterprises.reduce(0) { sum, enterprise in
            let profits = enterprise.markets.map { max(0, $0.profit) }
            return enterprise.home == index
                ? sum + profits.reduce(0, +) - profits[index] : sum - profits[index]
        }
    }

    private static func profit(_ enterprise: Enterprise) -> Double {
        enterprise.markets.reduce(0) { $0 + max(0, $1.profit) }
    }

    /// The jurisdictions of this start, with the places' institutions.
    func jurisdictions() -> [Jurisdiction] {
        places.indices.map(jurisdiction)
    }

    private func jurisdiction(_ index: Int) -> Jurisdiction {
        let economy = places[index].economy
        var citizens = citizens[index]
        let macro = InitialAccounts(
            economy: economy, reference: reference, markets: enterprises.map { $0.markets[index] },
            dividends: enterprises.filter { $0.home == index }.reduce(0) { $0 + Self.profit($1) }, citizens: citizens)
        macro.endow(&citizens)
        let start = Jurisdiction.Producers.Start(
            output: macro.sales, capital: 12 * macro.investment / economy[.capitalDepreciation],
            skill: citizens.totalSkill, quality: macro.meanQuality, automatedShare: economy[.automatedShare])
        var state = State(treasury: macro.revenue, revenue: macro.revenue, purchases: macro.purchases)
        for programme in Programme.allCases {
            state.spending[programme.rawValue] = reference[programme.lever] * macro.revenue
        }
        state.startPurchases = max(0, macro.purchases - state.spending[Programme.access.rawValue])
        var jurisdiction = Jurisdiction(
            name: places[index].name, economy: economy.detached, levers: places[index].levers.detached, citizens: citizens,
            producers: .init(sales: macro.sales, investment: macro.investment, wages: macro.wages, start: start),
            state: state, commons: .init(), society: Society(citizens, economy: economy),
            regulator: Regulator(hazard: economy[.detectionHazard] * reference[.stateCapacity]),
            initialSales: macro.sales, privateDividends: macro.dividends)
        jurisdiction.foreignBalance = 12 * netRents(index)
        jurisdiction.openProgrammes(reference: reference, draws: draws, index: index)
        jurisdiction.openSociety(markets: enterprises.map { $0.markets[index] }, reference: reference)
        jurisdiction.openRegulator(reference: reference, markets: enterprises.map { $0.markets[index] })
        return jurisdiction
    }
}
