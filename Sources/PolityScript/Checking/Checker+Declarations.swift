import Polity

extension Checker {
    /// First pass, in the order of the file: constants, measures, and the values in blocks. Which regime extends which
    /// is settled afterwards, because regimes may stand in any order.
    mutating func declare(_ statement: Statement, index: Int) {
        if let name = statement.declaredName, !isFirstDefinition(name) {
            checkUnusedDuplicate(statement)
            return
        }
        switch statement.form {
        case .letting(let name, let value):
            let constant = constant(value)
            define(name, constant.map { .constant(value: $0.value, kind: $0.kind) })
        case .measure(let name, let value): declareMeasure(name, value)
        case .economy(let name, let block): define(name, .economy(economy(block)))
        case .regime(let name, let parent, let block):
            define(name, .regime(regime(block, parent: parent.map(tree.text))))
        case .variant(let name, let block): define(name, .variant(variant(block)))
        case .policy(let name, let block): define(name, policy(block).map { .policy($0) })
        case .scenario(let name, let parts):
            let parts = parts.map {
                ScenarioDefinition.Part(
                    regime: tree.text($0.regime), additions: $0.additions.map(tree.text),
                    economy: $0.economy.map(tree.text))
            }
            define(name, .scenario(ScenarioDefinition(parts: parts)))
        case .table(_, let times): tableMonths[index] = times.map { month($0) }
        case .failed(_, let name?): define(name, nil)
        default: break
        }
    }

    mutating func define(_ name: SourceSpan, _ definition: Definition?) {
        definitions[tree.text(name)] = definition ?? .failed
    }

    /// A second definition of a name does not count, but its own faults are worth reporting.
    private mutating func checkUnusedDuplicate(_ statement: Statement) {
        switch statement.form {
        case .letting(_, let value): _ = constant(value)
        case .economy(_, let block): _ = economy(block)
        case .regime(_, _, let block): _ = regime(block, parent: nil)
        case .variant(_, let block): _ = variant(block)
        case .policy(_, let block): _ = policy(block)
        case .measure(_, let value): _ = compile(value, in: .measure)
        default: break
        }
    }

    // MARK: Measures

    private mutating func declareMeasure(_ name: SourceSpan, _ value: ExpressionID) {
        guard let (code, kind) = compile(value, in: .measure) else {
            define(name, nil)
            return
        }
        guard kind != .truth, kind != .text, kind != .time, kind != .date else {
            let hint = kind == .truth ? "; write `if … then 1 else 0`" : ""
            report(.wrongKind, "a measure is a number, not \(kind.phrase)\(hint)", at: tree[value].span)
            define(name, nil)
            return
        }
        let text = tree.text(name)
        let previous = definitions[text]
        var measure = OwnMeasure(name: text, kind: kind, code: code, source: tree.source, depth: 1)
        definitions[text] = .measure(measure)
        // Only a measure that replaces another can stand in what it reads.
        if let previous, definitions.isCyclic(measure: text) {
            report(.cycle, "`\(text)` would be part of itself", at: name)
            definitions[text] = previous
            return
        }
        for below in definitions.dependencies(of: text) {
            if case .measure(let own)? = definitions[below] { measure.depth = max(measure.depth, own.depth + 1) }
        }
        if measure.depth > Limits.measureDepth {
            report(
                .limitExceeded,
                "more than \(Limits.measureDepth) measures build on one another here; that is the limit",
                at: name)
            define(name, nil)
        } else {
            definitions[text] = .measure(measure)
        }
    }
}
