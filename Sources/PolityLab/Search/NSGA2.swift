import Polity
import PolityNumerics

/// A search for the set of best compromises between several objectives: the elitist genetic algorithm NSGA-II (K. Deb,
/// A. Pratap, S. Agarwal and T. Meyarivan, IEEE Transactions on Evolutionary Computation 6(2), 2002, 182-197).
///
/// Points lie in the unit cube and objectives are to be small. Every random number is drawn by generation, child and lever, so a
/// search depends on the seed alone, and a longer one begins as a shorter one.
public struct NSGA2: Sendable, Hashable {
    /// Number of levers, the dimension of the cube.
    public let levers: Int
    /// Points of a generation; even.
    public let population: Int
    /// Generations after the first population.
    public let generations: Int
    public let seed: UInt64
    /// Probability that two parents are crossed at all.
    public let crossoverProbability: Double
    /// Distribution index of the crossover: the larger, the nearer are children to their parents.
    public let crossoverIndex: Double
    /// Probability that a lever of a child is mutated.
    public let mutationProbability: Double
    /// Distribution index of the mutation.
    public let mutationIndex: Double

    /// The last population, and the best of it.
    public struct Outcome: Sendable, Hashable {
        /// The points of the last population.
        public let points: [[Double]]
        /// Their objectives, in the same order.
        public let objectives: [[Double]]
        /// Points that no other of the population dominates, as numbers in it.
        public let paretoSet: [Int]
        /// Points evaluated in all.
        public let evaluations: Int
    }

    private static let starts = DrawStream.named("lab.nsga2.start")
    private static let tournaments = DrawStream.named("lab.nsga2.tournament")
    private static let pairings = DrawStream.named("lab.nsga2.pairing")
    private static let spreads = DrawStream.named("lab.nsga2.spread")
    private static let swaps = DrawStream.named("lab.nsga2.swap")
    private static let mutations = DrawStream.named("lab.nsga2.mutation")
    private static let steps = DrawStream.named("lab.nsga2.step")

    /// Defaults are those of Deb et al. 2002, section IV: 100 points, crossover with probability 0.9, mutation with one lever in a
    /// point on average, both indices 20.
    public init(
        levers: Int, population: Int = 100, generations: Int = 250, seed: UInt64, crossoverProbability: Double = 0.9,
        crossoverIndex: Double = 20, mutationProbability: Double? = nil, mutationIndex: Double = 20
    ) throws(SearchError) {
        guard (1...65_536).contains(levers) else { throw .levers(levers) }
        guard population >= 4, population % 2 == 0, population <= 1 << 24 / max(1, min(generations, 65_535)),
            population <= Int(Int32.max) / levers
        else { throw .population(population) }
        guard (0...65_535).contains(generations) else { throw .generations(generations) }
        let mutationProbability = mutationProbability ?? 1 / Double(levers)
        for value in [crossoverProbability, mutationProbability] where !(value >= 0 && value <= 1) {
            throw .probability(value)
        }
        for value in [crossoverIndex, mutationIndex] where !(value >= 0 && value.isFinite) { throw .index(value) }
        self.levers = levers
        self.population = population
        self.generations = generations
        self.seed = seed
        self.crossoverProbability = crossoverProbability
        self.crossoverIndex = crossoverIndex
        self.mutationProbability = mutationProbability
        self.mutationIndex = mutationIndex
    }

    /// Searches.
    ///
    /// - Parameter evaluate: the objectives of a whole generation of points, so that they can be simulated at the same time: a row
    ///   for every point, all of one length; NaN where a run failed.
    public func run<Failure>(
        _ evaluate: ([[Double]]) throws(Failure) -> [[Double]]
    ) throws(Failure) -> Outcome {
        let first = Draws(seed: seed, replication: 0)
        var points = (0..<population).map { row in
            (0..<levers).map { first.uniform(Self.starts, index: row * levers + $0) }
        }
        var objectives = try evaluate(points)
        precondition(objectives.count == points.count, "every point needs its objectives")
        var standing = Standing(objectives)
        for generation in 0..<generations {
            let children = children(of: points, standing, generation: generation + 1)
            let found = try evaluate(children)
            precondition(found.count == children.count, "every point needs its objectives")
            points += children
            objectives += found
            let kept = Self.survivors(objectives, count: population)
            points = kept.map { points[$0] }
            objectives = kept.map { objectives[$0] }
            standing = Standing(objectives)
        }
        return Outcome(
            points: points, objectives: objectives, paretoSet: ParetoOrder.paretoSet(objectives),
            evaluations: population * (generations + 1))
    }

    /// The front and crowding of every point.
    private struct Standing {
        var ranks: [Int]
        var crowding: [Double]

