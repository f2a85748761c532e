import Polity
import PolityFigures
import PolityLab

/// `plot`: pictures of a comparison and of analyses, on the terminal or in files.
extension Runner {
    mutating func plot(_ plan: PlotPlan, at span: SourceSpan, index: Int) throws(Stop) {
        let found: [NamedFigure]
        switch plan.form {
        case .result?:
            guard !lastFigures.isEmpty else {
                throw fault("no analysis before this line has given anything to draw", at: span)
            }
            found = lastFigures
        case .lorenz?: found = try lorenz(plan, at: span)
        case .flows?: found = try flows(plan, at: span)
        default:
            guard let simulated = try simulate(measures: plan.names, at: span) else { return }
            guard output.isForPeople || plan.file != nil else {
                if isReported { journal.add(try figures(plan, simulated, at: span), of: plan.measures) }
                return try emitRows(plan, simulated, at: span, index: index)
            }
            found = try figures(plan, simulated, at: span)
        }
        // The rows of an analysis have been given.
        if plan.form == .result, plan.file == nil, !output.isForPeople { return }
        if plan.form != .result { journal.add(found, of: plan.measures) }
        if let file = plan.file {
            try write(found, to: file, at: span)
        } else if output.isForPeople {
            for item in found { show(item.figure) }
        } else {
            // A store has the runs behind a picture; its points are no results of their own.
            for item in found { try write(item.sheet, at: span) }
        }
    }

    /// Machines have the numbers of a chart's measures, unless a table of the comparison has them.
    private mutating func emitRows(
        _ plan: PlotPlan, _ simulated: Simulated, at span: SourceSpan, index: Int
    ) throws(Stop) {
        let tabled = tabledMeasures(around: index)
        let untabled = plan.names.filter { !tabled.contains($0) }
        let end = simulated.comparison.months
        let isOfOneTime = plan.form?.isOfOneTime ?? false
        let months = isOfOneTime ? [plan.month ?? end] : Array(stride(from: 0, to: end, by: 12)) + [end]
        emit(try rows(untabled, months: months, in: simulated, at: span))
    }

    // MARK: Pictures of runs

    private func figures(_ plan: PlotPlan, _ simulated: Simulated, at span: SourceSpan) throws(Stop) -> [NamedFigure] {
        let comparison = simulated.comparison
        let month = plan.month ?? comparison.months
        switch plan.form {
        case nil:
            var found: [NamedFigure] = []
            for name in plan.names {
                found.append(NamedFigure(name, .chart(try lines(name, in: simulated, at: span))))
            }
            return found
        case .panels?:
            var charts: [Chart] = []
            for name in plan.names { charts.append(try lines(name, in: simulated, at: span)) }
            let title = plan.names.count == 1 ? plan.names[0] : "\(plan.names.count) measures"
            return [
                NamedFigure(
                    "panels",
                    .panels(Panels(title: title, charts: charts, source: ResultTable.setting(comparison))))
            ]
        case .scatter?, .phase?:
            let axes = plan.names.map { Chart.Axis(titled($0)) }
            let series =
                try plan.form == .phase
                ? paths(plan.names, in: simulated, at: span) : clouds(plan.names, month, in: simulated, at: span)
            let chart = Chart(
                title: "\(plan.names[1]) against \(plan.names[0])"
                    + (plan.form == .phase ? "" : ", \(timeText(month))"), x: axes[0], y: axes[1], series: series,
                source: (plan.form == .phase ? "Means of runs from month to month. " : "A point a run. ")
                    + ResultTable.setting(comparison))
            return [NamedFigure(plan.names.joined(separator: "-"), .chart(chart))]
        case .radar?: return [NamedFigure("radar", .radar(try radar(plan.names, month, simulated, at: span)))]
        case let form?:
            var found: [NamedFigure] = []
            for name in plan.names {
                let groups = try groups(name, month, in: simulated, at: span)
                let maker = RunFigures(title: titled(name), source: ResultTable.setting(comparison))
                let time = timeText(month)
                let range = Catalogues.entry(name)?.range ?? -Double.infinity ... .infinity
                let figure =
                    switch form {
                    case .histogram: maker.histogram(groups, time: time)
                    case .density: maker.density(groups, time: time, within: range)
                    case .boxes: maker.boxes(groups, time: time)
                    default: maker.means(groups, as: form, time: time)
                    }
                found.append(NamedFigure(name, figure))
            }
            return found
        }
    }

