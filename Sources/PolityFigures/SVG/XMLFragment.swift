/// A piece of an XML 1.0 document: elements and text that cannot break out of their place.
///
/// Markup is made here alone, so that text from data never becomes markup.
struct XMLFragment {
    let markup: String
    private let isText: Bool

    /// Text that is shown as it is; see ``Swift/String/escapedForXML``.
    static func text(_ text: String) -> XMLFragment { XMLFragment(markup: text.escapedForXML, isText: true) }

    /// An element; children stand on lines of their own unless one of them is text, where blanks would count.
    static func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ children: [XMLFragment] = []
    ) -> XMLFragment {
        var markup = "<\(name)"
        for (key, value) in attributes { markup += " \(key)=\"\(value.escapedForXML)\"" }
        if children.isEmpty {
            markup += "/>"
        } else if children.contains(where: \.isText) {
            markup += ">" + children.map(\.markup).joined() + "</\(name)>"
        } else {
            markup += ">\n" + children.map(\.markup).joined(separator: "\n") + "\n</\(name)>"
        }
        return XMLFragment(markup: markup, isText: false)
    }
}

extension String {
    /// The text as character data or the value of an attribute, whatever it holds.
    ///
    /// The five signs of markup become entities. What could steer a reader's screen is shown as the terminal shows it,
    /// `\u{202e}`, see ``escapedForTerminal``; that takes in all that XML 1.0 (section 2.2) forbids.
    var escapedForXML: String {
        var result = ""
        for scalar in escapedForTerminal.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension Double {
    /// A length or coordinate: at most two decimals, without zeros at the end, the same in every locale.
    var svg: String {
        var text = NumberFormat.fixed(self, decimals: 2)[...]
        while text.last == "0" { text.removeLast() }
        if text.last == "." { text.removeLast() }
        return String(text)
    }
}
