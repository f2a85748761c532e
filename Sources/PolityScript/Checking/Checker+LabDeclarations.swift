import Polity
import PolityLab

/// `prior` and `weights`: what experiments refer to by name.
extension Checker {
    mutating func prior(_ block: Block) -> Definition? {
        refuseSwitches(block)
        let before = diagnostics.count
        var margins: [PriorDefinition.Margin] = []
        var places: [String: SourceSpan] = [:]
        for line in block.entries {
            let name = tree.text(line.key)
            if let first = places[name] { reportRepeated(line.key, name, first: first) }
            places[name] = line.key
            guard let entry = factorEntry(line.key) else { continue }
            guard let found = distribution(line.value) else {
                report(
                    .wrongKind, "a distribution is needed, such as `uniform(0.2..0.8)`", at: tree[line.value].span)
                continue
            }
            guard let found else { continue }
            checkSupport(found, of: entry, at: line.value)
            if let target = Factor.Target(named: name) {
                margins.append(.init(target: target, distribution: found.distribution))
            }
        }
        guard !hasErrors(since: before) else { return nil }
        return .prior(PriorDefinition(margins: margins, remarks: remarks(block.remarks)))
    }

    mutating func weights(_ block: Block, of name: SourceSpan) -> Definition? {
        let before = diagnostics.count
        var weights: [MeasureWeight] = []
        var places: [String: SourceSpan] = [:]
        for line in block.entries {
            let name = tree.text(line.key)
            if let first = places[name] { reportRepeated(line.key, name, first: first) }
            places[name] = line.key
            _ = measureNames([line.key])
            guard let (value, kind) = constant(line.value) else { continue }
            guard kind.isPlain, value >= 0 else {
                report(.outOfRange, "a weight is a number of at least 0", at: tree[line.value].span)
                continue
            }
            weights.append(MeasureWeight(measure: name, weight: value))
        }
        if weights.allSatisfy({ $0.weight == 0 }), !hasErrors(since: before) {
            report(.undefinedValue, "no weight is above 0", at: block.entries.first?.key ?? name)
        }
        return hasErrors(since: before) ? nil : .weights(weights)
    }
}
