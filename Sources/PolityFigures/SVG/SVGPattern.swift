/// What fills the bars and boxes of a series: a colour alone, or a hatching of it, so that series differ in black and
/// white; together with the five colours of ``SVGInk`` the first 35 differ.
enum SVGPattern {
    private static let side = 8.0
    /// How many fillings there are before they repeat; the first one is the colour alone.
    static let count = 7

    /// The value of `fill` for a series, in a document that has ``definitions(_:identifier:)``.
    static func fill(_ ink: Int, identifier: String) -> String {
        isSolid(ink) ? SVGInk.colour(ink) : "url(#\(name(ink, identifier)))"
    }

    static func isSolid(_ ink: Int) -> Bool { ink % count == 0 }

    /// The hatchings of some series, once a document; nothing where none is needed.
    static func definitions(_ inks: [Int], identifier: String) -> [XMLFragment] {
        let needed = Set(inks.filter { !isSolid($0) }).sorted()
        guard !needed.isEmpty else { return [] }
        return [.element("defs", [:], needed.map { pattern($0, identifier) })]
    }

    private static func name(_ ink: Int, _ identifier: String) -> String { "\(identifier)-fill-\(ink)" }

    private static func pattern(_ ink: Int, _ identifier: String) -> XMLFragment {
        .element(
            "pattern",
            [
                "id": name(ink, identifier), "patternUnits": "userSpaceOnUse", "width": side.svg, "height": side.svg,
            ],
            [
                .element("rect", ["width": side.svg, "height": side.svg, "fill": SVGInk.paper]),
                ink % count == 2
                    ? .element("path", ["d": dots, "fill": SVGInk.colour(ink)])
                    : .element(
                        "path",
                        ["d": strokes(ink % count), "stroke": SVGInk.colour(ink), "stroke-width": "1.75"]),
            ])
    }

    /// Two squares on their corners in every tile.
    private static let dots = "M2 0L4 2L2 4L0 2ZM6 4L8 6L6 8L4 6Z"

    /// Strokes that go on in the next tile: rising, crossed, level, upright, falling.
    private static func strokes(_ kind: Int) -> String {
        let rising = "M-2 2L2 -2M0 8L8 0M6 10L10 6"
        let falling = "M-2 6L2 10M0 0L8 8M6 -2L10 2"
        switch kind {
        case 1: return rising
        case 3: return rising + falling
        case 4: return "M0 2H8M0 6H8"
        case 5: return "M2 0V8M6 0V8"
        default: return falling
        }
    }
}
