import Polity
import PolityFigures
import PolityLab
import PolityScript
import Testing

/// A small script that is run once, and what its measures were in every month.
struct Trial {
    static let start = """
        economy e { citizens = 50
          starts = 2026-01-01 }
        regime r { }

        """

    let ensemble: Ensemble
    let scenarios: [String]
    let measures: [String]
    let definitions: Definitions
    let plan: MeasurePlan

    /// - Parameters:
    ///   - text: definitions, with the scenarios that are compared.
    ///   - measures: what to record.
    init(
        _ text: String, scenarios: [String] = ["s"], measures: [String], months: Int = 24, runs: Int = 1,
        seed: UInt64 = 1, threads: Int = 2
    ) throws {
        let source = Source(Self.start + text, name: "test")
        let checked = Checker.check(Parser.parse(source))
        let definitions = checked.definitions
        let plan = MeasurePlan(measures, definitions: definitions)
        try #require(
            !checked.diagnostics.contains { $0.severity == .error },
            "\(DiagnosticRenderer(source: source).render(checked.diagnostics))")
        let study = Study(
            scenarios: try scenarios.map { try #require(definitions.scenario($0)) },
            measures: plan.recorded.map { $0.recorder(measures: plan.measures) }, months: months, runs: runs, seed: seed
        )
        ensemble = try study.run(threads: threads)
        self.scenarios = scenarios
        self.measures = measures
        self.definitions = definitions
        self.plan = plan
    }

    /// What a measure was at the end of every month, month 0 first.
    func series(_ measure: String, scenario: Int = 0, jurisdiction: Int = 0, run: Int = 0) throws -> [Double] {
        try (0...ensemble.study.months).map { month in
            try plan.values(
                of: measure, definitions: definitions, in: ensemble, recordedAt: Array(plan.recorded.indices),
                scenario: scenario, jurisdiction: jurisdiction, month: month)[run] ?? .nan
        }
    }

    /// Bits of all series of all measures, runs and scenarios.
    func bits(_ measures: [String]? = nil) throws -> [UInt64] {
        var bits: [UInt64] = []
        for measure in measures ?? self.measures {
            for scenario in scenarios.indices {
                for run in 0..<ensemble.study.runs {
                    bits += try series(measure, scenario: scenario, run: run).map(\.bitPattern)
                }
            }
        }
        return bits
    }

    func events(scenario: Int = 0, run: Int = 0) -> [RuleEvent] { ensemble.events(scenario: scenario, run: run) }

    /// A lever's value in force in the months that begin after 0, 1, 2 … months, under a policy `p` of these lines.
    static func lever(
        _ rules: String, _ lever: String = "tax.digital_services", months: Int = 24, before: String = ""
    ) throws -> [Double] {
        let text = before + "policy p {\n\(rules)\n}\nscenario s = r with p in e\nmeasure level = \(lever)"
        // What holds in a month is seen when that month has passed.
        return Array(try Trial(text, measures: ["level"], months: months).series("level").dropFirst())
    }
}

/// Rounded, so that sums of decimal fractions compare as they are written.
func rounded(_ values: [Double]) -> [Double] { values.map { ($0 * 1e9).rounded() / 1e9 } }
