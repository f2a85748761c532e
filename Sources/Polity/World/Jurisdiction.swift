/// A polity: its institutions, citizens, producers, State and data commons.
public struct Jurisdiction: Sendable {
    public let name: String
    /// The institutions in force.
    public var levers: Levers
    public var citizens: Citizens
    public var producers: Producers
    public var state: State
    public var commons: Commons

    /// Producers of goods, one sector.
    public struct Producers: Sendable, Hashable {
        public var cash: Double
        /// Capital in goods.
        public var capital: Double
        /// Nominal sales of the month: consumption, government purchases and investment.
        public var sales: Double
        public var investment: Double
        public var wages: Double
        /// Goods produced in the month, in initial prices.
        public var output: Double
        /// What makes output equal sales in month 0.
        let productivity: Double
        public var priceLevel = 1.0

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
        public var treasury: Double
        /// Public revenue of the month.
        public var revenue: Double
        /// Goods bought in the month.
        public var purchases: Double
    }

    /// Pooled data, and the data that citizens hold and have licensed to nobody.
    public struct Commons: Sendable, Hashable {
        public var records = 0.0
        public var citizensRecords = 0.0
    }

    /// Nominal output per citizen relative to month 0; nominal parameters are indexed by it, so that inflation by
    /// itself changes nobody's behaviour.
    public var nominalIndex = 1.0
    let initialSales: Double
    /// Profits distributed to citizens by equity in the month.
    public var privateDividends: Double
}
