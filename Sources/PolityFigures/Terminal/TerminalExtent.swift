/// What the axes of a terminal plot must reach.
extension Chart {
    /// The values of both axes that have to be seen: points, intervals, boxes, the bases of bars and areas, the breadth of
    /// bars, references, and what the axes are told to include; `nil` when no point can be shown.
    var terminalExtent: (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
        var across: [Double] = []
        var along: [Double] = []
        let isAlongX = y.isCategorical && !x.isCategorical
        for one in series {
            for point in one.points where point.isPlottable {
                let values = point.valuesAlong(one.mark, value: isAlongX ? point.x : point.y)
                let places = point.breadth(one.mark, around: isAlongX ? point.y : point.x)
                across += isAlongX ? values : places
                along += isAlongX ? places : values
            }
        }
        guard !across.isEmpty else { return nil }
        for reference in references {
            switch reference.position {
            case .upright(let value): across.append(value)
            case .level(let value): along.append(value)
            case .diagonal: break
            }
        }
        guard let width = Self.range(across + x.including), let height = Self.range(along + y.including) else {
            return nil
        }
        return (width, height)
    }

    private static func range(_ values: [Double]) -> ClosedRange<Double>? {
        let shown = values.filter(Point.isPlottable)
        guard let low = shown.min(), let high = shown.max() else { return nil }
        return low...high
    }
}

extension Chart.Point {
    /// Where the point's mark begins if not at its value: the base of a bar or an area.
    func start(_ mark: Chart.Mark) -> Double? {
        switch mark {
        case .bars, .area:
            let start = base ?? 0
            return Self.isPlottable(start) ? start : 0
        case .line, .path, .points, .boxes, .cells: return nil
        }
    }

    /// All numbers along the axis of values that the point needs.
    func valuesAlong(_ mark: Chart.Mark, value: Double) -> [Double] {
        var values = [value] + (plottableInterval.map { [$0.low, $0.high] } ?? [])
        if let start = start(mark) { values.append(start) }
        if case .boxes = mark, let box = plottableQuartiles { values += [box.lowerBound, box.upperBound] }
        return values
    }

    /// Both edges of a bar or box around a place on the other axis; the place alone for other marks.
    func breadth(_ mark: Chart.Mark, around place: Double) -> [Double] {
        switch mark {
        case .bars(let width), .boxes(let width):
            guard width > 0, Self.isPlottable(width) else { return [place] }
            return [place - width / 2, place + width / 2].filter(Self.isPlottable)
        case .line, .path, .area, .points, .cells: return [place]
        }
    }
}
