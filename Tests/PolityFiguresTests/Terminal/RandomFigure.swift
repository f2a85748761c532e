import PolityFigures
import TestSupport

extension Double {
    /// A number that breaks scales: none, endless, huge, subnormal, or an ordinary one.
    static func perhaps(using generator: inout TestGenerator) -> Double? {
        Bool.random(using: &generator) ? .hostile(using: &generator) : nil
    }
}

extension Chart {
    /// A chart of any kind with hostile text and numbers.
    static func random(using generator: inout TestGenerator) -> Chart {
        var chart = Chart(
            title: .hostile(using: &generator), x: .random(using: &generator), y: .random(using: &generator),
            series: many(4, using: &generator) { .random(using: &$0) },
            references: many(3, using: &generator) { .random(using: &$0) },
            regions: many(3, using: &generator) { .random(using: &$0) }, valueTitle: .hostile(using: &generator),
            source: .hostile(using: &generator))
        if Int.random(in: 0...3, using: &generator) == 0 {
            for index in chart.series.indices { chart.series[index].mark = .cells }
        }
        return chart
    }

    static func many<Element>(
        _ most: Int, using generator: inout TestGenerator, _ make: (inout TestGenerator) -> Element
    ) -> [Element] {
        var result: [Element] = []
        for _ in 0..<Int.random(in: 0...most, using: &generator) { result.append(make(&generator)) }
        return result
    }
}

extension Chart.Axis {
    static func random(using generator: inout TestGenerator) -> Chart.Axis {
        let names =
            Bool.random(using: &generator)
            ? Chart.many(Bool.random(using: &generator) ? 40 : 6, using: &generator) { String.hostile(using: &$0) } : []
        return Chart.Axis(
            .hostile(using: &generator), categories: names,
            including: Chart.many(2, using: &generator) { .hostile(using: &$0) })
    }
}

extension Chart.Series {
    static func random(using generator: inout TestGenerator) -> Chart.Series {
        let marks: [Chart.Mark] = [
            .line, .path, .area, .points, .bars(width: 1), .bars(width: .hostile(using: &generator)),
            .boxes(width: .hostile(using: &generator)), .cells,
        ]
        let isGrid = Bool.random(using: &generator)
        var index = 0
        let points = Chart.many(30, using: &generator) { generator in
            index += 1
            var point = Chart.Point.random(using: &generator)
            if isGrid {
                point.x = Double(index % 5)
                point.y = Double(index / 5)
            }
            return point
        }
        return Chart.Series(
            .hostile(using: &generator), points: points, mark: marks.randomElement(using: &generator) ?? .line)
    }
}

extension Chart.Point {
    static func random(using generator: inout TestGenerator) -> Chart.Point {
        let (one, other) = (Double.hostile(using: &generator), Double.hostile(using: &generator))
        let box = one.isNaN || other.isNaN ? nil : min(one, other)...max(one, other)
        return Chart.Point(
            x: .hostile(using: &generator), y: .hostile(using: &generator), low: .perhaps(using: &generator),
            high: .perhaps(using: &generator), base: .perhaps(using: &generator),
            quartiles: Bool.random(using: &generator) ? box : nil, value: .perhaps(using: &generator),
            label: Bool.random(using: &generator) ? .hostile(using: &generator) : "")
    }
}

extension Chart.Reference {
    static func random(using generator: inout TestGenerator) -> Chart.Reference {
        let positions: [Position] = [
            .upright(.hostile(using: &generator)), .level(.hostile(using: &generator)), .diagonal,
        ]
        return Chart.Reference(
            positions.randomElement(using: &generator) ?? .diagonal, name: .hostile(using: &generator))
    }
}

extension Chart.Region {
    static func random(using generator: inout TestGenerator) -> Chart.Region {
        Chart.Region(
            .hostile(using: &generator), left: .perhaps(using: &generator), right: .perhaps(using: &generator),
            bottom: .perhaps(using: &generator), top: .perhaps(using: &generator))
    }
}

extension Figure {
    /// Any figure with hostile text and numbers.
    static func random(using generator: inout TestGenerator) -> Figure {
        switch Int.random(in: 0..<8, using: &generator) {
        case 0:
            return .panels(
                Panels(
                    title: .hostile(using: &generator),
                    charts: Chart.many(4, using: &generator) { .random(using: &$0) },
                    sharesScales: Bool.random(using: &generator), source: .hostile(using: &generator)))
        case 1:
            return .flows(
                FlowDiagram(
                    title: .hostile(using: &generator),
                    nodes: Chart.many(6, using: &generator) {
                        .init(.hostile(using: &$0), column: .random(in: -2...4, using: &$0))
                    },
                    links: Chart.many(12, using: &generator) {
                        .init(
                            from: .random(in: -1...6, using: &$0), to: .random(in: -1...6, using: &$0),
                            amount: .hostile(using: &$0), name: .hostile(using: &$0))
                    }, unit: .hostile(using: &generator), source: .hostile(using: &generator)))
        case 2:
            return .radar(
                RadarChart(
                    title: .hostile(using: &generator),
                    spokes: Chart.many(6, using: &generator) {
                        .init(.hostile(using: &$0), centre: .hostile(using: &$0), rim: .hostile(using: &$0))
                    },
                    profiles: Chart.many(4, using: &generator) { generator in
                        .init(
                            .hostile(using: &generator),
                            values: Chart.many(7, using: &generator) { .perhaps(using: &$0) })
                    }, source: .hostile(using: &generator)))
        default: return .chart(.random(using: &generator))
        }
    }
}
