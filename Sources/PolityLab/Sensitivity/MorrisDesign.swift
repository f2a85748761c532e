import Polity

/// A screening design of one-at-a-time steps on a grid, with its estimator of elementary effects (M. D. Morris,
/// "Factorial sampling plans for preliminary computational experiments", Technometrics 33(2), 1991, 161-174; mu* of
/// F. Campolongo, J. Cariboni and A. Saltelli, Environmental Modelling & Software 22, 2007, 1509-1518).
///
/// A trajectory has one point more than there are factors; from each point to the next exactly one factor moves by
/// `step`, up or down. Every point of a trajectory should be simulated with the same luck and every trajectory with its
/// own, so that an effect is a paired difference and the trajectories are independent: `trajectory(of:)` is the number
/// of the replication. Coordinates lie in the unit cube; what a coordinate means, also for a choice, is the caller's.
public struct MorrisDesign: Sendable, Hashable {
    /// Number of factors k.
    public let factors: Int
    /// Number p of levels of the grid 0, 1/(p - 1), ..., 1; even.
    public let levels: Int
    /// Whether every starting point of the grid is used once, so that means over trajectories are exact.
    public let isCensus: Bool
    /// All points, trajectory by trajectory; each has `factors` coordinates.
    public let points: [[Double]]
    /// For each trajectory, the factor that moves with each of its steps.
    let moves: [[Move]]

    /// A step of a trajectory: the factor that moves, and the direction.
    struct Move: Sendable, Hashable {
        let factor: Int
        let isUp: Bool
    }

    /// The most points that a design may have.
    public static let largestSize = 1 << 22

    private static let starts = DrawStream.named("lab.morris.start")
    private static let orders = DrawStream.named("lab.morris.order")

    /// Δ = p / (2(p - 1)), Morris's choice: every level is then met equally often.
    public var step: Double { Self.step(levels) }

    public var trajectories: Int { moves.count }

    /// Random trajectories: the start is uniform on the grid, a factor in the lower half of its levels moves up and one
    /// in the upper half down, in random order. That is Morris's B* (his section 3): a base in the lower half with a
    /// random direction for each factor.
    ///
    /// Trajectory t depends on the seed and t alone, so a larger design begins with the points of a smaller one.
    public init(factors: Int, trajectories: Int, levels: Int = 4, seed: UInt64) throws(SensitivityError) {
        try Self.check(factors: factors, trajectories: trajectories, levels: levels)
        var starts: [[Int]] = []
        var orders: [[Int]] = []
        for trajectory in 0..<trajectories {
            let draws = Draws(seed: seed, replication: trajectory)
            starts.append(
                (0..<factors).map { KeyedOrder.number(below: levels, draws, Self.starts, index: $0) })
            orders.append(KeyedOrder.permutation(of: factors, draws, Self.orders, from: 0))
        }
        self.init(levels: levels, isCensus: false, starts: starts, orders: orders)
    }

    /// Every starting point of the grid once, factors moving in their order: (k + 1) p^k points. For each factor every
    /// pair of grid points that are one step apart is met equally often, so mu, mu* and sigma are exact for the grid.
    public static func census(factors: Int, levels: Int = 4) throws(SensitivityError) -> MorrisDesign {
        try check(factors: factors, trajectories: 1, levels: levels)
        var count = 1
        for _ in 0..<factors where count <= largestSize {
            count = count.multipliedReportingOverflow(by: levels).partialValue
        }
        try check(factors: factors, trajectories: count, levels: levels)
        let starts = (0..<count).map { number in
            var rest = number
            return (0..<factors).map { _ in
                defer { rest /= levels }
                return rest % levels
            }
        }
        return MorrisDesign(
            levels: levels, isCensus: true, starts: starts,
            orders: Array(repeating: Array(0..<factors), count: count))
    }

    /// Trajectories that were made elsewhere, one after another; each has one point more than there are coordinates.
    public init(points: [[Double]], levels: Int = 4) throws(SensitivityError) {
        guard let factors = points.first?.count else { throw .noPoints }
        try Self.check(factors: factors, trajectories: points.count / (factors + 1), levels: levels)
        guard points.count % (factors + 1) == 0 else { throw .notATrajectory(point: points.count) }
        var moves: [[Move]] = []
        for (index, point) in points.enumerated() {
            guard point.count == factors else {
                throw .width(point: index, expected: factors, found: point.count)
            }
            if let bad = point.firstIndex(where: { !($0 >= 0 && $0 <= 1) }) {
                throw .coordinate(point: index, factor: bad)
            }
            guard index % (factors + 1) != 0 else {
                moves.append([])
                continue
            }
            let changes = zip(point, points[index - 1]).map { $0 - $1 }
            let moved = changes.indices.filter { changes[$0] != 0 }
            // Written-out thirds differ from the grid's in the last bits.
            guard moved.count == 1, abs(abs(changes[moved[0]]) - Self.step(levels)) < 1e-6,
                !moves[moves.count - 1].contains(where: { $0.factor == moved[0] })
            else { throw .notATrajectory(point: index) }
            moves[moves.count - 1].append(Move(factor: moved[0], isUp: changes[moved[0]] > 0))
        }
        self.factors = factors
        self.levels = levels
        self.isCensus = false
        self.points = points
        self.moves = moves
    }

    private init(levels: Int, isCensus: Bool, starts: [[Int]], orders: [[Int]]) {
        var points: [[Double]] = []
        var moves: [[Move]] = []
        for (start, order) in zip(starts, orders) {
            var place = start
            points.append(place.map { Double($0) / Double(levels - 1) })
            moves.append(
                order.map { factor in
                    let isUp = place[factor] < levels / 2
                    place[factor] += isUp ? levels / 2 : -levels / 2
                    points.append(place.map { Double($0) / Double(levels - 1) })
                    return Move(factor: factor, isUp: isUp)
                })
        }
        factors = starts.first?.count ?? 0
        self.levels = levels
        self.isCensus = isCensus
        self.points = points
        self.moves = moves
    }

    /// The trajectory that a point belongs to, from 0: the replication whose luck it shares.
    public func trajectory(of point: Int) -> Int {
        point / (factors + 1)
    }

    private static func step(_ levels: Int) -> Double {
        Double(levels) / Double(2 * (levels - 1))
    }

    private static func check(factors: Int, trajectories: Int, levels: Int) throws(SensitivityError) {
        guard factors > 0 else { throw .noFactors }
        guard trajectories > 0 else { throw .noPoints }
        guard levels >= 2, levels % 2 == 0, levels <= 1 << 20 else { throw .levels(levels) }
        let size = trajectories.multipliedReportingOverflow(by: factors + 1)
        guard factors <= largestSize, !size.overflow, size.partialValue <= largestSize else {
            throw .tooManyPoints(limit: largestSize)
        }
    }
}
