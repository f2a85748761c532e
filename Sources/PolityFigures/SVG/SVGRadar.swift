/// Draws a radar chart with the table of its raw values below it.
enum SVGRadar {
    private static let radius = 150.0
    private static let rings = 4
    private static let leastStar = 160.0
    /// Half of the length of the stroke at zero.
    private static let tick = 4.0
    /// What a table needs besides its columns' text: between columns, and for the names of measures in columns of text.
    private static let columnGap = 16.0
    private static let nameColumns = 12

    static func render(_ radar: RadarChart, width: Int, height: Int?, identifier: String) -> String {
        let width = SVGFigure.page(width: width)
        let items = radar.profiles.enumerated().map { index, profile in
            SVGLegend.Item(
                ink: index, name: profile.name, mark: .line, hasData: profile.values.contains { $0?.isFinite ?? false })
        }
        let legend = SVGLegend(items, left: SVGLayout.margin, right: width - SVGLayout.margin)
        let tall = SVGLayout(title: radar.title, source: radar.source, legend: legend, width: width, height: 1e6)
        let tables = tables(radar, left: tall.plotFrame.left, right: tall.plotFrame.right)
        let tablesHeight = tables.reduce(0) { $0 + $1.height }
        let others = 1e6 - tall.plotFrame.height + tablesHeight
        let full =
            legend.rowCount > 1
            ? SVGLayout.fullHeight(title: radar.title, source: radar.source, legend: legend, width: width) : 0
        let star = 2 * min(radius, width * 0.28) + 5 * SVGFont.note.lineHeight + 2 * SVGLayout.tickGap
        let layout = SVGLayout(
            title: radar.title, source: radar.source, legend: legend, width: width,
            // The tables are never cut for the sake of a height that was asked for.
            height: max(
                SVGFigure.page(height: height, fitting: max(full, others + star)),
                SVGFigure.page(height: nil, fitting: others + leastStar)))
        let words = RadarDescription(radar: radar)
        let name = SVGChart.elementName(words.title + words.text, identifier: identifier)
        let frame = layout.plotFrame
        // The numbers are never left out: the star takes what they leave.
        let tableTop = max(frame.top, frame.bottom - tablesHeight)
        let tops = tables.indices.map { tables[..<$0].reduce(tableTop) { $0 + $1.height } }
        let room = SVGLayout.Frame(left: frame.left, top: frame.top, right: frame.right, bottom: tableTop)
        let content =
            layout.legend.draw(top: layout.legendTop, identifier: name) + drawn(radar, room)
            + zip(tables, tops).flatMap { $0.draw($1) }
        return SVGChart.document(title: words.title, text: words.text, name: name, layout: layout, content: content)
    }

    // MARK: The numbers

    /// All raw values: profiles that find no room beside the others, and then the scales, stand in a table below.
    private static func tables(_ radar: RadarChart, left: Double, right: Double) -> [RadarTable] {
        let table = radar.table
        let font = SVGFont.note
        let widths = table.columns.indices.map { column -> Double in
            let cells = table.rows.map { row -> (Double, Double) in
                let point = row[column].firstIndex(of: ".") ?? row[column].endIndex
                return (font.width(of: String(row[column][..<point])), font.width(of: String(row[column][point...])))
            }
            let heading = table.columns[column].title.escapedForTerminal.truncated(to: 14, ellipsis: "…")
            let numbers = (cells.map(\.0).max() ?? 0) + (cells.map(\.1).max() ?? 0)
            return max(numbers, font.width(of: heading)) + columnGap
        }
        let room = right - left - font.width(of: String(repeating: "0", count: nameColumns))
        var groups: [[RadarChart.Profile]] = [[]]
        var used = 0.0
        for (index, profile) in radar.profiles.enumerated() {
            if used + widths[index + 1] > room, used > 0 {
                groups.append([])
                used = 0
            }
            groups[groups.count - 1].append(profile)
            used += widths[index + 1]
        }
        if used > 0, used + widths.suffix(2).reduce(0, +) > room { groups.append([]) }
        return groups.map { RadarTable(RadarChart(spokes: radar.spokes, profiles: $0), left: left, right: right) }
    }

    // MARK: The star

