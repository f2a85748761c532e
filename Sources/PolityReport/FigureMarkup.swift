import PolityFigures

/// Pictures as part of a page.
enum FigureMarkup {
    /// In pixels; the page shows pictures up to a little larger than they are.
    private static let width = 720

    /// In pixels: on the smallest windows that the page is made for, of 320 pixels, letters of 12 still have 9.
    private static let narrowWidth = 360

    /// In bytes: larger pictures have no second drawing, which would weigh as much again.
    private static let largest = 120_000

    /// The figure as SVG, without title and source, which the page has in its caption.
    ///
    /// - Parameters:
    ///   - id: a name of its own in the page; names within the picture begin with it.
    ///   - name: what the picture is called where it is not seen, as it is shown.
    static func render(_ figure: Figure, id: String, name: String) -> String {
        render(figure, width: width, id: id, name: name)
    }

    /// The figure drawn anew for telephones, where the broad one could not be read as a whole; `nil` where it would be large.
    static func narrow(_ figure: Figure, id: String, name: String) -> String? {
        let svg = render(figure, width: narrowWidth, id: id, name: name)
        return svg.utf8.count <= largest ? svg : nil
    }

    private static func render(_ figure: Figure, width: Int, id: String, name: String) -> String {
        renamed(titled(draw(figure, width: width), name: name), prefix: id + "_")
    }

    /// The picture with another name in its element `title`, which stands first.
    private static func titled(_ svg: String, name: String) -> String {
        guard let start = svg.range(of: "<title ", in: svg.startIndex),
            let open = svg.range(of: ">", in: start.upperBound),
            let end = svg.range(of: "</title>", in: open.upperBound)
        else { return svg }
        return svg[..<open.upperBound] + name.escapedForMarkup + svg[end.lowerBound...]
    }

    private static func draw(_ figure: Figure, width: Int) -> String {
        SVGFigure.render(untitled(figure), width: width, identifier: "")
    }

    private static func untitled(_ figure: Figure) -> Figure {
        switch figure {
        case .chart(var chart):
            (chart.title, chart.source) = ("", "")
            return .chart(chart)
        case .panels(var panels):
            (panels.title, panels.source) = ("", "")
            return .panels(panels)
        case .flows(var flows):
            (flows.title, flows.source) = ("", "")
            return .flows(flows)
        case .radar(var radar):
            (radar.title, radar.source) = ("", "")
            return .radar(radar)
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

extension String {
    /// Where the bytes of another text first occur, from an index on.
    fileprivate func range(of text: StaticString, in start: Index) -> Range<Index>? {
        let wanted = String(describing: text).utf8
        var place = start
        while place < endIndex {
            if self[place...].utf8.starts(with: wanted) {
                return place..<utf8.index(place, offsetBy: wanted.count)
            }
            place = utf8.index(after: place)
        }
        return nil
    }

    /// Shown text as character data of markup.
    fileprivate var escapedForMarkup: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
