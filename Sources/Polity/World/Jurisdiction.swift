/// A polity: its institutions, citizens, producers, State and data commons.
public struct Jurisdiction: Sendable {
    public let name: String
    /// The parameters of its world, the same for every regime that is compared in it.
    public let economy: Economy
    /// The institutions in force.
    public var levers: Levers
    public var citizens: Citizens
    public var producers: Producers
    public var state: State
    public var commons: Commons
    public var society: Society
    public var regulator: Regulator
    public var assessment = Assessment()
    public var contract = Contract()
    public var security = Security()
    /// How far private and public interests have captured the regulator, 0 to 1.
    public var capture = 0.0

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
        /// Share of tasks done by capital.
        public var automatedShare: Double
        public var priceLevel = 1.0
        /// Month 0, relative to which output is counted.
        let start: Start

        /// Output, capital, effective skill and quality of digital services in month 0.
        struct Start: Sendable, Hashable {
            let output: Double
            let capital: Double
            let skill: Double
            let quality: Double
            let automatedShare: Double
        }

        init(sales: Double, investment: Double, wages: Double, start: Start) {
            cash = sales
            capital = start.capital
            self.sales = sales
            self.investment = investment
            self.wages = wages
            output = start.output
            automatedShare = start.automatedShare
            self.start = start
        }
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
    /// Month 0 under default institutions.
    public var baseline = Baseline()
    /// Profits distributed to citizens by equity in the month.
    public var privateDividends: Double
    /// Rents received from markets abroad less rents paid to owners abroad, and not yet spent on goods.
    public var foreignBalance = 0.0
    /// Imports of goods in the month; negative for exports.
    public var netImports = 0.0
    /// What producers pay as tariff, in answer to a digital services tax, as a factor on what that tax takes from foreign
    /// enterprises; 0 without an answer.
    public var tariff = 0.0
    /// Factor on goods output from what State and society do: orientation, applications, breaches, shocks. 1 in month 0.
    public var outputFactor = OutputFactor()
    /// Names of the enterprises' attributes that were declared from outside.
    public internal(set) var enterpriseAttributes: Set<String> = []
}

/// Factors on the output of goods, each set by its mechanism and 1 in month 0.
public struct OutputFactor: Sendable, Hashable {
    /// How well innovation is directed.
    public var direction = 1.0
    /// Benefit less harm of new applications.
    public var applications = 1.0
    /// Losses from breaches.
    public var security = 1.0
    /// Work lost in shocks.
    public var shock = 1.0
    /// Broken contracts and lost trust.
    public var cooperation = 1.0
    /// Technology of producers: public research and schooling.
    public var knowledge = 1.0

    /// Public capital.
    public var infrastructure = 1.0

    var product: Double {
        direction * applications * security * shock * cooperation * knowledge * infrastructure
    }
}
