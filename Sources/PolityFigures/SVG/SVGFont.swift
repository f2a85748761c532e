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
    func columns(within width: Double) -> Int { Int(max(1, min(1e6, width / columnWidth))) }

    /// The estimated width of text in pixels.
    func width(of text: String) -> Double { Double(text.displayWidth) * columnWidth }

    /// Text from data in lines that fit; when there are more lines than wanted, the last one ends in `…`.
    func paragraph(_ text: String, within width: Double, atMost most: Int) -> [String] {
        paragraph(text, columns: columns(within: width), atMost: most)
    }

    /// Text from data in lines of at most so many columns.
    func paragraph(_ text: String, columns: Int, atMost most: Int) -> [String] {
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
    ///
    /// - Parameters:
    ///   - hint: what a reader sees who points at the text, for text that was cut.
    ///   - hasHalo: whether the letters have an edge in the colour of the page, to be read over lines.
    static func label(
        _ text: String, x: Double, y: Double, anchor: Anchor = .start, font: SVGFont = .body, ink: String = SVGInk.text,
        isBold: Bool = false, hint: String? = nil, hasHalo: Bool = false
    ) -> XMLFragment {
        let children = (hint.map { [XMLFragment.element("title", [:], [.text($0)])] } ?? []) + [.text(text)]
        guard hasHalo else {
            return element(
                "text",
                [
                    "x": x.svg, "y": y.svg, "font-size": font.size.svg, "font-weight": isBold ? "bold" : "normal",
                    "text-anchor": anchor.rawValue, "fill": ink,
                ], children)
        }
        return element(
            "text",
            [
                "x": x.svg, "y": y.svg, "font-size": font.size.svg, "font-weight": isBold ? "bold" : "normal",
                "text-anchor": anchor.rawValue, "fill": ink, "stroke": SVGInk.paper, "stroke-width": "3",
                "stroke-linejoin": "round", "paint-order": "stroke",
            ], children)
    }
}
