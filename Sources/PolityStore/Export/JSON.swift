/// JSON with the fields of objects in the order given: the same input gives the same bytes.
enum JSON: Sendable {
    case null
    case text(String)
    case integer(Int)
    case number(Double)
    case bool(Bool)
    case array([JSON])
    case object([(String, JSON)])

    /// - Parameter isPretty: over lines, for people; otherwise in one line.
    func text(isPretty: Bool) -> String {
        var text = ""
        write(to: &text, indent: isPretty ? "\n" : nil)
        return text
    }

    private func write(to text: inout String, indent: String?) {
        switch self {
        case .null: text += "null"
        case .text(let value): Self.quote(value, to: &text)
        case .integer(let value): text += "\(value)"
        case .number(let value): text += value.isFinite ? "\(value)" : "null"
        case .bool(let value): text += value ? "true" : "false"
        case .array(let values):
            Self.list(values, "[", "]", to: &text, indent) { $0.write(to: &$1, indent: $2) }
        case .object(let fields):
            Self.list(fields, "{", "}", to: &text, indent) { field, text, indent in
                Self.quote(field.0, to: &text)
                text += indent == nil ? ":" : ": "
                field.1.write(to: &text, indent: indent)
            }
        }
    }

    private static func list<Element>(
        _ elements: [Element], _ open: String, _ close: String, to text: inout String, _ indent: String?,
        _ write: (Element, inout String, String?) -> Void
    ) {
        text += open
        let inner = indent.map { $0 + "  " }
        for (index, element) in elements.enumerated() {
            if index > 0 { text += "," }
            text += inner ?? ""
            write(element, &text, inner)
        }
        if !elements.isEmpty { text += indent ?? "" }
        text += close
    }

    /// A text between quotation marks, which YAML reads as the same.
    static func quoted(_ value: String) -> String {
        var text = ""
        quote(value, to: &text)
        return text
    }

    private static func quote(_ value: String, to text: inout String) {
        text += "\""
        for sign in value.unicodeScalars {
            switch sign {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\t": text += "\\t"
            case _ where sign.value < 32 || (127..<160).contains(sign.value) || (0x2028...0x2029).contains(sign.value):
                let digits = String(sign.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(sign)
            }
        }
        text += "\""
    }
}
