import PolityNumerics

/// Which habit takes over a small population by imitation and chance.
///
/// In each step one of N individuals is copied with a probability proportional to e^(β × payoff) and takes the place of
/// one drawn at random. One mutant of kind A among N − 1 of kind B takes over with probability
///
///     ρ = 1 / (1 + Σₘ exp(−β Σₖ (π_A(k) − π_B(k)))),  m from 1 to N − 1, k from 1 to m
///
/// with k the number of A. When mutations (probability u) are so rare that one is over before the next, the population
/// is nearly always of one kind and jumps from kind i to j at a rate u ρᵢⱼ/(K − 1); shares of time follow from these
/// jumps and do not depend on u. All of it is computed in logarithms, so strong selection does not underflow.
///
/// Assumptions: a constant, well-mixed population, imitation by payoff, payoffs that depend on the present mix alone.
///
/// What it says about the two institutional models: habits such as sharing data, free riding or sanctioning are not
/// decreed but spread; small populations keep what pays less, by luck. In the optional game with sanctions the freedom
/// to stay away lets sanctions begin where selection is strong and compulsion would end with nobody contributing; where
/// selection is weak it matters little. The same holds for members of a commons and for users of a platform.
///
/// Sources: P. Taylor and others, *Bulletin of Mathematical Biology* 66(6), 2004; A. Traulsen, N. Shoresh and M. A.
/// Nowak, *Bulletin of Mathematical Biology* 70(5), 2008, equation (20); rare mutations by D. Fudenberg and L. A.
/// Imhof, *Journal of Economic Theory* 131(1), 2006.
public struct MoranProcess: Sendable, Hashable {
    /// Most individuals, and most kinds.
    public static let largestPopulation = 1000
    public static let largestCount = 12

    /// N.
    public let populationSize: Int
    /// β, how strongly payoffs count.
    public let selection: Double
    /// Σ of the advantages at 1 to m mutants, m from 1 to N − 1, by mutant and resident.
    private let summedAdvantages: [[[Double]]]
    /// ln of the fixation probability of one mutant (row) among residents (column).
    private let logFixation: [[Double]]

    /// A game in pairs: every individual meets all others, and gets the mean.
    ///
    /// - Parameter payoffs: row i holds what kind i gets from meeting each kind.
    /// - Throws: ``TheoryError/wrongCount(of:expected:given:)`` unless the matrix is square,
    ///   ``TheoryError/outsideDomain(condition:value:)`` unless it has 2 to ``largestCount`` rows, payoffs up to 10⁶ in
    ///   magnitude, 2 ≤ N ≤ ``largestPopulation`` and 0 ≤ β ≤ 1000.
    public init(payoffs: [[Double]], populationSize: Int = 50, selection: Double = 0.1) throws(TheoryError) {
        for row in payoffs {
            guard row.count == payoffs.count else {
                throw TheoryError.wrongCount(of: "payoffs in a row", expected: payoffs.count, given: row.count)
            }
            for payoff in row { try require(payoff.magnitude <= 1e6, "|payoff| ≤ 10⁶", payoff) }
        }
        let others = Double(populationSize - 1)
        try self.init(kinds: payoffs.count, populationSize: populationSize, selection: selection) {
            mutant, resident, count in
            let mutants = Double(count)
            let residents = Double(populationSize - count)
            let own = payoffs[mutant][mutant] * (mutants - 1) + payoffs[mutant][resident] * residents
            let other = payoffs[resident][mutant] * mutants + payoffs[resident][resident] * (residents - 1)
            return (own - other) / others
        }
    }

    /// Any game.
    ///
    /// - Parameter advantage: what a mutant gets more than a resident, by kinds and the number of mutants, 1 to N − 1.
    init(
        kinds: Int, populationSize: Int, selection: Double, advantage: (Int, Int, Int) -> Double
    ) throws(TheoryError) {
        try require(kinds >= 2 && kinds <= Self.largestCount, "2 to \(Self.largestCount) kinds", Double(kinds))
        try require(
            populationSize >= 2 && populationSize <= Self.largestPopulation, "2 ≤ N ≤ \(Self.largestPopulation)",
            Double(populationSize))
        try require(selection >= 0 && selection <= 1000, "0 ≤ β ≤ 1000", selection)
        let sums = (0..<kinds).map { mutant in
            (0..<kinds).map { resident in
                var sum = 0.0
                return (1..<populationSize).map { count in
                    sum += mutant == resident ? 0 : advantage(mutant, resident, count)
                    return sum
                }
            }
        }
        self.init(populationSize: populationSize, selection: selection, summedAdvantages: sums)
    }

