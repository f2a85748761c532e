import PolityFigures
import TestSupport
import Testing

/// A radar chart never stands without its numbers.
@Suite struct SVGRadarTests {
    private func radar(_ count: Int) -> RadarChart {
        RadarChart(
            spokes: (0..<6).map { .init("measure \($0), money per citizen", centre: 0, rim: 777) },
            profiles: (0..<count).map { profile in
                .init("scenario \(profile)", values: (0..<6).map { Double(100 + 10 * profile + $0) })
            })
    }

    @Test(arguments: [240, 360, 800], [1, 3, 8]) func everyValueStandsInATable(width: Int, count: Int) throws {
        for height in [nil, 280] {
            let svg = try #require(ParsedSVG(SVGFigure.render(.radar(radar(count)), width: width, height: height)))
            let page = try #require(svg.elements.first)
            for profile in 0..<count {
                for spoke in 0..<6 { #expect(svg.texts.contains("\(100 + 10 * profile + spoke)")) }
            }
            // The scales too: six values at the rim.
            #expect(svg.texts.filter { $0 == "777" }.count >= 6)
            for text in svg.all("text") {
                #expect(text.number("y") > 0 && text.number("y") <= page.number("height"))
                #expect(text.number("x") >= 0 && text.number("x") <= Double(width))
            }
        }
    }

    @Test func wherePagesAreWideThereIsOneTable() throws {
        let svg = try #require(ParsedSVG(SVGFigure.render(.radar(radar(3)), width: 800)))
        #expect(svg.elements.filter { $0.attributes["class"] == "table" }.count == 1)
    }

    private let negative = RadarChart(
        spokes: [
            .init("growth, percent", centre: -5, rim: 20), .init("loss", centre: 0.5, rim: -1.25),
            .init("hhi", centre: 0, rim: 1),
        ], profiles: [.init("free", values: [3, -0.5, 0.25])])

    @Test func spokesSayFromWhichValueToWhichTheyRun() throws {
        for width in [360, 800] {
            let svg = try #require(ParsedSVG(SVGFigure.render(.radar(negative), width: width)))
            let texts = svg.texts + svg.all("desc").map(\.text)
            for scale in ["centre -5, rim 20", "centre 0.50, rim -1.25", "centre 0, rim 1"] {
                #expect(texts.contains { $0.contains(scale) }, "\(texts)")
            }
            // Zero is marked where it is inside a spoke.
            #expect(svg.all("title").filter { $0.text.hasPrefix("zero of ") }.count == 2)
        }
        let terminal = TerminalFigure.render(.radar(negative), style: TerminalStyle(width: 40, unicode: true))
        #expect(terminal.contains("growth, percent: centre -5, rim 20"))
        #expect(terminal.contains("┃ zero"))
        #expect(terminal.split(separator: "\n").filter { $0.hasPrefix("free") && $0.contains("┃") }.count == 2)
        #expect(VegaLiteFigure.render(.radar(negative)).contains("centre 0.50, rim -1.25"))
    }
}
