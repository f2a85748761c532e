/// A monetary economy whose households choose between money and government bills that bear interest: model PC.
///
/// With r the rate of interest, V wealth, B bills, H money, and the subscript ₋₁ for the period before,
///
///     Y = C + G,  YD = Y − T + r₋₁ B₋₁,  T = θ (Y + r₋₁ B₋₁),  V = V₋₁ + YD − C,  C = α₁ YD + α₂ V₋₁
///     B/V = λ₀ + λ₁ r − λ₂ YD/V,  H = V − B
///     ΔBₛ = (G + r₋₁ Bₛ₋₁) − (T + r₋₁ Bᶜᵇ₋₁),  Bᶜᵇ = Bₛ − B,  ΔHₛ = ΔBᶜᵇ
///
/// Bₛ are the bills that the government has issued, Bᶜᵇ those that the central bank holds, Hₛ the money that it has
/// issued. The equation left over, H = Hₛ, must hold by accounting; ``Period/redundantEquation`` measures it.
///
/// Assumptions: as in SIM; the central bank sets the rate of interest, buys all bills that households do not want and
/// pays its profits to the government.
///
/// What it says about the two institutional models: a public debt at interest is an income of those who hold it, and
/// in the stationary state a higher rate of interest raises output, because the government pays more. Public capital
/// for a commons that is borrowed, and dividends that are paid in bills, pass through these accounts in either model.
///
/// Source: W. Godley and M. Lavoie, *Monetary Economics*, Palgrave Macmillan, 2007, chapter 4, equations 4.1 to 4.11.
public struct GodleyLavoiePC: Sendable, Hashable {
    /// α₁, the part of disposable income that is consumed.
    public let propensityToConsumeIncome: Double
    /// α₂, the part of wealth at the beginning that is consumed.
    public let propensityToConsumeWealth: Double
    /// λ₀, the part of wealth that is held in bills at no interest and no income.
    public let billShare: Double
    /// λ₁, how much a unit of interest adds to that part.
    public let interestEffect: Double
    /// λ₂, how much income over wealth takes from that part: money for transactions.
    public let incomeEffect: Double
    /// θ, taxes as a part of income with interest.
    public let taxRate: Double
    /// G, per period.
    public let governmentSpending: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 < α₂ < α₁ < 1, 0 ≤ λ₀ ≤ 1, 0 ≤ λ₁ ≤ 1000,
    ///   0 ≤ λ₂ ≤ 1, 0 < θ < 1 and 0 < G ≤ 10¹².
    public init(
        propensityToConsumeIncome: Double = 0.6, propensityToConsumeWealth: Double = 0.4, billShare: Double = 0.635,
        interestEffect: Double = 5, incomeEffect: Double = 0.01, taxRate: Double = 0.2,
        governmentSpending: Double = 20
    ) throws(TheoryError) {
        try require(propensityToConsumeIncome < 1, "α₁ < 1", propensityToConsumeIncome)
        try require(propensityToConsumeWealth > 0, "α₂ > 0", propensityToConsumeWealth)
        try require(propensityToConsumeWealth < propensityToConsumeIncome, "α₂ < α₁", propensityToConsumeWealth)
        try require(billShare >= 0 && billShare <= 1, "0 ≤ λ₀ ≤ 1", billShare)
        try require(interestEffect >= 0 && interestEffect <= 1000, "0 ≤ λ₁ ≤ 1000", interestEffect)
        try require(incomeEffect >= 0 && incomeEffect <= 1, "0 ≤ λ₂ ≤ 1", incomeEffect)
        try require(taxRate > 0 && taxRate < 1, "0 < θ < 1", taxRate)
        try require(governmentSpending > 0 && governmentSpending <= 1e12, "0 < G ≤ 10¹²", governmentSpending)
        self.propensityToConsumeIncome = propensityToConsumeIncome
        self.propensityToConsumeWealth = propensityToConsumeWealth
        self.billShare = billShare
        self.interestEffect = interestEffect
        self.incomeEffect = incomeEffect
        self.taxRate = taxRate
        self.governmentSpending = governmentSpending
    }

    /// What happens in one period; flows per period, stocks at its end.
    public struct Period: Sendable, Hashable {
        /// r, set in this period and paid in the next one.
        public let interestRate: Double
        /// Y, output, without interest.
        public let output: Double
        public let taxes: Double
        public let disposableIncome: Double
        public let consumption: Double
        /// V of households.
        public let wealth: Double
        /// B, bills that households hold.
        public let bills: Double
        /// H, money that households hold.
        public let money: Double
        /// Bₛ, all bills that the government has issued.
        public let billsIssued: Double
        /// Bᶜᵇ, bills that the central bank holds.
        public let centralBankBills: Double
        /// Hₛ, money that the central bank has issued.
        public let moneyIssued: Double

