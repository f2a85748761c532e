import Polity
import PolityLab

/// Timed rules.
extension Checker {
    /// `nil` if an error was reported.
    mutating func rule(_ rule: TimedRule) -> Rule? {
        let before = diagnostics.count
        let timing = timing(rule.timing)
        var steps: [Rule.Step] = []
        for action in rule.actions {
            if let step = step(action) { steps.append(step) }
        }
        checkRepeated(rule.actions)
        guard let timing, diagnostics.count == before || !hasErrors(since: before) else { return nil }
        return Rule(timing: timing, steps: steps, span: rule.span, source: tree.source)
    }

    func hasErrors(since index: Int) -> Bool {
        diagnostics[index...].contains { $0.severity == .error }
    }

    /// One rule that sets a lever twice says two things.
    private mutating func checkRepeated(_ actions: [RuleAction]) {
        var places: [String: SourceSpan] = [:]
        for case .set(let setting) in actions where setting.assignment == .replace {
            let name = tree.text(setting.key)
            if let first = places[name] { reportRepeated(setting.key, name, first: first) }
            places[name] = setting.key
        }
    }

    // MARK: Timing

    private mutating func timing(_ timing: TimedRule.Timing) -> Rule.Timing? {
        switch timing {
        case .at(let id): return moment(id).map { .at($0) }
        case .during(let from, let to):
            let start = moment(from)
            let end = to.map { moment($0) }
            guard let start else { return nil }
            guard let end else { return .during(from: start, to: nil) }
            guard let end, isOrdered(start, end, at: to ?? from) else { return nil }
            return .during(from: start, to: end)
        case .when(let condition, let spell):
            let code = ruleCondition(condition)
            let months = spell.map { duration($0, 0...limits.months, what: "`for`") } ?? 0
            guard let code, let months else { return nil }
            return .when(code, spell: months)
        case .whilst(let condition): return ruleCondition(condition).map { .whilst($0) }
        case .every(let id): return duration(id, 1...limits.months, what: "`every`").map { .every($0) }
        case .ramp(let key, let from, let to, let start, let end):
            let first = moment(start)
            let last = moment(end)
            guard let lever = lever(key) else { return nil }
            guard lever.entry.choices.isEmpty else {
                report(.wrongKind, "`\(lever.entry.name)` is a choice and has no values between", at: key)
                return nil
            }
            let low = level(from, of: lever.entry)
            let high = level(to, of: lever.entry)
            guard let low, let high, let first, let last, isOrdered(first, last, at: end) else { return nil }
            return .ramp(lever, from: low, to: high, start: first, end: last)
        }
    }

    /// A time, or a date, which needs a calendar.
    mutating func moment(_ id: ExpressionID) -> Moment? {
        guard let (value, kind) = constant(id) else { return nil }
        switch kind {
        case .time:
            return whole(value, "months", 0...limits.months, at: tree[id].span, limit: "months").map { .month($0) }
        case .date: return CalendarDate(number: value).map { .date($0) }
        default:
            let hint = kind == .duration ? "; durations are written `10 years`, times `year 10`" : ""
            report(
                .wrongKind, "a time such as `year 10`, or a date, is needed; this is \(kind.phrase)\(hint)",
                at: tree[id].span)
            return nil
        }
    }

    private mutating func isOrdered(_ first: Moment, _ last: Moment, at id: ExpressionID) -> Bool {
        let isEmpty =
            switch (first, last) {
            case (.month(let a), .month(let b)): b <= a
            case (.date(let a), .date(let b)): b <= a
            default: false
            }
        if isEmpty {
            report(
                .emptySpan, "this time is not after the one at which the rule begins, so it would never hold",
                at: tree[id].span)
        }
        return !isEmpty
    }

    mutating func duration(_ id: ExpressionID, _ range: ClosedRange<Int>, what: String) -> Int? {
        guard let (value, kind) = constant(id) else { return nil }
        guard kind == .duration else {
            let hint = kind == .time ? "; times are written `year 10`, durations `10 years`" : ""
            report(
                .wrongKind, "\(what) needs a duration such as `6 months`; this is \(kind.phrase)\(hint)",
                at: tree[id].span, fix: inMonths(id))
            return nil
        }
        guard value >= Double(range.lowerBound) else {
            report(.outOfRange, "\(what) needs at least \(durationText(range.lowerBound))", at: tree[id].span)
            return nil
        }
        return whole(value, "months", range, at: tree[id].span, limit: "months")
    }

    /// A bare number most likely counts months.
    private func inMonths(_ id: ExpressionID) -> Fix? {
        guard case .number(let value) = tree[id].form else { return nil }
        let end = tree[id].span.end
        return Fix(SourceSpan(end, end), value == 1 ? " month" : " months")
    }

