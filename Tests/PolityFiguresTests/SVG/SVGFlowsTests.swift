import PolityFigures
import TestSupport
import Testing

/// Names and bands of flow diagrams.
@Suite struct SVGFlowsTests {
    private func diagram(_ count: Int) -> FlowDiagram {
        FlowDiagram(
            nodes: (0..<count).map { .init("n\($0)", column: 0) } + [.init("all", column: 1)],
            links: (0..<count).map { .init(from: $0, to: count, amount: Double($0 + 1)) })
    }

    private func parsed(_ diagram: FlowDiagram, width: Int = 800, height: Int? = nil) throws -> ParsedSVG {
        try #require(ParsedSVG(SVGFigure.render(.flows(diagram), width: width, height: height)))
    }

    /// Lines that letters stand on, of the names at the left.
    private func lines(_ svg: ParsedSVG) -> [Double] {
        svg.all("text").filter { $0.attributes["text-anchor"] == "end" }.map { $0.number("y") }.sorted()
    }

    @Test(arguments: [2, 6, 12, 40, 400]) func namesNeverOverlap(count: Int) throws {
        for height in [nil, 300] {
            let svg = try parsed(diagram(count), height: height)
            let lines = lines(svg)
            let page = try #require(svg.elements.first).number("height")
            #expect(!lines.isEmpty)
            #expect(zip(lines, lines.dropFirst()).allSatisfy { $1 - $0 >= 14 })
            #expect(lines.allSatisfy { $0 > 0 && $0 < page })
        }
    }

    @Test func namesOfTheSmallestNodesGiveWay() throws {
        let svg = try parsed(diagram(200), height: 300)
        #expect(svg.texts.contains("n199 200"))
        #expect(!svg.texts.contains("n0 1"))
        // The bar still says what it is, and the description has the total.
        #expect(svg.all("title").contains { $0.text == "n0: 1" })
        #expect(try #require(svg.all("desc").first).text.contains("all: 20100"))
    }

    @Test func theSmallestFlowIsSeen() throws {
        let diagram = FlowDiagram(
            nodes: [.init("a", column: 0), .init("b", column: 1)],
            links: [.init(from: 0, to: 1, amount: 1e9), .init(from: 0, to: 1, amount: 1e-9)])
        let paths = try parsed(diagram).all("path").compactMap { $0.attributes["d"] }
        #expect(paths.count == 2)
        let heights = paths.map { path -> Double in
            let top = path.split(separator: "C").first?.split(separator: " ").last.flatMap { Double($0) }
            let bottom = path.split(separator: " ").last?.dropLast()
            return (bottom.flatMap { Double($0) } ?? .nan) - (top ?? .nan)
        }
        #expect(heights.allSatisfy { $0 >= 0.74 }, "\(heights)")
    }
}
