/// A chart's numbers as comma-separated values, one point a line, for people who go on in tools of their own.
public enum CSVChart {
    /// Tidy rows under the heading `series,x,y,low,high`, after RFC 4180 but with line feeds.
    ///
    /// Every point of every series has its row, in the chart's order. Numbers are the shortest that read back as the
    /// same; those that are missing or not finite are empty. Unlike a picture, the rows keep numbers beyond 1e300, and
    /// names stay as they are, quoted where they must be.
    public static func render(_ chart: Chart) -> String {
        var result = "series,x,y,low,high\n"
        for series in chart.series {
            let name = CSVText.quoted(series.name)
            for point in series.points {
                let numbers = [point.x, point.y, point.low, point.high].map(CSVText.number)
                result += name + "," + numbers.joined(separator: ",") + "\n"
            }
        }
        return result
    }
}
