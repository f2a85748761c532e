/// A polity: its institutions, citizens, producers, State and data commons.
public struct Jurisdiction: Sendable {
    public let name: String
    /// The institutions in force.
    public var levers: Levers
    public internal(set) var citizens: Citizens
    public internal(set) var producers: Producers
    public internal(set) var state: State
    public internal(set) var commons: Commons

    /// Producers of goods, one sector.
    public struct Producers: Sendable, Hashable {
        public internal(set) var cash: Double
        /// Capital in goods.
        public internal(set) var capital: Double
        /// Nominal sales of the month: consumption, government purchases and investment.
        public internal(set) var sales: Double
        public internal(set) var investment: Double
        public internal(set) var wages: Double
        /// Goods produced in the month, in initial prices.
        public internal(set) var output: Double
        /// What makes output equal sales in month 0.
        let productivity: Double
        public internal(set) var priceLevel = 1.0

        init(sales: Double, investment: Double, wages: Double, capital: Double, output: Double, productivity: Double) {
            cash = sales
            self.capital = capital
            self.sales = sales
            self.investment = investment
            self.wages = wages
            self.output = output
            self.productivity = productivity
        }
    }

    public struct State: Sendable, Hashable {
        public internal(set) var treasury: Double
        /// Public revenue of the month.
        public internal(set) var revenue: Double
        /// Goods bought in the month.
        public internal(set) var purchases: Double
    }

    /// Pooled data, and the data that citizens hold and have licensed to nobody.
    public struct Commons: Sendable, Hashable {
        public internal(set) var records = 0.0
        public internal(set) var citizensRecords = 0.0
    }

    /// Nominal output per citizen relative to month 0; nominal parameters are indexed by it, so that inflation by itself
    /// changes nobody's behaviour.
    public internal(set) var nominalIndex = 1.0
    let initialSales: Double
    /// Profits distributed to citizens by equity in the month.
    public internal(set) var privateDividends: Double
}
