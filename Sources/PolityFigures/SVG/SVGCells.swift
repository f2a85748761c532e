/// Draws the cells of a heat map: rectangles in the colours of their values, with the values where they fit.
///
/// A point without a value is no cell: the page shows. On a diverging ramp cells of negative values whose numbers do
/// not fit have a stroke like a minus sign, because both ends are dark without colour.
struct SVGCells {
    let chart: Chart
    let series: Chart.Series
    let axes: SVGAxes
    let ramp: ColourRamp

    private struct Cell {
        let point: Chart.Point
        let value: Double
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double
    }

    /// Ink on dark and on light cells. Not the inks of the page, which the theme of a report may change.
    static let light: UInt32 = 0xFEFEFE
    static let dark: UInt32 = 0x010101

    private static let padding = 4.0
    private static let leastForSign = 6.0

    func draw() -> [XMLFragment] {
        let cells = cells()
        let texts = texts(cells)
        return cells.enumerated().flatMap { index, cell -> [XMLFragment] in
            let colour = ramp.colour(cell.value)
            let ink = Self.ink(on: colour)
            let rectangle = XMLFragment.element(
                "rect",
                [
                    "x": cell.left.svg, "y": cell.top.svg, "width": (cell.right - cell.left).svg,
                    "height": (cell.bottom - cell.top).svg, "fill": Self.hex(colour),
                    "shape-rendering": "crispEdges",
                ], [.element("title", [:], [.text(words(cell))])])
            return [rectangle] + mark(cell, texts?[index], ink: ink)
        }
    }

    private func cells() -> [Cell] {
        let steps = chart.cellSteps([series])
        return series.points.compactMap { point in
            guard chart.shows(point), let value = point.plottableValue else { return nil }
            let xs = [axes.x(point.x - steps.x / 2), axes.x(point.x + steps.x / 2)].sorted()
            let ys = [axes.y(point.y - steps.y / 2), axes.y(point.y + steps.y / 2)].sorted()
            return Cell(point: point, value: value, left: xs[0], top: ys[0], right: xs[1], bottom: ys[1])
        }
    }

    /// The values of all cells, with so few digits that they fit; `nil` when they do not.
    private func texts(_ cells: [Cell]) -> [String]? {
        guard let width = cells.map({ $0.right - $0.left }).min(),
            let height = cells.map({ $0.bottom - $0.top }).min(),
            height >= SVGFont.note.size + Self.padding
        else { return nil }
        let largest = cells.map(\.value.magnitude).max() ?? 0
        return [3, 2].lazy.map { cells.map(Self.writer(largest, digits: $0)) }.first { texts in
            texts.allSatisfy { SVGFont.note.width(of: $0) + Self.padding <= width }
        }
    }

    /// Writes values with as many decimals as the largest one has when it has so many significant digits.
    private static func writer(_ largest: Double, digits: Int) -> (Cell) -> String {
        guard largest >= 1e-4, largest < 1e6 else {
            return { NumberFormat.compact($0.value, digits: digits, grouped: false) }
        }
        var decimals = digits
        var size = largest
        while size >= 1 && decimals > 0 {
            decimals -= 1
            size /= 10
        }
        return { NumberFormat.fixed($0.value, decimals: decimals) }
    }

    private func mark(_ cell: Cell, _ text: String?, ink: UInt32) -> [XMLFragment] {
        let x = (cell.left + cell.right) / 2
        let y = (cell.top + cell.bottom) / 2
        if let text {
            return [
                .label(
                    text, x: x, y: y + SVGFont.note.size * 0.35, anchor: .middle, font: .note,
                    ink: Self.hex(ink))
            ]
        }
        let width = cell.right - cell.left
        guard ramp.isDiverging, cell.value < 0, min(width, cell.bottom - cell.top) >= Self.leastForSign else {
            return []
        }
        let half = min(3, width / 5)
        return [
            .element(
                "line",
                [
                    "x1": (x - half).svg, "y1": y.svg, "x2": (x + half).svg, "y2": y.svg, "stroke": Self.hex(ink),
                    "stroke-width": "1.5",
                ])
        ]
    }

    private func words(_ cell: Cell) -> String {
        let label = cell.point.label.isEmpty ? "" : cell.point.label + ": "
        let value = NumberFormat.compact(cell.value, grouped: false)
        let x = ChartDescription.position(cell.point.x, chart.x)
        let y = ChartDescription.position(cell.point.y, chart.y)
        return "\(label)\(x), \(y): \(value)"
    }

    /// Whichever of the two inks has more contrast; it is at least 4.5 on any colour.
    static func ink(on colour: UInt32) -> UInt32 {
        ColourRamp.contrast(light, colour) > ColourRamp.contrast(dark, colour) ? light : dark
    }

    /// A colour as an attribute, `#1a2b3c`.
    static func hex(_ colour: UInt32) -> String {
        let digits = String(colour & 0xFF_FFFF, radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
