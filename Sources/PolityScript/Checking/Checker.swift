import Polity
import PolityLab

/// Checks names, kinds and ranges of a parsed script before anything runs, and turns it into a ``Program``.
///
/// All faults of a file are found in one go; a name whose definition failed is not reported again where it is used.
package struct Checker {
    /// The text that is checked, or that of the function which is being put in.
    var tree: SyntaxTree
    var definitions: Definitions
    let limits: Limits
    var diagnostics: [Diagnostic] = []
    /// Where this text defines its names.
    var places: [String: SourceSpan] = [:]
    /// Months that the tables ask for, by statement; `nil` where an error was reported.
    var tableMonths: [Int: [Int?]] = [:]
    /// The comparison that tables refer to and later comparisons inherit from.
    var current: Comparison?
    /// A comparison failed, so that its tables cannot be judged.
    var comparisonFailed = false
    /// A `use`, `fork` or `switch` failed, so that what stands on the bench cannot be judged.
    var benchIsUnknown = false
    /// Names that something reads.
    var used: Set<String> = []
    /// What random draws are for: two draws for one purpose would be the same numbers.
    var purposes: Set<String> = []
    /// The outermost call of an own function that is being put in: faults in the body are the call's.
    var expansion: (span: SourceSpan, name: String)?
    /// Expressions around the one that is checked, and whether they have been too many.
    var depth = 0
    var isTooDeep = false
    var effort = Effort()
    /// Claims by their sentences.
    var claims: [String: SourceSpan] = [:]
    /// Topics that there is help on.
    var knownTopics: Set<String> = []
    /// Scenarios that a comparison has asked for.
    var made: [String: Scenario] = [:]
    /// Scenarios that have been looked at for rules that fight, with the months that they were to run for.
    var examined: Set<Examination> = []
    /// Whether each rule can act in some comparison, by its head.
    var ruleLife: [SourceSpan: Bool] = [:]
    /// Files that have been read, and how.
    var inclusion: Inclusion

    struct Examination: Hashable {
        var scenario: String
        var months: Int
    }

    /// What checking has cost so far.
    struct Effort {
        /// Expressions that have been looked at, those of functions and lists as often as they were put in.
        var expressions = 0
        /// Where there were too many.
        var endedAt: SourceSpan?
    }

    /// What checking gives: a program if there is no error.
    package struct Result: Sendable {
        package var program: Program? { programs.first }
        /// One for every part of a session's script, in their order; none if there is an error.
        package var programs: [Program]
        /// The names that are sound, whatever else is not.
        package var definitions: Definitions
        /// In the order of their places.
        package var diagnostics: [Diagnostic]
    }

    /// - Parameters:
    ///   - earlier: names that are known already; this text may replace them.
    ///   - comparison: the last comparison before this text.
    ///   - files: reads included files; without it `include` is an error.
    ///   - isWhole: the text is a file of its own, in which a name that nothing uses is worth a warning.
    package static func check(
        _ parsed: Parser.Result, earlier: Definitions = Definitions(), comparison: Comparison? = nil,
        files: IncludeReader? = nil, limits: Limits = Limits(), isWhole: Bool = false
    ) -> Result {
        func checker(_ tree: SyntaxTree, _ definitions: Definitions, _ comparison: Comparison?) -> Checker {
            Checker(
                tree: tree, definitions: definitions, current: comparison, inclusion: Inclusion(reader: files),
                limits: limits)
        }
        let parts = parsed.tree.parts
        guard parts.count > 1 else {
            var checker = checker(parsed.tree, earlier, comparison)
            return checker.result(parsed, isWhole: isWhole)
        }
        var result = Result(programs: [], definitions: earlier, diagnostics: parsed.diagnostics)
        var comparison = comparison
        var effort = Effort()
        for part in parts {
            var checker = checker(part, result.definitions, comparison)
            checker.effort = effort
            // Every part keeps the names that are known in it.
            if let first = part.statements.first {
                _ = checker.spend(10 * result.definitions.table.count, at: first.span)
            }
            let found = checker.result(Parser.Result(tree: part, diagnostics: [], isIncomplete: false), isWhole: false)
            (comparison, effort) = (checker.current, checker.effort)
            effort.endedAt = nil
            result.programs += found.programs
            result.definitions = found.definitions
            result.diagnostics += found.diagnostics
        }
        result.diagnostics = Self.sorted(result.diagnostics)
        if result.diagnostics.contains(where: { $0.severity == .error }) { result.programs = [] }
        return result
    }

    private static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.enumerated()
            .sorted { ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset) }.map(\.element)
    }

    mutating func result(_ parsed: Parser.Result, isWhole: Bool) -> Result {
        diagnostics = parsed.diagnostics
        include()
        collectNames()
        for (index, statement) in parsed.tree.statements.enumerated() {
            declare(statement, index: index)
        }
        resolveRegimes()
        resolveScenarios()
        warnOfShadows()
        var actions: [Action] = []
        for (index, statement) in parsed.tree.statements.enumerated() {
            if let action = action(statement, index: index) { actions.append(action) }
        }
        if isWhole { warnOfIdleParts(actions) }
        reportExhaustion()
        let diagnostics = inclusion.diagnostics + Self.sorted(self.diagnostics)
        guard !diagnostics.contains(where: { $0.severity == .error }) else {
            return Result(programs: [], definitions: definitions, diagnostics: diagnostics)
        }
        let program = Program(source: parsed.tree.source, definitions: definitions, actions: actions)
        return Result(programs: [program], definitions: definitions, diagnostics: diagnostics)
    }

    init(
        tree: SyntaxTree, definitions: Definitions, current: Comparison?, inclusion: Inclusion, limits: Limits
    ) {
        self.limits = limits
        self.tree = tree
        self.definitions = definitions
        self.current = current
        self.inclusion = inclusion
    }

    /// Something reads a name.
    mutating func use(_ name: String) { used.insert(name) }

    /// Counts what checking costs, and says whether the script may go on: a few lines of functions that use functions
    /// could ask for years of it.
    mutating func spend(_ count: Int = 1, at span: SourceSpan) -> Bool {
        effort.expressions += count
        guard effort.expressions > limits.expressions else { return true }
        if effort.endedAt == nil { effort.endedAt = expansion?.span ?? span }
        return false
    }

    /// What has not been looked at any more may hold faults, so this is one.
    private mutating func reportExhaustion() {
        guard let span = effort.endedAt else { return }
        report(
            .limitExceeded,
            "checking this script takes more than the limit of \(limits.expressions) expressions, where those of functions "
                + "and lists count wherever they are used", at: span,
            notes: [Diagnostic.Note(Limits.howToRaise("expressions"))])
    }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, at span: SourceSpan, notes: [Diagnostic.Note] = [], fix: Fix? = nil
    ) {
        guard let expansion else {
            diagnostics.keep(Diagnostic(code, message, at: span, notes: notes, fix: fix))
            return
        }
        // The body stands in another place, or even in another file.
        let inside = Diagnostic.Note("inside `\(expansion.name)`, with the values that it is given here")
        diagnostics.keep(
            Diagnostic(code, message, at: expansion.span, notes: notes.map { Diagnostic.Note($0.message) } + [inside]))
    }

    /// Finds names defined twice in this text, and names that may not be one's own.
    private mutating func collectNames() {
        for statement in tree.statements {
            guard let span = statement.declaredName else { continue }
            let name = tree.text(span)
            if let first = places[name] {
                report(
                    .definedTwice, "`\(name)` is defined twice", at: span,
                    notes: [Diagnostic.Note("first defined here", at: first)])
                continue
            }
            if let file = inclusion.names[name] {
                report(.definedTwice, "`\(name)` is defined in \(file) too", at: span)
            }
            places[name] = span
            checkOwnName(name, span)
            if case .define = statement.form, Functions.isKnown(name), Builtin.named(name) == nil {
                report(.reservedName, "`\(name)` is a function of the language; choose another name", at: span)
            }
        }
    }

    private mutating func checkOwnName(_ name: String, _ span: SourceSpan) {
        if let word = Words.named(name), word.kind != .prompt, word.kind != .blockWord {
            let role = word.kind == .unit ? "a unit" : "a word"
            report(.reservedName, "`\(name)` is \(role) of the language; choose another name", at: span)
        } else if let sort = Catalogues.sort(of: name) {
            report(.reservedName, "`\(name)` is \(sort) of the catalogue; choose another name", at: span)
        } else if name.contains(".") {
            let plain = String(name.map { $0 == "." ? "_" : $0 })
            report(
                .reservedName, "names with dots belong to the catalogues; write your own with `_`", at: span,
                fix: Fix(span, plain))
        } else if name.count > Limits.nameLength {
            report(
                .limitExceeded, "a name has at most \(Limits.nameLength) characters", at: span,
                notes: [Diagnostic.Note(Limits.fixed("choose a shorter name"))])
        }
    }

    /// Says which names of the preset library mean something else in this text.
    private mutating func warnOfShadows() {
        let inOrder = places.sorted { $0.value.start < $1.value.start }
        for (name, span) in inOrder where definitions.shadowsPreset(name) && definitions[name] != .failed {
            let preset = Presets.definitions[name]?.sort ?? ""
            diagnostics.keep(
                Diagnostic(
                    .shadowsPreset, "`\(name)` is \(preset) of the preset library, which this definition hides",
                    at: span, notes: [Diagnostic.Note("`polity doc \(name)` shows the preset")], severity: .warning))
        }
    }

    /// Whether this statement's name is the one that counts: its first definition in this text.
    func isFirstDefinition(_ name: SourceSpan) -> Bool {
        places[tree.text(name)] == name
    }
}

