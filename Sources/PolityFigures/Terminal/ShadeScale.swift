/// Five shades between the least and the largest value: signs of growing darkness, and colours of growing lightness.
struct ShadeScale {
    static let levels = 5
    private static let unicodeSigns: [Character] = [" ", "░", "▒", "▓", "█"]
    private static let asciiSigns: [Character] = [" ", ".", ":", "*", "#"]

    /// The nearest of the terminal's 256 colours to five steps of cividis, which grows in lightness alike for all kinds
    /// of colour vision (J. R. Nuñez, C. R. Anderton and R. S. Renslow, *PLoS ONE* 13(7), 2018).
    private static let colours = [17, 60, 102, 143, 227]

    let low: Double
    let high: Double
    let unicode: Bool

    /// The level of a value, 0 to 4; the middle one where all values are alike.
    func level(_ value: Double) -> Int {
        guard high > low else { return Self.levels / 2 }
        let part = (value - low) / (high - low)
        return max(0, min(Self.levels - 1, Int(part * Double(Self.levels))))
    }

    func sign(_ level: Int) -> Character { (unicode ? Self.unicodeSigns : Self.asciiSigns)[level] }

    /// What begins the colour of a shade: the sign mixes its level's colour with the one below, so that the pattern is
    /// seen on coloured terminals too.
    func paint(_ level: Int) -> String {
        "\u{1b}[38;5;\(Self.colours[level]);48;5;\(Self.colours[max(0, level - 1)])m"
    }

    /// What begins the colour of text on a shade.
    func paintOfText(_ level: Int) -> String {
        "\u{1b}[38;5;\(level < 2 ? 231 : 16);48;5;\(Self.colours[level])m"
    }

    /// Every shade with the values that it stands for.
    func legend(_ style: TerminalStyle) -> [TerminalLegend.Entry] {
        guard high > low else {
            let level = Self.levels / 2
            return [TerminalLegend.Entry(sign: "[\(sign(level))]", paint: paint(level), name: style.number(low))]
        }
        let bounds = (0...Self.levels).map { step in
            let part = Double(step) / Double(Self.levels)
            let bound = step == Self.levels ? high : low * (1 - part) + high * part
            // What rounding leaves of zero is zero.
            return style.number(bound.magnitude < 1e-12 * max(low.magnitude, high.magnitude) ? 0 : bound)
        }
        return (0..<Self.levels).map { level in
            TerminalLegend.Entry(
                sign: "[\(sign(level))]", paint: paint(level), name: "\(bounds[level]) to \(bounds[level + 1])")
        }
    }
}
