import Polity
import PolityFigures

/// Ten steps for somebody who has never programmed. Each says what to type and waits until something of that kind has been
/// done; any other statement works as usual meanwhile.
struct Tutorial: Sendable {
    private struct Step: Sendable {
        let text: String
        let isDone: @Sendable ([Action], Definitions) -> Bool
    }

    private var number = 0

    var isOver: Bool { number >= Self.steps.count }

    /// What to do next.
    var text: String {
        if isOver {
            return "\nThat was the tutorial. `help` lists everything else; docs/language.md is the whole language.\n"
        }
        let step = "Step \(number + 1) of \(Self.steps.count). \(Self.steps[number].text)"
        // What is to be typed stands by itself.
        let lines = step.split(separator: "\n").flatMap { line in
            line.hasPrefix(" ") ? [String(line)] : String(line).wrapped(to: Self.width)
        }
        return "\n" + lines.joined(separator: "\n") + "\n(`tutorial off` leaves.)\n"
    }

    /// Columns that every window has.
    private static let width = 79

    func accepts(_ actions: [Action], _ definitions: Definitions) -> Bool {
        !isOver && Self.steps[number].isDone(actions, definitions)
    }

    mutating func advance() { number += 1 }

    private static func did(_ kinds: @escaping @Sendable (BenchAction.Kind) -> Bool)
        -> @Sendable ([Action], Definitions) -> Bool
    {
        { actions, _ in
            actions.contains { if case .bench(let action, _) = $0 { kinds(action.kind) } else { false } }
        }
    }

    /// The current world has come at least this far.
    private static func reached(_ month: Int) -> @Sendable ([Action], Definitions) -> Bool {
        { actions, definitions in
            !actions.isEmpty && (definitions.bench.present.world?.month ?? -1) >= month
        }
    }

    private static let steps: [Step] = [
        Step(
            text:
                "A regime says who owns data and what the State may do. Put one on the bench:\n    use privatised_data",
            isDone: { _, definitions in definitions.bench.present.world != nil }),
        Step(text: "Let a year pass:\n    step 12 months", isDone: reached(1)),
        Step(
            text:
                "Look at it: the concentration of the market, who is watched by whom, how unequal incomes are:\n    show",
            isDone: did { if case .show = $0 { true } else { false } }),
        Step(
            text: "What is that, `hhi`? Ask:\n    describe hhi",
            isDone: { actions, _ in
                actions.contains {
                    switch $0 {
                    case .describe, .help: true
                    default: false
                    }
                }
            }),
        Step(
            text: "Change a rule: platforms have to let users reach each other.\n    set data.interoperability = 80%",
            isDone: did { if case .set = $0 { true } else { false } }),
        Step(text: "Let five years pass, and see what happens:\n    run to year 6", isDone: reached(24)),
        Step(
            text: "Draw it:\n    plot hhi",
            isDone: { actions, _ in
                actions.contains {
                    switch $0 {
                    case .plot: true
                    case .bench(let action, _): if case .plot = action.kind { true } else { false }
                    default: false
                    }
                }
            }),
        Step(
            text: "Why did it move? The last lines say what your own change has done.\n    why hhi",
            isDone: did { if case .why = $0 { true } else { false } }),
        Step(
            text: "Go back, and make a second future beside the first:\n    back 5 years\n    fork other",
            isDone: { _, definitions in definitions.bench.present.worlds.contains(where: \.isFork) }),
        Step(
            text: "One run is one future. Compare many, with the same luck for each:\n"
                + "    scenario without = privatised_data\n    compare without, other for 6 years runs 10\n    table hhi",
            isDone: { actions, _ in
                actions.contains { if case .table = $0 { true } else { false } }
            }),
    ]
}