    private static func drawn(_ radar: RadarChart, _ frame: SVGLayout.Frame) -> [XMLFragment] {
        let count = radar.spokes.count
        let radius = min(Self.radius, frame.width * 0.28, (frame.height - 5 * SVGFont.note.lineHeight) / 2)
        guard count > 0, radius > 10 else { return [] }
        let centre = (x: frame.middle, y: (frame.top + frame.bottom) / 2)
        func place(_ spoke: Int, _ part: Double) -> (x: Double, y: Double) {
            let direction = Self.direction(spoke, of: count)
            return (centre.x + direction.x * radius * part, centre.y + direction.y * radius * part)
        }
        let web = (1...rings).map { ring -> XMLFragment in
            let corners = (0..<count).map { place($0, Double(ring) / Double(rings)) }
            return .element(
                "polygon",
                ["points": list(corners), "fill": "none", "stroke": ring == rings ? SVGInk.axis : SVGInk.grid])
        }
        let spokes = (0..<count).map { spoke -> XMLFragment in
            let end = place(spoke, 1)
            return .element(
                "line",
                [
                    "x1": centre.x.svg, "y1": centre.y.svg, "x2": end.x.svg, "y2": end.y.svg, "stroke": SVGInk.grid,
                ])
        }
        let titles = (0..<count).flatMap { spoke -> [XMLFragment] in
            let direction = Self.direction(spoke, of: count)
            let end = (x: centre.x + direction.x * (radius + 10), y: centre.y + direction.y * (radius + 10))
            let anchor: XMLFragment.Anchor = abs(direction.x) < 0.2 ? .middle : direction.x > 0 ? .start : .end
            let room = abs(direction.x) < 0.2 ? frame.width : direction.x > 0 ? frame.right - end.x : end.x - frame.left
            let columns = SVGFont.note.columns(within: max(40, room))
            let reach = radar.spokes[spoke].reach
            let scale = scale(radar.spokes[spoke], columns: columns)
            let text = radar.spokes[spoke].title.escapedForTerminal.truncated(to: columns, ellipsis: "…")
            // Above the star the lines stand over the end of the spoke, else around it.
            let base =
                end.y + (direction.y < -0.8 ? -SVGFont.note.lineHeight : direction.y > 0.8 ? SVGFont.note.size : 0)
            return [
                .label(text, x: end.x, y: base, anchor: anchor, font: .note, hint: radar.spokes[spoke].title)
            ]
                + scale.enumerated().map { line, text in
                    .label(
                        text, x: end.x, y: base + SVGFont.note.lineHeight * Double(line + 1), anchor: anchor,
                        font: .note, ink: SVGInk.faintText, hint: "\(radar.spokes[spoke].title): \(reach)")
                }
        }
        let zeros = (0..<count).flatMap { spoke -> [XMLFragment] in
            guard let part = radar.spokes[spoke].zero else { return [] }
            let (direction, at) = (Self.direction(spoke, of: count), place(spoke, part))
            return [
                .element(
                    "line",
                    [
                        "x1": (at.x - direction.y * tick).svg, "y1": (at.y + direction.x * tick).svg,
                        "x2": (at.x + direction.y * tick).svg, "y2": (at.y - direction.x * tick).svg,
                        "stroke": SVGInk.axis,
                    ]),
                .label(
                    "0", x: at.x - direction.y * 2.4 * tick, y: at.y + direction.x * 2.4 * tick + SVGFont.note.size / 3,
                    anchor: .middle, font: .note, ink: SVGInk.faintText,
                    hint: "zero of \(radar.spokes[spoke].title)", hasHalo: true),
            ]
        }
        let profiles = radar.profiles.enumerated().map { index, profile -> XMLFragment in
            let known = (0..<count).map { spoke in part(profile, radar.spokes, spoke).map { place(spoke, $0) } }
            return .element(
                "g", ["class": "series", "data-series": String(index), "data-name": profile.name],
                lines(known, index) + known.compactMap { $0 }.map { SVGInk.marker(index, x: $0.x, y: $0.y) })
        }
        return web + spokes + titles + zeros + profiles
    }

    /// What a spoke runs from and to, in one line or two; no digit is cut.
    private static func scale(_ spoke: RadarChart.Spoke, columns: Int) -> [String] {
        let ends = spoke.ends
        let forms = [
            [spoke.reach], ["centre \(ends.centre)", "rim \(ends.rim)"], ["\(ends.centre) to \(ends.rim)"],
        ]
        return forms.first { $0.allSatisfy { $0.displayWidth <= columns } } ?? ["\(ends.centre) to", ends.rim]
    }

    /// A unit vector: the first spoke points up, the others follow clockwise.
    private static func direction(_ spoke: Int, of count: Int) -> (x: Double, y: Double) {
        let place = UnitCircle.point(Double(spoke) / Double(count))
        return (place.sine, -place.cosine)
    }

    /// How far out a value stands, 0 to 1; `nil` where there is none.
    private static func part(_ profile: RadarChart.Profile, _ spokes: [RadarChart.Spoke], _ spoke: Int) -> Double? {
        guard profile.values.indices.contains(spoke), let value = profile.values[spoke] else { return nil }
        return spokes[spoke].part(value).map { min(1, max(0, $0)) }
    }

    /// A closed line, or the pieces of it between gaps.
    private static func lines(_ places: [(x: Double, y: Double)?], _ index: Int) -> [XMLFragment] {
        let known = places.compactMap { $0 }
        guard known.count > 1 else { return [] }
        guard known.count == places.count else {
            return [
                .element(
                    "path",
                    [
                        "d": pieces(places), "fill": "none", "stroke": SVGInk.colour(index),
                        "stroke-width": SVGInk.lineWidth.svg, "stroke-dasharray": SVGInk.dash(index),
                    ])
            ]
        }
        return [
            .element(
                "polygon",
                [
                    "points": list(known), "fill": "none", "stroke": SVGInk.colour(index),
                    "stroke-width": SVGInk.lineWidth.svg, "stroke-dasharray": SVGInk.dash(index),
                ])
        ]
    }

    private static func pieces(_ places: [(x: Double, y: Double)?]) -> String {
        places.indices.compactMap { index in
            guard let from = places[index], let to = places[(index + 1) % places.count] else { return nil }
            return "M\(from.x.svg) \(from.y.svg)L\(to.x.svg) \(to.y.svg)"
        }.joined()
    }

    private static func list(_ places: [(x: Double, y: Double)]) -> String {
        places.map { "\($0.x.svg),\($0.y.svg)" }.joined(separator: " ")
    }
}
