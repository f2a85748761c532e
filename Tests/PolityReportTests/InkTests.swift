#if Tools
    import PolityFigures
    import PolityReport
    import Testing

    /// Pictures on dark paper.
    @Suite struct InkTests {
        /// A chart with more series than there are colours, and a report of it.
        private func parts() throws -> (page: ParsedPage, style: String) {
            let series = (0..<12).map { index in
                Chart.Series(
                    "s\(index)",
                    points: (0..<3).map { Chart.Point(x: Double($0), y: Double($0 * index), low: 0, high: 30) })
            }
            let report = Report.of(.figure(.chart(Chart(yTitle: "y", series: series)), numbers: nil))
            let page = try #require(ParsedPage(HTMLReport.render(report)))
            return (page, try #require(page.texts("style").first))
        }

        /// What an ink becomes after a mark in the style sheet; the first six digits after `{ fill: #`.
        private func replaced(_ ink: String, _ key: String, in style: String) -> String? {
            let rule = Array("svg [\(key)=\"\(ink)\"] { \(key): ".utf8)
            let bytes = Array(style.utf8)
            return bytes.indices.first { bytes[$0...].starts(with: rule) }.map { start in
                String(decoding: bytes[(start + rule.count)...].prefix { $0 != UInt8(ascii: ";") }, as: UTF8.self)
            }
        }

        @Test func everyInkHasAnotherInTheDarkThatCanBeRead() throws {
            let (page, style) = try parts()
            let paper = luminance("#191a1c")
            #expect(style.utf8.indices.contains { style.utf8[$0...].starts(with: "--paper: #191a1c".utf8) })
            var inks: Set<String> = []
            for element in page.elements {
                for key in ["fill", "stroke"] {
                    guard let ink = element.attributes[key], ink.hasPrefix("#") else { continue }
                    inks.insert(ink)
                    let other = try #require(replaced(ink, key, in: style), "\(key) \(ink) stays as it is in the dark")
                    guard other.hasPrefix("#"), ink != "#dddddd" else { continue }
                    let (high, low) = (max(luminance(other), paper), min(luminance(other), paper))
                    #expect((high + 0.05) / (low + 0.05) >= 4.5, "\(ink) becomes \(other)")
                }
            }
            #expect(inks.count >= 8)
        }

        /// Relative luminance of a colour `#rrggbb` (WCAG 2.1), with the exponent 2.4 as a table would have it: by squares and
        /// roots, x^2.4 = x^2 (x^2)^(1/5).
        private func luminance(_ colour: String) -> Double {
            let value = Int(colour.dropFirst(), radix: 16) ?? 0
            let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel -> Double in
                let share = Double(channel) / 255
                guard share > 0.04045 else { return share / 12.92 }
                let base = (share + 0.055) / 1.055
                var root = 1.0
                for _ in 0..<60 {
                    root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root)
                }
                return base * base * root
            }
            return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
        }
    }
#endif
