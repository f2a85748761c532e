import PolityFigures
import TestSupport
import Testing

/// Charts of all kinds from anything at all: nothing traps, everything is well-formed and stays on the page.
@Suite struct SVGHostileTests {
    private static let numbers: [Double] = [
        0, -0.0, 1, -1, 0.5, 2, 3, 1e-300, .leastNonzeroMagnitude, 1e300, -1e300, 2e300, .greatestFiniteMagnitude,
        .infinity,
        -.infinity, .nan, 1e-9, 1e9, 0.1 + 0.2, 7,
    ]

    private func number(_ generator: inout TestGenerator) -> Double {
        Bool.random(using: &generator)
            ? .random(in: -3...6, using: &generator) : Self.numbers.randomElement(using: &generator) ?? 0
    }

    private func optional(_ generator: inout TestGenerator) -> Double? {
        Bool.random(using: &generator) ? number(&generator) : nil
    }

    private func axis(_ generator: inout TestGenerator) -> Chart.Axis {
        let names = Bool.random(using: &generator) ? Int.random(in: 0...9, using: &generator) : 0
        return Chart.Axis(
            .hostile(using: &generator), categories: (0..<names).map { _ in .hostile(using: &generator) },
            including: (0..<Int.random(in: 0...2, using: &generator)).map { _ in number(&generator) })
    }

    private func point(_ generator: inout TestGenerator) -> Chart.Point {
        let pair = [number(&generator), number(&generator)].filter { !$0.isNaN }.sorted()
        return Chart.Point(
            x: number(&generator), y: number(&generator), low: optional(&generator), high: optional(&generator),
            base: optional(&generator), quartiles: pair.count == 2 ? pair[0]...pair[1] : nil,
            value: optional(&generator), label: Bool.random(using: &generator) ? .hostile(using: &generator) : "")
    }

    private func mark(_ generator: inout TestGenerator) -> Chart.Mark {
        let marks: [Chart.Mark] = [
            .line, .path, .area, .points, .cells, .bars(width: number(&generator)), .boxes(width: number(&generator)),
        ]
        return marks.randomElement(using: &generator) ?? .line
    }

    private func chart(_ generator: inout TestGenerator) -> Chart {
        let single = Bool.random(using: &generator) ? mark(&generator) : nil
        return Chart(
            title: .hostile(using: &generator), x: axis(&generator), y: axis(&generator),
            series: (0..<Int.random(in: 0...5, using: &generator)).map { _ in
                Chart.Series(
                    .hostile(using: &generator),
                    points: (0..<Int.random(in: 0...15, using: &generator)).map { _ in point(&generator) },
                    mark: single ?? mark(&generator))
            },
            references: (0..<Int.random(in: 0...3, using: &generator)).map { _ in
                let kinds: [Chart.Reference.Position] = [
                    .diagonal, .level(number(&generator)), .upright(number(&generator)),
                ]
                return .init(kinds.randomElement(using: &generator) ?? .diagonal, name: .hostile(using: &generator))
            },
            regions: (0..<Int.random(in: 0...2, using: &generator)).map { _ in
                .init(
                    .hostile(using: &generator), left: optional(&generator), right: optional(&generator),
                    bottom: optional(&generator), top: optional(&generator))
            }, valueTitle: .hostile(using: &generator), source: .hostile(using: &generator))
    }

    @Test(arguments: 0..<8)
    func anythingGivesAPageThatHoldsIt(seed: UInt64) throws {
        var generator = TestGenerator(seed: seed)
        for _ in 0..<60 {
            let chart = chart(&generator)
            let width = Int.random(in: 200...900, using: &generator)
            let height = Bool.random(using: &generator) ? Int.random(in: 200...900, using: &generator) : nil
            let identifier = String.hostile(using: &generator)
            let text = SVGChart.render(chart, width: width, height: height, identifier: identifier)
            #expect(text == SVGChart.render(chart, width: width, height: height, identifier: identifier))
            let svg = try #require(ParsedSVG(text), "\(chart)")
            let page = svg.elements[0]
            for element in svg.elements where !element.ancestors.contains(where: { svg.elements[$0].name == "defs" }) {
                for (x, y) in places(of: element) {
                    #expect((-0.5...page.number("width") + 0.5).contains(x), "\(element) \(chart)")
                    #expect((-0.5...page.number("height") + 0.5).contains(y), "\(element) \(chart)")
                }
            }
        }
    }

