/// Any figure's numbers as comma-separated values, after RFC 4180 but with line feeds, for people who go on in tools of
/// their own.
public enum CSVFigure {
    /// Tidy rows under a heading, one observation a row, in the figure's order.
    ///
    /// - A chart has the columns of ``CSVChart``, called by the titles of its axes. Lines to compare with are not in it.
    /// - Panels have a column `panel` before those: the title of the chart, or its number where it has none; further
    ///   panels of one title have ` (2)`, ` (3)` and so on after it. They have all columns that one of them needs; where their
    ///   axes have different titles, the columns `place` and `measure` tell them.
    /// - Flows are `from,to,name,amount`, with the names of the nodes; the heading of amounts has the unit, `amount, UNIT`.
    /// - A radar chart is `profile,measure,value,centre,rim`, a row for every measure of every profile.
    ///
    /// Numbers are the shortest that read back as the same; those that are missing or not finite are empty, and so are
    /// names of places that do not exist. Unlike a picture, the rows keep numbers beyond 1e300, and names stay as they
    /// are, quoted where they must be.
    public static func render(_ figure: Figure) -> String {
        switch figure {
        case .chart(let chart): CSVChart.render(chart)
        case .panels(let panels): render(panels)
        case .flows(let flows): render(flows)
        case .radar(let radar): render(radar)
        }
    }

    private static func render(_ panels: Panels) -> String {
        let layout = CSVLayout(panels.charts)
        let rows = zip(names(panels.charts), panels.charts).flatMap { name, chart in
            layout.rows(of: chart).map { [CSVText.quoted(name)] + $0 }
        }
        return text([layout.heading(after: ["panel"])] + rows)
    }

    /// A name for every panel, no two alike.
    private static func names(_ charts: [Chart]) -> [String] {
        let titles = Set(charts.map(\.title))
        var used: Set<String> = []
        var counts: [String: Int] = [:]
        return charts.enumerated().map { index, chart in
            let title = chart.title.isEmpty ? "\(index + 1)" : chart.title
            var name = title
            while used.contains(name) || (name != chart.title && titles.contains(name)) {
                counts[title, default: 1] += 1
                name = "\(title) (\(counts[title] ?? 1))"
            }
            used.insert(name)
            return name
        }
    }

    private static func render(_ flows: FlowDiagram) -> String {
        func name(_ node: Int) -> String { flows.nodes.indices.contains(node) ? flows.nodes[node].name : "" }
        return text(
            [["from", "to", "name", flows.unit.isEmpty ? "amount" : CSVText.quoted("amount, \(flows.unit)")]]
                + flows.links.map { link in
                    [name(link.from), name(link.to), link.name].map(CSVText.quoted) + [CSVText.number(link.amount)]
                })
    }

    private static func render(_ radar: RadarChart) -> String {
        let rows = radar.profiles.flatMap { profile in
            radar.spokes.enumerated().map { index, spoke in
                let value = profile.values.indices.contains(index) ? profile.values[index] : nil
                return [profile.name, spoke.title].map(CSVText.quoted)
                    + [value, spoke.centre, spoke.rim].map(CSVText.number)
            }
        }
        return text([["profile", "measure", "value", "centre", "rim"]] + rows)
    }

    /// Lines of cells that are quoted already.
    static func text(_ rows: [[String]]) -> String {
        rows.map { $0.joined(separator: ",") + "\n" }.joined()
    }

    /// Whether a line is a heading as ``render(_:)`` writes them, for programs that replace none but such files.
    ///
    /// Titles of axes are part of headings; the words around them are always the same.
    package static func isHeading(_ line: String) -> Bool {
        let parts = line.split(separator: ",", omittingEmptySubsequences: false)
        let isChart =
            (parts.first == "series" || parts.first == "panel" && parts.contains("series"))
            && (line.contains(",low,high") || line.contains(",low whisker,q1,"))
        return isChart || line.hasPrefix("from,to,name,amount") || line.hasPrefix("from,to,name,\"amount, ")
            || line == "profile,measure,value,centre,rim"
    }
}
