/// Lines that values are compared with: thin, broken, with their names beside them; on bars, boxes and cells they have
/// light edges. Lines outside the plot are left out.
struct SVGReferences {
    let chart: Chart
    let axes: SVGAxes

    func draw(_ labels: inout SVGLabels) -> (lines: [XMLFragment], names: [XMLFragment]) {
        var lines: [XMLFragment] = []
        var names: [XMLFragment] = []
        for reference in chart.references {
            guard let ends = ends(reference.position) else { continue }
            if chart.series.contains(where: { $0.mark.isFilled || $0.mark == .cells }) {
                lines.append(
                    .element(
                        "line",
                        [
                            "x1": ends.x1.svg, "y1": ends.y1.svg, "x2": ends.x2.svg, "y2": ends.y2.svg,
                            "stroke": SVGInk.paper, "stroke-width": "3",
                        ]))
            }
            lines.append(
                .element(
                    "line",
                    [
                        "class": "reference", "x1": ends.x1.svg, "y1": ends.y1.svg, "x2": ends.x2.svg,
                        "y2": ends.y2.svg, "stroke": SVGInk.faintText, "stroke-dasharray": "4 3",
                    ]))
            if let name = labels.placeName(places(reference, ends)) { names.append(name) }
        }
        return (lines, names)
    }

    private typealias Ends = (x1: Double, y1: Double, x2: Double, y2: Double)

    private func ends(_ position: Chart.Reference.Position) -> Ends? {
        let frame = axes.frame
        switch position {
        case .upright(let value):
            guard axes.xScale.holds(value) else { return nil }
            return (axes.x(value), frame.top, axes.x(value), frame.bottom)
        case .level(let value):
            guard axes.yScale.holds(value) else { return nil }
            return (frame.left, axes.y(value), frame.right, axes.y(value))
        case .diagonal:
            let low = max(min(axes.xScale.start, axes.xScale.end), min(axes.yScale.start, axes.yScale.end))
            let high = min(max(axes.xScale.start, axes.xScale.end), max(axes.yScale.start, axes.yScale.end))
            guard low < high else { return nil }
            return (axes.x(low), axes.y(low), axes.x(high), axes.y(high))
        }
    }

    /// Where the name may stand: near the end of the line, then further back.
    private func places(_ reference: Chart.Reference, _ ends: Ends) -> [SVGLabels.Label] {
        let label = { (share: Double, sides: [SVGLabels.Side]) in
            SVGLabels.Label(
                text: reference.name, x: ends.x1 + (ends.x2 - ends.x1) * share,
                y: ends.y1 + (ends.y2 - ends.y1) * share, gapX: 4, gapY: 3, sides: sides)
        }
        switch reference.position {
        case .upright:
            let height = max(1, axes.frame.height)
            return (0..<5).map { label((8 + 14 * Double($0)) / height, [.right, .left]) }
        case .level:
            return [1, 0.75, 0.5, 0.25, 0].map { label($0, [.leftAbove, .leftBelow, .rightAbove, .rightBelow]) }
        case .diagonal: return [0.6, 0.7, 0.5, 0.8, 0.4].map { label($0, [.leftAbove, .rightBelow]) }
        }
    }
}

/// Parts of the plane that are marked off: translucent, with a broken edge and their names in or at a corner, or at an
/// edge where a corner has markers.
struct SVGRegions {
    let chart: Chart
    let axes: SVGAxes

    /// How many heights at the edges are tried for a name.
    private static let heights = 12

    func draw(_ labels: inout SVGLabels) -> (shapes: [XMLFragment], names: [XMLFragment]) {
        var shapes: [XMLFragment] = []
        var names: [XMLFragment] = []
        for region in chart.regions {
            let xs = edges(region.left, region.right, axes.xScale).map(axes.x).sorted()
            let ys = edges(region.bottom, region.top, axes.yScale).map(axes.y).sorted()
            guard xs[1] > xs[0], ys[1] > ys[0] else { continue }
            shapes.append(
                .element(
                    "rect",
                    [
                        "class": "region", "x": xs[0].svg, "y": ys[0].svg, "width": (xs[1] - xs[0]).svg,
                        "height": (ys[1] - ys[0]).svg, "fill": SVGInk.axis, "fill-opacity": "0.12",
                        "stroke": SVGInk.axis, "stroke-dasharray": "2 2",
                    ]))
            let corners: [(Double, Double, SVGLabels.Side)] = [
                (xs[0], ys[0], .rightBelow), (xs[1], ys[0], .leftBelow), (xs[0], ys[1], .rightAbove),
                (xs[1], ys[1], .leftAbove), (xs[0], ys[0], .rightAbove), (xs[0], ys[1], .rightBelow),
            ]
            let inner = (1..<Self.heights).flatMap { step -> [(Double, Double, SVGLabels.Side)] in
                let y = ys[0] + (ys[1] - ys[0]) * Double(step) / Double(Self.heights)
                return [(xs[0], y, .right), (xs[1], y, .left)]
            }
            let places = (corners + inner).map { x, y, side in
                SVGLabels.Label(text: region.name, x: x, y: y, gapX: 4, gapY: 4, sides: [side])
            }
            if let name = labels.placeName(places) { names.append(name) }
        }
        return (shapes, names)
    }

    /// Both edges; one that is missing, or no number, is that of the plot.
    private func edges(_ low: Double?, _ high: Double?, _ scale: PlotScale) -> [Double] {
        let ends = [scale.start, scale.end].sorted()
        return [low.flatMap { $0.isNaN ? nil : $0 } ?? ends[0], high.flatMap { $0.isNaN ? nil : $0 } ?? ends[1]]
    }
}
