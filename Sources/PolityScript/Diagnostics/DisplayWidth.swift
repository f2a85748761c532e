/// How wide text stands in a terminal, in columns, and how hostile characters are shown.

/// Text that can be shown in a terminal: control characters and invisible marks of direction are escaped, tabs are four
/// blanks.
package func escapedForDisplay(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        if scalar == "\t" {
            result += "    "
        } else if mustEscape(scalar) {
            result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
            result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// Columns that text takes, after escaping.
package func displayWidth(_ text: String) -> Int {
    escapedForDisplay(text).reduce(0) { $0 + displayWidth(of: $1) }
}

/// Columns that one character takes: 0, 1 or 2.
package func displayWidth(of character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
        if scalar.value == 0xFE0F { return 2 }
        width = max(width, columns(scalar))
    }
    return width
}

private func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: true
    // Joiners are part of ordinary words and emoji; other format characters can reorder what is shown.
    case .format: scalar.value != 0x200D && scalar.value != 0x200C
    default: false
    }
}

private func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    for range in wide where range.contains(scalar.value) { return 2 }
    return 1
}

/// The blocks that Unicode's East Asian Width property calls wide or full-width.
private let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
]
