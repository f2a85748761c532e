/// A distribution of incomes or wealth, sorted once, with the indices that depend on its order.
///
/// Values are rounded to single precision for sorting, which changes an index by about 1e-7 at most. Indices that need
/// no order are in ``GeneralisedEntropy`` and ``Atkinson``, in full precision.
public struct Inequality: Sendable {
    /// In ascending order.
    private let sorted: [Float]
    private let total: Double

    public init(_ values: [Double]) {
        sorted = RadixSort.ascending(values.map { Float($0) })
        total = sorted.reduce(0) { $0 + Double($1) }
    }

    /// Gini coefficient of the population, 2 Σ i x_(i)/(n Σ x) − (n + 1)/n, 0 to 1 − 1/n for values of at least 0; 0 if
    /// the total is not positive (Gini 1912).
    public var gini: Double {
        let n = Double(sorted.count)
        guard total > 0 else { return 0 }
        var weighted = 0.0
        for (i, value) in sorted.enumerated() {
            weighted += (2 * Double(i) - n + 1) * Double(value)
        }
        return weighted / (n * total)
    }

    /// Gini coefficient without the bias of small samples, n/(n − 1) times the population's, 0 to 1; 0 for fewer than
    /// two values (Deltas 2003).
    public var unbiasedGini: Double {
        let n = Double(sorted.count)
        return n > 1 ? gini * n / (n - 1) : 0
    }

    /// Share of the total that the poorest `fraction` hold; whoever straddles the border counts in part.
    public func share(ofPoorest fraction: Double) -> Double {
        guard total > 0 else { return 0 }
        let people = fraction * Double(sorted.count)
        let whole = Int(people)
        var sum = sorted.prefix(whole).reduce(0) { $0 + Double($1) }
        if whole < sorted.count {
            sum += (people - Double(whole)) * Double(sorted[whole])
        }
        return sum / total
    }

    /// Palma ratio: what the richest tenth hold over what the poorest four tenths hold (Cobham and Sumner 2013).
    public var palma: Double {
        let poorest = share(ofPoorest: 0.4)
        return poorest > 0 ? (1 - share(ofPoorest: 0.9)) / poorest : .infinity
    }

    /// Value below which the part `level` of the people are, between neighbours in proportion (type 7 of Hyndman and
    /// Fan 1996); 0 without values. Levels outside 0...1 count as the nearest of them.
    public func quantile(_ level: Double) -> Double {
        Quantile.interpolated(level, count: sorted.count) { Double(sorted[$0]) }
    }

    /// A point of a Lorenz curve.
    public struct LorenzPoint: Sendable, Equatable {
        /// Part of the people, from the poorest.
        public let population: Double
        /// What they hold: a share of the total, or in a generalised curve an amount per head of all.
        public let held: Double
    }

    /// Lorenz curve at 0, 1/parts, …, 1, from (0, 0) to (1, 1), below the diagonal; flat at 0 if the total is not
    /// positive (Lorenz 1905). At least one part.
    public func lorenzCurve(parts: Int) -> [LorenzPoint] {
        curve(parts: parts, height: 1)
    }

    /// Generalised Lorenz curve, the Lorenz curve times the mean, from (0, 0) to (1, mean). A curve nowhere below
    /// another is preferred by everyone who likes more and dislikes inequality (Shorrocks 1983).
    public func generalisedLorenzCurve(parts: Int) -> [LorenzPoint] {
        curve(parts: parts, height: sorted.isEmpty ? 0 : total / Double(sorted.count))
    }

    private func curve(parts: Int, height: Double) -> [LorenzPoint] {
        let parts = max(1, parts)
        guard total > 0 else {
            return (0...parts).map { LorenzPoint(population: Double($0) / Double(parts), held: 0) }
        }
        var points = [LorenzPoint(population: 0, held: 0)]
        var sum = 0.0
        var counted = 0
        for part in 1...parts {
            let population = Double(part) / Double(parts)
            let people = population * Double(sorted.count)
            let whole = part == parts ? sorted.count : Int(people)
            while counted < whole {
                sum += Double(sorted[counted])
                counted += 1
            }
            let straddling = whole < sorted.count ? (people - Double(whole)) * Double(sorted[whole]) : 0
            points.append(LorenzPoint(population: population, held: height * (sum + straddling) / total))
        }
        return points
    }
}
