import Polity
import PolityLab

/// The statements of the lab: what they name, and whether it makes sense together.
extension Checker {
    /// Checks an experiment whole; then says whether the lab can do it.
    mutating func experiment(_ it: Experiment, at span: SourceSpan) -> Action? {
        for scenario in it.scenarios { _ = isScenario(scenario) }
        checkDistinct(it)
        for measure in it.measures { _ = measureNames([measure]) }
        for factor in it.factors { check(factor, of: it.sort) }
        checkRepeatedFactors(it.factors)
        for condition in it.conditions { checkCondition(condition) }
        for target in it.targets { check(target) }
        for time in it.times { _ = month(time) }
        if let duration = it.duration { _ = horizon(duration) }
        if let runs = it.runs { _ = count(runs, "runs", 1...limits.runs, limit: "runs") }
        if let seed = it.seed { _ = self.seed(seed) }
        if let confidence = it.confidence { checkConfidence(confidence) }
        checkMethods(it)
        checkClaim(it)
        // Those of a block's lines have been reported while reading.
        let isFaulty = diagnostics.contains {
            $0.severity == .error && span.start <= $0.span.start && $0.span.start < span.end
        }
        guard !isFaulty else { return nil }
        report(.notAvailable, "the lab of this version cannot do `\(it.sort.rawValue)` yet", at: it.head)
        return nil
    }

    // MARK: Names

    mutating func isScenario(_ span: SourceSpan) -> Bool {
        let name = tree.text(span)
        use(name)
        switch definitions[name] {
        case .scenario?: return true
        case .failed?: return false
        default:
            reportUnknown(span, wanted: "a scenario", candidates: \.scenarioNames)
            return false
        }
    }

    private mutating func checkDistinct(_ it: Experiment) {
        var seen: Set<String> = []
        for scenario in it.scenarios where !seen.insert(tree.text(scenario)).inserted {
            report(.repeatedScenario, "`\(tree.text(scenario))` is compared with itself", at: scenario)
        }
    }

    private mutating func checkMethods(_ it: Experiment) {
        for method in it.methods {
            let name = tree.text(method)
            switch it.sort {
            case .sensitivity:
                if !Self.sensitivityMethods.contains(name) {
                    reportNoChoice(method, "method of sensitivity analysis", Self.sensitivityMethods)
                }
            case .dominance:
                use(name)
                if case .prior? = definitions[name] { continue }
                // The lab's own prior, which `polity audit` uses.
                if name == "wide" { continue }
                reportUnknown(method, wanted: "a prior", candidates: \.priorNames)
            case .rank:
                use(name)
                if case .weights? = definitions[name] { continue }
                if name == "equal" { continue }
                reportUnknown(method, wanted: "a set of weights", candidates: { $0.weightNames + ["equal"] })
            case .theory: for entry in it.entries { _ = constant(entry.value) }
            default: break
            }
        }
    }

    private static let sensitivityMethods = ["morris", "sobol"]

    private mutating func checkClaim(_ it: Experiment) {
        guard let text = it.text else { return }
        let sentence = tree.quotedText(text)
        switch it.sort {
        case .claim:
            if let first = claims[sentence] {
                report(
                    .definedTwice, "this claim is made twice", at: text,
                    notes: [Diagnostic.Note("first made here", at: first)])
            }
            claims[sentence] = text
        case .flip:
            guard claims[sentence] == nil else { return }
            let near = suggests ? Suggestion.nearest(to: sentence, among: claims.keys) : nil
            report(
                .unknownName,
                "no claim above says \"\(sentence)\"" + (near.map { "; did you mean \"\($0)\"?" } ?? ""), at: text,
                fix: near.map { Fix(text, $0.quoted) })
        default: break
        }
    }

    // MARK: Values

    /// The entry of a lever or a parameter; `nil` if there is none, which is reported.
    private mutating func factorEntry(_ key: SourceSpan) -> CatalogueEntry? {
        let name = tree.text(key)
        if let entry = Catalogues.lever(name)?.entry ?? Catalogues.parameter(name)?.entry { return entry }
        reportUnknown(
            key, wanted: "a lever or a parameter",
            candidates: { _ in Lever.catalogue.map(\.name) + EconomyParameter.catalogue.map(\.name) })
        return nil
    }