        /// Money held less money issued: zero but for rounding.
        public var redundantEquation: Double { money - moneyIssued }
    }

    /// The period that follows when the central bank sets a rate of interest.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ r ≤ 1 and households want a part of their
    ///   wealth between 0 and 1 in bills; ``TheoryError/notConverged(equation:steps:residual:)`` when more than a
    ///   billionth of wealth is created or lost: stocks once so large that their rounding shows in what is left.
    public func period(after last: Period, interestRate: Double) throws(TheoryError) -> Period {
        try requireRate(interestRate)
        let interest = last.interestRate * last.bills
        let kept = 1 - taxRate
        let output =
            (governmentSpending + propensityToConsumeIncome * kept * interest
                + propensityToConsumeWealth * last.wealth) / (1 - propensityToConsumeIncome * kept)
        let taxes = taxRate * (output + interest)
        let income = output - taxes + interest
        let consumption = propensityToConsumeIncome * income + propensityToConsumeWealth * last.wealth
        let wealth = last.wealth + income - consumption
        let share = billShare + interestEffect * interestRate - incomeEffect * income / wealth
        try requireShare(share)
        let bills = share * wealth
        let billsIssued =
            last.billsIssued + (governmentSpending + last.interestRate * last.billsIssued)
            - (taxes + last.interestRate * last.centralBankBills)
        let centralBankBills = billsIssued - bills
        let period = Period(
            interestRate: interestRate, output: output, taxes: taxes, disposableIncome: income,
            consumption: consumption, wealth: wealth, bills: bills, money: wealth - bills, billsIssued: billsIssued,
            centralBankBills: centralBankBills,
            moneyIssued: last.moneyIssued + centralBankBills - last.centralBankBills)
        let residual = period.redundantEquation.magnitude
        guard residual <= 1e-9 * max(1, wealth, last.wealth) else {
            throw TheoryError.notConverged(equation: "the redundant equation H = Hₛ", steps: 1, residual: residual)
        }
        return period
    }

    /// Successive periods at one rate of interest; none for a count below one.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` as ``period(after:interestRate:)``.
    public func path(
        periods: Int, from start: Period, interestRate: Double
    ) throws(TheoryError) -> [Period] {
        var path: [Period] = []
        for _ in 0..<max(0, periods) {
            path.append(try period(after: path.last ?? start, interestRate: interestRate))
        }
        return path
    }

    /// The state that repeats itself at a rate of interest: with v = (1−α₁)/α₂ wealth over income and
    /// b = (λ₀ + λ₁ r) v − λ₂ bills over income, YD* = G / (θ/(1−θ) − r b) and Y* = YD* + G.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ r ≤ 1, r b < θ/(1−θ) (else taxes never
    ///   catch up with interest) and households want a part of their wealth between 0 and 1 in bills.
    public func stationaryState(interestRate: Double) throws(TheoryError) -> Period {
        try requireRate(interestRate)
        let wealthOverIncome = (1 - propensityToConsumeIncome) / propensityToConsumeWealth
        let billsOverIncome = (billShare + interestEffect * interestRate) * wealthOverIncome - incomeEffect
        try requireShare(billsOverIncome / wealthOverIncome)
        let paid = interestRate * billsOverIncome
        let taxed = taxRate / (1 - taxRate)
        try require(paid < taxed, "r ((λ₀ + λ₁r)(1−α₁)/α₂ − λ₂) < θ/(1−θ)", paid)
        let income = governmentSpending / (taxed - paid)
        let wealth = wealthOverIncome * income
        let bills = billsOverIncome * income
        return Period(
            interestRate: interestRate, output: income + governmentSpending, taxes: taxed * income,
            disposableIncome: income, consumption: income, wealth: wealth, bills: bills, money: wealth - bills,
            billsIssued: wealth, centralBankBills: wealth - bills, moneyIssued: wealth - bills)
    }

    private func requireRate(_ rate: Double) throws(TheoryError) {
        try require(rate >= 0 && rate <= 1, "0 ≤ r ≤ 1", rate)
    }

    private func requireShare(_ share: Double) throws(TheoryError) {
        try require(share >= 0 && share <= 1, "0 ≤ λ₀ + λ₁r − λ₂YD/V ≤ 1", share)
    }
}
