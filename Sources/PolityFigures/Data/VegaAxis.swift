/// An axis of a chart in a specification.
///
/// Names are at the positions 0, 1, 2 …, as in the chart: the data hold positions and the axis shows the names of a
/// parameter of the specification, so that equal names stay apart and names need no escapes of another language.
struct VegaAxis: Sendable {
    enum Kind: Sendable, Hashable {
        /// Numbers over a domain; without one there is nothing to show.
        case numbers(ClosedRange<Double>?)
        /// Names, each with a band of its own; everything stands in the middle of a band.
        case bands(padding: Double)
        /// Names, with something between them or at the edges of bands.
        case places
    }

    /// `x` or `y`.
    let channel: String
    let axis: Chart.Axis
    let kind: Kind
    /// The parameter with the names.
    let parameter: String
    /// The length in pixels.
    let length: Int
    /// Whether ticks stand at whole numbers only.
    var isWhole = false

    var isBands: Bool {
        if case .bands = kind { true } else { false }
    }

    /// The field of points along this axis.
    var field: String { channel }

    /// The other end's channel.
    var second: String { channel + "2" }

    var offset: String { channel + "Offset" }

    /// The low and the high end in the unit of the axis; `nil` without data.
    var domain: ClosedRange<Double>? {
        switch kind {
        case .numbers(let domain): domain
        case .bands, .places: Chart.Axis.domain(of: axis.categories.count)
        }
    }

    /// A field along this axis, with scale, title and labels: the same for every layer, so that layers share them.
    func position(_ field: String) -> VegaJSON {
        let head: VegaJSON = ["field": .text(field), "type": isBands ? "ordinal" : "quantitative"]
        return head.adding(["title": .shown(axis.title), "scale": scale, "axis": labels])
    }

    private var scale: VegaJSON {
        switch kind {
        case .numbers(let domain):
            let domain = domain ?? 0...1
            return [
                "domain": [.number(domain.lowerBound), .number(domain.upperBound)], "nice": false, "zero": false,
            ]
        case .bands(let padding):
            return [
                "type": "band", "domain": .list(axis.categories.indices.map(VegaJSON.whole)),
                "paddingInner": .number(padding), "paddingOuter": .number(padding / 2),
            ]
        case .places:
            let domain = Chart.Axis.domain(of: axis.categories.count)
            let scale: VegaJSON = [
                "domain": [.number(domain.lowerBound), .number(domain.upperBound)], "nice": false, "zero": false,
            ]
            // The first name stands at the top.
            return channel == "y" ? scale.adding(["reverse": true]) : scale
        }
    }

    private var labels: VegaJSON {
        let names: VegaJSON = ["labelExpr": .text("\(parameter)[datum.value]"), "labelLimit": 220, "labelAngle": angle]
        switch kind {
        case .numbers(nil): return ["labels": false, "ticks": false, "grid": false]
        case .numbers:
            var labels: VegaJSON = ["tickCount": .whole(max(2, length / (channel == "x" ? 75 : 45)))]
            if channel == "x" { labels = labels.adding(["labelFlush": false]) }
            if isWhole { labels = labels.adding(["tickMinStep": 1]) }
            return format.map { labels.adding(["format": .text($0)]) } ?? labels
        case .bands: return names
        case .places:
            let values = VegaJSON.list(axis.categories.indices.map(VegaJSON.whole))
            return names.adding(["values": values, "grid": false])
        }
    }

    /// Years have no thousands, and large numbers no lines of zeros.
    private var format: String? {
        guard case .numbers(let domain?) = kind else { return nil }
        let largest = max(domain.lowerBound.magnitude, domain.upperBound.magnitude)
        if largest >= 1e7 || largest < 1e-3 { return "~g" }
        return channel == "x" ? "~r" : nil
    }

    /// Names below a plot are slanted where they would touch.
    private var angle: VegaJSON {
        guard channel == "x", let longest = axis.categories.map({ SVGFont.note.width(of: $0.escapedForTerminal) }).max()
        else { return 0 }
        return longest * Double(axis.categories.count) > Double(length) ? -35 : 0
    }

    /// Where the domain begins, and where it ends, by channels of an edge of the plot.
    func wholeLength() -> VegaJSON {
        .object([
            VegaJSON.Member(name: channel, value: ["value": channel == "x" ? 0 : .whole(length)]),
            VegaJSON.Member(name: second, value: ["value": channel == "x" ? .whole(length) : 0]),
        ])
    }
}
