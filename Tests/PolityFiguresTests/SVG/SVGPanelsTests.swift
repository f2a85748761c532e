import PolityFigures
import TestSupport
import Testing

/// Small multiples: the grid, and what happens where it has no room.
@Suite struct SVGPanelsTests {
    private func panels(_ count: Int) -> Panels {
        Panels(
            charts: (0..<count).map { number in
                let points = [Chart.Point(x: 0, y: 1), Chart.Point(x: 1, y: Double(number))]
                return Chart(title: "panel \(number)", yTitle: "y", series: [Chart.Series("a", points: points)])
            })
    }

    /// Left, right, top and bottom of every plot.
    private func frames(_ svg: ParsedSVG) -> [(left: Double, right: Double, top: Double, bottom: Double)] {
        svg.elements.filter { $0.attributes["class"] == "plot" }.compactMap { plot in
            let x = (plot.attributes["data-x"] ?? "").split(separator: " ").compactMap { Double($0) }
            let y = (plot.attributes["data-y"] ?? "").split(separator: " ").compactMap { Double($0) }
            return x.count == 4 && y.count == 4 ? (x[2], x[3], y[3], y[2]) : nil
        }
    }

    @Test(arguments: [(1, 800), (5, 800), (5, 360), (9, 1500)]) func plotsStandApart(count: Int, width: Int) throws {
        let svg = try #require(ParsedSVG(SVGFigure.render(.panels(panels(count)), width: width)))
        let frames = frames(svg)
        #expect(frames.count == count)
        for (index, a) in frames.enumerated() {
            #expect(a.left < a.right && a.top < a.bottom && a.left >= 0 && a.right <= Double(width))
            for b in frames[(index + 1)...] {
                #expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top)
            }
        }
    }

    @Test func panelsWithoutRoomAreCounted() throws {
        let svg = try #require(ParsedSVG(SVGFigure.render(.panels(panels(2_000)), width: 360)))
        let shown = frames(svg)
        #expect(shown.count < 2_000 && shown.count > 50)
        #expect(shown.allSatisfy { $0.top < $0.bottom })
        #expect(svg.texts.contains("and \(2_000 - shown.count) more panels"))
        let all = try #require(ParsedSVG(SVGFigure.render(.panels(panels(5)), width: 800)))
        #expect(!all.texts.contains { $0.contains("more panel") })
    }
}
