import Polity

/// Conditions that the catalogues' ranges decide: a rule that waits for such a one waits forever.
extension Checker {
    mutating func warnIfImpossible(_ id: ExpressionID) {
        guard truth(id) == false else { return }
        var notes: [Diagnostic.Note] = []
        for (name, entry) in entries(in: id) {
            let low = plain(entry.range.lowerBound)
            let text =
                entry.range.upperBound.isFinite
                ? "from \(low) to \(plain(entry.range.upperBound))" : "from \(low) upwards"
            notes.append(Diagnostic.Note("`\(name)` ranges \(text)"))
        }
        diagnostics.keep(
            Diagnostic(
                .neverActs, "this condition is never true, so the rule never acts", at: tree[id].span, notes: notes,
                severity: .warning))
    }

    /// The catalogue's entries that an expression names, once each.
    private func entries(in id: ExpressionID) -> [(name: String, entry: CatalogueEntry)] {
        var found: [(name: String, entry: CatalogueEntry)] = []
        var open = [id]
        while let next = open.popLast() {
            switch tree[next].form {
            case .name:
                let name = tree.text(tree[next].span)
                if let entry = Catalogues.entry(name), !found.contains(where: { $0.name == name }) {
                    found.append((name, entry))
                }
            case .unary(_, let inner): open.append(inner)
            case .binary(_, let left, let right): open += [right, left]
            default: break
            }
        }
        return found
    }

    /// Whether a condition is always true or never; `nil` if the ranges do not decide.
    private func truth(_ id: ExpressionID) -> Bool? {
        switch tree[id].form {
        case .truth(let value): return value
        case .unary(.not, let inner): return truth(inner).map { !$0 }
        case .binary(.and, let left, let right):
            let sides = [truth(left), truth(right)]
            return sides.contains(false) ? false : sides == [true, true] ? true : nil
        case .binary(.or, let left, let right):
            let sides = [truth(left), truth(right)]
            return sides.contains(true) ? true : sides == [false, false] ? false : nil
        case .binary(let operation, let left, let right) where operation.isComparison:
            guard let a = bounds(left), let b = bounds(right) else { return nil }
            return Self.compare(operation, a, b)
        default: return nil
        }
    }

    private static func compare(
        _ operation: BinaryOperator, _ a: ClosedRange<Double>, _ b: ClosedRange<Double>
    ) -> Bool? {
        switch operation {
        case .less: a.upperBound < b.lowerBound ? true : a.lowerBound >= b.upperBound ? false : nil
        case .lessOrEqual: a.upperBound <= b.lowerBound ? true : a.lowerBound > b.upperBound ? false : nil
        case .greater: compare(.less, b, a)
        case .greaterOrEqual: compare(.lessOrEqual, b, a)
        case .equal: a.overlaps(b) ? nil : false
        case .notEqual: a.overlaps(b) ? nil : true
        default: nil
        }
    }

    /// The values that an expression can take, by the ranges of the catalogues.
    private func bounds(_ id: ExpressionID) -> ClosedRange<Double>? {
        switch tree[id].form {
        case .number(let value), .percentage(let value), .perYear(let value): return value...value
        case .duration(let months): return months.isFinite ? months...months : nil
        case .time(let month): return month.isFinite ? month...month : nil
        case .name:
            let name = tree.text(tree[id].span)
            if case .constant(let value, _)? = definitions[name] { return value...value }
            return definitions[name] == nil ? Catalogues.entry(name)?.range : nil
        case .unary(.minus, let inner): return bounds(inner).map { -$0.upperBound...(-$0.lowerBound) }
        default: return nil
        }
    }
}
