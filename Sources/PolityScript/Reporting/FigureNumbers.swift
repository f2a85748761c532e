import PolityFigures

/// The numbers of a picture as a table to be read below it.
enum FigureNumbers {
    /// Rows that one still reads.
    private static let mostRows = 120

    /// `nil` for pictures with too many numbers. Of lines through time with too many points, whole years stand for all.
    static func table(of figure: Figure) -> Table? {
        let table =
            switch figure {
            case .chart(let chart): table(of: [chart])
            case .panels(let panels): table(of: panels.charts)
            case .flows(let flows): table(of: flows)
            case .radar(let radar): table(of: radar)
            }
        guard let table, (1...mostRows).contains(table.rows.count) else { return nil }
        return table.withoutEmptyColumns
    }

    // MARK: Charts

    private static func table(of charts: [Chart]) -> Table? {
        guard let first = charts.first else { return nil }
        let points = charts.reduce(0) { $0 + $1.series.reduce(0) { $0 + $1.points.count } }
        let isOfTime = charts.allSatisfy(\.isOfTime)
        let isThinned = points > mostRows && isOfTime
        // Panels have axes of their own, whose names the panels' titles say.
        func title(_ path: KeyPath<Chart, Chart.Axis>, _ fallback: String) -> String {
            let titles = Set(charts.map { $0[keyPath: path].title })
            return titles.count == 1 && !first[keyPath: path].title.isEmpty ? first[keyPath: path].title : fallback
        }
        var table = Table(
            columns: [
                Table.Column(charts.count > 1 ? "panel" : "", alignment: .whole),
                Table.Column("series", alignment: .whole),
                Table.Column(title(\.x, first.x.isCategorical ? "name" : "x"), alignment: .decimal),
                Table.Column(title(\.y, first.y.isCategorical ? "name" : "y"), alignment: .decimal),
                Table.Column("from", alignment: .decimal), Table.Column("low", alignment: .decimal),
                Table.Column("lower quartile", alignment: .decimal),
                Table.Column("upper quartile", alignment: .decimal), Table.Column("high", alignment: .decimal),
                Table.Column(first.valueTitle.isEmpty ? "value" : first.valueTitle, alignment: .decimal),
                Table.Column("label"),
            ])
        for chart in charts {
            for series in chart.series {
                for point in series.points where !isThinned || point.x == point.x.rounded() {
                    table.rows.append(
                        [
                            charts.count > 1 ? chart.title : "", series.name, place(point.x, chart.x),
                            place(point.y, chart.y),
                        ]
                            + [
                                point.base, point.low, point.quartiles?.lowerBound, point.quartiles?.upperBound,
                                point.high, point.value,
                            ].map(number) + [point.label])
                }
            }
        }
        if isThinned { table.notes = ["Whole years; `plot … to \"x.csv\"` writes every month."] }
        return table
    }

    private static func place(_ value: Double, _ axis: Chart.Axis) -> String {
        guard axis.isCategorical, let index = Int(exactly: value), axis.categories.indices.contains(index) else {
            return number(value)
        }
        return axis.categories[index]
    }

    private static func number(_ value: Double?) -> String {
        value.map { $0.isFinite ? NumberFormat.compact($0) : "" } ?? ""
    }

    // MARK: Flows and profiles

    private static func table(of flows: FlowDiagram) -> Table {
        var table = Table(
            columns: [
                Table.Column("from", alignment: .whole), Table.Column("to", alignment: .whole), Table.Column("flow"),
                Table.Column(flows.unit.isEmpty ? "amount" : flows.unit, alignment: .decimal),
            ])
        for link in flows.links where flows.nodes.indices.contains(link.from) && flows.nodes.indices.contains(link.to) {
            table.rows.append([
                flows.nodes[link.from].name, flows.nodes[link.to].name, link.name, number(link.amount),
            ])
        }
        return table
    }

    private static func table(of radar: RadarChart) -> Table {
        var table = Table(
            columns: [Table.Column("measure", alignment: .whole)]
                + radar.profiles.map { Table.Column($0.name, alignment: .decimal) })
        for (index, spoke) in radar.spokes.enumerated() {
            table.rows.append(
                [spoke.title]
                    + radar.profiles.map { $0.values.indices.contains(index) ? number($0.values[index]) : "" })
        }
        return table
    }
}

extension Chart {
    /// Lines over years.
    fileprivate var isOfTime: Bool { x.title == "year" && !x.isCategorical && series.allSatisfy { $0.mark == .line } }
}

extension Table {
    fileprivate var withoutEmptyColumns: Table {
        let kept = columns.indices.filter { column in rows.contains { !$0[column].isEmpty } }
        var table = self
        table.columns = kept.map { columns[$0] }
        table.rows = rows.map { row in kept.map { row[$0] } }
        return table
    }
}
