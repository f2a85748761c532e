import PolityFigures
import TestSupport
import Testing

/// What plots reach, the same for all renderers.
@Suite struct PlotDomainTests {
    private typealias Point = Chart.Point

    @Test func marksReferencesAndIncludedNumbersAreInside() {
        let chart = Chart(
            x: .init("x", including: [-3]), y: .init("y"),
            series: [
                .init("bars", points: [Point(x: 2, y: 5, low: 4, high: 6, base: 1)], mark: .bars(width: 1)),
                .init("area", points: [Point(x: 4, y: 2, base: 9), Point(x: 90, y: .nan)], mark: .area),
            ], references: [.init(.level(-1)), .init(.upright(.infinity)), .init(.diagonal)],
            regions: [.init("r", left: -8, top: 7)])
        #expect(chart.domain() == PlotDomain(x: -3...4, y: -1...6))
        #expect(chart.domain(.init(holdsRegions: true)) == PlotDomain(x: -8...4, y: -1...7))
        #expect(Chart(series: []).domain() == nil)
    }

    @Test func axesOfNamesReachAllNamesOrThePoints() {
        let chart = Chart(
            x: .init("x"), y: .init("y", categories: ["a", "b", "c"]),
            series: [.init("s", points: [Point(x: 4, y: 1), Point(x: 90, y: 7)], mark: .points)])
        #expect(chart.domain() == PlotDomain(x: 4...4, y: -0.5...2.5))
        #expect(chart.domain(.init(holdsAllNames: false)) == PlotDomain(x: 4...4, y: 1...1))
    }

    /// Every renderer begins with the same ends, which it widens to round numbers at most.
    @Test func allRenderersReachAsFar() throws {
        var generator = TestGenerator(seed: 12)
        for _ in 0..<100 {
            let chart = Chart.random(using: &generator)
            let svg = try #require(ParsedSVG(SVGChart.render(chart)))
            let plot = svg.elements.first { $0.attributes["class"] == "plot" }
            guard let domain = chart.domain() else {
                #expect(plot == nil && TerminalChart.render(chart).contains("(no data)"))
                continue
            }
            for (name, range) in [("data-x", domain.x), ("data-y", domain.y)] {
                let ends = try #require(plot?.attributes[name]).split(separator: " ").compactMap { Double($0) }
                let slack = 1e-6 * max(range.lowerBound.magnitude, range.upperBound.magnitude)
                #expect(min(ends[0], ends[1]) <= range.lowerBound + slack)
                #expect(max(ends[0], ends[1]) >= range.upperBound - slack)
            }
        }
    }
}
