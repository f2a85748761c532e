/// The characters of axes, frames and lines of comparison.
struct AxisSigns {
    let upright: Character
    let uprightTick: Character
    let corner: Character
    let level: Character
    let levelTick: Character
    /// Lines of comparison.
    let levelReference: Character
    let uprightReference: Character
    let diagonalReference: Character
    /// Edges of regions: level, upright, and the corners from the top left clockwise.
    let frame: [Character]
    /// Arrow heads at the end of a path, from the right counter-clockwise.
    let arrows: [Character]

    static let boxes = AxisSigns(
        upright: "│", uprightTick: "┤", corner: "└", level: "─", levelTick: "┬", levelReference: "╌",
        uprightReference: "┆", diagonalReference: "·", frame: ["─", "│", "┌", "┐", "┘", "└"],
        arrows: ["▶", "↗", "▴", "↖", "◀", "↙", "▾", "↘"])
    static let ascii = AxisSigns(
        upright: "|", uprightTick: "+", corner: "+", level: "-", levelTick: "+", levelReference: "-",
        uprightReference: ":", diagonalReference: "/", frame: [".", ".", ".", ".", ".", "."],
        arrows: [">", ">", "^", "<", "<", "<", "v", ">"])
}

extension TerminalStyle {
    var signs: AxisSigns { unicode ? .boxes : .ascii }
}

/// The axis below a plot: a line with ticks, and their labels.
struct TerminalAxis {
    struct Tick {
        /// Counted from the first column of the plot.
        var column: Int
        var label: String
    }

    let style: TerminalStyle
    /// Columns left of the axis' corner.
    let margin: Int
    /// Columns of the plot.
    let columns: Int
    let ticks: [Tick]

    /// The line and the labels under it.
    var lines: [String] {
        let signs = style.signs
        let ticked = Set(ticks.map(\.column))
        let axis = (0..<columns).map { ticked.contains($0) ? signs.levelTick : signs.level }
        return [String(repeating: " ", count: margin) + String(signs.corner) + String(axis), labels]
    }

    /// Labels centred under their ticks; one that would touch its neighbour is left out.
    var labels: String {
        var line = ""
        for tick in ticks where !tick.label.isEmpty {
            let width = tick.label.displayWidth
            let centred = margin + 1 + tick.column - width / 2
            let start = max(0, min(centred, style.lineWidth - width))
            guard line.isEmpty || start > line.displayWidth else { continue }
            line = line.paddedAtEnd(to: start) + tick.label
        }
        return line.truncated(to: style.lineWidth, ellipsis: style.ellipsis).withoutTrailingBlanks
    }
}
