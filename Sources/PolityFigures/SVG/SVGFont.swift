/// The sizes of text on a page, and what room text takes.
///
/// Which font a reader has is unknown, so that widths are estimates: the columns of ``DisplayWidth`` times the width of
/// a digit in a wide font (DejaVu Sans). Real text is seldom wider.
enum SVGFont {
    case title, body, note

    private static let emsPerColumn = 0.64

    /// Height of the letters in pixels.
    var size: Double {
        switch self {
        case .title: 16
        case .body: 12
        case .note: 11
        }
    }

    /// From one line to the next, in pixels.
    var lineHeight: Double { (size * 1.4).rounded() }

    /// Columns of text that a width in pixels holds, at least one.
    func columns(within width: Double) -> Int { max(1, Int(width / columnWidth)) }

    /// The estimated width of text in pixels.
    func width(of text: String) -> Double { Double(text.displayWidth) * columnWidth }

    /// Text from data in lines that fit; when there are more lines than wanted, the last one ends in `…`.
    func paragraph(_ text: String, within width: Double, atMost most: Int) -> [String] {
        let columns = columns(within: width)
        let lines = text.escapedForTerminal.wrapped(to: columns)
        guard lines.count > most else { return lines }
        guard most > 0 else { return [] }
        let rest = lines[(most - 1)...].joined(separator: " ")
        return lines.prefix(most - 1) + [rest.truncated(to: columns, ellipsis: "…")]
    }

    private var columnWidth: Double { size * Self.emsPerColumn }
}

extension XMLFragment {
    /// What a text's position is: its start, middle or end.
    enum Anchor: String {
        case start, middle, end
    }

    /// One line of text, `y` being the line that letters stand on.
    static func label(
        _ text: String, x: Double, y: Double, anchor: Anchor = .start, font: SVGFont = .body, ink: String = SVGInk.text,
        isBold: Bool = false
    ) -> XMLFragment {
        element(
            "text",
            [
                "x": x.svg, "y": y.svg, "font-size": font.size.svg, "font-weight": isBold ? "bold" : "normal",
                "text-anchor": anchor.rawValue, "fill": ink,
            ], [.text(text)])
    }
}
