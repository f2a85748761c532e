/// Draws the cells of a heat map: rectangles in the colours of their values, with the values where they fit.
///
/// A point without a value is no cell: the page shows. On a diverging ramp cells of negative values whose numbers do not
/// fit have a stroke like a minus sign, because both ends are dark without colour.
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

    private static let mostDigits = 3
    private static let padding = 4.0
    private static let leastForSign = 6.0

    func draw() -> [XMLFragment] {
        let cells = cells()
        let digits = digits(cells)
        return cells.map { cell in
            let colour = ramp.colour(cell.value)
            let ink = Self.ink(on: colour)
            let rectangle = XMLFragment.element(
                "rect",
                [
                    "x": cell.left.svg, "y": cell.top.svg, "width": (cell.right - cell.left).svg,
                    "height": (cell.bottom - cell.top).svg, "fill": Self.hex(colour),
                    "shape-rendering": "crispEdges",
                ], [.element("title", [:], [.text(words(cell))])])
            return [rectangle] + mark(cell, digits: digits, ink: ink)
        }.flatMap { $0 }
    }

    private func cells() -> [Cell] {
        let steps = chart.cellSteps(series)
        return series.points.compactMap { point in
            guard chart.shows(point), let value = point.plottableValue else { return nil }
            let xs = [axes.x(point.x - steps.x / 2), axes.x(point.x + steps.x / 2)].sorted()
            let ys = [axes.y(point.y - steps.y / 2), axes.y(point.y + steps.y / 2)].sorted()
            return Cell(point: point, value: value, left: xs[0], top: ys[0], right: xs[1], bottom: ys[1])
        }
    }

    /// With how many significant digits the values of all cells fit; `nil` when they do not.
    private func digits(_ cells: [Cell]) -> Int? {
        guard let width = cells.map({ $0.right - $0.left }).min(),
            let height = cells.map({ $0.bottom - $0.top }).min(),
            height >= SVGFont.note.size + Self.padding
        else { return nil }
        return [Self.mostDigits, Self.mostDigits - 1].first { digits in
            cells.allSatisfy { SVGFont.note.width(of: text($0, digits)) + Self.padding <= width }
        }
    }

    private func text(_ cell: Cell, _ digits: Int) -> String {
        NumberFormat.compact(cell.value, digits: digits, grouped: false)
    }

    private func mark(_ cell: Cell, digits: Int?, ink: UInt32) -> [XMLFragment] {
        let x = (cell.left + cell.right) / 2
        let y = (cell.top + cell.bottom) / 2
        if let digits {
            return [
                .label(
                    text(cell, digits), x: x, y: y + SVGFont.note.size * 0.35, anchor: .middle, font: .note,
                    ink: Self.hex(ink))
            ]
        }
        let width = cell.right - cell.left
        guard ramp.isDiverging, cell.value < 0, min(width, cell.bottom - cell.top) >= Self.leastForSign else {
            return []
        }
        let half = min(4, width / 4)
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
