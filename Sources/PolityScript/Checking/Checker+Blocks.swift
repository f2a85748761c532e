import Polity

extension Checker {
    // MARK: Kinds of blocks

    mutating func economy(_ block: Block) -> EconomyDefinition {
        var economy = EconomyDefinition()
        economy.remarks = remarks(block.remarks)
        let isCalendar = { (entry: Entry, checker: Checker) in checker.tree.text(entry.key) == Self.calendarKey }
        let calendars = block.entries.filter { isCalendar($0, self) }
        for extra in calendars.dropFirst() { reportRepeated(extra.key, Self.calendarKey, first: calendars[0].key) }
        economy.starts = calendars.first.flatMap { date($0.value, "`\(Self.calendarKey)`") }
        let parameters = block.entries.filter { !isCalendar($0, self) }
        let isMisspelt = parameters.contains { entry in
            if case .date = tree[entry.value].form { Catalogues.parameter(tree.text(entry.key)) == nil } else { false }
        }
        economy.isCalendarKnown = !block.lacksLines && !isMisspelt && (economy.starts != nil || calendars.isEmpty)
        let extra = [Self.calendarKey]
        eachEntry(parameters, wanted: "a parameter", find: Catalogues.parameter, extra: extra) {
            economy.parameters[$0] = $1
        }
        economy.switches = switches(block.switches)
        return economy
    }

    /// The key of an economy that is no parameter but its calendar.
    private static let calendarKey = "starts"

    mutating func regime(_ block: Block, parent: String?) -> Regime {
        refuseSwitches(block)
        return Regime(parent: parent, changes: changes(block.entries), remarks: remarks(block.remarks))
    }

    /// A State's quality is no part of a regime, so that nobody wins by assuming a better State; and the reverse.
    mutating func variant(_ block: Block) -> Variant {
        refuseSwitches(block)
        let group = Lever.Group.stateQuality.rawValue
        for entry in block.entries {
            guard let lever = Catalogues.lever(tree.text(entry.key)), lever.entry.group != group else { continue }
            report(
                .notStateQuality,
                "`\(lever.entry.name)` belongs to the group \(lever.entry.group); a variant sets levers of the group "
                    + "\(group) only", at: entry.key,
                notes: [Diagnostic.Note("write it in a `regime` or a `policy`")])
        }
        let quality = block.entries.filter {
            Catalogues.lever(tree.text($0.key)).map { $0.entry.group == group } ?? true
        }
        return Variant(
            changes: changes(quality, among: Lever.catalogue.filter { $0.group == group }.map(\.name)),
            remarks: remarks(block.remarks))
    }

    /// `nil` if its dates, its status or its confidence are faulty.
    mutating func policy(_ block: PolicyBlock) -> Policy? {
        let before = diagnostics.count
        var policy = Policy()
        policy.from = block.from.flatMap { date($0, "`from`") }
        policy.to = block.to.flatMap { date($0, "`to`") }
        policy.checked = block.checked.flatMap { date($0, "`checked`") }
        if let from = policy.from, let to = policy.to, let span = block.to, to <= from {
            report(
                .emptySpan, "the policy ends on \(to), not after it comes into force on \(from)", at: tree[span].span)
        }
        policy.legal = changes(block.legal)
        policy.enforcement = changes(block.enforcement)
        policy.rules = block.rules.compactMap { rule($0) }
        policy.agentRules = block.populationRules.compactMap { agentRule($0) }
        policy.status = block.status.flatMap { word($0, "status") }
        policy.confidence = block.confidence.flatMap { word($0, "confidence") }
        policy.jurisdiction = block.jurisdiction.map(tree.quotedText)
        policy.remarks = remarks(block.remarks)
        return hasErrors(since: before) ? nil : policy
    }

    private mutating func word<Value: RawRepresentable<String> & CaseIterable>(
        _ span: SourceSpan, _ what: String
    ) -> Value? {
        if let value = Value(rawValue: tree.text(span)) { return value }
        reportNoChoice(span, "\(what)", Value.allCases.map(\.rawValue))
        return nil
    }

    private mutating func date(_ id: ExpressionID, _ what: String) -> CalendarDate? {
        guard let (value, kind) = constant(id) else { return nil }
        guard kind == .date, let date = CalendarDate(number: value) else {
            report(.wrongKind, "\(what) needs a date such as 2026-01-01; this is \(kind.phrase)", at: tree[id].span)
            return nil
        }
        return date
    }

    func remarks(_ remarks: [Remark]) -> Remarks {
        var result = Remarks()
        for remark in remarks {
            let text = tree.quotedText(remark.text)
            switch remark.sort {
            case .source: result.sources.append(text)
            case .note: result.notes.append(text)
            case .caution: result.cautions.append(text)
            }
        }
        return result
    }

    // MARK: Mechanisms

    private mutating func switches(_ switches: [Switch]) -> [String: Bool] {
        var result: [String: Bool] = [:]
        var places: [String: SourceSpan] = [:]
        for item in switches {
            let name = tree.text(item.mechanism)
            guard Catalogues.mechanism(name) != nil else {
                reportUnknown(item.mechanism, wanted: "a mechanism", candidates: { _ in Catalogues.mechanismNames })
                continue
            }
            if let first = places[name] {
                reportRepeated(item.mechanism, name, first: first)
                continue
            }
            places[name] = item.mechanism
            result[name] = item.isOn
        }
        return result
    }

