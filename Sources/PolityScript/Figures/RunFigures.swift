import PolityFigures
import PolityLab
import PolityNumerics

/// Pictures of what the runs of a comparison have shown, each made from values alone.
struct RunFigures {
    /// What a picture has a line, bar or box for: a scenario, in one of its jurisdictions.
    struct Group: Sendable {
        var name: String
        /// One value a run, without those of runs that failed.
        var values: [Double]
    }

    /// The measure's name with its unit.
    let title: String
    /// What the values rest on.
    let source: String

    // MARK: Means

    /// Means with intervals, names below or at the left.
    func means(_ groups: [Group], as form: PlotForm, time: String) -> Figure {
        let isLevel = form == .dots
        let points = groups.enumerated().map { index, group in
            let estimate = Estimate(meanOf: group.values)
            let place = Double(index)
            return Chart.Point(
                x: isLevel ? estimate.mean : place, y: isLevel ? place : estimate.mean, low: estimate.low,
                high: estimate.high)
        }
        let names = Chart.Axis(categories: groups.map(\.name))
        let values = Chart.Axis(title)
        return .chart(
            Chart(
                title: "\(title), \(time)", x: isLevel ? values : names, y: isLevel ? names : values,
                series: [Chart.Series("", points: points, mark: isLevel ? .points : .bars(width: 0.7))],
                source: (points.contains { $0.low != nil && $0.low != $0.high }
                    ? "Means with 95 % intervals. " : "Means; one run has no interval. ") + source))
    }

    // MARK: Distributions

    /// A histogram for every group, all with the same bins and scales.
    func histogram(_ groups: [Group], time: String) -> Figure {
        let bins = Bins(groups.map(\.values))
        let most = groups.map { bins.counts($0.values).max() ?? 0 }.max() ?? 0
        let charts = groups.map { group in
            let points = zip(bins.middles, bins.counts(group.values)).map { Chart.Point(x: $0, y: Double($1)) }
            return Chart(
                title: group.name, x: Chart.Axis(title, including: [bins.low, bins.high]),
                y: Chart.Axis("runs", including: [0, Double(most)]),
                series: [Chart.Series("", points: points, mark: .bars(width: bins.width))])
        }
        return .panels(
            Panels(
                title: "How runs spread: \(title), \(time)", charts: charts, sharesScales: true,
                source: "Bins by the rule of Freedman and Diaconis. " + source))
    }

    /// Smooth densities: Gaussian kernels with Silverman's width (B. W. Silverman, Density Estimation for Statistics and Data
    /// Analysis, 1986, eq. 3.31).
    ///
    /// - Parameter range: what values the measure can have; the curve ends there.
    func density(_ groups: [Group], time: String, within range: ClosedRange<Double>) -> Figure {
        var notes = ""
        let series = groups.map { group in
            guard let curve = Density(group.values)?.curve(within: range) else {
                notes += "No curve for \(group.name): its runs hardly differ. "
                return Chart.Series(group.name, points: [], mark: .area)
            }
            return Chart.Series(group.name, points: curve.map { Chart.Point(x: $0.x, y: $0.density) }, mark: .area)
        }
        return .chart(
            Chart(
                title: "How runs spread: \(title), \(time)", x: Chart.Axis(title), y: Chart.Axis("density"),
                series: series, source: "Gaussian kernels, width by Silverman's rule. \(notes)\(source)"))
    }

    func boxes(_ groups: [Group], time: String) -> Figure {
        let points = groups.enumerated().map { index, group in
            let spread = Spread(group.values)
            let quartiles =
                spread.lowerQuartile <= spread.upperQuartile ? spread.lowerQuartile...spread.upperQuartile : nil
            return Chart.Point(
                x: spread.median, y: Double(index), low: spread.fifth, high: spread.ninetyFifth, quartiles: quartiles)
        }
        return .chart(
            Chart(
                title: "How runs spread: \(title), \(time)", x: Chart.Axis(title),
                y: Chart.Axis(categories: groups.map(\.name)),
                series: [Chart.Series("", points: points, mark: .boxes(width: 0.6))],
                source: "Boxes hold the middle half of the runs, whiskers nine tenths; the stroke is the median. "
                    + source))
    }
}

/// Bins of one width that hold all values.
///
/// The width is the least of the groups' 2 IQR n^(-1/3) (D. Freedman and P. Diaconis, Zeitschrift für Wahrscheinlichkeitstheorie 57, 1981, 453–476),
/// with between 5 and 40 bins.
struct Bins {
    let low: Double
    let width: Double
    let count: Int

    /// - Parameter groups: values that are shown side by side.
    init(_ groups: [[Double]]) {
        let known = groups.map { $0.filter(\.isFinite) }
        let all = known.flatMap { $0 }
        guard let least = all.min(), let most = all.max(), most > least, (most - least).isFinite else {
            let middle = all.first ?? 0
            width = max(abs(middle) * 0.1, 1e-9)
            low = middle - width / 2
            count = 1
            return
        }
        let bins = known.compactMap { values -> Double? in
            let spread = Spread(values)
            let root = Elementary.exp(Elementary.log(Double(max(1, values.count))) / 3)
            let wanted = 2 * (spread.upperQuartile - spread.lowerQuartile) / root
            return wanted > 0 ? ((most - least) / wanted).rounded(.up) : nil
        }.max()
        count = Int(min(40, max(5, bins ?? 10)))
        low = least
        width = (most - least) / Double(count)
    }

    var high: Double { low + width * Double(count) }

    var middles: [Double] { (0..<count).map { low + (Double($0) + 0.5) * width } }

    /// How many values lie in each bin; the largest value belongs to the last.
    func counts(_ values: [Double]) -> [Int] {
        var counts = [Int](repeating: 0, count: count)
        for value in values where value.isFinite {
            let place = ((value - low) / width).rounded(.down)
            guard place >= 0, place <= Double(count) else { continue }
            counts[min(count - 1, Int(place))] += 1
        }
        return counts
    }
}

/// A kernel estimate of a density.
struct Density {
    private let values: [Double]
    private let bandwidth: Double

    /// `nil` where values hardly differ, so that there is no curve.
    init?(_ values: [Double]) {
        let known = values.filter(\.isFinite)
        let spread = Spread(known)
        guard let deviation = spread.deviation, deviation > 0 else { return nil }
        let quarters = (spread.upperQuartile - spread.lowerQuartile) / 1.34
        let scale = quarters > 0 ? min(deviation, quarters) : deviation
        let width = 0.9 * scale * Elementary.exp(-Elementary.log(Double(known.count)) / 5)
        guard width > 1e-9 * max(abs(spread.mean), 1e-280), width.isFinite else { return nil }
        self.values = known
        bandwidth = width
    }

    /// The density at places from three widths below the least value to three above the largest, as far as there are values.
    func curve(within range: ClosedRange<Double>) -> [(x: Double, density: Double)] {
        guard let least = values.min(), let most = values.max() else { return [] }
        let start = max(range.lowerBound, least - 3 * bandwidth)
        let end = min(range.upperBound, most + 3 * bandwidth)
        guard end > start else { return [] }
        // 1/√(2π)
        let height = 0.398_942_280_401_432_7 / (Double(values.count) * bandwidth)
        return (0...Self.steps).map { step in
            let x = start + (end - start) * Double(step) / Double(Self.steps)
            let sum = values.reduce(0.0) { sum, value in
                let z = (x - value) / bandwidth
                return sum + Elementary.exp(-z * z / 2)
            }
            return (x, sum * height)
        }
    }

    private static let steps = 120
}
