/// The head of an arrow at the end of a path.
struct SVGArrow {
    static let length = 9.0
    private static let halfWidth = 4.0

    /// The point from which the path comes, and the tip, in pixels.
    let fromX: Double
    let fromY: Double
    let toX: Double
    let toY: Double

    /// A triangle that points to the tip; along the x axis where the points are the same.
    func draw(_ ink: Int) -> XMLFragment {
        let corners = corners.map { "\($0.x.svg),\($0.y.svg)" }
        return .element(
            "polygon",
            [
                "points": corners.joined(separator: " "), "fill": SVGInk.colour(ink), "stroke": SVGInk.colour(ink),
                "stroke-linejoin": "round",
            ])
    }

    private var corners: [(x: Double, y: Double)] {
        let across = toX - fromX
        let down = toY - fromY
        let distance = (across * across + down * down).squareRoot()
        let (x, y) = distance > 0 ? (across / distance, down / distance) : (1, 0)
        let root = (x: toX - Self.length * x, y: toY - Self.length * y)
        return [
            (toX, toY), (root.x - Self.halfWidth * y, root.y + Self.halfWidth * x),
            (root.x + Self.halfWidth * y, root.y - Self.halfWidth * x),
        ]
    }
}