    private mutating func check(_ factor: FactorClause, of sort: Experiment.Sort) {
        let entry = factorEntry(factor.key)
        guard let domain = factor.domain else { return }
        if let found = distribution(domain) {
            if let entry, let found { checkSupport(found, of: entry, at: domain) }
            return
        }
        // A range without a step is the interval between its ends.
        if case .range(let low, let high, nil) = tree[domain].form {
            let ends = [constant(low), constant(high)]
            guard let entry, let first = ends[0], let last = ends[1] else { return }
            guard accepts(entry, first, at: tree[low].span), accepts(entry, last, at: tree[high].span) else { return }
            if first.value >= last.value {
                report(.undefinedValue, "a range goes upwards", at: tree[domain].span)
            } else if sort == .sweep {
                report(
                    .wrongKind,
                    "a sweep needs to know which values: `\(tree.text(tree[domain].span)) step …`, or a list",
                    at: tree[domain].span)
            }
            return
        }
        if let entry, !entry.choices.isEmpty {
            _ = choice(domain, of: entry)
            return
        }
        guard let values = constants(domain, in: .constant), let entry else { return }
        for value in values {
            guard accepts(entry, value, at: tree[domain].span) else { return }
        }
    }

    private mutating func checkRepeatedFactors(_ factors: [FactorClause]) {
        var places: [String: SourceSpan] = [:]
        for factor in factors {
            let name = tree.text(factor.key)
            if let first = places[name] { reportRepeated(factor.key, name, first: first) }
            places[name] = factor.key
        }
    }

    private mutating func checkSupport(
        _ found: (distribution: Distribution, kind: Kind), of entry: CatalogueEntry, at id: ExpressionID
    ) {
        let span = tree[id].span
        guard found.kind.fits(Kind(entry.unit)) else {
            report(
                .wrongKind, "`\(entry.name)` is \(Kind(entry.unit).phrase); this gives \(found.kind.phrase)", at: span)
            return
        }
        let support = found.distribution.support
        guard support.lowerBound >= entry.range.lowerBound, support.upperBound <= entry.range.upperBound else {
            report(
                .outOfRange,
                "`\(entry.name)` ranges from \(plain(entry.range.lowerBound)) to \(plain(entry.range.upperBound)); "
                    + "this distribution goes beyond", at: span)
            return
        }
    }

    private mutating func checkCondition(_ id: ExpressionID) {
        guard let (_, kind) = compile(id, in: .runs) else { return }
        guard kind == .truth else {
            report(
                .wrongKind, "a condition is needed, such as `mean(hhi at year 20 in a) < 0.2`; this is \(kind.phrase)",
                at: tree[id].span)
            return
        }
    }

    /// `MEASURE at TIME = VALUE within WIDTH`.
    private mutating func check(_ target: CalibrationTarget) {
        guard case .binary(.equal, _, _) = tree[target.value].form else {
            report(
                .unexpectedToken, "a target is written `hhi at year 15 = 0.4 within 0.05`", at: tree[target.value].span)
            return
        }
        checkCondition(target.value)
        guard case .binary(.equal, let left, let right) = tree[target.value].form,
            case .sample(let value, _, _) = tree[left].form
        else {
            checkWidth(target.within, of: nil)
            return
        }
        let measure = Catalogues.measure(tree.text(tree[value].span)).map { Measure.catalogue[$0].entry }
        if let measure, definitions[measure.name] == nil, let found = quiet({ $0.constant(right) }),
            !measure.range.contains(found.value)
        {
            report(
                .outOfRange,
                "`\(measure.name)` ranges from \(plain(measure.range.lowerBound)) to \(plain(measure.range.upperBound)); "
                    + "this is \(plain(found.value))", at: tree[right].span)
        }
        checkWidth(target.within, of: quiet { $0.compile(value, in: .measure)?.kind })
    }

    /// - Parameter kind: that of the value which is to be met; `nil` if it is not known.
    private mutating func checkWidth(_ within: ExpressionID?, of kind: Kind?) {
        guard let within, let found = constant(within) else { return }
        if let kind, kind.unified(with: found.kind) == nil, !(found.kind == .points && kind.isPlain) {
            report(
                .wrongKind, "`within` is a distance from \(kind.phrase); this is \(found.kind.phrase)",
                at: tree[within].span)
        } else if found.value <= 0 {
            report(.outOfRange, "`within` has to be above 0", at: tree[within].span)
        }
    }

    /// What has been reported already is asked for again without a report.
    private mutating func quiet<Value>(_ body: (inout Checker) -> Value?) -> Value? {
        let before = diagnostics.count
        defer { diagnostics.removeSubrange(before...) }
        return body(&self)
    }

    private mutating func checkConfidence(_ id: ExpressionID) {
        guard let (value, kind) = constant(id) else { return }
        guard kind.isPlain, value > 0.5, value < 1 else {
            report(.outOfRange, "a confidence is between 50 % and 100 %, such as 95%", at: tree[id].span)
            return
        }
    }

    // MARK: Declarations of the lab

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
