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

    @Test func namesOfNodesStandBesideNodesAndFlowsAreNamed() throws {
        let names = [
            "citizens", "largest enterprise", "other enterprises", "use by the largest enterprise", "the State",
        ]
        let columns = [0, 1, 1, 2, 2]
        let flows = FlowDiagram(
            nodes: zip(names, columns).map { FlowDiagram.Node($0, column: $1) },
            links: [
                .init(from: 0, to: 1, amount: 40, name: "left with it"),
                .init(from: 0, to: 2, amount: 25, name: "left with them"),
                .init(from: 1, to: 3, amount: 40, name: "own use"),
                .init(from: 1, to: 4, amount: 12, name: "the State's access"),
                .init(from: 2, to: 4, amount: 7, name: "access of the State to what they have"),
            ])
        for width in [360, 720] {
            let svg = try #require(ParsedSVG(SVGFigure.render(.flows(flows), width: width)))
            let nodes = svg.all("rect").filter { $0.attributes["fill"] == "#222222" || $0.attributes["width"] == "10" }
            #expect(nodes.count >= 5)
            // No name of a node in the middle stands on a node.
            for text in svg.all("text") where text.attributes["text-anchor"] == "middle" {
                for node in nodes where abs(node.number("x") + 5 - text.number("x")) < 1 {
                    let isAbove = text.number("y") <= node.number("y")
                    #expect(isAbove || text.number("y") - 11 >= node.number("y") + node.number("height"))
                }
            }
            for link in flows.links { #expect(svg.hints.contains { $0.hasPrefix(link.name + ", ") }) }
        }
        for width in [40, 80] {
            let text = TerminalFigure.render(.flows(flows), style: TerminalStyle(width: width))
            let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).joined(separator: " ")
            for link in flows.links { #expect(words.contains(link.name), "\(text)") }
        }
    }
}