        init(_ objectives: [[Double]]) {
            ranks = Array(repeating: 0, count: objectives.count)
            crowding = Array(repeating: 0, count: objectives.count)
            for (rank, front) in ParetoOrder.fronts(objectives).enumerated() {
                for (member, distance) in zip(front, ParetoOrder.crowding(objectives, front: front)) {
                    ranks[member] = rank
                    crowding[member] = distance
                }
            }
        }

        /// The crowded-comparison operator (section III.B).
        func isBetter(_ one: Int, _ other: Int) -> Bool {
            ranks[one] < ranks[other] || ranks[one] == ranks[other] && crowding[one] > crowding[other]
        }
    }

    /// Whole fronts as long as they fit, then the least crowded of the next (section III.C).
    private static func survivors(_ objectives: [[Double]], count: Int) -> [Int] {
        var kept: [Int] = []
        for front in ParetoOrder.fronts(objectives) where kept.count < count {
            if kept.count + front.count <= count {
                kept += front
                continue
            }
            let crowding = ParetoOrder.crowding(objectives, front: front)
            let order = front.indices.sorted { crowding[$0] > crowding[$1] || crowding[$0] == crowding[$1] && $0 < $1 }
            kept += order.prefix(count - kept.count).map { front[$0] }
        }
        return kept
    }

    private func children(of parents: [[Double]], _ standing: Standing, generation: Int) -> [[Double]] {
        let draws = Draws(seed: seed, replication: generation)
        func winner(_ tournament: Int) -> Int {
            let (one, other) = (
                KeyedOrder.number(below: population, draws, Self.tournaments, index: 2 * tournament),
                KeyedOrder.number(below: population, draws, Self.tournaments, index: 2 * tournament + 1)
            )
            return standing.isBetter(other, one) ? other : one
        }
        var children: [[Double]] = []
        for pair in 0..<population / 2 {
            var (one, other) = (parents[winner(2 * pair)], parents[winner(2 * pair + 1)])
            if draws.uniform(Self.pairings, index: pair) < crossoverProbability {
                for lever in 0..<levers {
                    let index = pair * levers + lever
                    // Every lever is crossed with probability 1/2, and the children trade places with 1/2, as in Deb's own code.
                    let swap = draws.uniform(Self.swaps, index: index)
                    guard swap < 0.5 else { continue }
                    let spread = draws.uniform(Self.spreads, index: index)
                    let crossed = crossed(one[lever], other[lever], spread)
                    (one[lever], other[lever]) = swap < 0.25 ? crossed : (crossed.1, crossed.0)
                }
            }
            children += [one, other]
        }
        for child in children.indices {
            for lever in 0..<levers {
                let index = child * levers + lever
                guard draws.uniform(Self.mutations, index: index) < mutationProbability else { continue }
                children[child][lever] = mutated(children[child][lever], draws.uniform(Self.steps, index: index))
            }
        }
        return children
    }

    /// Simulated binary crossover between bounds 0 and 1 (K. Deb and R. B. Agrawal, Complex Systems 9, 1995, 115-148; the bounded
    /// form of K. Deb and A. Kumar, "Real-coded genetic algorithms with simulated binary crossover", Complex Systems 9, 1995,
    /// 431-454): the spread factor's distribution is cut where a child would leave the cube.
    private func crossed(_ x: Double, _ y: Double, _ draw: Double) -> (Double, Double) {
        let (low, high) = (min(x, y), max(x, y))
        guard high - low > 1e-14 else { return (x, y) }
        let power = 1 / (crossoverIndex + 1)
        func spread(_ room: Double) -> Double {
            let alpha = 2 - Elementary.pow(1 + 2 * room / (high - low), -(crossoverIndex + 1))
            return draw <= 1 / alpha
                ? Elementary.pow(draw * alpha, power) : Elementary.pow(1 / (2 - draw * alpha), power)
        }
        let one = 0.5 * (low + high - spread(low) * (high - low))
        let other = 0.5 * (low + high + spread(1 - high) * (high - low))
        return (min(max(one, 0), 1), min(max(other, 0), 1))
    }

    /// Polynomial mutation between bounds 0 and 1 (K. Deb and M. Goyal, Computer Science and Informatics 26(4), 1996, 30-45).
    private func mutated(_ x: Double, _ draw: Double) -> Double {
        let power = 1 / (mutationIndex + 1)
        let step: Double
        if draw < 0.5 {
            let room = Elementary.pow(1 - x, mutationIndex + 1)
            step = Elementary.pow(2 * draw + (1 - 2 * draw) * room, power) - 1
        } else {
            let room = Elementary.pow(x, mutationIndex + 1)
            step = 1 - Elementary.pow(2 * (1 - draw) + 2 * (draw - 0.5) * room, power)
        }
        return min(max(x + step, 0), 1)
    }
}