    /// A measure's name with its unit, as axes have it.
    func titled(_ measure: String) -> String {
        units([measure])[measure].map { "\(measure), \($0)" } ?? measure
    }

    func lines(_ measure: String, in simulated: Simulated, at span: SourceSpan) throws(Stop) -> Chart {
        ResultTable.chart(
            measure, unit: units([measure])[measure] ?? "", series: try series(measure, in: simulated, at: span),
            comparison: simulated.comparison)
    }

    private func groups(
        _ measure: String, _ month: Int, in simulated: Simulated, at span: SourceSpan
    ) throws(Stop) -> [RunFigures.Group] {
        let plan = MeasurePlan([measure], definitions: program.definitions)
        var groups: [RunFigures.Group] = []
        for subject in simulated.subjects {
            if host.isCancelled() { throw .interrupted }
            let values = try reading(at: span) { () throws(ResultFault) in
                try simulated.values(
                    of: measure, subject: subject, definitions: program.definitions, plan: plan, month: month)
            }
            groups.append(.init(name: subject.shownName, values: values.compactMap(\.self).filter(\.isFinite)))
        }
        return groups
    }

    /// A point a run, of two measures.
    private func clouds(
        _ measures: [String], _ month: Int, in simulated: Simulated, at span: SourceSpan
    ) throws(Stop) -> [Chart.Series] {
        let plan = MeasurePlan(measures, definitions: program.definitions)
        var series: [Chart.Series] = []
        for subject in simulated.subjects {
            var values: [[Double?]] = []
            for measure in measures {
                values.append(
                    try reading(at: span) { () throws(ResultFault) in
                        try simulated.values(
                            of: measure, subject: subject, definitions: program.definitions, plan: plan, month: month)
                    })
            }
            let points = zip(values[0], values[1]).compactMap { x, y in
                x.flatMap { x in y.map { Chart.Point(x: x, y: $0) } }
            }
            series.append(Chart.Series(subject.shownName, points: points, mark: .points))
        }
        return series
    }

    /// The way of the means of two measures; every fifth year has its number.
    private func paths(_ measures: [String], in simulated: Simulated, at span: SourceSpan) throws(Stop) -> [Chart
        .Series]
    {
        let (x, y) = (
            try series(measures[0], in: simulated, at: span), try series(measures[1], in: simulated, at: span)
        )
        let end = simulated.comparison.months
        return zip(x, y).map { x, y in
            let points = zip(x.points, y.points).enumerated().map { month, point in
                let isMarked = month % 60 == 0 || month == end
                return Chart.Point(x: point.0.y, y: point.1.y, label: isMarked ? timeText(month) : "")
            }
            return Chart.Series(x.name, points: points, mark: .path)
        }
    }

    private func radar(
        _ measures: [String], _ month: Int, _ simulated: Simulated, at span: SourceSpan
    ) throws(Stop) -> RadarChart {
        var spokes: [RadarChart.Spoke] = []
        var profiles = simulated.subjects.map { RadarChart.Profile($0.shownName, values: []) }
        for measure in measures {
            let means = try groups(measure, month, in: simulated, at: span).map { Estimate(meanOf: $0.values).mean }
            for (index, mean) in means.enumerated() { profiles[index].values.append(mean.isFinite ? mean : nil) }
            let known = means.filter(\.isFinite)
            let low = min(0, known.min() ?? 0)
            let high = max(known.max() ?? 1, low)
            spokes.append(RadarChart.Spoke(titled(measure), centre: low, rim: high > low ? high : low + 1))
        }
        return RadarChart(
            title: "Profiles, \(timeText(month))", spokes: spokes, profiles: profiles,
            source: "Means; every spoke has a scale of its own, from 0, or the least value, to the largest. "
                + "Areas and shapes depend on the order of the spokes: read the table. "
                + ResultTable.setting(simulated.comparison))
    }

    func show(_ figure: Figure) {
        let text = TerminalFigure.render(figure, style: host.terminal).endingInNewline
        host.write(output == .markdown ? "\n```\n\(text)```\n" : "\n" + text)
    }
}

extension Simulated.Subject {
    var shownName: String { name + (place.map { ", \($0)" } ?? "") }
}
