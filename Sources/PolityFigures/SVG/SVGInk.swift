/// What tells one series from another: a colour, a dash pattern and a marker, each of which repeats at another length,
/// so that without colour the first 56 series still differ.
enum SVGInk {
    /// A marker's outline, the same shapes in the same order as in the terminal.
    private enum Shape: CaseIterable {
        case circle, triangle, square, diamond
    }

    static let text = "#222222"
    static let faintText = "#555555"
    static let axis = "#555555"
    static let grid = "#dddddd"
    static let paper = "#ffffff"

    /// Those colours of M. Okabe and K. Ito, "Color Universal Design" (2008), that have a contrast of three to one or
    /// more on white (WCAG 2.1, criterion 1.4.11): blue, vermillion, bluish green, black and reddish purple, which
    /// needs to be darkened by a little for it (`#cc79a7` has 2.9).
    static let colours = ["#0072b2", "#d55e00", "#009e73", "#000000", "#c0699b"]

    /// Lengths of strokes and spaces in pixels; the first line is solid.
    static let dashes = ["none", "8 4", "2 3", "12 3 2 3", "5 2", "14 6", "8 3 2 3 2 3"]

    static let lineWidth = 1.75

    /// Half the width of a marker, in pixels.
    static let markerRadius = 3.75

    static func colour(_ series: Int) -> String { colours[series % colours.count] }

    static func dash(_ series: Int) -> String { dashes[series % dashes.count] }

    /// A marker: four shapes filled, then the same shapes hollow, then from the beginning.
    ///
    /// - Parameter hint: what a reader sees who points at it.
    static func marker(
        _ series: Int, x: Double, y: Double, radius: Double = markerRadius, hint: String = ""
    ) -> XMLFragment {
        let children = hint.isEmpty ? [] : [XMLFragment.element("title", [:], [.text(hint)])]
        let shapes = Shape.allCases
        let shape = shapes[series % shapes.count]
        let fill = series / shapes.count % 2 == 0 ? colour(series) : paper
        let stroke = colour(series)
        if shape == .circle {
            return .element(
                "circle",
                ["cx": x.svg, "cy": y.svg, "r": radius.svg, "fill": fill, "stroke": stroke], children)
        }
        let points = corners(shape).map { "\((x + $0.x * radius).svg),\((y + $0.y * radius).svg)" }
        return .element("polygon", ["points": points.joined(separator: " "), "fill": fill, "stroke": stroke], children)
    }

    /// Corners in radii from the middle, sized to look as large as the circle.
    private static func corners(_ shape: Shape) -> [(x: Double, y: Double)] {
        switch shape {
        case .circle: []
        case .triangle: [(0, -1.25), (1.15, 0.8), (-1.15, 0.8)]
        case .square: [(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]
        case .diamond: [(0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)]
        }
    }
}
