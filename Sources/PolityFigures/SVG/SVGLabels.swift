/// Puts labels beside what they name, where nothing else stands; a label that finds no room is left out.
///
/// Labels are placed in the order in which they are asked for, each at the first of its sides that is free, so that the
/// same chart gives the same picture.
struct SVGLabels {
    enum Side: CaseIterable {
        case right, left, above, below, rightAbove, rightBelow, leftAbove, leftBelow
    }

    struct Label {
        var text: String
        /// The point that is named, and how far the text keeps from it to the side and upwards, in pixels.
        var x: Double
        var y: Double
        var gapX = 6.0
        var gapY = 6.0
        var sides: [Side] = Side.allCases
    }

    private static let font = SVGFont.note
    private static let mostColumns = 28

    private let frame: SVGLayout.Frame
    private var room = OccupiedRoom()

    init(frame: SVGLayout.Frame) {
        self.frame = frame
    }

    mutating func avoid(_ boxes: [OccupiedRoom.Box]) {
        for box in boxes { room.take(box) }
    }

    mutating func place(_ labels: [Label]) -> [XMLFragment] { labels.compactMap { place($0) } }

    /// The text at the first free side; `nil` when there is none or no text.
    mutating func place(_ label: Label, ink: String = SVGInk.text) -> XMLFragment? {
        let escaped = label.text.escapedForTerminal
        let text = escaped.truncated(to: Self.mostColumns, ellipsis: "…")
        guard !text.isEmpty else { return nil }
        let width = Self.font.width(of: text)
        let boxes = label.sides.map { Self.box(label, width: width, side: $0) }
        // Labels may stand in the margin on the right.
        var bounds = frame.box
        bounds.right += SVGLayout.margin
        guard let index = room.takeFirst(of: boxes, within: bounds) else { return nil }
        return .label(
            text, x: boxes[index].left, y: boxes[index].bottom - Self.font.size * 0.2, font: Self.font, ink: ink,
            hint: text == escaped ? nil : label.text, hasHalo: true)
    }

    private static func box(_ label: Label, width: Double, side: Side) -> OccupiedRoom.Box {
        let height = font.size
        let left =
            switch side {
            case .right, .rightAbove, .rightBelow: label.x + label.gapX
            case .left, .leftAbove, .leftBelow: label.x - label.gapX - width
            case .above, .below: label.x - width / 2
            }
        let top =
            switch side {
            case .right, .left: label.y - height / 2
            case .above, .rightAbove, .leftAbove: label.y - label.gapY - height
            case .below, .rightBelow, .leftBelow: label.y + label.gapY
            }
        return OccupiedRoom.Box(left: left, top: top, right: left + width, bottom: top + height)
    }
}