    private init(populationSize: Int, selection: Double, summedAdvantages: [[[Double]]]) {
        self.populationSize = populationSize
        self.selection = selection
        self.summedAdvantages = summedAdvantages
        logFixation = summedAdvantages.map { row in
            row.map { sums in -Elementary.logSumExp([0] + sums.map { -selection * $0 }) }
        }
    }

    /// The same game and population under another strength of selection.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ β ≤ 1000.
    public func selecting(_ selection: Double) throws(TheoryError) -> MoranProcess {
        try require(selection >= 0 && selection <= 1000, "0 ≤ β ≤ 1000", selection)
        return MoranProcess(
            populationSize: populationSize, selection: selection, summedAdvantages: summedAdvantages)
    }

    public var kinds: Int { logFixation.count }

    /// ρ, the probability that one mutant takes over; 1/N for one of the residents' own kind.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` for a kind that the game does not have.
    public func fixationProbability(of mutant: Int, among resident: Int) throws(TheoryError) -> Double {
        for kind in [mutant, resident] { try require(kind >= 0 && kind < kinds, "a kind of the game", Double(kind)) }
        return Elementary.exp(logFixation[mutant][resident])
    }

    /// Probabilities of jumps between populations of one kind in a step: row i holds those from kind i.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ u ≤ 1.
    public func transitions(mutation: Double) throws(TheoryError) -> [[Double]] {
        try require(mutation >= 0 && mutation <= 1, "0 ≤ u ≤ 1", mutation)
        return (0..<kinds).map { from in
            var row = (0..<kinds).map { to in
                to == from ? 0 : mutation / Double(kinds - 1) * Elementary.exp(logFixation[to][from])
            }
            row[from] = 1 - row.reduce(0, +)
            return row
        }
    }

    /// Shares of time that the population is of each kind when mutations are very rare.
    public func sharesOfTime() -> [Double] {
        // Elimination of states without subtraction (Grassmann, Taksar and Heyman 1985), in logarithms.
        var jumps = (0..<kinds).map { from in (0..<kinds).map { to in logFixation[to][from] } }
        var leaving = Array(repeating: 0.0, count: kinds)
        for last in (1..<kinds).reversed() {
            leaving[last] = Elementary.logSumExp(Array(jumps[last][..<last]))
            for from in 0..<last {
                for to in 0..<last where to != from {
                    jumps[from][to] = Elementary.logSumExp([
                        jumps[from][to], jumps[from][last] + jumps[last][to] - leaving[last],
                    ])
                }
            }
        }
        var masses = [0.0]
        for state in 1..<kinds {
            masses.append(Elementary.logSumExp((0..<state).map { masses[$0] + jumps[$0][state] }) - leaving[state])
        }
        let total = Elementary.logSumExp(masses)
        return masses.map { Elementary.exp($0 - total) }
    }

    /// What always cooperating, tit for tat and always defecting get in a repeated prisoner's dilemma with another
    /// round at probability w: the mean per round.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ w < 1.
    public static func repeatedDilemma(
        reward: Double = 3, sucker: Double = 0, temptation: Double = 4, punishment: Double = 1,
        continuation: Double = 0.95
    ) throws(TheoryError) -> [[Double]] {
        try require(continuation >= 0 && continuation < 1, "0 ≤ w < 1", continuation)
        let exploited = sucker * (1 - continuation) + punishment * continuation
        let exploiting = temptation * (1 - continuation) + punishment * continuation
        return [
            [reward, reward, sucker], [reward, reward, exploited], [temptation, exploiting, punishment],
        ]
    }
}
