import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A document as a reader of XML sees it: its elements in their order.
struct ParsedSVG {
    struct Element {
        let name: String
        let attributes: [String: String]
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
        open.append(elements.count)
        elements.append(ParsedSVG.Element(name: name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if let last = open.last { elements[last].text += text }
    }
}
