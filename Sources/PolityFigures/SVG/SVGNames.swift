/// The labels of an axis of names, wrapped into two lines or cut at the end; the whole name is the hint of a label that
/// was cut. Where there are more names than there is room for, every second, third … is shown.
struct SVGNames {
    /// The part of the width that names beside a plot may take.
    static let mostShare = 0.4
    /// Names below a plot have at least so much room, in pixels, or fewer are shown.
    private static let leastWidth = 34.0
    /// No name is left out to give another one more room than this, in pixels.
    private static let mostWidth = 110.0
    private static let gap = 6.0
    private static let mostLines = 2

    private struct Label {
        let index: Int
        let name: String
        let lines: [String]

        /// The whole name where a part of it is not shown.
        var hint: String? {
            lines.last?.hasSuffix("…") == true || (lines.isEmpty && !name.isEmpty) ? name : nil
        }
    }

    private let labels: [Label]
    /// The lines of the longest label.
    let lineCount: Int
    /// The columns of the widest line.
    let widest: Int

    private init(_ names: [String], every: Int, columns: Int, lines: Int) {
        labels = stride(from: 0, to: names.count, by: max(1, every)).map { index in
            Label(
                index: index, name: names[index],
                lines: Self.broken(names[index], columns: columns, atMost: lines))
        }
        lineCount = labels.map(\.lines.count).max() ?? 0
        widest = labels.flatMap(\.lines).map(\.displayWidth).max() ?? 0
    }

    /// One line if the name fits, else lines that are about equally long.
    private static func broken(_ name: String, columns: Int, atMost most: Int) -> [String] {
        let lines = SVGFont.body.paragraph(name, columns: columns, atMost: most)
        guard lines.count > 1, lines.last?.hasSuffix("…") == false else { return lines }
        // The narrowest room in which the name still takes as many lines, so that no word stands alone.
        let total = lines.reduce(0) { $0 + $1.displayWidth }
        let narrowest = max(1, total / lines.count)
        for width in narrowest..<max(narrowest + 1, columns) {
            let other = SVGFont.body.paragraph(name, columns: width, atMost: Int.max)
            if other.count == lines.count, Self.keepsWords(other, name) { return other }
        }
        return lines
    }

    /// Whether lines are broken between words alone.
    private static func keepsWords(_ lines: [String], _ name: String) -> Bool {
        lines.joined(separator: " ") == name.escapedForTerminal.split(separator: " ").joined(separator: " ")
    }

    /// Names from the top downwards, left of a plot of some height.
    init(besidePlot names: [String], height: Double, mostColumns: Int) {
        let step = height / Double(max(1, names.count))
        let line = SVGFont.body.lineHeight
        let every = Self.every(line, step, names.count)
        let lines = step * Double(every) >= 2 * line ? Self.mostLines : 1
        self.init(names, every: every, columns: mostColumns, lines: lines)
    }

    /// Names from the left, below a plot of some width.
    init(acrossPlot names: [String], width: Double, lines: Int = mostLines) {
        let step = width / Double(max(1, names.count))
        let widest = Double(names.map(\.displayWidth).max() ?? 0)
        let least = min(Self.leastWidth, widest * SVGFont.body.width(of: "0") + Self.gap)
        let first = Self.every(least, step, names.count)
        // Labels that are cut to the same words tell nothing: fewer of them have more room each.
        var every = first
        while true {
            let columns = SVGFont.body.columns(within: step * Double(every) - Self.gap)
            self.init(names, every: every, columns: columns, lines: max(1, lines))
            guard !areDistinct else { return }
            every += max(1, every / 8)
            guard every < names.count, step * Double(every) <= Self.mostWidth else { break }
        }
        let columns = SVGFont.body.columns(within: step * Double(first) - Self.gap)
        self.init(names, every: first, columns: columns, lines: max(1, lines))
    }

    /// Whether labels of different names differ.
    private var areDistinct: Bool { Set(labels.map(\.lines)).count == Set(labels.map(\.name)).count }

    /// Every how many-th name is shown if one takes `needed` pixels.
    private static func every(_ needed: Double, _ step: Double, _ count: Int) -> Int {
        guard step > 0, needed > step else { return 1 }
        return Int(min(Double(max(1, count)), (needed / step - 1e-9).rounded(.up)))
    }

    /// The labels left of an edge, each in the middle of its place.
    func drawBeside(right: Double, place: (Int) -> Double) -> [XMLFragment] {
        labels.flatMap { label -> [XMLFragment] in
            let height = SVGFont.body.lineHeight
            let first = place(label.index) - Double(label.lines.count - 1) * height / 2 + SVGFont.body.size * 0.35
            return label.lines.enumerated().map { line, text in
                XMLFragment.label(text, x: right, y: first + Double(line) * height, anchor: .end, hint: label.hint)
            }
        }
    }

    /// The labels below a plot, kept between two edges; one that would touch its neighbour is left out.
    func drawBelow(base: Double, within edges: ClosedRange<Double>, place: (Int) -> Double) -> [XMLFragment] {
        var used = -Double.infinity
        return labels.flatMap { label -> [XMLFragment] in
            let half = (label.lines.map(SVGFont.body.width).max() ?? 0) / 2
            let middle = max(edges.lowerBound + half, min(place(label.index), edges.upperBound - half))
            guard middle - half > used else { return [] }
            used = middle + half + 1
            return label.lines.enumerated().map { line, text in
                XMLFragment.label(
                    text, x: middle, y: base + Double(line) * SVGFont.body.lineHeight, anchor: .middle,
                    hint: label.hint)
            }
        }
    }
}
