/// The essential values of a series in words: all of a short one, else the first, the last, the least and the largest.
struct SeriesWords {
    let chart: Chart

    /// A series with names has all its values told up to so many.
    private static let mostValues = 12

    func text(_ series: Chart.Series) -> String {
        let shown = series.points.filter { chart.shows($0) && (series.mark != .cells || $0.plottableValue != nil) }
        // A single series without a name is what the whole chart shows.
        let isAlone = chart.series.count == 1 && series.name.isEmpty
        let name = isAlone ? "" : ChartDescription.named(series.name, "(no name)") + ": "
        return name + words(shown, series.mark)
    }

    private func words(_ shown: [Chart.Point], _ mark: Chart.Mark) -> String {
        guard let first = shown.first, let last = shown.last else { return "no data" }
        switch mark {
        case .cells: return cells(shown)
        case .points where !chart.x.isCategorical && !chart.y.isCategorical: return cloud(shown)
        case .points, .bars, .boxes:
            guard shown.count > Self.mostValues else { return shown.map { words($0, mark) }.joined(separator: "; ") }
        case .line, .area, .path:
            guard shown.count > 1 else { return words(first, mark) }
        }
        let ends = "from \(words(first, mark)) to \(words(last, mark))"
        guard shown.count > 2 else { return ends }
        return ends
            + extremes(shown) {
                chart.along($0).value
            } words: {
                words($0, mark)
            }
    }

    private func extremes(
        _ points: [Chart.Point], by value: (Chart.Point) -> Double, words: (Chart.Point) -> String
    ) -> String {
        guard let least = points.min(by: { value($0) < value($1) }),
            let largest = points.max(by: { value($0) < value($1) }), value(least) < value(largest)
        else { return "" }
        return ", least \(words(least)), largest \(words(largest))"
    }

    /// A point's value with what belongs to it, and where it is.
    private func words(_ point: Chart.Point, _ mark: Chart.Mark) -> String {
        let place = chart.along(point)
        var text = (mark.isBoxes ? "median " : "") + number(place.value)
        if mark.isBars, let base = point.base, Chart.Point.isPlottable(base), base != 0 {
            text += " from \(number(base))"
        }
        if mark.isBoxes {
            if let box = point.quartiles {
                text += ", quartiles \(range(box.lowerBound, box.upperBound))"
            }
            if let low = point.low, let high = point.high { text += ", whiskers \(range(low, high))" }
        } else if mark == .points || mark.isBars, let bounds = point.plottableInterval {
            text += " (\(range(bounds.low, bounds.high)))"
        }
        let axis = chart.isSideways ? chart.y : chart.x
        let label = point.label.isEmpty ? "" : " (\(point.label))"
        return "\(text) at \(ChartDescription.position(place.position, axis))\(label)"
    }

    /// A scatter plot: how many points and how far they reach; the points with labels where they are few.
    private func cloud(_ points: [Chart.Point]) -> String {
        let xs = points.map(\.x)
        let ys = points.map(\.y)
        guard let left = xs.min(), let right = xs.max(), let bottom = ys.min(), let top = ys.max() else { return "" }
        let count = points.count == 1 ? "1 point" : "\(points.count) points"
        let reach = "\(count), x from \(range(left, right)), y from \(range(bottom, top))"
        let named = points.filter { !$0.label.isEmpty }
        guard !named.isEmpty, named.count <= Self.mostValues else { return reach }
        return reach + "; " + named.map { "\($0.label) at \(number($0.x)), \(number($0.y))" }.joined(separator: ", ")
    }

    private func cells(_ points: [Chart.Point]) -> String {
        let count = points.count == 1 ? "1 cell" : "\(points.count) cells"
        let words = { (point: Chart.Point) in
            let x = ChartDescription.position(point.x, chart.x)
            let y = ChartDescription.position(point.y, chart.y)
            return "\(number(point.value ?? .nan)) at \(x), \(y)"
        }
        guard points.count > Self.mostValues else { return "\(count): " + points.map(words).joined(separator: "; ") }
        let text = extremes(points, by: { $0.value ?? .nan }, words: words)
        return count + (text.isEmpty ? ", all \(words(points[0]))" : text)
    }

    /// Both ends with as many decimals.
    private func range(_ low: Double, _ high: Double) -> String {
        let ends = NumberFormat.pair(low, high, grouped: false)
        return "\(ends.low) to \(ends.high)"
    }

    private func number(_ value: Double) -> String { NumberFormat.compact(value, grouped: false) }
}
