/// The monetary economy SIM when households do not know their income before they spend: model SIMEX.
///
/// Households plan with an expected disposable income YDᵉ; money takes up every surprise. With H the money of the
/// period before,
///
///     C = α₁ YDᵉ + α₂ H,  Y = C + G,  T = θ Y,  YD = Y − T,  ΔH = YD − C,  ΔHᵈ = YDᵉ − C
///
/// so that H − Hᵈ = YD − YDᵉ. The equation left over, ΔH = G − T, must hold by accounting.
///
/// Assumptions: as in SIM without its last one; expected income is that of the period before, or stays what it was
/// at first however wrong it proves.
///
/// What it says about the two institutional models: a dividend or a wage that people did not expect first piles up as
/// money and is spent later; wrong expectations change the way, and the stock of money, but not the stationary output
/// G/θ. This holds under either model, and for an estimate that a platform or a planner gives to households.
///
/// Source: W. Godley and M. Lavoie, *Monetary Economics*, Palgrave Macmillan, 2007, chapter 3, section 3.7.
public struct GodleyLavoieSIMEX: Sendable, Hashable {
    /// How households come to the income that they plan with.
    public enum Expectation: Sendable, Hashable {
        /// YDᵉ is the disposable income of the period before.
        case lastPeriod
        /// YDᵉ never changes.
        case fixed
    }

    /// α₁, the part of expected disposable income that is consumed.
    public let propensityToConsumeIncome: Double
    /// α₂, the part of the money held at the beginning that is consumed.
    public let propensityToConsumeWealth: Double
    /// θ, taxes as a part of income.
    public let taxRate: Double
    /// G, per period.
    public let governmentSpending: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 < α₂ < α₁ < 1, 0 < θ < 1 and 0 ≤ G ≤ 10¹².
    public init(
        propensityToConsumeIncome: Double = 0.6, propensityToConsumeWealth: Double = 0.4, taxRate: Double = 0.2,
        governmentSpending: Double = 20
    ) throws(TheoryError) {
        let model = try GodleyLavoieSIM(
            propensityToConsumeIncome: propensityToConsumeIncome,
            propensityToConsumeWealth: propensityToConsumeWealth, taxRate: taxRate,
            governmentSpending: governmentSpending)
        self.propensityToConsumeIncome = model.propensityToConsumeIncome
        self.propensityToConsumeWealth = model.propensityToConsumeWealth
        self.taxRate = model.taxRate
        self.governmentSpending = model.governmentSpending
    }

    /// What happens in one period; flows per period, stocks at its end.
    public struct Period: Sendable, Hashable {
        public let governmentSpending: Double
        /// YDᵉ, what households plan with.
        public let expectedIncome: Double
        /// Y, national income and output.
        public let output: Double
        public let taxes: Double
        public let disposableIncome: Double
        public let consumption: Double
        /// H at the end of the period.
        public let money: Double
        /// Hᵈ, the money that households planned to hold at the end of the period.
        public let moneyPlanned: Double
        /// ΔH.
        public let moneyChange: Double

        /// What households save less what the government spends beyond taxes: zero but for rounding.
        public var redundantEquation: Double { moneyChange - (governmentSpending - taxes) }
    }

    /// The period that follows for a stock of money and an expected income at its beginning.
    public func period(afterMoney money: Double, expectedIncome: Double) -> Period {
        let consumption = propensityToConsumeIncome * expectedIncome + propensityToConsumeWealth * money
        let output = governmentSpending + consumption
        let taxes = taxRate * output
        let disposableIncome = output - taxes
        let change = disposableIncome - consumption
        let period = Period(
            governmentSpending: governmentSpending, expectedIncome: expectedIncome, output: output, taxes: taxes,
            disposableIncome: disposableIncome, consumption: consumption, money: money + change,
            moneyPlanned: money + expectedIncome - consumption, moneyChange: change)
        let size = max(1, output.magnitude, consumption.magnitude)
        assert(!(period.redundantEquation.magnitude > 1e-9 * size), "money is created or lost")
        return period
    }

    /// Successive periods from an initial stock of money and a first expectation; none for a count below one.
    ///
    /// Expectations far above income let households go into debt: money and then consumption become negative.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless H and YDᵉ lie between 0 and 10¹².
    public func path(
        periods: Int, fromMoney money: Double = 0, expectedIncome: Double = 16, expectation: Expectation = .lastPeriod
    ) throws(TheoryError) -> [Period] {
        try require(money >= 0 && money <= 1e12, "0 ≤ H ≤ 10¹²", money)
        try require(expectedIncome >= 0 && expectedIncome <= 1e12, "0 ≤ YDᵉ ≤ 10¹²", expectedIncome)
        var path: [Period] = []
        for _ in 0..<max(0, periods) {
            let expected = expectation == .fixed ? nil : path.last?.disposableIncome
            path.append(
                period(afterMoney: path.last?.money ?? money, expectedIncome: expected ?? expectedIncome))
        }
        return path
    }

    /// The state that repeats itself when expectations follow income: that of SIM.
    public var stationaryState: Period {
        let income = governmentSpending * (1 - taxRate) / taxRate
        return stationaryState(fixedExpectation: income)
    }

    /// The state that repeats itself when households expect the same income for ever: Y* = G/θ as before, but
    /// H* = (YD* − α₁ YDᵉ)/α₂; negative when expectations are so high that households must go into debt.
    public func stationaryState(fixedExpectation: Double) -> Period {
        let output = governmentSpending / taxRate
        let income = output * (1 - taxRate)
        let money = (income - propensityToConsumeIncome * fixedExpectation) / propensityToConsumeWealth
        return Period(
            governmentSpending: governmentSpending, expectedIncome: fixedExpectation, output: output,
            taxes: governmentSpending, disposableIncome: income, consumption: income, money: money,
            moneyPlanned: money + fixedExpectation - income, moneyChange: 0)
    }

    /// Modulus of the larger root of the path with expectations that follow income, the part of a gap that is left
    /// after a period in the long run: of z² − (1 + α₁(1−θ) − α₂θ) z + α₁(1−θ), below one (own derivation).
    public var convergenceFactor: Double {
        let product = propensityToConsumeIncome * (1 - taxRate)
        let half = (1 + product - propensityToConsumeWealth * taxRate) / 2
        let discriminant = half * half - product
        return discriminant >= 0 ? half + discriminant.squareRoot() : product.squareRoot()
    }
}
