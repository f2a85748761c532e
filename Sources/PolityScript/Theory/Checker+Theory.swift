import PolityTheory

/// A checked request: every name is known and every value is a number. Whether the values lie in the model's domain, the
/// model says when it is asked.
package struct TheoryPlan: Sendable, Hashable {
    /// `nil` for the list of all models.
    package var model: String?
    package var settings: [String: TheoryValue] = [:]
    package var isDrawn = false
    package var file: ChartFile?
}

extension Checker {
    mutating func theory(_ it: TheoryRequest, at span: SourceSpan) -> Action? {
        var plan = TheoryPlan(isDrawn: it.isDrawn)
        guard let named = it.model else { return .theory(plan, at: span) }
        var isSound = true
        if let file = it.file {
            plan.file = chartFile(file)
            isSound = plan.file != nil
        }
        guard let model = TheoryCatalogue.model(tree.text(named)) else {
            let name = tree.text(named)
            let near = suggests ? Suggestion.nearest(to: name, among: Help.theoryNames) : nil
            report(
                .unknownName, "no published model is called `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
                at: named, notes: near == nil ? [Diagnostic.Note("`theory` lists them")] : [],
                fix: near.map { Fix(named, $0) })
            return nil
        }
        plan.model = model.name
        for entry in it.entries {
            guard let parameter = parameter(entry.key, of: model) else {
                isSound = false
                continue
            }
            guard plan.settings[parameter.name] == nil else {
                report(.repeatedKey, "`\(parameter.name)` is given twice", at: entry.key)
                isSound = false
                continue
            }
            plan.settings[parameter.name] = value(entry.value, for: parameter)
            if plan.settings[parameter.name] == nil { isSound = false }
        }
        return isSound ? .theory(plan, at: span) : nil
    }

    private mutating func parameter(_ key: SourceSpan, of model: TheoryModel) -> TheoryParameter? {
        let name = tree.text(key)
        if let found = model.parameters.first(where: { $0.name == name }) { return found }
        let known = model.parameters.map(\.name)
        let near = suggests ? Suggestion.nearest(to: name, among: known) : nil
        report(
            .unknownName, "\(model.name) has no parameter `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
            at: key,
            notes: [Diagnostic.Note(known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))")],
            fix: near.map { Fix(key, $0) })
        return nil
    }

    private mutating func value(_ id: ExpressionID, for parameter: TheoryParameter) -> TheoryValue? {
        let values: [(value: Double, kind: Kind)]
        switch parameter.value {
        case .number:
            guard !isList(id) else {
                report(.wrongKind, "`\(parameter.name)` takes one number, not a list", at: tree[id].span)
                return nil
            }
            guard let found = constant(id) else { return nil }
            values = [found]
        case .list:
            guard let found = isList(id) ? constants(id, in: .constant) : constant(id).map({ [$0] }) else { return nil }
            values = found
        }
        if let odd = values.first(where: { !$0.kind.isPlain && $0.kind != .perYear }) {
            report(
                .wrongKind,
                "a published model takes plain numbers, in the units of its paper; this is \(odd.kind.phrase)",
                at: tree[id].span)
            return nil
        }
        if case .number = parameter.value { return values.first.map { .number($0.value) } }
        return .list(values.map(\.value))
    }
}
