import Polity
import PolityLab

/// The worlds on the bench as far as they are known before anything runs: which there are, how far they have come, and what
/// was set when. A world follows from this alone, so going back, forking and undoing are changes of the outline.
package struct BenchOutline: Sendable, Hashable {
    /// A lever that was set at the prompt or by a file's own `set`.
    package struct DatedSet: Sendable, Hashable {
        /// Months elapsed.
        package var month: Int
        package var jurisdiction: Int
        package var lever: Lever
        package var assignment: Assignment
        package var value: Double
        package var span: SourceSpan
        package var source: Source

        package var change: LeverStack.Change { assignment.change(lever, value) }
    }

    package struct World: Sendable, Hashable {
        package var name: String
        /// What it was made of.
        package var scenario: Scenario
        package var seed: UInt64
        package var month = 0
        /// In the order of their months; those after `month` wait to be reached again after going back.
        package var sets: [DatedSet] = []
        /// Months elapsed before the last step, with which `show` and `why` compare.
        package var mark = 0
        /// How the scenario is written, for forks.
        package var definition: ScenarioDefinition
        package var isFork = false
    }

    package var worlds: [World] = []
    /// Place of the current world.
    package var current: Int?

    /// The current world.
    package var world: World? { current.map { worlds[$0] } }

    /// Whether nothing but the current world's time is another.
    func differsInTimeAlone(from other: BenchOutline) -> Bool {
        guard let current, current == other.current else { return self == other }
        var same = self
        same.worlds[current].month = other.worlds[current].month
        same.worlds[current].mark = other.worlds[current].mark
        return same == other
    }
}

/// The bench with what can be undone.
package struct BenchHistory: Sendable, Hashable {
    package private(set) var present = BenchOutline()
    private var past: [BenchOutline] = []
    private var future: [BenchOutline] = []

    /// Steps that can be undone.
    private static let limit = 200

    package mutating func advance(to outline: BenchOutline) {
        past.append(present)
        if past.count > Self.limit { past.removeFirst() }
        future = []
        present = outline
    }

    /// False if there is nothing to undo.
    package mutating func undo() -> Bool {
        guard let before = past.popLast() else { return false }
        future.append(present)
        present = before
        return true
    }

    package mutating func redo() -> Bool {
        guard let after = future.popLast() else { return false }
        past.append(present)
        present = after
        return true
    }

    /// The current world came no further than this: its run was stopped there.
    package mutating func stop(at month: Int) {
        guard let current = present.current else { return }
        present.worlds[current].month = month
    }
}

/// What is done with the bench, with the bench as it is afterwards.
package struct BenchAction: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Another world, or the world at another time; what is said about it in a line.
        case moved
        case set(BenchOutline.DatedSet)
        case show([String])
        case plot([String], isPanels: Bool, file: ChartFile?)
        case why(String)
        case worlds
    }

    package var kind: Kind
    package var outline: BenchOutline
    package var history: BenchHistory
}