    private mutating func ruleCondition(_ id: ExpressionID) -> Code? {
        guard let (code, kind) = compile(id, in: .rule) else { return nil }
        guard kind == .truth else {
            report(
                .wrongKind, "a condition is needed, such as `hhi > 0.25`; this is \(kind.phrase)", at: tree[id].span)
            return nil
        }
        warnIfImpossible(id)
        return code
    }

    // MARK: Levers

    mutating func lever(_ key: SourceSpan) -> Lever? {
        if let lever = Catalogues.lever(tree.text(key)) { return lever }
        reportUnknown(key, wanted: "a lever", candidates: { _ in Lever.catalogue.map(\.name) })
        return nil
    }

    /// Code for a value that an entry takes as it is.
    private mutating func level(_ id: ExpressionID, of entry: CatalogueEntry) -> Code? {
        guard let (code, kind) = compile(id, in: .rule) else { return nil }
        let span = tree[id].span
        if kind == .points {
            report(
                .wrongKind, "points are steps; a level is written as a percentage", at: span,
                notes: [Diagnostic.Note("`+= \(tree.text(span))` adds them")])
            return nil
        }
        guard let value = knownValue(code) else {
            guard kind.fits(Kind(entry.unit)) else {
                report(.wrongKind, "`\(entry.name)` is \(Kind(entry.unit).phrase); this is \(kind.phrase)", at: span)
                return nil
            }
            return code
        }
        return accepts(entry, (value, kind), at: span) ? code : nil
    }

    private mutating func step(_ action: RuleAction) -> Rule.Step? {
        switch action {
        case .set(let setting): return set(setting)
        case .order(let name, let target, let span): return order(name, target, span)
        case .announce(let text): return announcement(text).map { Rule.Step(action: .announce($0), span: text) }
        }
    }

    mutating func set(_ setting: Setting) -> Rule.Step? {
        guard let lever = lever(setting.key) else {
            if case .name = tree[setting.value].form {} else { _ = compile(setting.value, in: .rule) }
            return nil
        }
        let code: Code?
        if !lever.entry.choices.isEmpty {
            guard setting.assignment == .replace else {
                report(.wrongKind, "`\(lever.entry.name)` is a choice; it takes `=`", at: setting.span)
                return nil
            }
            code = choice(setting.value, of: lever.entry).map { Code(constant: $0) }
        } else {
            code =
                setting.assignment == .replace
                ? level(setting.value, of: lever.entry)
                : change(setting, name: lever.entry.name, kind: Kind(lever.entry.unit), in: .rule)
        }
        return code.map { Rule.Step(action: .set(lever, setting.assignment, $0), span: setting.span) }
    }

    /// Code for a step: `+=` and `-=` take what measures the same, and points on shares; `*=` takes a plain number.
    mutating func change(_ setting: Setting, name: String, kind wanted: Kind, in context: Context) -> Code? {
        let span = tree[setting.value].span
        if setting.assignment != .multiply, wanted.isPlain || wanted == .perYear,
            let literal = percentage(in: setting.value)
        {
            reportPercentStep(setting, name, literal, takesPoints: wanted == .share || wanted == .index)
            return nil
        }
        guard let (code, kind) = compile(setting.value, in: context) else { return nil }
        let fits =
            setting.assignment == .multiply
            ? kind.isPlain : kind.fits(wanted) || (kind == .points && (wanted == .share || wanted == .index))
        guard fits else {
            report(
                .wrongKind,
                setting.assignment == .multiply
                    ? "`*=` takes a plain number; this is \(kind.phrase)"
                    : "`\(name)` is \(wanted.phrase) and changes by such; this is \(kind.phrase)", at: span)
            return nil
        }
        return code
    }

    /// `+= 2%` could mean two hundredths more or two per cent more, which differ; both can be said.
    private mutating func reportPercentStep(
        _ setting: Setting, _ name: String, _ literal: ExpressionID, takesPoints: Bool
    ) {
        let text = tree.text(tree[literal].span)
        let digits = String(text.dropLast()).trimmingSpaces
        var points = digits + (digits == "1" ? " point" : " points")
        var notes = [Diagnostic.Note("`\(setting.assignment.rawValue) \(points)` changes it by hundredths")]
        if !takesPoints, case .percentage(let value) = tree[literal].form {
            points = plain((value * 1e12).rounded() / 1e12)
            notes = [Diagnostic.Note("`\(setting.assignment.rawValue) \(points)` changes it by that number")]
        }
        if case .percentage(let value) = tree[literal].form {
            let factor = setting.assignment == .add ? 1 + value : 1 - value
            notes.append(Diagnostic.Note("`*= \(plain((factor * 1e9).rounded() / 1e9))` changes it in proportion"))
        }
        report(
            .percentStep, "`\(name)` does not change by a percentage: say which is meant", at: tree[literal].span,
            notes: notes, fix: isSum(setting.value) ? nil : Fix(tree[literal].span, points))
    }

