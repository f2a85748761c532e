import PolityFigures
import TestSupport
import Testing

/// Names on axes, labels of points, references and regions: none on another, none off the page, what is cut has a hint.
@Suite struct SVGLabelsTests {
    private func parsed(_ chart: Chart, width: Int = 800) throws -> ParsedSVG {
        try #require(ParsedSVG(SVGChart.render(chart, width: width)))
    }

    private struct Room {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double

        func meets(_ other: Room) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// What a text takes, in a font of 0.6 em a column.
    private func room(_ text: ParsedSVG.Element) -> Room {
        let size = text.number("font-size")
        let width = Double(text.text.displayWidth) * size * 0.6
        let before = ["start": 0, "middle": width / 2, "end": width][text.attributes["text-anchor"] ?? ""] ?? .nan
        let left = text.number("x") - before
        return Room(left: left, top: text.number("y") - size * 0.7, right: left + width, bottom: text.number("y"))
    }

    private func expectNoOverlap(_ texts: [ParsedSVG.Element]) {
        let rooms = texts.map(room)
        for first in rooms.indices {
            for second in 0..<first {
                #expect(!rooms[first].meets(rooms[second]), "\(texts[first].text) on \(texts[second].text)")
            }
        }
    }

    @Test(arguments: [360, 800])
    func longVietnameseNamesAreWrappedOrCut(width: Int) throws {
        let names = (1...9).map { "tham số thứ \($0): mức độ tập trung của thị trường dữ liệu cá nhân tại các đô thị" }
        let points = names.indices.map { Chart.Point(x: Double($0), y: Double($0)) }
        let beside = try parsed(
            Chart(x: .init(), y: .init(categories: names), series: [.init("", points: points, mark: .points)]),
            width: width)
        let below = try parsed(
            Chart(x: .init(categories: names), y: .init(), series: [.init("", points: points, mark: .bars(width: 1))]),
            width: width)
        for svg in [beside, below] {
            let labels = svg.all("text").filter { $0.text.hasPrefix("tham") || $0.text.hasSuffix("…") }
            #expect(labels.count >= 5)
            for label in labels {
                #expect(room(label).left >= 0 && room(label).right <= Double(width))
                #expect(label.text.unicodeScalars.first?.properties.generalCategory != .nonspacingMark)
            }
            #expect(svg.hints.allSatisfy { names.contains($0) })
            expectNoOverlap(svg.all("text"))
        }
        #expect(!below.hints.isEmpty && beside.hints.isEmpty == (width == 800))
        // No more than 40 percent of the width beside the plot.
        #expect(beside.axis("x")[2] <= Double(width) * 0.4 + 22)
    }

    @Test func shortNamesAreWholeAndComposedOrNotTakeTheSameRoom() throws {
        let composed = ["Huế", "Đà Nẵng", "Cần Thơ"]
        let decomposed = ["Hue\u{302}\u{301}", "Đa\u{300} Na\u{306}\u{303}ng", "Ca\u{302}\u{300}n Tho\u{31B}"]
        let charts = [composed, decomposed].map { names in
            Chart(
                x: .init(), y: .init(categories: names),
                series: [.init("", points: [Chart.Point(x: 1, y: 0)], mark: .points)])
        }
        let svgs = try charts.map { try parsed($0) }
        #expect(svgs[0].axis("x") == svgs[1].axis("x"))
        #expect(composed.allSatisfy(svgs[0].texts.contains) && decomposed.allSatisfy(svgs[1].texts.contains))
        #expect(svgs[0].hints.isEmpty)
    }

    @Test(arguments: [360, 800])
    func namesThatAreCutStillDiffer(width: Int) throws {
        let names = (1...20).map { "parameter \($0)" }
        let svg = try parsed(
            Chart(
                x: .init(categories: names), y: .init(),
                series: [.init("", points: [Chart.Point(x: 1, y: 1)], mark: .bars(width: 1))]), width: width)
        let labels = svg.all("text").filter { $0.attributes["text-anchor"] == "middle" }
        // The lines of a label stand at one place; words may be broken between them.
        let shown = Dictionary(grouping: labels, by: { $0.number("x") }).values.map { $0.map(\.text).joined() }
        let whole = shown.map { $0.filter { $0 != " " } }
        #expect(shown.count >= 3 && Set(whole).count == shown.count)
        #expect(Set(whole).isSubset(of: names.map { $0.filter { $0 != " " } }))
        // Names that nothing tells apart in the room they have are all shown.
        let same = names.map { "the same words at the beginning of every one of the names \($0)" }
        let cut = try parsed(
            Chart(
                x: .init(categories: same), y: .init(),
                series: [.init("", points: [Chart.Point(x: 1, y: 1)], mark: .bars(width: 1))]), width: width)
        #expect(cut.all("text").filter { $0.text.hasSuffix("…") }.count >= (width == 800 ? 10 : 5))
    }

    @Test func labelsOfPointsNeitherMeetNorHideMarkers() throws {
        var generator = TestGenerator(seed: 11)
        for count in [3, 30, 200] {
            let points = (0..<count).map {
                Chart.Point(
                    x: .random(in: 0...1, using: &generator), y: .random(in: 0...1, using: &generator),
                    label: "parameter \($0)")
            }
            let svg = try parsed(Chart(x: .init(), y: .init(), series: [.init("", points: points, mark: .points)]))
            let labels = svg.parts(of: 0).filter { $0.name == "text" }
            #expect(labels.count >= min(count, 20))
            expectNoOverlap(labels)
            for marker in svg.markers("#0072b2") {
                let place = Room(
                    left: marker.number("cx") - 2, top: marker.number("cy") - 2, right: marker.number("cx") + 2,
                    bottom: marker.number("cy") + 2)
                #expect(labels.allSatisfy { !room($0).meets(place) })
            }
            // A label that found no room is still what a reader sees who points at the marker.
            #expect(Set(svg.hints) == Set(points.map(\.label)))
        }
    }

