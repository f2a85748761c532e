import PolityFigures

/// Pictures as part of a page.
enum FigureMarkup {
    private static let width = 720
    private static let height = 430

    /// The figure as SVG, without title and source, which the page has in its caption.
    ///
    /// - Parameter id: a name of its own in the page; names within the picture begin with it.
    static func render(_ figure: Figure, id: String) -> String {
        renamed(draw(figure), prefix: id + "_")
    }

    private static func draw(_ figure: Figure) -> String {
        switch figure {
        case .chart(var chart):
            chart.source = ""
            return SVGChart.render(chart, width: width, height: height)
        case .panels, .flows, .radar: return ""
        }
    }

    /// The picture with a prefix to all its names and to what refers to them: two pictures that are the same have the same
    /// names, but a page must not have a name twice.
    ///
    /// Only attributes are changed: within text, a quotation mark would be an entity.
    static func renamed(_ svg: String, prefix: String) -> String {
        var result = ""
        var rest = svg[...]
        // By bytes: a quotation mark and a joiner after it are one character.
        while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "\"")) {
            let start = rest.utf8.index(after: mark)
            guard let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "\"")) else { break }
            result += rest[..<start] + value(rest[start..<end], of: rest[..<mark], prefix: prefix) + "\""
            rest = rest[rest.utf8.index(after: end)...]
        }
        return result + rest
    }

    /// - Parameter markup: what stands before the value, to its equals sign.
    private static func value(_ value: Substring, of markup: Substring, prefix: String) -> String {
        if markup.hasSuffix(" id=") { return prefix + value }
        if markup.hasSuffix(" aria-labelledby=") || markup.hasSuffix(" aria-describedby=") {
            return value.split(separator: " ").map { prefix + $0 }.joined(separator: " ")
        }
        if value.hasPrefix("url(#") { return "url(#" + prefix + value.dropFirst(5) }
        if markup.hasSuffix("href="), value.hasPrefix("#") { return "#" + prefix + value.dropFirst() }
        return String(value)
    }
}
