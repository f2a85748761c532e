import Polity
import PolityNumerics

/// Population Monte Carlo: every round proposes near what the last one kept, with a smaller tolerance.
extension ABC {
    /// How far a sequence goes.
    public struct Rounds: Sendable, Hashable {
        /// How the tolerance shrinks.
        public enum Schedule: Sendable, Hashable {
            /// One round for each.
            case tolerances([Double])
            /// The first round takes every draw from the prior; the tolerance of every later one is this quantile of the distances
            /// that the round before has kept (as in C. C. Drovandi and A. N. Pettitt, Biometrics 67(1), 2011, 225-233).
            case shrinking(quantile: Double, rounds: Int)
        }

        public let particles: Int
        public let schedule: Schedule
        /// Simulations in all, after which the last complete round is the result.
        public let limit: Int

        public init(particles: Int, schedule: Schedule, limit: Int) throws(CalibrationError) {
            guard (2...ABC.largestSize).contains(particles) else { throw .size(particles) }
            switch schedule {
            case .tolerances(let values):
                guard !values.isEmpty, values.count <= Draws.lastMonth, values.allSatisfy({ $0 >= 0 }),
                    zip(values, values.dropFirst()).allSatisfy({ $0 >= $1 })
                else { throw .tolerances(values) }
            case .shrinking(let quantile, let rounds):
                guard quantile > 0, quantile < 1 else { throw .fraction(quantile) }
                guard (1...Draws.lastMonth).contains(rounds) else { throw .size(rounds) }
            }
            guard (1...ABC.largestSize).contains(limit) else { throw .size(limit) }
            self.particles = particles
            self.schedule = schedule
            self.limit = limit
        }

        fileprivate var rounds: Int {
            switch schedule {
            case .tolerances(let values): values.count
            case .shrinking(_, let rounds): rounds
            }
        }
    }

    /// What a sequence has come to.
    public struct SequenceOutcome: Sendable, Hashable {
        /// Of the last complete round; nothing if not even the first was completed.
        public let posterior: Posterior
        /// Of the complete rounds.
        public let tolerances: [Double]
        /// Simulations of the complete rounds, one number for each.
        public let simulations: [Int]
        /// Whether all rounds were completed within the limit.
        public let isComplete: Bool
    }

    private struct Population {
        var points: [[Double]] = []
        var weights: [Double] = []
        var distances: [Double] = []
        var spreads: [Double] = []
    }

    private static let ancestors = DrawStream.named("lab.abc.ancestor")
    private static let moves = DrawStream.named("lab.abc.move")

    /// ABC-PMC (M. A. Beaumont, J.-M. Cornuet, J.-M. Marin and C. P. Robert, "Adaptive approximate Bayesian computation", Biometrika
    /// 96(4), 2009, 983-990): particles of the last round are drawn by their weights and moved by normal steps with twice the weighted
    /// variance of every coordinate; the weight of a particle is its prior density over the density of being proposed.
    ///
    /// Steps are made in the unit cube of the priors' quantiles, where the prior density is 1; a step out of the cube is drawn anew
    /// without a simulation. Every attempt has draws of its own by round and number, so results do not depend on how many are
    /// simulated at a time.
    public func sequence<Failure>(
        _ plan: Rounds, _ model: Model<Failure>
    ) throws(Failure) -> SequenceOutcome {
        var last: Population?
        var tolerances: [Double] = []
        var simulations: [Int] = []
        var spent = 0
        for round in 0..<plan.rounds {
            let tolerance = tolerance(plan, round, last)
            let before = spent
            guard let next = try population(plan, round, tolerance, last, &spent, model) else { break }
            last = next
            tolerances.append(tolerance)
            simulations.append(spent - before)
        }
        let found = last ?? Population()
        return SequenceOutcome(
            posterior: Posterior(
                points: found.points.map(parameters), weights: found.weights, distances: found.distances),
            tolerances: tolerances, simulations: simulations, isComplete: tolerances.count == plan.rounds)
    }

