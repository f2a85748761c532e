import Polity
import PolityFigures
import PolityLab

/// `parity` and `swap`: whether a comparison is one of institutions.
extension Runner {
    mutating func parity(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        let (first, second) = (plan.scenarios[0], plan.scenarios[1])
        guard first.places.count == second.places.count else {
            throw fault(
                "`\(first.name)` has \(first.places.count) jurisdictions and `\(second.name)` has \(second.places.count)",
                at: span)
        }
        let parity = Parity(first, second)
        let observations = Observations(
            Measure.catalogue.map(\.name), months: [min(plan.months.max() ?? 0, Self.nameTestMonths)],
            program.definitions)
        let outputs = observations.outputs
        let isBlind = try inLab(plan, runs: 4, at: span) { lab throws(StudyError) in
            try Parity.isBlindToNames(first, second, outputs: outputs, lab)
        }
        var sheet = ResultSheet(
            "parity", title: "What differs between \(first.name) and \(second.name)",
            columns: [
                .init("sort"), .init("jurisdiction", nil, first.places.count > 1 ? .text : .hidden),
                .init("name", nil, .name),
                .init("first", first.name, .number), .init("second", second.name, .number),
                .init("declared", "institution"),
            ])
        for difference in parity.differences {
            sheet.rows.append([
                .text(difference.sort.rawValue), .text(first.places[difference.place].name), .text(difference.name),
                cell(difference, difference.first), cell(difference, difference.second), .truth(difference.isDeclared),
            ])
        }
        if parity.differences.isEmpty { sheet.notes.append("Nothing: they run the same.") }
        sheet.notes.append(
            "Everything else is the same: population, technology, mechanisms and luck."
                + (isBlind ? " Each runs the same bit for bit under the other's name." : ""))
        try emit(sheet, at: span)
        guard isBlind else {
            throw fault("a scenario runs differently under the other's name: the model reads names", at: span)
        }
        if let undeclared = parity.undeclared.first {
            let count = parity.undeclared.count
            throw .fault(
                Diagnostic(
                    .notInstitutional,
                    "`\(first.name)` and `\(second.name)` differ in `\(undeclared.name)`, which is no institution"
                        + (count > 1 ? ", and in \(count - 1) more" : ""), at: span), program.source)
        }
    }

    /// Long enough for every mechanism to have acted.
    private static let nameTestMonths = 24

    private func cell(_ difference: Parity.Difference, _ value: Double?) -> ResultSheet.Cell {
        guard let value else { return .text("") }
        if difference.sort == .mechanism { return .text(value == 0 ? "off" : "on") }
        return Factor.Target(named: difference.name).map { self.value(FactorSetting($0, value)) } ?? .number(value)
    }

    /// How often one scenario is above the other on every measure when what is uncertain is drawn from a prior.
    mutating func dominance(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        let (first, second) = (plan.scenarios[0], plan.scenarios[1])
        let prior =
            plan.prior.map { Prior($0.margins.map { Factor($0.target, .distribution($0.distribution)) }) } ?? .wide
        let draws = plan.runs
        try allow(2 * draws, at: span)
        let observations = Observations(plan.measures, months: plan.months, program.definitions)
        let outputs = observations.outputs
        var rows = try inLab(plan, runs: 2 * draws, at: span) { lab throws(StudyError) in
            try DominanceAudit.run(first, second, outputs: outputs, prior: prior, draws: draws, lab)
        }
        // Own measures are recorded without their names.
        for index in rows.indices { rows[index].measure = plan.measures[outputs.meaning(of: index).measure] }
        try emit(
            Audit.sheet(rows, first: first.name, second: second.name, draws: draws, prior: plan.method), at: span)
    }

    mutating func swap(_ plan: ExperimentPlan, at span: SourceSpan) throws(Stop) {
        let swap = Swap(plan.scenarios[0], plan.scenarios[1])
        let observations = Observations(plan.measures, months: plan.months, program.definitions)
        let sweep = Sweep(swap.scenarios, points: [[]], outputs: observations.outputs, runs: plan.runs)
        let size = plan.runs * swap.scenarios.count
        try allow(size, at: span)
        let cells = try inLab(plan, runs: size, at: span) { lab throws(StudyError) in try sweep.run(lab) }
        tellFailures(cells.flatMap(\.values), at: span)
        let names = plan.scenarios.map(\.name)
        var sheet = ResultSheet(
            "swap", title: "Institutions of each in the economy of each",
            columns: [
                .init("measure"), .init("month", nil, .hidden), .init("time"), .init("institutions"), .init("economy"),
                .init("estimate", "mean", .number),
            ] + ResultSheet.interval() + [.init("runs", nil, .hidden)],
            notes: [setting(plan, "\(plan.runs) runs of each pair, with the same luck")])
        let isSame =
            swap.scenarios[0].places.map(\.economy) == swap.scenarios[3].places.map(\.economy)
            && swap.scenarios[0].switches == swap.scenarios[3].switches
        if isSame {
            sheet.notes.append("Both have the same economy, so that nothing changes by the swap.")
        }
        for (measure, month, place) in asked(plan, observations) {
            for cell in cells {
                let estimate = cell.estimate(place)
                sheet.rows.append([
                    .text(measure), .integer(month), .text(timeText(month)), .text(names[cell.scenario / 2]),
                    .text(names[cell.scenario % 2]), .number(estimate.mean), .number(estimate.low),
                    .number(estimate.high), .integer(estimate.runs),
                ])
            }
        }
        try emit(sheet, at: span)
    }
}
