/// The simplest monetary economy with government money that is complete in stocks and flows: model SIM.
///
/// Households are taxed on income, consume out of disposable income and out of the money they hold; money is the
/// government's accumulated deficit. Each period solves, with H the money of the period before,
///
///     Y = C + G,  T = θ Y,  YD = Y − T,  C = α₁ YD + α₂ H,  ΔH = YD − C,  N = Y / W
///
/// The equation left over, ΔH = G − T, must hold by accounting; ``Period/redundantEquation`` measures it.
///
/// Assumptions: no interest, no firms' profits, prices fixed, supply follows demand, expectations fulfilled.
///
/// What it says about the two institutional models: nothing in favour of either, and the model has no transfers (to read a
/// dividend into G is an assumption). Whoever owns the data, payments out
/// of the public budget (a dividend, a commons' costs) that taxes do not cover become money in other hands, and
/// output moves until taxes cover them: Y* = G/θ. A simulation of either model that does not meet the redundant
/// equation each period creates or loses money.
///
/// Source: W. Godley and M. Lavoie, *Monetary Economics*, Palgrave Macmillan, 2007, chapter 3, table 3.4.
public struct GodleyLavoieSIM: Sendable, Hashable {
    /// α₁, the part of disposable income that is consumed.
    public let propensityToConsumeIncome: Double
    /// α₂, the part of the money held at the beginning that is consumed.
    public let propensityToConsumeWealth: Double
    /// θ, taxes as a part of income.
    public let taxRate: Double
    /// G, per period.
    public let governmentSpending: Double
    /// W, the wage of a unit of employment.
    public let wage: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 < α₂ < α₁ < 1, 0 < θ < 1,
    ///   0 ≤ G ≤ 10¹² and W > 0, all finite.
    public init(
        propensityToConsumeIncome: Double = 0.6, propensityToConsumeWealth: Double = 0.4, taxRate: Double = 0.2,
        governmentSpending: Double = 20, wage: Double = 1
    ) throws(TheoryError) {
        try require(propensityToConsumeIncome < 1, "α₁ < 1", propensityToConsumeIncome)
        try require(propensityToConsumeWealth > 0, "α₂ > 0", propensityToConsumeWealth)
        try require(propensityToConsumeWealth < propensityToConsumeIncome, "α₂ < α₁", propensityToConsumeWealth)
        try require(taxRate > 0 && taxRate < 1, "0 < θ < 1", taxRate)
        try require(governmentSpending >= 0 && governmentSpending <= 1e12, "0 ≤ G ≤ 10¹²", governmentSpending)
        try require(wage > 0 && wage.isFinite, "W > 0", wage)
        self.propensityToConsumeIncome = propensityToConsumeIncome
        self.propensityToConsumeWealth = propensityToConsumeWealth
        self.taxRate = taxRate
        self.governmentSpending = governmentSpending
        self.wage = wage
    }

    /// What happens in one period; flows per period, the stock at its end.
    public struct Period: Sendable, Hashable {
        public let governmentSpending: Double
        /// Y, national income and output.
        public let output: Double
        public let taxes: Double
        public let disposableIncome: Double
        public let consumption: Double
        /// ΔH, saving of households.
        public let moneyChange: Double
        /// H at the end of the period.
        public let money: Double
        /// N, output over the wage.
        public let employment: Double

        /// What households save less what the government spends beyond taxes: zero but for rounding.
        public var redundantEquation: Double { moneyChange - (governmentSpending - taxes) }
    }

    /// The period that follows when households hold so much money at its beginning.
    public func period(afterMoney money: Double) -> Period {
        let output = (governmentSpending + propensityToConsumeWealth * money) / leakage
        let taxes = taxRate * output
        let disposableIncome = output - taxes
        let consumption = propensityToConsumeIncome * disposableIncome + propensityToConsumeWealth * money
        let saving = disposableIncome - consumption
        let period = Period(
            governmentSpending: governmentSpending, output: output, taxes: taxes, disposableIncome: disposableIncome,
            consumption: consumption, moneyChange: saving, money: money + saving, employment: output / wage)
        assert(period.redundantEquation.magnitude <= 1e-9 * max(1, output.magnitude), "money is created or lost")
        return period
    }

    /// Successive periods from an initial stock of money; none for a count below one.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ H ≤ 10¹² in the beginning.
    public func path(periods: Int, fromMoney money: Double = 0) throws(TheoryError) -> [Period] {
        try require(money >= 0 && money <= 1e12, "0 ≤ H ≤ 10¹²", money)
        var path: [Period] = []
        for _ in 0..<max(0, periods) { path.append(period(afterMoney: path.last?.money ?? money)) }
        return path
    }

    /// The state that repeats itself: Y* = G/θ, YD* = C* = G(1−θ)/θ, H* = YD* (1−α₁)/α₂.
    public var stationaryState: Period {
        let output = governmentSpending / taxRate
        let disposableIncome = output * (1 - taxRate)
        return Period(
            governmentSpending: governmentSpending, output: output, taxes: governmentSpending,
            disposableIncome: disposableIncome, consumption: disposableIncome, moneyChange: 0,
            money: disposableIncome * (1 - propensityToConsumeIncome) / propensityToConsumeWealth,
            employment: output / wage)
    }

    /// The part of the distance from the stationary stock of money that is left after a period:
    /// 1 − α₂θ / (1 − α₁(1−θ)), between 0 and 1.
    public var convergenceFactor: Double { 1 - propensityToConsumeWealth * taxRate / leakage }

    /// How much output a unit of spending makes in its own period, 1/(1 − α₁(1−θ)).
    public var impactMultiplier: Double { 1 / leakage }

    /// 1 − α₁(1−θ).
    private var leakage: Double { 1 - propensityToConsumeIncome * (1 - taxRate) }
}
