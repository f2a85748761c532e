/// What the terminal can show, as found out by whoever owns it.
///
/// Renderers take it as a value and never look at the environment, so that the same value gives the same bytes.
public struct TerminalStyle: Sendable, Hashable {
    /// The narrowest layout; a smaller width is treated as this one.
    public static let narrowestWidth = 20
    /// The widest layout; a larger width is treated as this one.
    public static let widestWidth = 1000

    /// Columns that a line may take; kept within ``narrowestWidth`` and ``widestWidth``.
    public var width: Int
    /// Rows of the window, for charts that should be seen whole; `nil` where nothing scrolls away.
    public var rows: Int?
    /// Whether box-drawing, braille and marker characters may be used; names from data are shown as they are.
    public var unicode: Bool
    /// Whether colour escape sequences may be used; no figure depends on colour to be read.
    public var colour: Bool

    /// Eighty columns, ASCII, no colour: what any pipe or file can take.
    public static let plain = TerminalStyle()

    public init(width: Int = 80, rows: Int? = nil, unicode: Bool = false, colour: Bool = false) {
        self.width = width
        self.rows = rows
        self.unicode = unicode
        self.colour = colour
    }

    /// The width that layouts use.
    var lineWidth: Int { min(max(width, Self.narrowestWidth), Self.widestWidth) }

    /// What marks cut text.
    var ellipsis: String { unicode ? "…" : "..." }

    /// The sign of multiplication.
    var times: String { unicode ? "×" : "x" }
}
