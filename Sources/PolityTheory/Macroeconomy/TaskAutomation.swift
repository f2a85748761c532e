import PolityNumerics

/// Production from tasks, of which machines do those below I and people those above.
///
/// With σ the elasticity of substitution between tasks, γ_K(i) and γ_L(i) what a unit of capital or labour does of
/// task i, output under the best division of each factor among its tasks is
///
///     Y = [Γ_K^(1/σ) K^((σ−1)/σ) + Γ_L^(1/σ) L^((σ−1)/σ)]^(σ/(σ−1))
///     Γ_K = ∫₀ᴵ γ_K(i)^(σ−1) di,  Γ_L = ∫ᵢ¹ γ_L(i)^(σ−1) di
///
/// At σ = 1 it is ln Y = I ln(K/I) + (1−I) ln(L/(1−I)) + ∫₀ᴵ ln γ_K + ∫ᵢ¹ ln γ_L. Factors are paid their marginal
/// products; automating one more task changes output by
/// d ln Y/dI = [(w/γ_L(I))^(1−σ) − (R/γ_K(I))^(1−σ)]/(1−σ), which is ln(w/γ_L) − ln(R/γ_K) at σ = 1.
///
/// Assumptions: constant returns, competitive factor markets, given amounts of K and L; γ_K = A_K e^(−κi) and
/// γ_L = A_L e^(νi) (assumption: the paper leaves the schedules free), so that people are better at higher tasks.
///
/// What it says about the two institutional models: when tasks are complements the share of labour falls with
/// automation and rises with capital, whoever owns the machines. Who receives the other share is a question of
/// ownership that the production function does not answer; nor does it say who chooses I, a firm that compares w with
/// R, or a planner who compares the same shadow prices.
///
/// Source: after D. Acemoglu and P. Restrepo, *American Economic Review* 108(6), 2018, and *Econometrica* 90(5), 2022.
public struct TaskAutomation: Sendable, Hashable {
    /// K.
    public let capital: Double
    /// L.
    public let labour: Double
    /// σ between tasks.
    public let elasticity: Double
    /// I, the part of tasks that machines do.
    public let automation: Double
    /// A_K.
    public let capitalProductivity: Double
    /// A_L.
    public let labourProductivity: Double
    /// κ, how fast capital's productivity falls over tasks.
    public let capitalSlope: Double
    /// ν, how fast labour's productivity rises over tasks.
    public let labourSlope: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless K, L, A_K and A_L lie between 10⁻⁶ and 10⁶,
    ///   0.05 ≤ σ ≤ 20, 10⁻⁶ ≤ I ≤ 1 − 10⁻⁶ and 0 ≤ κ, ν ≤ 10.
    public init(
        capital: Double = 2, labour: Double = 1, elasticity: Double = 0.5, automation: Double = 0.3,
        capitalProductivity: Double = 1, labourProductivity: Double = 1, capitalSlope: Double = 0,
        labourSlope: Double = 0
    ) throws(TheoryError) {
        func requireSize(_ value: Double, _ symbol: String) throws(TheoryError) {
            try require(value >= 1e-6 && value <= 1e6, "10⁻⁶ ≤ \(symbol) ≤ 10⁶", value)
        }
        try requireSize(capital, "K")
        try requireSize(labour, "L")
        try requireSize(capitalProductivity, "A_K")
        try requireSize(labourProductivity, "A_L")
        try require(elasticity >= 0.05 && elasticity <= 20, "0.05 ≤ σ ≤ 20", elasticity)
        try require(automation >= 1e-6 && automation <= 1 - 1e-6, "10⁻⁶ ≤ I ≤ 1 − 10⁻⁶", automation)
        try require(capitalSlope >= 0 && capitalSlope <= 10, "0 ≤ κ ≤ 10", capitalSlope)
        try require(labourSlope >= 0 && labourSlope <= 10, "0 ≤ ν ≤ 10", labourSlope)
        self.capital = capital
        self.labour = labour
        self.elasticity = elasticity
        self.automation = automation
        self.capitalProductivity = capitalProductivity
        self.labourProductivity = labourProductivity
        self.capitalSlope = capitalSlope
        self.labourSlope = labourSlope
    }