    /// The corners of an element; every number of a path is one of them.
    private func places(of element: ParsedSVG.Element) -> [(x: Double, y: Double)] {
        switch element.name {
        case "polyline", "polygon": return element.points
        case "circle": return [(element.number("cx"), element.number("cy"))]
        case "line":
            return [(element.number("x1"), element.number("y1")), (element.number("x2"), element.number("y2"))]
        case "rect" where element.attributes["x"] != nil:
            let box = ParsedSVG.Box(element)
            #expect(box.right >= box.left && box.bottom >= box.top)
            return [(box.left, box.top), (box.right, box.bottom)]
        case "path":
            var places: [(x: Double, y: Double)] = []
            var last = (x: 0.0, y: 0.0)
            for piece in element.commands {
                switch piece.name {
                case "H": last.x = piece.numbers.first ?? .nan
                case "V": last.y = piece.numbers.first ?? .nan
                default: last = (piece.numbers.first ?? .nan, piece.numbers.last ?? .nan)
                }
                places.append(last)
            }
            return places
        case "text":
            let width = Double(element.text.displayWidth) * element.number("font-size") * 0.6
            let before = ["start": 0, "middle": width / 2, "end": width][element.attributes["text-anchor"] ?? ""]
            let start = element.number("x") - (before ?? .nan)
            return [(start, element.number("y")), (start + width, element.number("y"))]
        default: return []
        }
    }

    @Test(arguments: [
        Chart.Mark.line, .path, .area, .points, .cells, .bars(width: 1), .bars(width: .nan), .bars(width: -2),
        .bars(width: .infinity), .boxes(width: 0),
    ])
    func pointsOutsideTheNamesAreGaps(mark: Chart.Mark) throws {
        let points = [-0.6, -1, 2.6, 99, 1e200, .nan].map { Chart.Point(x: $0, y: 1, value: 1, label: "out") }
        let chart = Chart(
            x: .init(categories: ["a", "b", "c"]), y: .init("y"), series: [.init("s", points: points, mark: mark)])
        let svg = try #require(ParsedSVG(SVGChart.render(chart)))
        #expect(svg.texts.contains("(no data)") && !svg.texts.contains("out"))
        let one = Chart(
            x: chart.x, y: chart.y,
            series: [.init("s", points: points + [Chart.Point(x: 1, y: 1, value: 1)], mark: mark)])
        let drawn = try #require(ParsedSVG(SVGChart.render(one)))
        #expect(!drawn.parts(of: 0).isEmpty && !drawn.texts.contains("out"))
    }

    @Test func largeChartsAreDrawnInTime() throws {
        let names = (0..<3000).map { "name \($0)" }
        let cloud = (0..<30_000).map { index -> Chart.Point in
            let place = (x: index * 7919 % 30_011, y: index * 104_729 % 30_011)
            return Chart.Point(x: Double(place.x), y: Double(place.y), label: "p\(index)")
        }
        let heat = (0..<40_000).map { index -> Chart.Point in
            let place = (x: index % 200, y: index / 200)
            return Chart.Point(x: Double(place.x), y: Double(place.y), value: Double(index % 97))
        }
        let charts = [
            Chart(x: .init(), y: .init(), series: [.init("", points: cloud, mark: .points)]),
            Chart(x: .init(), y: .init(), series: [.init("", points: cloud, mark: .path)]),
            Chart(x: .init(), y: .init(), series: [.init("", points: heat, mark: .cells)]),
            Chart(
                x: .init(categories: names), y: .init(),
                series: [.init("", points: names.indices.map { .init(x: Double($0), y: 1) }, mark: .bars(width: 1))]),
        ]
        let clock = ContinuousClock()
        for chart in charts {
            let time = try clock.measure { _ = try #require(ParsedSVG(SVGChart.render(chart))) }
            #expect(time < .seconds(20))
        }
    }
}

extension ParsedSVG.Element {
    /// The commands of a path, each a letter and its numbers.
    fileprivate var commands: [(name: Character, numbers: [Double])] {
        var result: [(name: Character, numbers: [Double])] = []
        var numbers = ""
        for character in (attributes["d"] ?? "") + "Z" {
            guard character.isLetter else {
                numbers.append(character)
                continue
            }
            if !result.isEmpty {
                result[result.count - 1].numbers = numbers.split(separator: " ").compactMap { Double($0) }
            }
            result.append((character, []))
            numbers = ""
        }
        return result.dropLast()
    }
}
