/// Puts labels beside what they name, where nothing else stands; a label that finds no room is left out.
///
/// No label stands on another one, and none of a point on a marker. Lines are avoided where that is possible; letters
/// have an edge in the colour of the page where it is not.
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
    private var names = OccupiedRoom()
    private var markers = OccupiedRoom()
    private var lines = OccupiedRoom()

    /// - Parameters:
    ///   - frame: the plot.
    ///   - series: what labels had better not stand on.
    init(frame: SVGLayout.Frame, series: [SVGSeries]) {
        self.frame = frame
        for box in series.flatMap({ $0.markerBoxes() }) { markers.take(box) }
        for box in series.flatMap({ $0.lineBoxes() }) { lines.take(box) }
    }

    /// Labels of points; those that find no room are left out.
    mutating func place(_ labels: [Label]) -> [XMLFragment] { labels.compactMap { place([$0], ink: SVGInk.text) } }

    /// The name of something that is not a point, at the first of some places that is free; rather on a marker than
    /// nowhere.
    mutating func placeName(_ places: [Label]) -> XMLFragment? {
        place(places, ink: SVGInk.faintText, mayHideMarkers: true)
    }

    /// The text at the first free side of the first place; `nil` when there is none or no text.
    private mutating func place(_ places: [Label], ink: String, mayHideMarkers: Bool = false) -> XMLFragment? {
        guard let label = places.first else { return nil }
        let escaped = label.text.escapedForTerminal
        let text = escaped.truncated(to: Self.mostColumns, ellipsis: "…")
        guard !text.isEmpty else { return nil }
        let width = Self.font.width(of: text)
        let boxes = places.flatMap { label in label.sides.map { Self.box(label, width: width, side: $0) } }
        // Labels may stand in the margin on the right.
        var bounds = frame.box
        bounds.right += SVGLayout.margin
        let inside = boxes.filter { bounds.contains($0) && names.isFree($0) }
        let clear = inside.filter { markers.isFree($0) }
        let best = clear.first { lines.isFree($0) } ?? clear.first
        guard let box = best ?? (mayHideMarkers ? inside.first : nil) else { return nil }
        names.take(box)
        return .label(
            text, x: box.left, y: box.bottom - Self.font.size * 0.2, font: Self.font, ink: ink,
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