    mutating func refuseSwitches(_ block: Block) {
        for item in block.switches {
            report(
                .unexpectedToken, "mechanisms are switched in an `economy`, the same for every regime in it",
                at: item.mechanism)
        }
    }

    // MARK: Entries

    /// Changes of levers; a lever of them all, or of those in `names`.
    private mutating func changes(_ entries: [Entry], among names: [String]? = nil) -> [LeverChange] {
        var changes: [LeverChange] = []
        eachEntry(entries, wanted: "a lever", find: Catalogues.lever, candidates: names) {
            changes.append(LeverChange(lever: $0, value: $1))
        }
        return changes
    }

    /// Checks the lines of a block and hands over those that are right.
    private mutating func eachEntry<Key: CatalogueKey>(
        _ entries: [Entry], wanted: String, find: (String) -> Key?, candidates: [String]? = nil, extra: [String] = [],
        apply: (Key, Double) -> Void
    ) {
        var places: [Key: SourceSpan] = [:]
        let given = Set(entries.map { tree.text($0.key) })
        for entry in entries {
            let key = find(tree.text(entry.key))
            let value = key.flatMap { self.value(entry.value, of: $0.entry) }
            guard let key else {
                // The value may be a named one of the lever that was meant.
                if case .name = tree[entry.value].form {} else { _ = constant(entry.value) }
                // One that another line gives is not meant.
                reportUnknown(entry.key, wanted: wanted) { _ in
                    ((candidates ?? Key.catalogue.map(\.name)) + extra).filter { !given.contains($0) }
                }
                continue
            }
            if let first = places[key] {
                reportRepeated(entry.key, key.entry.name, first: first)
                continue
            }
            places[key] = entry.key
            if let value { apply(key, value) }
        }
    }

    mutating func reportRepeated(_ span: SourceSpan, _ name: String, first: SourceSpan) {
        report(
            .repeatedKey, "`\(name)` is given twice in this block", at: span,
            notes: [Diagnostic.Note("first given here", at: first)])
    }

    /// The value given to an entry; `nil` if it is not of the entry's kind or not in its range, which is reported.
    private mutating func value(_ id: ExpressionID, of entry: CatalogueEntry) -> Double? {
        if !entry.choices.isEmpty { return choice(id, of: entry) }
        guard let constant = constant(id), accepts(entry, constant, at: tree[id].span) else { return nil }
        return constant.value
    }

    /// The number of a named value.
    mutating func choice(_ id: ExpressionID, of entry: CatalogueEntry) -> Double? {
        let node = tree[id]
        guard case .name = node.form else {
            report(
                .wrongKind, "`\(entry.name)` is one of \(entry.choices.joined(separator: ", ")); write its name",
                at: node.span)
            return nil
        }
        if let index = entry.choices.firstIndex(of: tree.text(node.span)) { return Double(index) }
        reportNoChoice(node.span, "choice of `\(entry.name)`", entry.choices)
        return nil
    }

    mutating func reportNoChoice(_ span: SourceSpan, _ what: String, _ choices: [String]) {
        let name = tree.text(span)
        let near = suggests ? Suggestion.nearest(to: name, among: choices) : nil
        report(
            .unknownChoice, "`\(name)` is no \(what)" + (near.map { "; did you mean `\($0)`?" } ?? ""), at: span,
            notes: near == nil ? [Diagnostic.Note("known: " + choices.joined(separator: ", "))] : [],
            fix: near.map { Fix(span, $0) })
    }

    /// Whether a value is of the kind and in the range of a catalogue entry; reports why not.
    mutating func accepts(
        _ entry: CatalogueEntry, _ constant: (value: Double, kind: Kind), at span: SourceSpan
    ) -> Bool {
        let wanted = Kind(entry.unit)
        guard constant.kind.fits(wanted) else {
            report(.wrongKind, "`\(entry.name)` is \(wanted.phrase); this is \(constant.kind.phrase)", at: span)
            return false
        }
        if entry.unit == .count, constant.value != constant.value.rounded() {
            report(.notWhole, "`\(entry.name)` is a count; \(plain(constant.value)) is not whole", at: span)
            return false
        }
        guard entry.range.contains(constant.value) else {
            report(
                .outOfRange,
                "`\(entry.name)` ranges from \(plain(entry.range.lowerBound)) to \(plain(entry.range.upperBound)); "
                    + "this is \(plain(constant.value))", at: span,
                notes: [Diagnostic.Note("\(entry.summary) Source: \(entry.source)")])
            return false
        }
        if entry.name == EconomyParameter.citizens.entry.name, constant.value > Double(mostCitizens) {
            let bytes = Int(constant.value) * Citizens.bytesPerCitizen
            report(
                .runTooLarge,
                "\(plain(constant.value)) citizens need \(mebibytes(bytes)) MiB, more than the limit of "
                    + "\(limits.memory >> 20) MiB; at most \(mostCitizens) fit", at: span,
                notes: [Diagnostic.Note(Limits.howToRaise("memory"))])
            return false
        }
        return true
    }

    /// Citizens that fit into the memory of a world.
    private var mostCitizens: Int { limits.memory / Citizens.bytesPerCitizen }

    /// A number as people write it: without a needless `.0`.
    func plain(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
