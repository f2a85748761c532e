import PolityFigures

/// A picture with a name for its file, where a statement draws several.
struct NamedFigure: Sendable, Hashable {
    /// Letters, digits, `_`, `.` and hyphens, from names of the script.
    var name: String
    var figure: Figure

    init(_ name: String, _ figure: Figure) {
        self.name = name
        self.figure = figure
    }
}

extension NamedFigure {
    /// The numbers of the picture, for machines: a row a point.
    var sheet: ResultSheet {
        switch figure {
        case .chart(let chart): Self.sheet(name, [chart])
        case .panels(let panels): Self.sheet(name, panels.charts)
        case .flows(let flows): sheet(flows)
        case .radar(let radar): sheet(radar)
        }
    }

    private static func sheet(_ name: String, _ charts: [Chart]) -> ResultSheet {
        var sheet = ResultSheet(
            "plot", title: "",
            columns: [
                .init("figure"), .init("panel"), .init("series"), .init("x"), .init("y"), .init("low", nil, .number),
                .init("high", nil, .number), .init("value", nil, .number),
            ])
        for chart in charts {
            func cell(_ value: Double, _ axis: Chart.Axis) -> ResultSheet.Cell {
                guard axis.isCategorical, let index = Int(exactly: value), axis.categories.indices.contains(index)
                else {
                    return .number(value)
                }
                return .text(axis.categories[index])
            }
            for series in chart.series {
                for point in series.points {
                    sheet.rows.append([
                        .text(name), .text(chart.title), .text(series.name), cell(point.x, chart.x),
                        cell(point.y, chart.y), .number(point.low), .number(point.high), .number(point.value),
                    ])
                }
            }
        }
        return sheet
    }

    private func sheet(_ flows: FlowDiagram) -> ResultSheet {
        var sheet = ResultSheet(
            "plot", title: "",
            columns: [.init("figure"), .init("from"), .init("to"), .init("name"), .init("amount", nil, .number)])
        for link in flows.links where flows.nodes.indices.contains(link.from) && flows.nodes.indices.contains(link.to) {
            sheet.rows.append([
                .text(name), .text(flows.nodes[link.from].name), .text(flows.nodes[link.to].name), .text(link.name),
                .number(link.amount),
            ])
        }
        return sheet
    }

    private func sheet(_ radar: RadarChart) -> ResultSheet {
        var sheet = ResultSheet(
            "plot", title: "",
            columns: [.init("figure"), .init("profile"), .init("measure"), .init("value", nil, .number)])
        for profile in radar.profiles {
            for (spoke, value) in zip(radar.spokes, profile.values) {
                sheet.rows.append([.text(name), .text(profile.name), .text(spoke.title), .number(value)])
            }
        }
        return sheet
    }
}
