/// The optional public-goods game with sanctions in a small population.
///
/// N of M individuals are drawn. Loners take σ; the others play when they are at least two, and a lone participant gets
/// σ. Cooperators and punishers contribute c, contributions are multiplied by r and shared equally among participants.
/// Each punisher pays γ for each defector in the group, who loses β for each punisher.
///
/// Assumptions: as ``MoranProcess``; nobody is punished for not punishing.
///
/// Source: C. Hauert, A. Traulsen, H. Brandt, M. A. Nowak and K. Sigmund, *Science* 316, 2007 (rules as given there;
/// means over groups derived from them by counting).
public struct VoluntarySanctions: Sendable, Hashable {
    public enum Kind: Int, Sendable, CaseIterable {
        case cooperator, defector, loner, punisher
    }

    /// N.
    public let groupSize: Int
    /// r.
    public let multiplier: Double
    /// c.
    public let contribution: Double
    /// σ.
    public let lonerIncome: Double
    /// β, what a defector loses to each punisher.
    public let fine: Double
    /// γ, what a punisher pays for each defector.
    public let fee: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 2 ≤ N ≤ 50, 0 < r ≤ 1000 and the other values
    ///   are from 0 to 1000.
    public init(
        groupSize: Int = 5, multiplier: Double = 3, contribution: Double = 1, lonerIncome: Double = 1,
        fine: Double = 1, fee: Double = 0.3
    ) throws(TheoryError) {
        try require(groupSize >= 2 && groupSize <= 50, "2 ≤ N ≤ 50", Double(groupSize))
        try require(multiplier > 0 && multiplier <= 1000, "0 < r ≤ 1000", multiplier)
        for (symbol, value) in [("c", contribution), ("σ", lonerIncome), ("β", fine), ("γ", fee)] {
            try require(value >= 0 && value <= 1000, "0 ≤ \(symbol) ≤ 1000", value)
        }
        self.groupSize = groupSize
        self.multiplier = multiplier
        self.contribution = contribution
        self.lonerIncome = lonerIncome
        self.fine = fine
        self.fee = fee
    }

    /// Numbers of individuals of each kind.
    public struct Population: Sendable, Hashable {
        public var cooperators: Int
        public var defectors: Int
        public var loners: Int
        public var punishers: Int

        public init(cooperators: Int = 0, defectors: Int = 0, loners: Int = 0, punishers: Int = 0) {
            self.cooperators = cooperators
            self.defectors = defectors
            self.loners = loners
            self.punishers = punishers
        }

        public var total: Int { cooperators + defectors + loners + punishers }

        public subscript(kind: Kind) -> Int {
            switch kind {
            case .cooperator: cooperators
            case .defector: defectors
            case .loner: loners
            case .punisher: punishers
            }
        }
    }

    /// The mean payoff of an individual of a kind over all groups into which it may be drawn.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless N ≤ M ≤ 1000, no number is negative and there
    ///   is such an individual.
    public func payoff(of kind: Kind, in population: Population) throws(TheoryError) -> Double {
        for kind in Kind.allCases { try require(population[kind] >= 0, "numbers ≥ 0", Double(population[kind])) }
        for kind in Kind.allCases { try require(population[kind] <= 1000, "M ≤ 1000", Double(population[kind])) }
        try require(population.total >= groupSize, "M ≥ N", Double(population.total))
        try require(population.total <= MoranProcess.largestPopulation, "M ≤ 1000", Double(population.total))
        try require(population[kind] > 0, "an individual of the kind", 0)
        return mean(of: kind, in: population)
    }

    /// The process of imitation among M individuals with these payoffs.
    ///
    /// - Parameter kinds: the kinds that exist, in the order of the answer; without loners all must take part.
    /// - Throws: as ``MoranProcess``, and unless M ≥ N and all kinds differ.
    public func process(
        of kinds: [Kind] = Kind.allCases, populationSize: Int = 30, selection: Double = 0.1
    ) throws(TheoryError) -> MoranProcess {
        try require(populationSize >= groupSize, "M ≥ N", Double(populationSize))
        try require(Set(kinds).count == kinds.count, "different kinds", Double(kinds.count))
        return try MoranProcess(kinds: kinds.count, populationSize: populationSize, selection: selection) {
            mutant, resident, count in
            var numbers = [0, 0, 0, 0]
            numbers[kinds[mutant].rawValue] = count
            numbers[kinds[resident].rawValue] = populationSize - count
            let population = Population(
                cooperators: numbers[0], defectors: numbers[1], loners: numbers[2], punishers: numbers[3])
            return mean(of: kinds[mutant], in: population) - mean(of: kinds[resident], in: population)
        }
    }

    private func mean(of kind: Kind, in population: Population) -> Double {
        guard kind != .loner else { return lonerIncome }
        let gives = kind != .defector
        let participants = population.total - population.loners - 1
        let givers = population.cooperators + population.punishers - (gives ? 1 : 0)
        let drawn = groupSize - 1
        var result = 0.0
        for company in 0...drawn {
            let probability = hypergeometric(company, of: participants, and: population.loners, drawn: drawn)
            if company == 0 {
                result += probability * lonerIncome
            } else if probability > 0 {
                let gifts = Double(company * givers) / Double(participants) + (gives ? 1 : 0)
                let share = multiplier * contribution * gifts / Double(company + 1)
                result += probability * (share - (gives ? contribution : 0))
            }
        }
        let meetings = Double(drawn) / Double(population.total - 1)
        switch kind {
        case .defector: result -= fine * meetings * Double(population.punishers)
        case .punisher: result -= fee * meetings * Double(population.defectors)
        case .cooperator, .loner: break
        }
        return result
    }

    /// The probability that `hits` of the drawn ones are among `marked`, the others among `unmarked`.
    private func hypergeometric(_ hits: Int, of marked: Int, and unmarked: Int, drawn: Int) -> Double {
        guard hits <= marked, drawn - hits <= unmarked else { return 0 }
        return binomial(marked, hits) * binomial(unmarked, drawn - hits) / binomial(marked + unmarked, drawn)
    }

    private func binomial(_ total: Int, _ chosen: Int) -> Double {
        (0..<chosen).reduce(1) { $0 * Double(total - $1) / Double($1 + 1) }
    }
}
