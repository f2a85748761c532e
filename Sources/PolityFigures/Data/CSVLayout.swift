/// Which columns the numbers of one chart, or of several in one file, have.
///
/// Headings are the titles of the axes, with their units. The first column of numbers is the place: the axis of names
/// whichever axis has them, else the x axis; then comes the measure. Heat maps have both axes, then the value.
struct CSVLayout {
    /// A column that only some charts need.
    enum Column: String, CaseIterable {
        case base, q1, q3, value, label

        /// A point's cell; empty without a value.
        func cell(_ point: Chart.Point) -> String {
            switch self {
            case .base: CSVText.number(point.base)
            case .q1: CSVText.number(point.quartiles?.lowerBound)
            case .q3: CSVText.number(point.quartiles?.upperBound)
            case .value: CSVText.number(point.value)
            case .label: CSVText.quoted(point.label)
            }
        }
    }

    private let hasCells: Bool
    private let hasBins: Bool
    private let areBoxes: Bool
    private let hasRegions: Bool
    private let columns: [Column]
    /// Whether the titles of axes differ, so that every row has to tell them.
    private let hasPlaces: Bool
    private let hasMeasures: Bool
    private let place: String
    private let measure: String
    private let value: String

    init(_ charts: [Chart]) {
        let series = charts.flatMap(\.series)
        let points = series.flatMap(\.points)
        hasCells = charts.contains { $0.has(.cells) }
        hasBins = charts.contains { !$0.hasNames && $0.series.contains(where: \.mark.isBars) }
        areBoxes = !series.isEmpty && series.allSatisfy(\.mark.isBoxes)
        hasRegions = charts.contains { !$0.regions.isEmpty }
        let needed = Column.allCases.filter { column in points.contains { !column.cell($0).isEmpty } }
        columns = areBoxes ? needed.filter { $0 != .q1 && $0 != .q3 } : needed
        let hasCells = hasCells
        let axes = charts.map { $0.placeAndMeasure(hasCells: hasCells) }
        let places = Set(axes.map(\.place.title))
        let measures = Set(axes.map(\.measure.title))
        (hasPlaces, hasMeasures) = (places.count > 1, measures.count > 1)
        let haveNames = !hasCells && !charts.isEmpty && charts.allSatisfy(\.hasNames)
        place = Self.only(places) ?? (haveNames ? "name" : "x")
        measure = Self.only(measures) ?? (haveNames ? "value" : "y")
        value = Self.only(Set(charts.filter { $0.has(.cells) }.map(\.valueTitle))) ?? "value"
    }

    /// The one title that there is.
    private static func only(_ titles: Set<String>) -> String? {
        titles.count == 1 ? titles.first.flatMap { $0.isEmpty ? nil : $0 } : nil
    }

    /// Quoted headings, no two alike.
    func heading(after first: [String] = []) -> [String] {
        let further = columns.map { $0 == .value && hasCells ? value : $0.rawValue }
        let numbers =
            areBoxes
            ? ["low whisker", "q1", measure == "value" || measure == "y" ? "median" : "\(measure) (median)", "q3"]
                + ["high whisker"]
            : [measure, "low", "high"]
        let limits = ["\(place) from", "\(place) to", "\(measure) from", "\(measure) to"]
        let all =
            first + (hasPlaces ? ["place"] : []) + (hasMeasures ? ["measure"] : []) + ["series", place]
            + (hasBins ? ["bin low", "bin high"] : []) + numbers + further + (hasRegions ? ["region"] + limits : [])
        var counts: [String: Int] = [:]
        let known = Set(all)
        var used: Set<String> = []
        return all.map { title in
            var name = title
            while used.contains(name) || (name != title && known.contains(name)) {
                counts[title, default: 1] += 1
                name = "\(title) (\(counts[title] ?? 1))"
            }
            used.insert(name)
            return CSVText.quoted(name)
        }
    }

    /// Cells, quoted where they must be: a row for every point, then one for every region.
    func rows(of chart: Chart) -> [[String]] {
        let axes = chart.placeAndMeasure(hasCells: hasCells)
        let first =
            (hasPlaces ? [CSVText.quoted(axes.place.title)] : [])
            + (hasMeasures ? [CSVText.quoted(axes.measure.title)] : [])
        let noLimits = hasRegions ? Array(repeating: "", count: 5) : []
        let points = chart.series.flatMap { series in
            let name = CSVText.quoted(series.name)
            return series.points.map { point in
                let positions = chart.isTurned(hasCells: hasCells) ? (point.y, point.x) : (point.x, point.y)
                return first + [name, Self.text(positions.0, axes.place)] + bins(point, series.mark, of: chart)
                    + numbers(point, Self.text(positions.1, axes.measure)) + columns.map { $0.cell(point) } + noLimits
            }
        }
        return points + chart.regions.enumerated().map { limits($0.element, $0.offset, chart, first) }
    }

    /// The edges of a bar over numbers.
    private func bins(_ point: Chart.Point, _ mark: Chart.Mark, of chart: Chart) -> [String] {
        guard hasBins else { return [] }
        guard mark.isBars, !chart.hasNames, let width = mark.width else { return ["", ""] }
        return [point.x - width / 2, point.x + width / 2].map(CSVText.number)
    }

    private func numbers(_ point: Chart.Point, _ measure: String) -> [String] {
        let (low, high) = (CSVText.number(point.low), CSVText.number(point.high))
        guard areBoxes else { return [measure, low, high] }
        return [low, Column.q1.cell(point), measure, Column.q3.cell(point), high]
    }

    private func limits(_ region: Chart.Region, _ index: Int, _ chart: Chart, _ first: [String]) -> [String] {
        let name = region.name.isEmpty ? "region \(index + 1)" : region.name
        let across = [region.left, region.right].map { Self.limit($0, chart.x) }
        let up = [region.bottom, region.top].map { Self.limit($0, chart.y) }
        let edges = chart.isTurned(hasCells: hasCells) ? up + across : across + up
        let blanks = 2 + (hasBins ? 2 : 0) + (areBoxes ? 5 : 3) + columns.count
        return first + Array(repeating: "", count: blanks) + [CSVText.quoted(name)] + edges
    }

    private static func limit(_ edge: Double?, _ axis: Chart.Axis) -> String { edge.map { text($0, axis) } ?? "" }

    private static func text(_ position: Double, _ axis: Chart.Axis) -> String {
        axis.name(at: position).map(CSVText.quoted) ?? CSVText.number(position)
    }
}

extension Chart {
    fileprivate var hasNames: Bool { x.isCategorical || y.isCategorical }

    /// Whether the y axis has the places: it has names, and there are no cells, which have two places.
    fileprivate func isTurned(hasCells: Bool) -> Bool { isSideways && !hasCells }

    fileprivate func placeAndMeasure(hasCells: Bool) -> (place: Axis, measure: Axis) {
        isTurned(hasCells: hasCells) ? (y, x) : (x, y)
    }
}
