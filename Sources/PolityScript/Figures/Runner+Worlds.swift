import Polity
import PolityFigures
import PolityLab

/// Pictures of what worlds hold at one time, which no measure of the catalogue says: who has what share, who pays whom.
extension Runner {
    /// The Lorenz curve of every scenario, the mean over its runs (M. O. Lorenz, Publications of the American Statistical
    /// Association 9, 1905, 209–219).
    mutating func lorenz(_ plan: PlotPlan, at span: SourceSpan) throws(Stop) -> [NamedFigure] {
        guard let comparison else { return [] }
        let month = plan.month ?? comparison.months
        var found: [NamedFigure] = []
        for name in plan.names {
            guard let attribute = AgentAttribute.named(name, of: .citizens) else { continue }
            let probes = (0...LorenzProbe.steps).map { LorenzProbe(attribute: attribute, step: $0) }
            let means = try probe(probes.map(\.measure), comparison, month, at: span)
            let series = means.map { subject, means in
                Chart.Series(
                    subject.shownName,
                    points: zip(probes, means).map { Chart.Point(x: $0.part, y: $1) })
            }
            let chart = Chart(
                title: "Who has what share of \(name), \(timeText(month))",
                x: Chart.Axis("share of citizens, from those with the least", including: [0, 1]),
                y: Chart.Axis("share of all \(name)", including: [0, 1]), series: series,
                references: [Chart.Reference(.diagonal, name: "all have the same")],
                source: "Lorenz curves, means over runs. " + ResultTable.setting(comparison))
            found.append(NamedFigure("lorenz-\(name)", .chart(chart)))
        }
        return found
    }

    /// Who pays whom, and who holds whose records.
    mutating func flows(_ plan: PlotPlan, at span: SourceSpan) throws(Stop) -> [NamedFigure] {
        guard let comparison else { return [] }
        let month = plan.month ?? comparison.months
        var found: [NamedFigure] = []
        for name in plan.names {
            let isMoney = name == PlotForm.Stream.money.rawValue
            let probes = isMoney ? MoneyFlows.measures(comparison) : DataFlows.measures
            let means = try probe(probes, comparison, month, at: span)
            for (subject, values) in means where !isMoney || subject.jurisdiction == 0 {
                let places = comparison.scenarios[subject.scenario].places.map(\.name)
                let setting = ResultTable.setting(comparison)
                let diagram =
                    isMoney
                    ? MoneyFlows.diagram(
                        values, places: places, title: "Who pays whom in \(subject.name), \(timeText(month))",
                        setting: setting)
                    : DataFlows.diagram(
                        values, title: "Whose hands records are in: \(subject.shownName), \(timeText(month))",
                        setting: setting)
                let file = [name, subject.name] + (isMoney ? [] : subject.place.map { [$0] } ?? [])
                found.append(NamedFigure(file.joined(separator: "-"), .flows(diagram)))
            }
        }
        return found
    }

    /// Means over the runs of a comparison of what is asked of its worlds at a month, for every scenario and jurisdiction.
    private func probe(
        _ measures: [Measure], _ comparison: Comparison, _ month: Int, at span: SourceSpan
    ) throws(Stop) -> [(subject: Simulated.Subject, means: [Double])] {
        let outputs = Outputs(measures, months: [month])
        let scenarios = comparison.scenarios
        let (size, isOver) = (comparison.runs * scenarios.count).multipliedReportingOverflow(by: measures.count)
        guard !isOver, size <= host.limits.recordedValues else {
            throw tooManyRuns("this would record too many numbers", at: span)
        }
        var plan = ExperimentPlan(sort: .bands)
        plan.scenarios = scenarios
        plan.seed = comparison.seed
        let runs = comparison.runs
        let values = try inLab(plan, runs: runs * scenarios.count, at: span) { lab throws(StudyError) in
            try lab.values(
                scenarios, variants: scenarios.indices.map { Trials.Variant(scenario: $0) },
                trials: Trials.crossed(variants: scenarios.count, runs: runs), outputs: outputs)
        }
        return Simulated.subjects(of: comparison).map { subject in
            let found = (0..<runs).compactMap { values[$0 * scenarios.count + subject.scenario] }
            let means = measures.indices.map { measure in
                guard let place = outputs.place(measure: measure, month: month, jurisdiction: subject.jurisdiction)
                else { return Double.nan }
                return Estimate(meanOf: found.map { $0[place] }).mean
            }
            return (subject, means)
        }
    }
}

/// A point of a Lorenz curve: the share of all that the poorest part has.
struct LorenzProbe {
    static let steps = 20

    let attribute: AgentAttribute
    let step: Int

    var part: Double { Double(step) / Double(Self.steps) }

    /// Between two citizens the curve is straight. No number where all have nothing together.
    var measure: Measure {
        let (attribute, part) = (attribute, part)
        return .probe("lorenz.\(attribute.name).\(step)", "one of the points of a Lorenz curve") { world, place in
            let count = world.agentCount(.citizens, jurisdiction: place)
            var values = [Double](repeating: 0, count: count)
            world.read(attribute, jurisdiction: place, range: 0..<count, into: &values)
            values.sort()
            return Self.ordinate(values, part)
        }
    }

    /// - Parameter sorted: from the least.
    static func ordinate(_ sorted: [Double], _ part: Double) -> Double {
        let total = sorted.reduce(0, +)
        guard total > 0 else { return .nan }
        let position = part * Double(sorted.count)
        let whole = min(sorted.count, Int(position))
        let sum = sorted[..<whole].reduce(0, +)
        let rest = whole < sorted.count ? (position - Double(whole)) * sorted[whole] : 0
        return (sum + rest) / total
    }
}

extension Measure {
    /// Something that a picture asks of a world, and nobody by name.
    static func probe(
        _ name: String, _ summary: String, _ value: @escaping @Sendable (borrowing World, Int) -> Double
    ) -> Measure {
        Measure(
            CatalogueEntry(
                name, group: "pictures", unit: .number, range: -Double.infinity ... .infinity, summary: summary,
                source: "the world at that time"), observe: value)
    }
}
