#if Tools
    import PolityFigures
    import PolityReport
    import TestSupport
    import Testing

    /// Texts that try to be something else stay text.
    @Suite struct HostilePageTests {
        private static let pieces = [
            "<script>alert(1)</script>", "</script>", "</style>", "<!--", "-->", "]]>", "<img src=x onerror=alert(1)>",
            "{{title}}",
            "{{{style}}}", "{{#sections}}", "{{/sections}}", "\"", "'", "\" onclick=\"alert(1)", "&amp;", "&", "<", ">",
            "\u{1b}[31m", "\u{0}", "\r\n", "\t", "\u{202E}", "\u{2066}", "\u{2028}", "\u{E0041}", "\u{FFFE}", "\u{301}",
            "\u{200D}",
            "\u{D4E}", "平", "ữ", "👩‍👧", "नि", "a", "1\u{202F}234.5", "0.25", " ", "javascript:alert(1)", "\\u{202e}",
        ]

        private func text(_ generator: inout TestGenerator) -> String {
            let count = Int.random(in: 1...6, using: &generator)
            return "x" + (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
        }

        @Test(arguments: 0..<60)
        func thePartsOfAPageDoNotDependOnItsTexts(seed: UInt64) throws {
            var generator = TestGenerator(seed: seed)
            let plain = try #require(ParsedPage(HTMLReport.render(.sample { "x" })))
            let text = try HTMLReport.render(.sample { self.text(&generator) })
            let hostile = try #require(ParsedPage(text))
            #expect(hostile.outline == plain.outline)
            let known = Set(plain.elements.map(\.name))
            #expect(Set(hostile.elements.map(\.name)).isSubset(of: known))
            #expect(hostile.texts("style") == plain.texts("style") && hostile.texts("script") == plain.texts("script"))
            let keys = Set(plain.elements.flatMap(\.attributes.keys))
            #expect(Set(hostile.elements.flatMap(\.attributes.keys)).subtracting(keys) == [])
            #expect(Set(hostile.elements.compactMap { $0.attributes["href"] }.filter { !$0.hasPrefix("#") }).count == 2)
            #expect(text.unicodeScalars.filter(Self.steers) == [])
        }

        /// Whether a scalar could steer what shows it; lines of code have line feeds and tabs.
        private static func steers(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.properties.generalCategory {
            case .control: scalar != "\n" && scalar != "\t"
            case .lineSeparator, .paragraphSeparator: true
            case .format: ![0x200C, 0x200D, 0xAD].contains(scalar.value)
            default: scalar.value == 0xFFFE
            }
        }

        @Test(arguments: [
            ("<b>&\"'", "<b>&\"'"), ("{{title}} {{{style}}}", "{{title}} {{{style}}}"), ("&lt;", "&lt;"),
            ("a\u{202E}b\u{7}", "a\\u{202e}b\\u{7}"), ("</script><script>", "</script><script>"),
            // Marks that would make one character with a sign of markup.
            ("<\u{301}script>", "<\\u{301}script>"), ("\"\u{301} onclick", "\"\\u{301} onclick"),
            ("\u{D4E}<script>", "\\u{d4e}<script>"), ("&\u{200D}lt;", "&\\u{200d}lt;"),
            ("\u{D4E}\"\u{20DD}x", "\\u{d4e}\"\\u{20dd}x"),
            // Marks elsewhere stay.
            ("ữ u\u{31B}\u{303} नि 👩‍👧", "ữ u\u{31B}\u{303} नि 👩‍👧"),
        ])
        func textsAreShownAsTheyAre(text: String, shown: String) throws {
            let page = try #require(ParsedPage(HTMLReport.render(.of(.paragraph(text), .code(text)))))
            #expect(page.texts("p").map { Array($0.unicodeScalars) } == [Array(shown.unicodeScalars)])
            #expect(page.texts("code").map { Array($0.unicodeScalars) } == [Array(shown.unicodeScalars)])
        }

        @Test func namesOfPicturesAndTablesAreAttributesWhateverTheyHold() throws {
            let name = "\u{D4E}\" onfocus=\"alert(1)\u{200D}<'"
            let chart = Chart(title: name, series: [.init(name, points: [.init(x: 1, y: 1)])])
            let report = Report.of(
                .figure(.chart(chart), numbers: nil), .table(Table(title: name, columns: [.init(name)])))
            let page = try #require(ParsedPage(HTMLReport.render(report)))
            let shown = "\\u{d4e}\" onfocus=\"alert(1)\u{200D}<'"
            let labels = page.all("div", className: "scroll").compactMap { $0.attributes["aria-label"] }
            #expect(page.all("div", className: "narrow").map { $0.attributes["aria-label"] } == [labels.first])
            #expect(labels == ["Figure 1: " + shown, "Table 1: " + shown])
            #expect(page.elements.allSatisfy { $0.attributes["onfocus"] == nil })
        }
    }
#endif
