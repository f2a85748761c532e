import Polity
import PolityLab

/// A statement of the lab with everything in it checked and resolved. Which parts matter depends on what it is.
package struct ExperimentPlan: Sendable, Hashable {
    package var sort: Experiment.Sort
    /// A claim's sentence or a file's name.
    package var text = ""
    package var scenarios: [Scenario] = []
    package var measures: [String] = []
    package var factors: [Factor] = []
    package var conditions: [RunCondition] = []
    package var targets: [Target] = []
    /// Months elapsed at which values are wanted.
    package var months: [Int] = []
    /// Replications, trajectories or points, as the analysis counts.
    package var runs = 0
    package var seed: UInt64 = 1
    package var method = ""
    /// Points of a design, where the method does not say how many.
    package var points: Int?
    /// Levers are put together by their groups in the catalogue.
    package var isGrouped = false
    package var goals: [Goal] = []
    package var confidence = 0.95
    package var prior: PriorDefinition?
    /// Sets of weights by name, in the order of the statement.
    package var weights: [WeightSet] = []
    /// What a claim says of itself.
    package var remarks = Remarks()
    /// The claim that a `flip` is about.
    package var claim: Claim?

    /// `MEASURE at TIME = VALUE within WIDTH`.
    package struct Target: Sendable, Hashable {
        package var observed: Observed
        package var value: Double
        package var width: Double
        package var text: String
    }

    /// `lowest hhi` or `highest output`.
    package struct Goal: Sendable, Hashable {
        package var measure: String
        package var isLowest: Bool
    }

    package struct WeightSet: Sendable, Hashable {
        package var name: String
        /// `nil` for equal weights.
        package var weights: [MeasureWeight]?
    }

    /// What a claim says.
    package struct Claim: Sendable, Hashable {
        package var text: String
        package var condition: RunCondition
        package var confidence: Double
        package var seed: UInt64
        package var runs: Int
        /// Scenarios that the condition names.
        package var scenarios: [Scenario]
    }

    /// The latest month that anything in the statement asks for.
    package var lastMonth: Int {
        let observed = conditions.flatMap(\.comparisons).flatMap(\.observed).map(\.month)
        return (months + observed + targets.map(\.observed.month)).max() ?? 0
    }
}