    private func tolerance(_ plan: Rounds, _ round: Int, _ last: Population?) -> Double {
        switch plan.schedule {
        case .tolerances(let values): return values[round]
        case .shrinking(let quantile, _):
            guard let last else { return .infinity }
            let sorted = last.distances.sorted()
            return sorted[Int(quantile * Double(sorted.count - 1))]
        }
    }

    /// A round; `nil` if the limit of simulations was reached before it was complete.
    private func population<Failure>(
        _ plan: Rounds, _ round: Int, _ tolerance: Double, _ last: Population?, _ spent: inout Int,
        _ model: Model<Failure>
    ) throws(Failure) -> Population? {
        let proposals = last.map { Proposals($0.points, $0.weights, $0.spreads) }
        var next = Population()
        var attempt = 0
        while next.points.count < plan.particles {
            let room = min(plan.particles, plan.limit - spent)
            guard room > 0 else { return nil }
            var batch: [[Double]] = []
            while batch.count < room {
                guard attempt < Draws.lastReplication else { return nil }
                let point = proposals.map { proposal(from: $0, attempt, round) } ?? priorPoint(attempt)
                attempt += 1
                if let point { batch.append(point) }
            }
            let distances = try distances(batch.map(parameters), first: spent, model)
            spent += batch.count
            for (point, distance) in zip(batch, distances)
            where distance <= tolerance && distance.isFinite && next.points.count < plan.particles {
                next.points.append(point)
                next.distances.append(distance)
            }
        }
        next.weights = proposals.map { proposals in next.points.map(proposals.weight) } ?? next.points.map { _ in 1 }
        let total = next.weights.reduce(0, +)
        next.weights = next.weights.map { $0 / total }
        next.spreads = priors.indices.map { axis in
            let mean = zip(next.points, next.weights).reduce(0) { $0 + $1.0[axis] * $1.1 }
            let variance = zip(next.points, next.weights).reduce(0) { sum, pair in
                sum + pair.1 * (pair.0[axis] - mean) * (pair.0[axis] - mean)
            }
            // Never quite 0, or all points would stay where they are.
            return max((2 * variance).squareRoot(), 1e-12)
        }
        return next
    }

    /// The last round as a mixture of normal distributions.
    private struct Proposals {
        let points: [[Double]]
        let spreads: [Double]
        let weights: [Double]
        let cumulative: [Double]

        init(_ points: [[Double]], _ weights: [Double], _ spreads: [Double]) {
            self.points = points
            self.spreads = spreads
            self.weights = weights
            var sum = 0.0
            cumulative = weights.map { weight in
                sum += weight
                return sum
            }
        }

        /// 1 over the density of the mixture, but for a factor that all points share.
        func weight(_ point: [Double]) -> Double {
            var density = 0.0
            for (center, weight) in zip(points, weights) {
                var square = 0.0
                for axis in point.indices {
                    let step = (point[axis] - center[axis]) / spreads[axis]
                    square += step * step
                }
                density += weight * Elementary.exp(-square / 2)
            }
            return 1 / max(density, 0x1p-1000)
        }

        /// The first particle whose cumulated weight reaches a place.
        func firstReaching(_ place: Double) -> Int {
            var (low, high) = (0, cumulative.count)
            while low < high {
                let middle = (low + high) / 2
                if cumulative[middle] < place { low = middle + 1 } else { high = middle }
            }
            return low
        }
    }

    private func proposal(from last: Proposals, _ attempt: Int, _ round: Int) -> [Double]? {
        let draws = Draws(seed: seed, replication: attempt)
        let total = last.cumulative[last.cumulative.count - 1]
        let place = total * draws.uniform(Self.ancestors, index: 0, month: round)
        let ancestor = min(last.firstReaching(place), last.points.count - 1)
        let point = priors.indices.map { axis in
            last.points[ancestor][axis] + last.spreads[axis] * draws.normal(Self.moves, index: axis, month: round)
        }
        return point.allSatisfy { $0 > 0 && $0 < 1 } ? point : nil
    }
}
