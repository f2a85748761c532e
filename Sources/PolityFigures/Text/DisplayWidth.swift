/// How many columns of a terminal text takes: the one place that knows.
///
/// Width of East Asian wide and full-width ranges after Unicode Standard Annex 11 (Unicode 16); ambiguous characters
/// count one column. Composed and decomposed forms of a letter have the same width.
public enum DisplayWidth {
    /// The columns of one character as the reader sees it (an extended grapheme cluster): 0, 1, 2 or more.
    ///
    /// Control characters count 0, because terminals do not show them: use ``Swift/String/escapedForTerminal`` first.
    public static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.isASCII && scalars.count == 1 { return (0x20..<0x7F).contains(first.value) ? 1 : 0 }
        if isEmojiSequence(scalars, first: first) { return 2 }
        return scalars.reduce(0) { $0 + width(of: $1) }
    }

    /// Whether the scalars are drawn as one picture: a flag, a joined or toned emoji, or a sign asked to be an emoji.
    private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView, first: Unicode.Scalar) -> Bool {
        guard first.properties.isEmoji, scalars.count > 1 else { return false }
        return scalars.dropFirst().contains {
            $0.value == 0x200D || $0.value == 0xFE0F || $0.properties.isEmojiModifier
                || (0x1F1E6...0x1F1FF).contains($0.value)
        }
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        switch scalar.properties.generalCategory {
        case .control, .nonspacingMark, .enclosingMark, .lineSeparator, .paragraphSeparator: return 0
        case .format: return value == 0xAD ? 1 : 0
        default: break
        }
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }  // Hangul vowels, finals
        if scalar.properties.isEmojiPresentation { return 2 }
        return isWide(value) ? 2 : 1
    }

    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        var low = 0
        var high = wideRanges.count
        while low < high {
            let middle = (low + high) / 2
            if value > wideRanges[middle].upperBound { low = middle + 1 } else { high = middle }
        }
        return low < wideRanges.count && wideRanges[low].contains(value)
    }

    /// Wide and full-width ranges in order; emoji are found by their property.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2630...0x2637, 0x268A...0x268F, 0x2E80...0x303E, 0x3041...0x4DBF,
        0x4DC0...0x4DFF, 0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x1D300...0x1D376,
        0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}

extension String {
    /// The columns that the text takes in a terminal; see ``DisplayWidth``.
    public var displayWidth: Int {
        if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
        return reduce(0) { $0 + DisplayWidth.of($1) }
    }
}
