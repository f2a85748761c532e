import Polity
import PolityLab

/// A regime as it is written: what differs from its parent.
package struct Regime: Sendable, Hashable {
    package var parent: String?
    package var changes: [LeverChange]
    package var remarks = Remarks()
}

/// The world's parameters, its calendar and the mechanisms switched on or off in it.
package struct EconomyDefinition: Sendable, Hashable {
    package var parameters = Economy()
    /// The day on which month 0 begins.
    package var starts: CalendarDate?
    /// Whether the day, or that there is none, is what was written; a faulty line may have said something else.
    package var isCalendarKnown = true
    package var switches: [String: Bool] = [:]
    package var remarks = Remarks()
}

/// A scenario as it is written: one part for every jurisdiction.
package struct ScenarioDefinition: Sendable, Hashable {
    package struct Part: Sendable, Hashable {
        package var regime: String
        /// Policies and variants, later ones on top.
        package var additions: [String]
        package var economy: String?
    }

    package var parts: [Part]
    /// What was set at the prompt, in a scenario that is a fork.
    package var sets: [BenchOutline.DatedSet] = []
    /// It stands for a fork on the bench, and for nothing once that is gone.
    package var isFork = false
}

/// A measure defined in a script. It keeps its source, so that a fault while running can show its line.
package struct OwnMeasure: Sendable, Hashable {
    package var name: String
    package var kind: Kind
    package var code: Code
    package var source: Source
    /// Its name in the source.
    package var span: SourceSpan
    /// 1 for a measure over the catalogue's, one more for every own measure below it.
    package var depth: Int
}

/// A function defined in a script: its body is put in the place of every call, with the kinds that it gets there.
package struct OwnFunction: Sendable, Hashable {
    package var name: String
    package var parameters: [String]
    /// The text that the body stands in.
    package var tree: SyntaxTree
    package var body: ExpressionID

    package var form: String { "\(name)(\(parameters.joined(separator: ", ")))" }
}

/// An attribute defined in a script: what every agent has from the start.
package struct OwnAttribute: Sendable, Hashable {
    package var name: String
    package var agents: Agents
    package var kind: Kind
    /// Attributes may read those defined before them.
    package var order: Int
    /// The value at the start, or at an enterprise's entry.
    package var code: Code
    package var span: SourceSpan
    package var source: Source
}

/// What is uncertain, as distributions.
package struct PriorDefinition: Sendable, Hashable {
    package struct Margin: Sendable, Hashable {
        package var target: Factor.Target
        package var distribution: Distribution
    }

    package var margins: [Margin]
    package var remarks = Remarks()
}

/// One measure's weight in a composite.
package struct MeasureWeight: Sendable, Hashable {
    package var measure: String
    package var weight: Double
}
