/// A chart's numbers as comma-separated values, one point a line, for people who go on in tools of their own.
public enum CSVChart {
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

    /// Tidy rows under the heading `series,x,y,low,high`, after RFC 4180 but with line feeds.
    ///
    /// Every point of every series has its row, in the chart's order. Numbers are the shortest that read back as the
    /// same; those that are missing or not finite are empty. Unlike a picture, the rows keep numbers beyond 1e300, and
    /// names stay as they are, quoted where they must be. Those of the columns `base,q1,q3,value,label` follow that some
    /// point has something in. On axes of names, the name stands instead of the position; a position between names or
    /// beyond them stays a number.
    public static func render(_ chart: Chart) -> String {
        let columns = columns(of: [chart])
        return CSVFigure.text([heading(columns)] + rows(of: chart, columns: columns))
    }

    static func heading(_ columns: [Column]) -> [String] {
        ["series", "x", "y", "low", "high"] + columns.map(\.rawValue)
    }

    /// The further columns in which some point of the charts has something.
    static func columns(of charts: [Chart]) -> [Column] {
        let points = charts.flatMap(\.series).flatMap(\.points)
        return Column.allCases.filter { column in points.contains { !column.cell($0).isEmpty } }
    }

    /// Cells, quoted where they must be.
    static func rows(of chart: Chart, columns: [Column]) -> [[String]] {
        chart.series.flatMap { series in
            let name = CSVText.quoted(series.name)
            return series.points.map { point in
                [name, place(point.x, chart.x), place(point.y, chart.y)] + [point.low, point.high].map(CSVText.number)
                    + columns.map { $0.cell(point) }
            }
        }
    }

    private static func place(_ position: Double, _ axis: Chart.Axis) -> String {
        axis.name(at: position).map(CSVText.quoted) ?? CSVText.number(position)
    }
}
