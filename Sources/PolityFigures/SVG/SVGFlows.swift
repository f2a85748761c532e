/// Draws a flow diagram: nodes as bars, amounts as bands between them.
enum SVGFlows {
    private static let nodeWidth = 10.0
    /// What the names at the left and at the right may take of the width, each, and at most in pixels.
    private static let nameShare = 0.26
    private static let mostNameWidth = 200.0
    /// Pixels that a node with its name needs.
    private static let rowHeight = 32.0
    /// The same where names stand above their nodes.
    private static let highRow = 72.0
    private static let thinnest = 0.75
    /// Lines that a name between the edges may take.
    private static let nameLines = 2

    static func render(_ diagram: FlowDiagram, width: Int, height: Int?, identifier: String) -> String {
        let width = SVGFigure.page(width: width)
        let legend = SVGLegend([], left: SVGLayout.margin, right: width - SVGLayout.margin)
        let rough = FlowLayout(diagram, height: 1)
        let rows = Dictionary(grouping: rough.nodes, by: \.column).map(\.value.count).max() ?? 1
        let row = rough.columns > 2 ? highRow : rowHeight
        let tall = SVGLayout(title: diagram.title, source: diagram.source, legend: legend, width: width, height: 1e6)
        let fitting = 1e6 - tall.plotFrame.height + max(260, Double(min(rows, 300)) * row)
        let layout = SVGLayout(
            title: diagram.title, source: diagram.source, legend: legend, width: width,
            height: SVGFigure.page(height: height, fitting: fitting))
        let words = FlowsDescription(diagram: diagram)
        let name = SVGChart.elementName(words.title + words.text, identifier: identifier)
        return SVGChart.document(
            title: words.title, text: words.text, name: name, layout: layout, content: plot(diagram, layout.plotFrame))
    }

    private static func plot(_ diagram: FlowDiagram, _ frame: SVGLayout.Frame) -> [XMLFragment] {
        let unit = diagram.unit.escapedForTerminal.truncated(
            to: SVGFont.body.columns(within: frame.width), ellipsis: "…")
        let head = frame.top + (unit.isEmpty ? 0 : SVGFont.body.lineHeight)
        // Names of nodes between the edges stand above them, where no band begins or ends.
        let rough = FlowLayout(diagram, height: 1)
        let isWide = rough.columns > 2
        let above = isWide ? Double(nameLines) * SVGFont.note.lineHeight + 2 : 0
        let top = head + above
        let layout = FlowLayout(
            diagram, height: max(1, frame.bottom - top), gap: max(SVGFont.note.lineHeight, above) + 2)
        guard !layout.nodes.isEmpty else {
            return [
                .label(
                    "(no data)", x: frame.middle, y: (frame.top + frame.bottom) / 2, anchor: .middle,
                    ink: SVGInk.faintText)
            ]
        }
        let side = min(mostNameWidth, frame.width * nameShare)
        let left = frame.left + side
        let right = frame.right - side - nodeWidth
        func x(_ column: Int) -> Double {
            layout.columns > 1 ? left + (right - left) * Double(column) / Double(layout.columns - 1) : left
        }
        let bands = layout.bands.map { band -> XMLFragment in
            let (from, to) = (layout.nodes[band.from], layout.nodes[band.to])
            let link = diagram.links[band.index]
            let hint = words(link, diagram)
            return .element(
                "path",
                [
                    "d": path(
                        x(from.column) + nodeWidth, top + band.fromTop, x(to.column), top + band.toTop,
                        max(thinnest, band.height)),
                    "fill": SVGInk.colour(from.index), "fill-opacity": "0.35", "stroke": SVGInk.colour(from.index),
                    "stroke-opacity": "0.6", "stroke-width": "0.5",
                ], [.element("title", [:], [.text(hint)])])
        }
        let bars = layout.nodes.map { node in
            XMLFragment.element(
                "rect",
                [
                    "x": x(node.column).svg, "y": (top + node.top).svg, "width": nodeWidth.svg,
                    "height": max(thinnest, node.height).svg, "fill": SVGInk.axis,
                ], [.element("title", [:], [.text(words(node, diagram))])])
        }
        let names = (0..<layout.columns).flatMap { column in
            labels(
                layout.nodes.filter { $0.column == column }, diagram, x: x(column), top: top, frame,
                place: layout.columns == 1
                    ? .last : column == 0 ? .first : column == layout.columns - 1 ? .last : .between,
                room: column == 0 || column == layout.columns - 1
                    // A name that stands alone between the edges may reach over the bands at both of its sides.
                    ? side - 8 : (right - left) / Double(max(1, layout.columns - 1)) * (layout.columns == 3 ? 1.7 : 0.9)
            )
        }
        let title =
            unit.isEmpty ? [] : [XMLFragment.label(unit, x: frame.left, y: frame.top + SVGFont.body.size)]
        return title + [.element("g", ["class": "flows"], bands + bars + names)]
    }

