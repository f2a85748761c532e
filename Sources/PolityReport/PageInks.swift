/// What the inks of pictures become on dark paper.
///
/// Pictures have their colours in attributes, as on white paper. The style sheet finds them by those attributes; paper, whose
/// colour hollow markers have, is that of the page.
enum PageInks {
    /// Inks on white and on dark paper. Text, axes and series keep a contrast of 4.5 to one or more with dark paper (WCAG
    /// 2.1, criteria 1.4.3 and 1.4.11 ask 4.5 for text and 3 for lines).
    static let dark: [(light: String, dark: String)] = [
        ("#222222", "#e6e3dc"), ("#555555", "#b4b0a8"), ("#dddddd", "#3c3e42"), ("#0072b2", "#63b3ed"),
        ("#d55e00", "#ff9b52"), ("#009e73", "#3ecf9e"), ("#000000", "#f4f1e9"), ("#c0699b", "#eba3cb"),
    ]

    /// Rules for the screen: printed pictures have their own inks.
    static let text: String = {
        let paper = rule("#ffffff", "var(--paper)")
        let inks = dark.map { rule($0.light, $0.dark) }.joined(separator: "\n  ")
        return """
            @media screen {
              \(paper)
            }
            @media screen and (prefers-color-scheme: dark) {
              \(inks)
            }

            """
    }()

    private static func rule(_ ink: String, _ other: String) -> String {
        "svg [fill=\"\(ink)\"] { fill: \(other); } svg [stroke=\"\(ink)\"] { stroke: \(other); }"
    }
}
