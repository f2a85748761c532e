/// A page as a browser's first step sees it: tags with their attributes, and text. Knows of HTML what our pages have.
struct ParsedPage {
    struct Element {
        let name: String
        let attributes: [String: String]
        /// The place of the element around it among ``ParsedPage/elements``.
        let parent: Int?
        /// All text within.
        var text = ""
    }

    private(set) var elements: [Element] = []

    private static let void: Set<String> = ["meta", "link", "br", "wbr"]
    private static let raw: Set<String> = ["style", "script"]

    /// `nil` when tags do not match, or an attribute is not quoted.
    init?(_ page: String) {
        let bytes = Array(page.utf8)
        var open: [Int] = []
        var place = 0
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                let text = Self.unescaped(String(decoding: bytes[place..<end], as: UTF8.self))
                for index in open { elements[index].text += text }
                place = end
                continue
            }
            guard let end = Self.endOfTag(bytes, from: place) else { return nil }
            var tag = String(decoding: bytes[(place + 1)..<end], as: UTF8.self)
            place = end + 1
            if tag.hasPrefix("!") { continue }
            if tag.hasPrefix("/") {
                guard let last = open.popLast(), elements[last].name == tag.dropFirst() else { return nil }
                continue
            }
            let isClosed = tag.hasSuffix("/")
            if isClosed { tag.removeLast() }
            guard let element = Self.element(tag, parent: open.last) else { return nil }
            elements.append(element)
            if Self.raw.contains(element.name) {
                let close = Array("</\(element.name)>".utf8)
                var end = place
                while end < bytes.count && !bytes[end...].starts(with: close) { end += 1 }
                elements[elements.count - 1].text = String(decoding: bytes[place..<end], as: UTF8.self)
                place = end + close.count
            } else if !isClosed && !Self.void.contains(element.name) {
                open.append(elements.count - 1)
            }
        }
        guard open.isEmpty else { return nil }
    }

    /// Where a tag ends; marks of quotation hide signs.
    private static func endOfTag(_ bytes: [UInt8], from start: Int) -> Int? {
        var isQuoted = false
        for place in start..<bytes.count {
            if bytes[place] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[place] == UInt8(ascii: ">") && !isQuoted { return place }
        }
        return nil
    }

    private static func element(_ tag: String, parent: Int?) -> Element? {
        var rest = Substring(tag)
        let name = rest.prefix { $0 != " " }
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        rest = rest[name.endIndex...].drop { $0 == " " }
        var attributes: [String: String] = [:]
        while !rest.isEmpty {
            guard let equals = rest.utf8.firstIndex(of: UInt8(ascii: "=")) else { return nil }
            let key = String(rest[..<equals])
            let value = rest[rest.utf8.index(after: equals)...].utf8
            guard value.first == UInt8(ascii: "\"") else { return nil }
            let inside = value.dropFirst()
            guard let end = inside.firstIndex(of: UInt8(ascii: "\"")), attributes[key] == nil else { return nil }
            attributes[key] = unescaped(String(Substring(inside[..<end])))
            rest = rest[rest.utf8.index(after: end)...].drop { $0 == " " }
        }
        return Element(name: String(name), attributes: attributes, parent: parent)
    }

    private static func unescaped(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
            result += rest[..<mark]
            rest = rest[mark...]
            if let (name, sign) = entities.first(where: { rest.utf8.starts(with: $0.0.utf8) }) {
                result += sign
                rest = rest[rest.utf8.index(rest.startIndex, offsetBy: name.utf8.count)...]
            } else {
                result += "&"
                rest = rest[rest.utf8.index(after: mark)...]
            }
        }
        return result + rest
    }

    func all(_ name: String, className: String? = nil) -> [Element] {
        elements.filter { element in
            let classes = element.attributes["class"]?.split(separator: " ").map(String.init) ?? []
            return element.name == name && (className.map(classes.contains) ?? true)
        }
    }

    func texts(_ name: String, className: String? = nil) -> [String] { all(name, className: className).map(\.text) }

    /// Names of all elements but those within pictures, in their order.
    var outline: [String] {
        elements.filter { element in
            var around = element.parent
            while let index = around {
                if elements[index].name == "svg" { return false }
                around = elements[index].parent
            }
            return true
        }.map(\.name)
    }
}
