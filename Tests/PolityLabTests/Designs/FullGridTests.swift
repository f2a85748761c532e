import PolityLab
import Testing

@Suite struct FullGridTests {
    @Test func everyCombinationOnceLastFastest() throws {
        let grid = try #require(FullGrid(levels: [2, 3]))
        let (low, middle, high) = (0.5 / 3, 0.5, 2.5 / 3)
        #expect(
            grid.points() == [
                [0.25, low], [0.25, middle], [0.25, high], [0.75, low], [0.75, middle], [0.75, high],
            ])
    }

    /// A level picks its own value of as many, for every number of levels: rounding does not carry it to a neighbour.
    @Test func everyLevelMeetsItsValue() throws {
        for count in 1...500 {
            let points = try #require(FullGrid(levels: [count])).points()
            #expect(points.map { Int($0[0] * Double(count)) } == Array(0..<count))
            #expect(points.allSatisfy { $0[0] > 0 && $0[0] < 1 })
        }
    }

    @Test(arguments: [[3, 1, 4], [2, 2, 2, 2, 2], [7], [5, 6]]) func combinationsAreAll(_ levels: [Int]) throws {
        let grid = try #require(FullGrid(levels: levels))
        let points = grid.points()
        #expect(points.count == grid.count && points.count == levels.reduce(1) { $0 * $1 })
        #expect(Set(points).count == points.count)
        for place in points.indices { #expect(grid.points(in: place..<place + 1) == [points[place]]) }
    }

    @Test func hostileLevels() {
        #expect(FullGrid(levels: [])?.points() == [[]])
        #expect(FullGrid(levels: [3, 0])?.points() == [])
        #expect(FullGrid(levels: [3, -1]) == nil && FullGrid(levels: [-1, -1]) == nil)
        #expect(FullGrid(levels: [.max, 2]) == nil && FullGrid(levels: [0, -1]) == nil)
        // No points are none however many levels the others have.
        #expect(FullGrid(levels: [.max, .max, 0])?.count == 0)
        // The last of very many points, without the others.
        let last = (1 << 62) - 1
        let many = FullGrid(levels: [Int](repeating: 2, count: 62))
        #expect(many?.points(in: last..<last + 1) == [[Double](repeating: 0.75, count: 62)])
    }
}