    /// The same economy with another part of tasks done by machines.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻⁶ ≤ I ≤ 1 − 10⁻⁶.
    public func automating(_ part: Double) throws(TheoryError) -> TaskAutomation {
        try TaskAutomation(
            capital: capital, labour: labour, elasticity: elasticity, automation: part,
            capitalProductivity: capitalProductivity, labourProductivity: labourProductivity,
            capitalSlope: capitalSlope, labourSlope: labourSlope)
    }

    /// What is made and how it is divided.
    public struct Outcome: Sendable, Hashable {
        /// Y.
        public let output: Double
        /// w L / Y.
        public let labourShare: Double
        /// w, the marginal product of labour.
        public let wage: Double
        /// R, the marginal product of capital.
        public let rental: Double
        /// d ln Y/dI at given K and L: positive where machines do the next task at less cost than people.
        public let gainFromAutomation: Double
    }

    /// Output, shares and factor prices; eight digits near σ = 1, more elsewhere.
    public var outcome: Outcome {
        let logCapital = Elementary.log(capital)
        let logLabour = Elementary.log(labour)
        let logOutput: Double
        let labourShare: Double
        if isCobbDouglas {
            // Means of ln γ over each factor's tasks.
            let forCapital = Elementary.log(capitalProductivity) - capitalSlope * automation / 2
            let forLabour = Elementary.log(labourProductivity) + labourSlope * (1 + automation) / 2
            logOutput =
                automation * (logCapital - Elementary.log(automation) + forCapital)
                + (1 - automation) * (logLabour - Elementary.log(1 - automation) + forLabour)
            labourShare = 1 - automation
        } else {
            let exponent = (elasticity - 1) / elasticity
            let forCapital = logCapitalWeight / elasticity + exponent * logCapital
            let forLabour = logLabourWeight / elasticity + exponent * logLabour
            let sum = Elementary.logSumExp([forCapital, forLabour])
            logOutput = sum / exponent
            labourShare = Elementary.exp(forLabour - sum)
        }
        let logWage = Elementary.log(max(labourShare, 1e-300)) + logOutput - logLabour
        let logRental = Elementary.log(max(1 - labourShare, 1e-300)) + logOutput - logCapital
        return Outcome(
            output: Elementary.exp(logOutput), labourShare: labourShare, wage: Elementary.exp(logWage),
            rental: Elementary.exp(logRental), gainFromAutomation: gain(logWage: logWage, logRental: logRental))
    }

    private var isCobbDouglas: Bool { (elasticity - 1).magnitude < 1e-8 }

    private func gain(logWage: Double, logRental: Double) -> Double {
        let byPeople = logWage - Elementary.log(labourProductivity) - labourSlope * automation
        let byMachines = logRental - Elementary.log(capitalProductivity) + capitalSlope * automation
        if isCobbDouglas { return byPeople - byMachines }
        let power = 1 - elasticity
        return (Elementary.exp(power * byPeople) - Elementary.exp(power * byMachines)) / power
    }

    /// ln Γ_K = (σ−1) ln A_K + ln ∫₀ᴵ e^(−κ(σ−1)i) di.
    private var logCapitalWeight: Double {
        let rate = -capitalSlope * (elasticity - 1)
        return (elasticity - 1) * Elementary.log(capitalProductivity)
            + Self.logIntegral(rate: rate, from: 0, length: automation)
    }

    /// ln Γ_L.
    private var logLabourWeight: Double {
        let rate = labourSlope * (elasticity - 1)
        return (elasticity - 1) * Elementary.log(labourProductivity)
            + Self.logIntegral(rate: rate, from: automation, length: 1 - automation)
    }

    /// ln of the integral of e^(rate·i) over a piece of the line.
    private static func logIntegral(rate: Double, from start: Double, length: Double) -> Double {
        let change = rate * length
        let mean: Double
        if change.magnitude < 1e-4 {
            mean = Elementary.log(1 + change / 2 + change * change / 6 + change * change * change / 24)
        } else if change > 0 {
            mean = change + Elementary.log((1 - Elementary.exp(-change)) / change)
        } else {
            mean = Elementary.log((1 - Elementary.exp(change)) / -change)
        }
        return rate * start + Elementary.log(length) + mean
    }
}
