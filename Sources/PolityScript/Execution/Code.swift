import Polity
import PolityLab

/// A compiled expression: flat instructions over registers, which hold the slots' values first, then the constants, then
/// what is calculated. A plain value, so replications share it and results can be traced to it by its hash.
package struct Code: Sendable, Hashable {
    package var slots: [Slot]
    package var constants: [Double]
    package var instructions: [Instruction]
    /// For every instruction, the place in the source that a fault in it is reported at.
    package var spans: [SourceSpan]
    package var registerCount: Int
    /// The register that holds the value at the end.
    package var result: UInt16

    package init(
        slots: [Slot], constants: [Double], instructions: [Instruction], spans: [SourceSpan], registerCount: Int,
        result: UInt16
    ) {
        self.slots = slots
        self.constants = constants
        self.instructions = instructions
        self.spans = spans
        self.registerCount = registerCount
        self.result = result
    }

    /// Own measures that it reads, in aggregates too.
    var ownMeasures: [String] {
        slots.flatMap { slot -> [String] in
            switch slot {
            case .own(let name): [name]
            case .aggregate(let aggregate):
                (aggregate.value?.ownMeasures ?? []) + (aggregate.condition?.ownMeasures ?? [])
            case .observed(let value): value.value.ownMeasures
            case .overRuns(let value): value.value.ownMeasures
            default: []
            }
        }
    }

    /// The value, if nothing has to be read or calculated for it.
    package var constant: Double? {
        instructions.isEmpty && slots.isEmpty ? constants.first : nil
    }
}

/// What a register is filled with before code runs.
package enum Slot: Sendable, Hashable {
    /// A measure of the catalogue, by its place in it.
    case catalogue(Int)
    /// A measure of one's own, by name.
    case own(String)
    case lever(Lever)
    case parameter(EconomyParameter)
    /// Months elapsed.
    case now
    case aggregate(Aggregate)
    /// An attribute of the agent that the code runs for, by its place in the catalogue.
    case attribute(Int)
    /// An attribute of one's own of that agent.
    case ownAttribute(String)
    /// A random number of that agent.
    case draw(AgentDraw)
    /// What a run has shown.
    case observed(Observed)
    /// A number from many runs.
    case overRuns(OverRuns)

    /// Whether the slot has a value for every agent instead of one for all.
    var isOfAgents: Bool {
        switch self {
        case .attribute, .ownAttribute, .draw: true
        default: false
        }
    }
}

/// A number of a population: how many, the sum, the mean … of a value over the members for whom a condition holds.
package struct Aggregate: Sendable, Hashable {
    package var function: Aggregation
    package var agents: Agents
    /// `nil` for functions that count.
    package var value: Code?
    /// `nil` for all members.
    package var condition: Code?
    /// The level of a quantile.
    package var level: Double
    /// Where faults are reported.
    package var span: SourceSpan
}

/// A random number for every agent, drawn by inversion from a uniform one that is keyed by purpose, agent and month.
package struct AgentDraw: Sendable, Hashable {
    package var purpose: String
    package var distribution: Distribution
}
