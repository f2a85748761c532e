import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A document as a reader of XML sees it: its elements in their order.
struct ParsedSVG {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The elements around it, the outermost first.
        let ancestors: [Int]
        /// Text directly in the element.
        var text = ""

        /// A number among the attributes, not a number when it is missing.
        func number(_ attribute: String) -> Double { attributes[attribute].flatMap(Double.init) ?? .nan }

        /// The pairs of a list of points.
        var points: [(x: Double, y: Double)] {
            (attributes["points"] ?? "").split(separator: " ").compactMap { pair in
                let parts = pair.split(separator: ",").compactMap { Double($0) }
                return parts.count == 2 ? (parts[0], parts[1]) : nil
            }
        }
    }

    /// A rectangle in pixels.
    struct Box {
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double
        let fill: String

        init(_ element: Element) {
            left = element.number("x")
            top = element.number("y")
            right = left + element.number("width")
            bottom = top + element.number("height")
            fill = element.attributes["fill"] ?? ""
        }
    }

    let elements: [Element]

    /// `nil` when the text is not well-formed.
    init?(_ document: String) {
        let reader = Reader()
        let parser = XMLParser(data: Data(document.utf8))
        parser.delegate = reader
        guard parser.parse() else { return nil }
        elements = reader.elements
    }

    func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

    /// Elements of a class, `plot`, `series` or `legend`.
    func all(class name: String) -> [Element] { elements.filter { $0.attributes["class"] == name } }

    /// What stands in an element of a class that belongs to a series.
    func parts(of series: Int, in name: String = "series") -> [Element] {
        elements.filter { element in
            element.ancestors.contains {
                elements[$0].attributes["class"] == name && elements[$0].attributes["data-series"] == String(series)
            }
        }
    }

    /// The rectangles of a series: bars, boxes or cells.
    func rectangles(of series: Int) -> [Box] { parts(of: series).filter { $0.name == "rect" }.map(Box.init) }

    /// Domain and pixels of an axis as the plot tells them.
    func axis(_ name: String) -> [Double] {
        (all(class: "plot").first?.attributes["data-\(name)"] ?? "").split(separator: " ").compactMap { Double($0) }
    }

    /// The pixel of a value, after what the plot tells.
    func pixel(_ name: String, _ value: Double) -> Double {
        let axis = axis(name)
        guard axis.count == 4 else { return .nan }
        return axis[2] + (value - axis[0]) / (axis[1] - axis[0]) * (axis[3] - axis[2])
    }

    /// The hints: words for readers who point at something.
    var hints: [String] { all("title").filter { $0.attributes["id"] == nil }.map(\.text) }

    /// What stands on the page, from the first text to the last.
    var texts: [String] { all("text").map(\.text) }

    /// The line of a series, in pieces between its gaps.
    func lines(_ colour: String) -> [Element] { all("polyline").filter { $0.attributes["stroke"] == colour } }

    /// Bands, which alone are translucent.
    var bands: [Element] { all("polygon").filter { $0.attributes["fill-opacity"] != nil } }

    /// Markers of a colour; the first one is the legend's.
    func markers(_ colour: String) -> [Element] {
        elements.filter {
            ["circle", "polygon"].contains($0.name) && $0.attributes["fill-opacity"] == nil
                && $0.attributes["stroke"] == colour
        }
    }
}

private final class Reader: NSObject, XMLParserDelegate {
    var elements: [ParsedSVG.Element] = []
    private var open: [Int] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        elements.append(ParsedSVG.Element(name: name, attributes: attributes, ancestors: open))
        open.append(elements.count - 1)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { elements[last].text += text }
    }
}
