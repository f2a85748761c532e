import PolityFigures
import TestSupport

extension Figure {
    /// A figure of any kind from texts, numbers and counts that break renderers.
    static func hostile(using generator: inout TestGenerator) -> Figure {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: .flows(.hostile(using: &generator))
        case 1: .radar(.hostile(using: &generator))
        case 2:
            .panels(
                Panels(
                    title: .hostile(using: &generator),
                    charts: (0..<Int.random(in: 0...5, using: &generator)).map { _ in .hostile(using: &generator) },
                    sharesScales: Bool.random(using: &generator), source: .hostile(using: &generator)))
        default: .chart(.hostile(using: &generator))
        }
    }
}

extension Double {
    static func hostile(using generator: inout TestGenerator) -> Double {
        let values = [
            0, -0.0, 1, 2, 3, 0.5, -1.5, 1e-9, 7e5, 1e15, 1e299, -1e300, 1e300, 1.7e308, .nan, .infinity, -.infinity,
            .leastNonzeroMagnitude, .leastNormalMagnitude,
        ]
        return Bool.random(using: &generator)
            ? Double(Int.random(in: -1...4, using: &generator)) : values.randomElement(using: &generator) ?? 0
    }

    static func hostileOrNone(using generator: inout TestGenerator) -> Double? {
        Bool.random(using: &generator) ? nil : hostile(using: &generator)
    }
}

extension Chart {
    static func hostile(using generator: inout TestGenerator) -> Chart {
        func times(_ range: ClosedRange<Int>) -> Range<Int> { 0..<Int.random(in: range, using: &generator) }
        return Chart(
            title: .hostile(using: &generator), x: .hostile(using: &generator), y: .hostile(using: &generator),
            series: times(0...4).map { _ in
                Series(
                    .hostile(using: &generator), points: times(0...6).map { _ in .hostile(using: &generator) },
                    mark: .hostile(using: &generator))
            },
            references: times(0...3).map { _ in .hostile(using: &generator) },
            regions: times(0...2).map { _ in
                Region(
                    .hostile(using: &generator), left: .hostileOrNone(using: &generator),
                    right: .hostileOrNone(using: &generator), bottom: .hostileOrNone(using: &generator),
                    top: .hostileOrNone(using: &generator))
            }, valueTitle: .hostile(using: &generator), source: .hostile(using: &generator))
    }
}

extension Chart.Axis {
    fileprivate static func hostile(using generator: inout TestGenerator) -> Chart.Axis {
        let names = (0..<max(0, Int.random(in: -4...4, using: &generator))).map { _ in String.hostile(using: &generator)
        }
        let reached = (0..<max(0, Int.random(in: -4...2, using: &generator))).map { _ in
            Double.hostile(using: &generator)
        }
        return Chart.Axis(.hostile(using: &generator), categories: names, including: reached)
    }
}

extension Chart.Mark {
    fileprivate static func hostile(using generator: inout TestGenerator) -> Chart.Mark {
        switch Int.random(in: 0..<7, using: &generator) {
        case 0: .line
        case 1: .path
        case 2: .area
        case 3: .points
        case 4: .bars(width: .hostile(using: &generator))
        case 5: .boxes(width: .hostile(using: &generator))
        default: .cells
        }
    }
}

extension Chart.Point {
    fileprivate static func hostile(using generator: inout TestGenerator) -> Chart.Point {
        let ends = [Double.hostile(using: &generator), Double.hostile(using: &generator)].sorted()
        return Chart.Point(
            x: .hostile(using: &generator), y: .hostile(using: &generator), low: .hostileOrNone(using: &generator),
            high: .hostileOrNone(using: &generator), base: .hostileOrNone(using: &generator),
            quartiles: ends[0] <= ends[1] ? ends[0]...ends[1] : nil, value: .hostileOrNone(using: &generator),
            label: Bool.random(using: &generator) ? "" : .hostile(using: &generator))
    }
}

extension Chart.Reference {
    fileprivate static func hostile(using generator: inout TestGenerator) -> Chart.Reference {
        let place = Double.hostile(using: &generator)
        let positions: [Position] = [.upright(place), .level(place), .diagonal]
        return Chart.Reference(
            positions.randomElement(using: &generator) ?? .diagonal, name: .hostile(using: &generator))
    }
}

extension FlowDiagram {
    fileprivate static func hostile(using generator: inout TestGenerator) -> FlowDiagram {
        let columns = [0, 1, 2, -1, .max, .min]
        let places = [0, 0, 1, 2, 3, -1, .max, .min]
        let nodes = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            Node(.hostile(using: &generator), column: columns.randomElement(using: &generator) ?? 0)
        }
        let links = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            Link(
                from: places.randomElement(using: &generator) ?? 0, to: places.randomElement(using: &generator) ?? 0,
                amount: .hostile(using: &generator), name: .hostile(using: &generator))
        }
        return FlowDiagram(
            title: .hostile(using: &generator), nodes: nodes, links: links, unit: .hostile(using: &generator),
            source: .hostile(using: &generator))
    }
}

extension RadarChart {
    fileprivate static func hostile(using generator: inout TestGenerator) -> RadarChart {
        let spokes = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
            Spoke(.hostile(using: &generator), centre: .hostile(using: &generator), rim: .hostile(using: &generator))
        }
        let profiles = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
            Profile(
                .hostile(using: &generator),
                values: (0..<Int.random(in: 0...5, using: &generator)).map { _ in .hostileOrNone(using: &generator) })
        }
        return RadarChart(
            title: .hostile(using: &generator), spokes: spokes, profiles: profiles, source: .hostile(using: &generator))
    }
}
