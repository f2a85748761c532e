import PolityNumerics

/// How far automation that is driven by ideas, and ideas that are paid from output, feed each other.
///
/// Ideas Q raise the productivity of machines by Q^θ_k and of people by Q^θ_ℓ and come from research, a fixed part of
/// output: dQ/dt ∝ Y^λ Q^φ. Machines' productivity falls over the tasks like (1−i)^μ near the last one, and tasks
/// have the elasticity of substitution σ < 1. The share of capital then tends to s, and growth to g_y:
///
///     s = 1/(μ(1−σ)),  Φ = λ/(1−φ) [θ_ℓ + s/(1−s) θ_k],  g_y = n Φ/(1−Φ) per person for Φ < 1
///
/// For Φ ≥ 1 no balanced growth exists. Output per person is Q^β with β = Φ(1−φ)/λ, so that ideas grow at a rate q that
/// itself grows by (1−φ)(Φ−1) q + λn: for Φ > 1 output per person, growing at g today, is without limit after
///
///     T = ln(1 + λn/k)/(λn),  k = λ(Φ−1) g/Φ,  which is 1/k for n = 0
///
/// (own derivation from the law of motion of ideas).
///
/// If tasks with a part a of all costs were done without limit, inputs to all other tasks held fixed, output would rise by the
/// factor (1−a)^(σ/(σ−1)); if the inputs that they need no more went to the others, by (1−a)^(1/(σ−1)) (own derivation from
/// the CES function; the authors have the second form). Both are finite, because the other tasks are weak links.
///
/// Assumptions: constant shares of output for research and investment, every task can be automated in the end,
/// productivities as above; θ_k, θ_ℓ, λ and φ as calibrated below.
///
/// On μ: version 0.4 of the paper prints Φ = 0.95 for private business and 2.06 for computers beside μ = 3.46. The
/// printed values follow from μ = 3.93 with θ_ℓ = 0.5 and θ_k = 5.06 and 12.2 (assumption: these three reproduce the
/// printed Φ and were not read), not from 3.46; the paper's two shape parameters may be exchanged. The default is the
/// μ that reproduces the printed Φ.
///
/// What it says about the two institutional models: research paid by firms and research paid by the public enter
/// alike, as a part of output; an institution matters here through that part, through λ and φ (how well research uses
/// what is known, for instance by sharing data), and through who receives the growing share of capital.
///
/// Source: C. I. Jones and C. Tonetti, *Past Automation and Future A.I.: How Weak Links Tame the Growth Explosion*,
/// version 0.4, 2026.
public struct WeakLinks: Sendable, Hashable {
    /// λ, elasticity of new ideas to research.
    public let researchElasticity: Double
    /// φ, returns to existing ideas; negative when ideas get harder to find.
    public let ideaReturns: Double
    /// θ_k.
    public let capitalIdeaElasticity: Double
    /// θ_ℓ.
    public let labourIdeaElasticity: Double
    /// σ between tasks.
    public let elasticity: Double
    /// μ, how fast machines' productivity falls towards the last task.
    public let taskSlope: Double
    /// n, growth of population per year.
    public let populationGrowth: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 < λ ≤ 10, −100 ≤ φ ≤ 0.99,
    ///   0 ≤ θ_k, θ_ℓ ≤ 1000, 0 ≤ σ < 1, μ ≤ 10⁶, μ(1−σ) ≥ 1.001 and 0 ≤ n ≤ 1.
    public init(
        researchElasticity: Double = 1, ideaReturns: Double = -2, capitalIdeaElasticity: Double = 5.06,
        labourIdeaElasticity: Double = 0.5, elasticity: Double = 0.2, taskSlope: Double = 3.93,
        populationGrowth: Double = 0.01
    ) throws(TheoryError) {
        try require(researchElasticity > 0 && researchElasticity <= 10, "0 < λ ≤ 10", researchElasticity)
        try require(ideaReturns >= -100 && ideaReturns <= 0.99, "−100 ≤ φ ≤ 0.99", ideaReturns)
        try require(
            capitalIdeaElasticity >= 0 && capitalIdeaElasticity <= 1000, "0 ≤ θ_k ≤ 1000", capitalIdeaElasticity)
        try require(labourIdeaElasticity >= 0 && labourIdeaElasticity <= 1000, "0 ≤ θ_ℓ ≤ 1000", labourIdeaElasticity)
        try require(elasticity >= 0 && elasticity < 1, "0 ≤ σ < 1", elasticity)
        try require(taskSlope <= 1e6, "μ ≤ 10⁶", taskSlope)
        try require(taskSlope * (1 - elasticity) >= 1.001, "μ(1−σ) ≥ 1.001, a share of capital below one", taskSlope)
        try require(populationGrowth >= 0 && populationGrowth <= 1, "0 ≤ n ≤ 1", populationGrowth)
        self.researchElasticity = researchElasticity
        self.ideaReturns = ideaReturns
        self.capitalIdeaElasticity = capitalIdeaElasticity
        self.labourIdeaElasticity = labourIdeaElasticity
        self.elasticity = elasticity
        self.taskSlope = taskSlope
        self.populationGrowth = populationGrowth
    }

    /// s, the share of capital in the end.
    public var capitalShare: Double { 1 / (taskSlope * (1 - elasticity)) }

    /// Φ, how much of a rise of output comes back through ideas.
    public var feedback: Double {
        let odds = capitalShare / (1 - capitalShare)
        return researchElasticity / (1 - ideaReturns) * (labourIdeaElasticity + odds * capitalIdeaElasticity)
    }

    /// g_y, growth of output per person and year in the end; none for Φ ≥ 1.
    public var growth: Double? { feedback < 1 ? populationGrowth * feedback / (1 - feedback) : nil }

    /// T, years until output grows without limit, for a rate of growth of output per person today; none for Φ ≤ 1.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 10⁻⁶ ≤ g ≤ 1.
    public func yearsToSingularity(growthToday: Double) throws(TheoryError) -> Double? {
        try require(growthToday >= 1e-6 && growthToday <= 1, "10⁻⁶ ≤ g ≤ 1", growthToday)
        guard feedback > 1 else { return nil }
        let pace = researchElasticity * (feedback - 1) * growthToday / feedback
        let crowd = researchElasticity * populationGrowth
        // ln(1 + x)/x is 1 − x/2 + x²/3 for small x.
        let ratio = crowd / pace
        return (ratio < 1e-5 ? 1 - ratio / 2 + ratio * ratio / 3 : Elementary.log(1 + ratio) / ratio) / pace
    }

    /// Output over output today when tasks with a part of all costs are done without limit, other inputs held fixed.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ a < 1.
    public func gain(fromFreeing part: Double) throws(TheoryError) -> Double {
        try require(part >= 0 && part < 1, "0 ≤ a < 1", part)
        return Elementary.exp(elasticity / (elasticity - 1) * Elementary.log(1 - part))
    }
}
