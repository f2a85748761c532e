extension String {
    /// The text as a JSON string with its marks (RFC 8259).
    ///
    /// Beyond what JSON demands, everything that could steer an editor or terminal in which the file is read (controls,
    /// direction overrides, tags) is written as `\u` escapes; a reader of JSON gets the text itself.
    var quotedAsJSON: String {
        var result = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.mustBeEscaped: result += scalar.utf16.map(Self.jsonEscape).joined()
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func jsonEscape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
