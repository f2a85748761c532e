import PolityREPL
import Testing

@Suite("Composition of letters with marks")
struct CompositionTests {
    @Test("Every Vietnamese letter is composed, in whatever order its marks come")
    func vietnamese() {
        let vowels = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY"
        let tones: [Unicode.Scalar] = ["\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
        for vowel in vowels.unicodeScalars {
            for tone in tones {
                let letter = Composition.scalar(vowel, with: tone)
                #expect(letter?.properties.isAlphabetic == true, "\(vowel) with \(tone.value)")
                #expect(letter.map(String.init) == String(vowel) + String(tone))
            }
        }
        #expect(Composition.composed("u\u{31B}\u{303}").unicodeScalars.elementsEqual("\u{1EEF}".unicodeScalars))
        #expect(Composition.composed("u\u{303}\u{31B}").unicodeScalars.elementsEqual("\u{1EEF}".unicodeScalars))
        #expect(Composition.composed("e\u{323}\u{302}").unicodeScalars.elementsEqual("\u{1EC7}".unicodeScalars))
    }

    @Test("A whole sentence has no mark left and means the same")
    func sentence() {
        let decomposed = "Thue\u{302}\u{301} thu nha\u{323}\u{302}p, ho\u{323}\u{302} nghe\u{300}o"
        let composed = Composition.composed(decomposed)
        #expect(composed == decomposed)
        #expect(composed.unicodeScalars.count == composed.count)
    }

    @Test("What has no composed form stays as it is")
    func others() {
        #expect(Composition.scalar("x", with: "\u{302}") == nil)
        #expect(Composition.scalar(" ", with: "\u{302}") == nil)
        for text in ["", "plain", "x\u{302}y", "đ", "数据", "👩‍🌾"] {
            #expect(Composition.composed(text).unicodeScalars.elementsEqual(text.unicodeScalars))
        }
    }
}
