import PolityFigures
import Testing

/// Heat maps: cells, their colours, the values in them, and the ramp that explains them.
@Suite struct SVGCellsTests {
    private func map(_ columns: Int, _ rows: Int, isNamed: Bool = true, _ value: (Int) -> Double?) -> Chart {
        let points = (0..<columns * rows).map { index in
            Chart.Point(x: Double(index % columns), y: Double(index / columns), value: value(index))
        }
        return Chart(
            x: .init("fee", categories: isNamed ? (0..<columns).map { "c\($0)" } : []),
            y: .init("cost", categories: isNamed ? (0..<rows).map { "r\($0)" } : []),
            series: [.init("", points: points, mark: .cells)], valueTitle: "hhi, index 0 to 1")
    }

    private func parsed(_ chart: Chart, width: Int = 800, height: Int? = nil) throws -> ParsedSVG {
        try #require(ParsedSVG(SVGChart.render(chart, width: width, height: height)))
    }

    private func near(_ first: Double, _ second: Double) -> Bool { abs(first - second) < 0.03 }

    @Test(arguments: [true, false])
    func cellsFillThePlot(isNamed: Bool) throws {
        let svg = try parsed(map(6, 5, isNamed: isNamed) { Double($0) })
        let cells = svg.rectangles(of: 0)
        #expect(cells.count == 30)
        for (index, cell) in cells.enumerated() {
            #expect(near(cell.left, svg.pixel("x", Double(index % 6) - 0.5)))
            #expect(near(cell.right, svg.pixel("x", Double(index % 6) + 0.5)))
            let edges = [svg.pixel("y", Double(index / 6) - 0.5), svg.pixel("y", Double(index / 6) + 0.5)].sorted()
            #expect(near(cell.top, edges[0]) && near(cell.bottom, edges[1]))
        }
        #expect(near(cells.map(\.left).min() ?? .nan, svg.axis("x")[2]))
        #expect(near(cells.map(\.right).max() ?? .nan, svg.axis("x")[3]))
        // Row 0 is at the top with names, at the bottom with numbers.
        #expect((cells[0].top < cells[29].top) == isNamed)
    }

    @Test func coloursFollowTheValues() throws {
        let svg = try parsed(map(5, 1) { [0.0, 1, 1, 0.5, 0.25][$0] })
        let fills = svg.rectangles(of: 0).map(\.fill)
        #expect(fills[0] == "#440154" && fills[1] == "#fde725" && fills[2] == fills[1] && fills[3] == "#21908c")
        // Lightness grows with the value.
        let light = try [0, 4, 3, 1].map { try luminance(fills[$0]) }
        #expect(light == light.sorted() && Set(light).count == 4)
    }

    @Test func valuesOfBothSignsHaveANeutralZero() throws {
        let fills = try parsed(map(3, 1) { [-1.0, 0, 0.5][$0] }).rectangles(of: 0).map(\.fill)
        #expect(fills[0] == "#7f3b08" && fills[1] == "#f7f7f7")
        #expect(try luminance(fills[2]) < luminance(fills[1]))
    }

    @Test func aCellWithoutAValueIsNotDrawn() throws {
        let svg = try parsed(map(4, 1) { [1, nil, .nan, 2e300][$0] })
        #expect(svg.rectangles(of: 0).count == 1)
        #expect(try parsed(map(4, 1) { _ in nil }).texts.contains("(no data)"))
    }

    @Test func valuesStandInCellsWhereTheyFit() throws {
        let values = (0..<30).map { Double($0) / 30 - 0.3 }
        let svg = try parsed(map(6, 5) { values[$0] })
        let printed = svg.parts(of: 0).filter { $0.name == "text" }.map(\.text)
        #expect(printed == values.map { NumberFormat.fixed($0, decimals: 3) })
        for (text, cell) in zip(svg.parts(of: 0).filter { $0.name == "text" }, svg.rectangles(of: 0)) {
            #expect(cell.left < text.number("x") && text.number("x") < cell.right)
            #expect(try contrast(text.attributes["fill"] ?? "", cell.fill) >= 4.5)
        }
        let crowded = try parsed(map(60, 5) { Double($0) - 100 })
        #expect(crowded.parts(of: 0).allSatisfy { $0.name != "text" })
        // Without numbers, what is below zero has a stroke, since both ends of the ramp are dark.
        #expect(crowded.parts(of: 0).filter { $0.name == "line" }.count == 100)
        // Who points at a cell is told its place and value.
        #expect(crowded.hints.contains("c3, r2: 23"))
    }

    @Test func inkIsLegibleOnEveryColour() throws {
        for isSigned in [false, true] {
            let svg = try parsed(
                map(20, 20) { Double($0 % 20 * 20 + $0 / 20) / 400 - (isSigned ? 0.5 : 0) }, width: 2000)
            let texts = svg.parts(of: 0).filter { $0.name == "text" }
            #expect(texts.count == 400)
            for (text, cell) in zip(texts, svg.rectangles(of: 0)) {
                let ink = text.attributes["fill"] ?? ""
                #expect(try contrast(ink, cell.fill) >= 4.5, "\(ink) on \(cell.fill)")
                // A theme that changes the colours of the page leaves these alone.
                #expect(!["#222222", "#ffffff", "#000000", "#555555"].contains(ink))
            }
        }
    }

    @Test func theRampHasRoundTicksAndATitle() throws {
        let svg = try parsed(map(6, 5) { 0.013 + Double($0) / 40 })
        #expect(svg.texts.contains("hhi, index 0 to 1"))
        let ticks = svg.all("text").filter { $0.ancestors.count == 1 }.map(\.text)
        #expect(ticks == ["hhi, index 0 to 1", "0.0", "0.2", "0.4", "0.6", "0.8"])
        #expect(svg.all(class: "legend").isEmpty)
        let large = try parsed(map(6, 5) { Double($0) * 1e8 })
        #expect(large.texts.contains("hhi, index 0 to 1 (×1e9)"))
        // The page that is lowest keeps its title.
        var titled = map(6, 5) { Double($0) }
        titled.title = "Concentration"
        #expect(try parsed(titled, height: 280).texts.first == "Concentration")
    }

    private func channels(_ colour: String) throws -> [Double] {
        let value = try #require(Int(colour.dropFirst(), radix: 16))
        return [value >> 16, value >> 8 & 255, value & 255].map { Double($0) / 255 }
    }

    /// Relative luminance after WCAG 2.1, by an own way to the power of 2.4: (c⁶)^(2/5) by bisection.
    private func luminance(_ colour: String) throws -> Double {
        let parts = try channels(colour).map { part -> Double in
            guard part > 0.04045 else { return part / 12.92 }
            let base = (part + 0.055) / 1.055
            let wanted = (0..<12).reduce(1.0) { product, _ in product * base }
            var (low, high) = (0.0, 1.0)
            for _ in 0..<60 {
                let middle = (low + high) / 2
                if middle * middle * middle * middle * middle < wanted { low = middle } else { high = middle }
            }
            return low
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ first: String, _ second: String) throws -> Double {
        let pair = try [luminance(first), luminance(second)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }
}