    static func words(_ link: FlowDiagram.Link, _ diagram: FlowDiagram) -> String {
        let amount =
            NumberFormat.compact(link.amount, grouped: false) + (diagram.unit.isEmpty ? "" : " \(diagram.unit)")
        let name = link.name.isEmpty ? "" : "\(link.name), "
        return "\(name)\(diagram.nodes[link.from].name) to \(diagram.nodes[link.to].name): \(amount)"
    }

    static func words(_ node: FlowLayout.Node, _ diagram: FlowDiagram) -> String {
        "\(diagram.nodes[node.index].name): \(NumberFormat.compact(node.amount, grouped: false))"
    }

    /// A band whose edges leave and arrive level.
    private static func path(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ height: Double) -> String {
        let middle = ((x1 + x2) / 2).svg
        return "M\(x1.svg) \(y1.svg)C\(middle) \(y1.svg) \(middle) \(y2.svg) \(x2.svg) \(y2.svg)"
            + "V\((y2 + height).svg)C\(middle) \((y2 + height).svg) \(middle) \((y1 + height).svg) \(x1.svg) \((y1 + height).svg)Z"
    }

    private enum Side { case first, between, last }

    /// Names with amounts beside their nodes, pushed apart where nodes are close; where a column is too low for all of them,
    /// those of the smallest nodes are left out.
    private static func labels(
        _ nodes: [FlowLayout.Node], _ diagram: FlowDiagram, x: Double, top: Double, _ frame: SVGLayout.Frame,
        place: Side,
        room: Double
    ) -> [XMLFragment] {
        let line = SVGFont.note.lineHeight
        let columns = SVGFont.note.columns(within: max(20, room))
        func text(_ node: FlowLayout.Node) -> [String] {
            let amount = NumberFormat.compact(node.amount, grouped: false)
            let name = diagram.nodes[node.index].name
            let whole = SVGFont.note.paragraph("\(name) \(amount)", columns: columns, atMost: .max)
            let most = place == .between ? nameLines : nameLines + 2
            if whole.count <= most { return whole }
            return SVGFont.note.paragraph(name, columns: columns, atMost: most - 1) + [amount]
        }
        var used = top - line
        let largest = nodes.sorted { ($1.amount, $0.index) < ($0.amount, $1.index) }.prefix { node in
            used += line * Double(text(node).count)
            return used <= frame.bottom
        }
        let sorted = largest.sorted { ($0.top, $0.index) < ($1.top, $1.index) }
        let texts = sorted.map(text)
        var tops: [Double] = []
        used = -Double.infinity
        for (node, text) in zip(sorted, texts) {
            let height = line * Double(text.count)
            let wanted = place == .between ? node.top - height - 2 : node.middle - height / 2
            tops.append(max(used, top + wanted))
            used = tops[tops.count - 1] + height
        }
        // What was pushed below the bottom is pushed up again, as far as there is room.
        var lowest = frame.bottom
        for index in sorted.indices.reversed() {
            let height = line * Double(texts[index].count)
            tops[index] = max(place == .between ? 0 : top - line, min(tops[index], lowest - height))
            lowest = tops[index]
        }
        return zip(zip(sorted, texts), tops).flatMap { pair, labelTop -> [XMLFragment] in
            let (node, text) = pair
            let (position, anchor): (Double, XMLFragment.Anchor) =
                switch place {
                case .first: (x - 6, .end)
                case .between: (x + nodeWidth / 2, .middle)
                case .last: (x + nodeWidth + 6, .start)
                }
            let hint = words(node, diagram)
            return text.enumerated().map { number, words in
                .label(
                    words, x: position, y: labelTop + line * Double(number) + SVGFont.note.size, anchor: anchor,
                    font: .note, hint: number == 0 ? hint : nil, hasHalo: true)
            }
        }
    }
}

/// A flow diagram in words.
private struct FlowsDescription {
    let diagram: FlowDiagram

    private static let most = 60

    var title: String { diagram.title.isEmpty ? "Flow diagram" : diagram.title }

    var text: String {
        let layout = FlowLayout(diagram, height: 100)
        let links = layout.bands.map { diagram.links[$0.index] }.sorted { $0.amount > $1.amount }
        let shown = links.prefix(Self.most).map { SVGFlows.words($0, diagram) }
        let rest = links.count > Self.most ? ["and \(links.count - Self.most) smaller ones"] : []
        // Names that find no room in the picture are in the description.
        let places = layout.nodes.sorted { ($1.amount, $0.index) < ($0.amount, $1.index) }
        let named = places.prefix(Self.most).map { SVGFlows.words($0, diagram) }
        let others = places.count > Self.most ? ["and \(places.count - Self.most) smaller ones"] : []
        return "Flow diagram, \(links.count) flows between \(places.count) places. "
            + (shown + rest).joined(separator: "; ") + ". "
            + (places.isEmpty ? "" : "In all: " + (named + others).joined(separator: "; ") + ".")
    }
}
