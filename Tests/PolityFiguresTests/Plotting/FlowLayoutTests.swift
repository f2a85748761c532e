import PolityFigures
import TestSupport
import Testing

/// What holds for every diagram: bands fill their nodes, and nodes keep apart.
@Suite struct FlowLayoutTests {
    private static func random(_ seed: UInt64) -> FlowDiagram {
        var generator = TestGenerator(seed: seed)
        let nodes = (0..<Int.random(in: 0...12, using: &generator)).map { index in
            FlowDiagram.Node("n\(index)", column: Int.random(in: -1...3, using: &generator))
        }
        let amounts: [Double] = [0, -1, 1, 2.5, 100, 1e-9, .nan, .infinity, 1e308]
        let links = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
            FlowDiagram.Link(
                from: Int.random(in: -1...13, using: &generator), to: Int.random(in: -1...13, using: &generator),
                amount: amounts.randomElement(using: &generator) ?? 1)
        }
        return FlowDiagram(nodes: nodes, links: links)
    }

    @Test(arguments: 0..<300 as Range<UInt64>) func bandsFillTheirNodesFromTheTop(seed: UInt64) {
        let diagram = Self.random(seed)
        let layout = FlowLayout(diagram, height: 300)
        for (place, node) in layout.nodes.enumerated() {
            for isOut in [true, false] {
                let bands = layout.bands.filter { (isOut ? $0.from : $0.to) == place }
                    .sorted { (isOut ? $0.fromTop : $0.toTop) < (isOut ? $1.fromTop : $1.toTop) }
                var top = node.top
                for band in bands {
                    #expect(abs((isOut ? band.fromTop : band.toTop) - top) < 1e-6)
                    top += band.height
                }
                #expect(top <= node.bottom + 1e-6)
            }
            // One side is filled to the bottom.
            let sums = [true, false].map { isOut in
                layout.bands.filter { (isOut ? $0.from : $0.to) == place }.reduce(0) { $0 + $1.height }
            }
            #expect(abs((sums.max() ?? 0) - node.height) < 1e-6)
        }
    }

    @Test(arguments: 0..<300 as Range<UInt64>) func nodesStandApartWithinTheHeight(seed: UInt64) {
        let layout = FlowLayout(Self.random(seed), height: 300)
        for column in 0..<layout.columns {
            let stack = layout.nodes.filter { $0.column == column }.sorted { $0.top < $1.top }
            #expect(!stack.isEmpty)
            #expect(stack.allSatisfy { $0.top >= -1e-6 && $0.bottom <= 300 + 1e-6 })
            #expect(zip(stack, stack.dropFirst()).allSatisfy { $0.bottom <= $1.top + 1e-6 })
        }
        #expect(layout.bands.allSatisfy { layout.nodes[$0.from].column < layout.nodes[$0.to].column })
    }

    /// Two flows that need not cross do not.
    @Test func sweepsUndoCrossings() throws {
        let diagram = FlowDiagram(
            nodes: [.init("a", column: 0), .init("b", column: 0), .init("c", column: 1), .init("d", column: 1)],
            links: [.init(from: 0, to: 3, amount: 1), .init(from: 1, to: 2, amount: 1)])
        let layout = FlowLayout(diagram, height: 100)
        let top = Dictionary(uniqueKeysWithValues: layout.nodes.map { ($0.index, $0.top) })
        let (a, b, c, d) = (try #require(top[0]), try #require(top[1]), try #require(top[2]), try #require(top[3]))
        #expect((a < b) == (d < c))
    }

    /// A node is as high as the larger of what flows in and out, on the scale of its neighbours.
    @Test func heightsAreAmounts() throws {
        let diagram = FlowDiagram(
            nodes: [.init("a", column: 0), .init("b", column: 1), .init("c", column: 2)],
            links: [.init(from: 0, to: 1, amount: 3), .init(from: 1, to: 2, amount: 1)])
        let layout = FlowLayout(diagram, height: 90)
        #expect(layout.nodes.map(\.height).map { $0.rounded() } == [90, 90, 30])
    }
}