    @Test func aPathEndsInAnArrow() throws {
        let points = [(0.0, 0.0), (1, 0), (1, 1)].map { Chart.Point(x: $0.0, y: $0.1, label: "\($0.0)") }
        let svg = try parsed(Chart(x: .init(), y: .init(), series: [.init("a", points: points, mark: .path)]))
        let line = try #require(svg.parts(of: 0).first { $0.name == "polyline" })
        let head = try #require(svg.parts(of: 0).last { $0.name == "polygon" })
        let end = try #require(line.points.last)
        #expect(head.points.count == 3 && head.points[0] == end)
        // The last stretch runs upwards: the root of the head is below the tip, on both sides of it.
        #expect(head.points[1].y > end.y && head.points[2].y == head.points[1].y)
        #expect((head.points[1].x - end.x) * (head.points[2].x - end.x) < 0)
        #expect(svg.parts(of: 0).filter { $0.name == "text" }.map(\.text) == ["0.0", "1.0", "1.0"])
    }

    @Test func anAreaReachesDownToZero() throws {
        let points = [1.0, 3, 2].enumerated().map { Chart.Point(x: Double($0.offset), y: $0.element) }
        let svg = try parsed(Chart(x: .init(), y: .init(), series: [.init("a", points: points, mark: .area)]))
        let field = try #require(svg.bands.first).points
        #expect(field.count == 6 && field.suffix(3).allSatisfy { abs($0.y - svg.pixel("y", 0)) < 0.02 })
        #expect(svg.parts(of: 0).filter { $0.name == "polyline" }.count == 1)
    }

    @Test func referencesStandInThePlotWithTheirNames() throws {
        let line = Chart.Series("", points: [Chart.Point(x: 0, y: 0), Chart.Point(x: 4, y: 2)])
        let chart = Chart(
            x: .init(), y: .init(), series: [line],
            references: [
                .init(.upright(3), name: "reform"), .init(.level(1.5), name: "limit"), .init(.diagonal, name: "x = y"),
                .init(.upright(.nan), name: "never"), .init(.level(1e301), name: "never"),
            ])
        let svg = try parsed(chart)
        let lines = svg.all(class: "reference")
        #expect(lines.count == 3 && lines.allSatisfy { $0.attributes["stroke-dasharray"] == "4 3" })
        #expect(abs(lines[0].number("x1") - svg.pixel("x", 3)) < 0.02 && lines[0].number("x2") == lines[0].number("x1"))
        #expect(abs(lines[1].number("y1") - svg.pixel("y", 1.5)) < 0.02)
        #expect(abs(lines[2].number("x2") - svg.pixel("x", 2)) < 0.02)
        #expect(abs(lines[2].number("y2") - svg.pixel("y", 2)) < 0.02)
        #expect(["reform", "limit", "x = y"].allSatisfy(svg.texts.contains) && !svg.texts.contains("never"))
    }

    @Test func referencesAreSeenOnBars() throws {
        let points = (0..<5).map { Chart.Point(x: Double($0), y: 3) }
        var chart = Chart(
            x: .init(), y: .init(), series: [.init("", points: points, mark: .bars(width: 1))],
            references: [.init(.level(2), name: "limit")])
        let svg = try parsed(chart)
        let order = svg.elements.map { $0.attributes["class"] ?? $0.name }
        let line = try #require(order.firstIndex(of: "reference"))
        #expect(try line > #require(order.firstIndex(of: "series")))
        #expect(svg.elements[line - 1].attributes["stroke"] == "#ffffff")
        // Lines do not hide it: it stands behind them.
        chart.series[0].mark = .line
        let behind = try parsed(chart).elements.map { $0.attributes["class"] ?? $0.name }
        #expect(try #require(behind.firstIndex(of: "reference")) < #require(behind.firstIndex(of: "series")))
    }

    @Test func regionsLieBehindEverything() throws {
        let points = (0...10).map { Chart.Point(x: Double($0), y: Double($0)) }
        let chart = Chart(
            x: .init(), y: .init(), series: [.init("", points: points, mark: .points)],
            regions: [
                .init("box", left: 4, bottom: 2, top: 6), .init("all"), .init("beyond", left: 50),
                .init("nan", left: .nan, right: 3),
            ])
        let svg = try parsed(chart)
        let shown = svg.all(class: "region")
        #expect(shown.count == 3)
        let box = ParsedSVG.Box(shown[0])
        #expect(abs(box.left - svg.pixel("x", 4)) < 0.03 && abs(box.right - svg.axis("x")[3]) < 0.03)
        #expect(abs(box.top - svg.pixel("y", 6)) < 0.03 && abs(box.bottom - svg.pixel("y", 2)) < 0.03)
        let order = svg.elements.map { $0.attributes["class"] ?? $0.name }
        let last = try #require(order.lastIndex(of: "region"))
        #expect(order[...last].allSatisfy { !["line", "circle", "series"].contains($0) })
        #expect(["box", "all", "nan"].allSatisfy(svg.texts.contains) && !svg.texts.contains("beyond"))
    }
}
