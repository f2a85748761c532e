/// How series of bars, boxes or points that would cover each other share the width of their places.
///
/// Bars stand side by side if bars of two series overlap anywhere; bars that only touch, as the two sides of a tornado,
/// the steps of a waterfall or the parts of a stack do, keep the whole width. Boxes, and points over names, stand side
/// by side if two series have any position in common.
struct PlotSlots {
    struct Slot: Equatable {
        /// What the series has of the width.
        var share = 1.0
        /// From the position to the middle of the series, in widths.
        var offset = 0.0
    }

    /// The room in which points over the same name stand side by side, in steps of the axis.
    static let pointsWidth = 0.6

    /// One slot a series.
    let slots: [Slot]

    init(_ chart: Chart) {
        var slots = Array(repeating: Slot(), count: chart.series.count)
        let hasNames = chart.x.isCategorical || chart.y.isCategorical
        let kinds: [(Chart.Mark) -> Bool] = [\.isBars, \.isBoxes, { hasNames && $0 == .points }]
        for belongs in kinds {
            let members = chart.series.indices.filter {
                belongs(chart.series[$0].mark) && chart.showsAny(of: chart.series[$0])
            }
            guard members.count > 1, Self.collide(members, chart) else { continue }
            let count = Double(members.count)
            for (place, index) in members.enumerated() {
                slots[index] = Slot(share: 1 / count, offset: (Double(place) + 0.5) / count - 0.5)
            }
        }
        self.slots = slots
    }

    private static func collide(_ members: [Int], _ chart: Chart) -> Bool {
        // The stretch that each series covers at each position.
        var hulls: [Double: [(low: Double, high: Double)]] = [:]
        for index in members {
            var own: [Double: (low: Double, high: Double)] = [:]
            let series = chart.series[index]
            for point in series.points where chart.shows(point) {
                let place = chart.along(point)
                let base = point.base ?? 0
                guard Chart.Point.isPlottable(base) else { continue }
                // Boxes and points collide wherever they share a position.
                let (low, high) =
                    series.mark.isBars ? (min(base, place.value), max(base, place.value)) : (0, 1)
                let known = own[place.position] ?? (low, high)
                own[place.position] = (min(known.low, low), max(known.high, high))
            }
            for (position, hull) in own where hull.high > hull.low { hulls[position, default: []].append(hull) }
        }
        return hulls.values.contains { list in
            let sorted = list.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
            var reached = -Double.infinity
            for hull in sorted {
                // Sums of floating-point numbers that should touch may overlap by an error of rounding.
                if hull.low < reached - 1e-9 * max(reached.magnitude, hull.low.magnitude) { return true }
                reached = max(reached, hull.high)
            }
            return false
        }
    }
}