extension SyntaxTree {
    /// What is checked and done together, each part with all the expressions: the statements between lines of `session`,
    /// and by itself each statement that the session carries out.
    var parts: [SyntaxTree] {
        var parts: [[Statement]] = [[]]
        for statement in statements {
            if statement.isOfSession {
                parts += [[statement], []]
            } else if case .verb(.session) = statement.form {
                parts.append([])
            } else {
                parts[parts.count - 1].append(statement)
            }
        }
        return parts.filter { !$0.isEmpty }.map { statements in
            var part = self
            part.statements = statements
            return part
        }
    }
}

extension Statement {
    /// Whether it gives a meaning to a name, or to what is done to agents, and does nothing by itself.
    var isDeclaration: Bool {
        switch form {
        case .each, .include: true
        default: declaredName != nil
        }
    }

    /// Whether it is about the session and not about worlds, so that it is no part of a session's script.
    var isOfSession: Bool {
        switch form {
        case .verb(.save), .verb(.load), .verb(.record), .verb(.transcript), .verb(.tutorial): true
        default: false
        }
    }

    /// The name that the statement declares, if it declares one.
    var declaredName: SourceSpan? {
        switch form {
        case .letting(let name, _), .economy(let name, _), .regime(let name, _, _), .scenario(let name, _),
            .measure(let name, _), .variant(let name, _), .policy(let name, _), .define(let name, _, _),
            .attribute(let name, _, _), .prior(let name, _), .weights(let name, _):
            name
        case .failed(_, let name): name
        default: nil
        }
    }
}