    /// A percentage that is written out in a sum.
    private func percentage(in id: ExpressionID) -> ExpressionID? {
        switch tree[id].form {
        case .percentage: id
        case .unary(.minus, let inner): percentage(in: inner)
        case .binary(.add, let left, let right), .binary(.subtract, let left, let right):
            percentage(in: left) ?? percentage(in: right)
        default: nil
        }
    }

    private func isSum(_ id: ExpressionID) -> Bool {
        if case .binary = tree[id].form { true } else { false }
    }

    // MARK: Orders and announcements

    private mutating func order(_ name: SourceSpan, _ target: OrderTarget?, _ span: SourceSpan) -> Rule.Step? {
        guard let order = OrderName(rawValue: tree.text(name)) else {
            reportNoChoice(name, "order", OrderName.allCases.map(\.rawValue))
            return nil
        }
        guard let target else {
            report(
                .wrongArgumentCount, "`\(order.rawValue)` needs to say for whom: \(order.rawValue)(\(order.target))",
                at: span)
            return nil
        }
        guard let found = self.target(target) else { return nil }
        let isForApplications = found == .applications
        guard order == .ban || isForApplications == (order == .sandbox) else {
            report(
                .wrongKind, "`\(order.rawValue)` is for \(order.target)", at: span)
            return nil
        }
        return Rule.Step(action: .order(order, found), span: span)
    }

    private mutating func target(_ target: OrderTarget) -> Rule.Target? {
        switch target {
        case .enterprises(let condition):
            guard let condition else { return .enterprises(where: nil) }
            return self.condition(condition, in: Context.rule.inside(.enterprises)).map { .enterprises(where: $0) }
        case .word(let span):
            switch tree.text(span) {
            case "largest": return .largest
            case "smallest": return .smallest
            case OrderName.applications: return .applications
            default:
                reportNoChoice(span, "addressee of orders", ["largest", "smallest", "enterprises", "applications"])
                return nil
            }
        }
    }

    /// `"text {year} {MEASURE}"`.
    private mutating func announcement(_ span: SourceSpan) -> [Rule.TextPart]? {
        var parts: [Rule.TextPart] = []
        let bytes = tree.source.bytes
        var rest = SourceSpan(span.start + 1, span.end - 1)
        while let open = bytes[rest.start..<rest.end].firstIndex(of: UInt8(ascii: "{")) {
            parts.append(.text(tree.unescaped(SourceSpan(rest.start, open))))
            guard let close = bytes[open..<rest.end].firstIndex(of: UInt8(ascii: "}")) else {
                report(
                    .unexpectedToken, "this text opens `{` and does not close it", at: SourceSpan(open, open + 1),
                    fix: Fix(SourceSpan(rest.end, rest.end), "}"))
                return nil
            }
            let name = tree.text(SourceSpan(open + 1, close)).trimmingSpaces
            guard let part = textPart(name, SourceSpan(open, close + 1)) else { return nil }
            parts.append(part)
            rest.start = close + 1
        }
        parts.append(.text(tree.unescaped(rest)))
        return parts.filter { $0 != .text("") }
    }

    private mutating func textPart(_ name: String, _ span: SourceSpan) -> Rule.TextPart? {
        if name == "year" { return .year }
        if name == "month" { return .month }
        use(name)
        switch definitions[name] {
        case .constant(let value, let kind)?: return .value(Code(constant: value), kind)
        case .measure(let own)?: return .value(Code(slot: .own(name)), own.kind)
        case .failed?: return nil
        default: break
        }
        if let index = Catalogues.measure(name) {
            return .value(Code(slot: .catalogue(index)), Kind(Measure.catalogue[index].entry.unit))
        }
        if let lever = Catalogues.lever(name) { return .value(Code(slot: .lever(lever)), Kind(lever.entry.unit)) }
        if reportsLater(name, span) { return nil }
        let near =
            suggests
            ? Suggestion.nearest(
                to: name, among: definitions.measureNames + definitions.constantNames + ["year", "month"])
            : nil
        report(
            .unknownName,
            "`{\(name)}` is neither `{year}` nor `{month}` nor the name of a measure"
                + (near.map { "; did you mean `{\($0)}`?" } ?? ""), at: span, fix: near.map { Fix(span, "{\($0)}") })
        return nil
    }
}

extension Code {
    init(constant: Double) {
        self.init(slots: [], constants: [constant], instructions: [], spans: [], registerCount: 1, result: 0)
    }

    init(slot: Slot) {
        self.init(slots: [slot], constants: [], instructions: [], spans: [], registerCount: 1, result: 0)
    }
}
