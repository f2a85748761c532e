/// What tells one series from another: a marker or letter always, a colour where the terminal has it.
enum PlotSymbols {
    private static let shapes: [Character] = ["●", "▲", "■", "◆", "○", "△", "□", "◇"]
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")

    /// The nearest of the terminal's 256 colours to the palette of M. Okabe and K. Ito, "Color Universal Design"
    /// (2008): sky blue, orange, bluish green, vermillion, reddish purple, yellow, blue. Black is left out, because
    /// the background may be black.
    private static let colours = [74, 214, 36, 166, 175, 227, 25]

    /// The mark of a series; letters follow when the shapes are used up, and then they repeat.
    static func marker(_ series: Int, unicode: Bool) -> Character {
        if unicode && series < shapes.count { return shapes[series] }
        return letters[(unicode ? series - shapes.count : series) % letters.count]
    }

    /// The escape sequence that begins a series' colour.
    static func colour(_ series: Int, faint: Bool = false) -> String {
        "\u{1b}[\(faint ? "2;" : "")38;5;\(colours[series % colours.count])m"
    }

    static let endOfColour = "\u{1b}[0m"
}
