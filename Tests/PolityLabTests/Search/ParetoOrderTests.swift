import Polity
import PolityLab
import Testing

/// Fronts, crowding and hypervolume by hand and by brute force.
@Suite struct ParetoOrderTests {
    /// Small whole numbers, so that ties and equal points are frequent.
    private static func points(_ seed: UInt64, count: Int, width: Int) -> [[Double]] {
        (0..<count).map { row in
            (0..<width).map {
                (Draws(seed: seed, replication: row).uniform(.named("test.pareto"), index: $0) * 9).rounded()
            }
        }
    }

    @Test func dominanceByHand() {
        #expect(ParetoOrder.dominates([1, 2], [1, 3]))
        #expect(!ParetoOrder.dominates([1, 2], [1, 2]))
        #expect(!ParetoOrder.dominates([1, 3], [2, 2]))
        #expect(ParetoOrder.dominates([9, 9], [0, .nan]))
        #expect(!ParetoOrder.dominates([0, .nan], [9, 9]))
        #expect(!ParetoOrder.dominates([.nan, 0], [.nan, 0]))
    }

    /// Every point is in one front; none dominates another of its front; each of a later front is dominated from the one before.
    @Test(arguments: [2, 3, 4])
    func frontsAreLayers(width: Int) {
        let points = Self.points(UInt64(width), count: 120, width: width) + [Array(repeating: .nan, count: width)]
        let fronts = ParetoOrder.fronts(points)
        #expect(fronts.flatMap(\.self).sorted() == Array(points.indices))
        #expect(fronts.count > 3)
        for (rank, front) in fronts.enumerated() {
            for one in front {
                #expect(!front.contains { ParetoOrder.dominates(points[$0], points[one]) })
                #expect(rank == 0 || fronts[rank - 1].contains { ParetoOrder.dominates(points[$0], points[one]) })
            }
        }
        #expect(ParetoOrder.paretoSet(points) == fronts[0])
        #expect(fronts.last == [120], "a point that is not known is worse than all others")
        #expect(ParetoOrder.paretoSet([[.nan, 1]]) == [])
    }

    @Test func crowdingByHand() {
        let points: [[Double]] = [[0, 10], [2, 6], [4, 4], [10, 0]]
        let distances = ParetoOrder.crowding(points, front: [2, 0, 1, 3])
        #expect(distances[1] == .infinity && distances[3] == .infinity)
        #expect(abs(distances[0] - (0.8 + 0.6)) < 1e-15)
        #expect(abs(distances[2] - (0.4 + 0.6)) < 1e-15)
        #expect(ParetoOrder.crowding([[1, 1], [1, 1]], front: [0, 1]) == [0, 0])
        #expect(ParetoOrder.crowding([], front: []) == [])
    }

    @Test func hypervolumeByHand() {
        #expect(ParetoOrder.hypervolume([(1, 3), (2, 2), (3, 1)], below: (4, 4)) == 6)
        #expect(ParetoOrder.hypervolume([(2, 2), (3, 3), (2, 2), (5, 0), (0, 4)], below: (4, 4)) == 4)
        #expect(ParetoOrder.hypervolume([], below: (1, 1)) == 0)
        #expect(ParetoOrder.hypervolume([(.nan, 0)], below: (1, 1)) == 0)
    }

    /// On a grid of whole numbers the area is the number of cells that some point dominates.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func hypervolumeCountsCells(seed: UInt64) {
        let points = Self.points(seed, count: 7, width: 2).map { ($0[0], $0[1]) }
        var cells = 0
        for x in 0..<8 {
            for y in 0..<8 where points.contains(where: { $0.0 <= Double(x) && $0.1 <= Double(y) }) { cells += 1 }
        }
        #expect(ParetoOrder.hypervolume(points, below: (8, 8)) == Double(cells))
    }
}
