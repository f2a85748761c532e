/// Letters with their marks in one scalar.
///
/// Keyboards and files give a Vietnamese letter such as `ữ` either as one scalar or as `u` and two combining marks.
/// libedit gives every scalar a cell of its own and draws the next letter over a mark, so letters are composed as they
/// arrive.
///
/// The standard library compares strings by canonical equivalence but does not offer their composed form, and
/// Foundation, which does, doubles the time the program needs to start. So the letters that exist in one scalar are
/// looked up in a set of themselves: the set finds the letter that *equals* the one with marks, in whatever order they
/// were typed. The ranges hold the whole Latin script, hence every Vietnamese letter.
package enum Composition {
    private static let latin: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x1E00...0x1EFF]

    private static let letters: Set<Character> = Set(
        latin.joined().compactMap(Unicode.Scalar.init).filter(\.properties.isAlphabetic).map(Character.init))

    /// The scalar that means the same letter as `base` with `mark`, if there is one.
    package static func scalar(_ base: Unicode.Scalar, with mark: Unicode.Scalar) -> Unicode.Scalar? {
        var pair = String.UnicodeScalarView()
        pair.append(base)
        pair.append(mark)
        let composed = composed(String(pair)).unicodeScalars
        return composed.count == 1 ? composed.first : nil
    }

    /// The text with every Latin letter in one scalar where one exists. Other text stays as it is.
    package static func composed(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { combining.contains($0.value) }) else { return text }
        var result = ""
        for character in text {
            if character.unicodeScalars.count > 1, let place = letters.firstIndex(of: character) {
                result.append(letters[place])
            } else {
                result.append(character)
            }
        }
        return result
    }

    /// The block of combining marks that Latin letters use.
    private static let combining: ClosedRange<UInt32> = 0x300...0x36F
}
