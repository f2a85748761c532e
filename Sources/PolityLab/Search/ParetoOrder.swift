/// Points compared in several objectives, all of which are to be small.
///
/// A point with an objective that is not a number, of a run that failed, is worse than any point without.
public enum ParetoOrder {
    /// Whether a point is nowhere larger than another and somewhere smaller.
    public static func dominates(_ one: [Double], _ other: [Double]) -> Bool {
        let isKnown = (isKnown(one), isKnown(other))
        guard isKnown.0 else { return false }
        guard isKnown.1 else { return true }
        var isSmaller = false
        for (a, b) in zip(one, other) {
            if a > b { return false }
            if a < b { isSmaller = true }
        }
        return isSmaller
    }

    /// The numbers of the points that no other dominates, in their order. Points with equal objectives stay all; points that are
    /// not known never count.
    public static func paretoSet(_ points: [[Double]]) -> [Int] {
        points.indices.filter { index in
            isKnown(points[index]) && !points.contains { dominates($0, points[index]) }
        }
    }

    /// The fronts: points that nobody dominates, then those that only the first front dominates, and so on (fast non-dominated
    /// sorting of K. Deb, A. Pratap, S. Agarwal and T. Meyarivan, "A fast and elitist multiobjective genetic algorithm: NSGA-II",
    /// IEEE Transactions on Evolutionary Computation 6(2), 2002, 182-197, section III.A). Every point is in one front; within a
    /// front points keep their order.
    public static func fronts(_ points: [[Double]]) -> [[Int]] {
        var dominated: [[Int]] = Array(repeating: [], count: points.count)
        var dominators = Array(repeating: 0, count: points.count)
        for one in points.indices {
            for other in points.indices where dominates(points[one], points[other]) {
                dominated[one].append(other)
                dominators[other] += 1
            }
        }
        var fronts: [[Int]] = []
        var front = points.indices.filter { dominators[$0] == 0 }
        while !front.isEmpty {
            fronts.append(front)
            var next: [Int] = []
            for one in front {
                for other in dominated[one] {
                    dominators[other] -= 1
                    if dominators[other] == 0 { next.append(other) }
                }
            }
            front = next.sorted()
        }
        return fronts
    }

    /// How far apart a point's neighbours in a front are, summed over the objectives, each as a share of its range in the front
    /// (crowding distance, Deb et al. 2002, section III.B). Infinite at the ends of every objective.
    ///
    /// - Returns: a distance for every member of `front`, in its order.
    public static func crowding(_ points: [[Double]], front: [Int]) -> [Double] {
        var distances = Array(repeating: 0.0, count: front.count)
        for objective in front.first.map({ points[$0].indices }) ?? 0..<0 {
            let values = front.map { points[$0][objective].isNaN ? .infinity : points[$0][objective] }
            let order = front.indices.sorted { values[$0] < values[$1] || values[$0] == values[$1] && $0 < $1 }
            let value = { values[order[$0]] }
            let last = order.count - 1
            let range = value(last) - value(0)
            guard range > 0, range.isFinite else { continue }
            distances[order[0]] = .infinity
            distances[order[last]] = .infinity
            for place in order.indices.dropFirst().dropLast() {
                distances[order[place]] += (value(place + 1) - value(place - 1)) / range
            }
        }
        return distances
    }

    /// The area that some points dominate below a reference point, with two objectives (E. Zitzler and L. Thiele, IEEE Transactions
    /// on Evolutionary Computation 3(4), 1999, 257-271). Points that do not lie below the reference in both count nothing.
    public static func hypervolume(_ points: [(Double, Double)], below reference: (Double, Double)) -> Double {
        let inside = points.filter { $0.0 < reference.0 && $0.1 < reference.1 }.sorted { $0 < $1 }
        var area = 0.0
        var top = reference.1
        for point in inside where point.1 < top {
            area += (reference.0 - point.0) * (top - point.1)
            top = point.1
        }
        return area
    }

    private static func isKnown(_ point: [Double]) -> Bool { point.allSatisfy { !$0.isNaN } }
}
