/// A value as a text that is the same in every process for equal values: what hashes of scenarios are made of.
package enum CanonicalText {
    /// What a value is made of, members by their names, sets and dictionaries in order, numbers by their bits.
    package static func describe(_ value: Any) -> String {
        var text = ""
        write(value, to: &text)
        return text
    }

    private static func write(_ value: Any, to text: inout String) {
        switch value {
        case is any OutsideIdentity: text += "-"
        case let number as Double: text += "d\(number.bitPattern)"
        case let number as any BinaryInteger: text += "\(number)"
        case let word as String: text += "\(word.utf8.count):\(word)"
        case let truth as Bool: text += "\(truth)"
        default: compound(value, to: &text)
        }
    }

    private static func compound(_ value: Any, to text: inout String) {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .set, .dictionary:
            text += "{"
            for part in mirror.children.map({ describe($0.value) }).sorted() { text += part + ";" }
            text += "}"
        case .enum where mirror.children.isEmpty: text += "\(value)"
        case .optional where mirror.children.isEmpty: text += "nil"
        // What has no parts, such as a number of another sort, is what it says of itself.
        case nil where mirror.children.isEmpty:
            let said = String(reflecting: value)
            text += "\(mirror.subjectType) \(said.utf8.count):\(said)"
        default:
            text += "("
            for child in mirror.children {
                if mirror.displayStyle != .collection, let label = child.label { text += label + "=" }
                write(child.value, to: &text)
                text += ";"
            }
            text += ")"
        }
    }
}

/// Something that values carry and that changes nothing of what they do, such as a place in a source.
package protocol OutsideIdentity {}
