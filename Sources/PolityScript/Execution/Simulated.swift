import Polity
import PolityLab

/// A comparison that has been simulated, with the catalogue measures that were recorded.
package struct Simulated: Sendable {
    package var comparison: Comparison
    /// Places in the catalogue of the recorded measures.
    package var recorded: [Int]
    package var ensemble: Ensemble

    /// Whether this answers questions about these measures of this comparison.
    func answers(_ comparison: Comparison, recorded needed: [Int]) -> Bool {
        self.comparison == comparison && needed.allSatisfy(recorded.contains)
    }

    /// The values of an own or catalogue measure in every scenario, one for every run.
    func values(
        of measure: String, definitions: Definitions, plan: MeasurePlan, month: Int
    ) throws(MeasureFault) -> [[Double]] {
        let columns = plan.recorded.compactMap(recorded.firstIndex(of:))
        var all: [[Double]] = []
        for scenario in comparison.scenarios.indices {
            all.append(
                try plan.values(
                    of: measure, definitions: definitions, in: ensemble, recordedAt: columns, scenario: scenario,
                    month: month))
        }
        return all
    }

    /// A row for every scenario, then one for every difference from the first.
    func rows(
        of measure: String, definitions: Definitions, plan: MeasurePlan, month: Int
    ) throws(MeasureFault) -> [ResultRow] {
        let values = try values(of: measure, definitions: definitions, plan: plan, month: month)
        guard let baseline = values.first else { return [] }
        let names = comparison.scenarios.map(\.name)
        var rows = zip(names, values).map { name, values in
            ResultRow(scenario: name, measure: measure, month: month, Estimate(meanOf: values))
        }
        for (name, values) in zip(names, values).dropFirst() {
            rows.append(
                ResultRow(
                    scenario: "\(name) - \(names[0])", measure: measure, month: month,
                    Estimate(differenceOf: values, minus: baseline)))
        }
        return rows
    }
}
