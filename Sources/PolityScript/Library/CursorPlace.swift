import Polity

/// What is expected at the end of an unfinished input.
enum CursorPlace: Hashable {
    case statement, parameter, value, measureValue, scenarios, regime, economy, anything, nothing
    case measures(clauses: [String])
    case clauses([String])
    /// Levers, of one group if it is given, and words that may stand in the same place.
    case lever(group: String?, words: [String])
    /// The value of a lever or parameter.
    case valueOf(String)
    case policyClause, addition, mechanism
    /// A scenario alone, without the clauses of `compare`.
    case scenario
    /// A lever or a parameter.
    case factor
    case order, orderTarget
    /// Attributes of agents; those that a rule can set.
    case attributes(of: String, settable: Bool)
    case agents, distribution, prior, weights
    /// A scenario or a regime; a world on the bench.
    case world, bench
    /// A published model, and a parameter of one.
    case theory
    case theoryParameter(of: String)
    case measuresAndLevers

    /// Reads the tokens of the last statement; a guess for people, not a parse.
    init(after head: String) {
        let source = Source(head, name: Session.promptName)
        let tokens = Lexer.tokens(of: source).tokens.dropLast()
        var statement: [String] = []
        var line: [String] = []
        // What the braces that are open belong to, innermost last.
        var blocks: [String] = []
        var continues = false
        for token in tokens {
            if token.kind == .newline {
                if !continues {
                    if blocks.isEmpty { statement = [] }
                    line = []
                }
                continue
            }
            continues = token.kind.continuesLine && token.kind != .openBrace
            let text = source.text(token.span)
            switch token.kind {
            case .openBrace:
                blocks.append(Self.block(opened: blocks.isEmpty ? statement : line, isOuter: blocks.isEmpty))
                line = []
            case .closeBrace:
                if !blocks.isEmpty { blocks.removeLast() }
                if blocks.isEmpty { statement = [] }
                line = []
            default:
                if blocks.isEmpty { statement.append(text) }
                line.append(text)
            }
        }
        self = blocks.last.map { Self.inBlock($0, line) } ?? Self.inStatement(statement)
    }

    /// What a brace belongs to, by the words before it.
    private static func block(opened words: [String], isOuter: Bool) -> String {
        let first = words.first ?? ""
        let agents = words.last { Agents(rawValue: $0) != nil } ?? Agents.citizens.rawValue
        if isOuter { return first == "each" ? agents : first }
        if let last = words.last, last == "legal" || last == "enforcement" { return last }
        switch words.last(where: { $0 == "each" || $0 == "from" || Words.timedRules.contains($0) }) {
        case "each"?: return agents
        case nil: return ""
        default: return rule
        }
    }

    /// The block of any timed rule.
    private static let rule = "rule"

    private static func inBlock(_ word: String, _ line: [String]) -> CursorPlace {
        switch word {
        case "legal", "enforcement":
            guard let start = line.lastIndex(of: "set") else { return .clauses(["set"]) }
            let words = line[(start + 1)...]
            return words.isEmpty ? .lever(group: nil, words: []) : value(of: words.first, line.last)
        case rule: return inRule(line)
        case Agents.citizens.rawValue, Agents.enterprises.rawValue:
            guard let start = line.lastIndex(of: "set") else { return .clauses(["set"]) }
            return .attributes(of: word, settable: start == line.count - 1)
        case "policy":
            if line.contains("each") { return inEach(line) }
            switch line.last {
            case "status"?: return .clauses(PolicyStatus.allCases.map(\.rawValue))
            case "confidence"?: return .clauses(PolicyConfidence.allCases.map(\.rawValue))
            case "ramp"?: return .lever(group: nil, words: [])
            case "from"?, "to"?, "checked"?, "at"?, "every"?: return .clauses(["year", "month"])
            case "when"?, "while"?, "and"?, "or"?, "not"?: return .measureValue
            default: return .policyClause
            }
        case "regime":
            return line.isEmpty ? .lever(group: nil, words: Words.remarks) : value(of: line.first, line.last)
        case "variant":
            let group = Lever.Group.stateQuality.rawValue
            return line.isEmpty ? .lever(group: group, words: Words.remarks) : value(of: line.first, line.last)
        case "economy":
            if line.isEmpty { return .parameter }
            guard let start = line.lastIndex(of: "mechanism") else { return .value }
            if start == line.count - 1 { return .mechanism }
            return line.last == "=" ? .clauses(["on", "off"]) : .nothing
        case "prior": return line.isEmpty ? .factor : .distribution
        case "weights": return line.isEmpty || line.last == "," ? .measures(clauses: []) : .value
        case "sweep": return line.isEmpty ? .clauses(["measure"]) : .measures(clauses: [])
        case "claim":
            switch line.last {
            case nil: return .clauses(Words.claimClauses + Functions.names)
            case "over"?: return .factor
            case "in"?: return .scenario
            case "at"?: return .clauses(["year", "month"])
            default: return .measureValue
            }
        default: return .nothing
        }
    }

    private static func inRule(_ line: [String]) -> CursorPlace {
        guard let start = line.lastIndex(where: Words.ruleActions.contains) else { return .clauses(Words.ruleActions) }
        let words = line[(start + 1)...]
        switch line[start] {
        case "set":
            if words.isEmpty { return .lever(group: nil, words: []) }
            return words.count == 2 ? .valueOf(words.first ?? "") : .measureValue
        case "order":
            return words.isEmpty
                ? .order : words.last == "(" ? .orderTarget : .attributes(of: "enterprises", settable: false)
        default: return .nothing
        }
    }

    private static func inEach(_ line: [String]) -> CursorPlace {
        switch line.last {
        case "each"?: .clauses(["month", "year"])
        case "where"?, "and"?, "or"?, "not"?:
            .attributes(of: line.last { Agents(rawValue: $0) != nil } ?? Agents.citizens.rawValue, settable: false)
        case let last? where Agents(rawValue: last) != nil: .clauses(["where"])
        default: .agents
        }
    }

    private static func value(of key: String?, _ last: String?) -> CursorPlace {
        guard let key, last == "=" else { return .value }
        return .valueOf(key)
    }

    private static func inStatement(_ words: [String]) -> CursorPlace {
        guard let first = words.first, let last = words.last else { return .statement }
        let expectsItem = words.count == 1 || last == ","
        switch first {
        case "compare":
            if words.contains(where: { Words.comparison.contains($0) }) {
                return .clauses(Words.comparison)
            }
            return .scenarios
        case "table":
            if words.contains("at") { return last == "at" || last == "," ? .clauses(["year", "month"]) : .nothing }
            return expectsItem ? .measures(clauses: []) : .clauses(["at"])
        case "theory": return inTheory(words, isDrawn: false)
        case "plot" where words.dropFirst().first == "theory": return inTheory(Array(words.dropFirst()), isDrawn: true)
        case "plot":
            if last == "by" { return .clauses(["scenario"]) }
            if words.count > 1, let form = PlotForm(rawValue: words[1]) { return Self.inPlot(form, words) }
            if words.count == 1 { return .measures(clauses: PlotForm.allCases.map(\.rawValue)) }
            return expectsItem ? .measures(clauses: []) : .clauses(words.contains("by") ? ["to"] : ["by", "to"])
        case "measure", "define":
            if last == "of" { return .agents }
            return words.contains("=") ? .measureValue : .nothing
        case "let": return words.contains("=") ? .value : .nothing
        case "attribute":
            if last == "of" { return .agents }
            return words.contains("=") ? .distribution : words.count == 2 ? .clauses(["of"]) : .nothing
        case "each": return inEach(words)
        case "scenario":
            guard words.contains("=") else { return .nothing }
            switch last {
            case "=": return .regime
            case "in": return .economy
            case "with": return .addition
            case ",": return words.lastIndex(of: "in") ?? 0 >= words.lastIndex(of: "with") ?? 0 ? .regime : .addition
            default:
                let isNamed = words.dropLast().last == "in"
                return .clauses(
                    isNamed ? [] : words.last { $0 == "with" || $0 == "in" } == "with" ? ["in"] : ["with", "in"])
            }
        case "regime": return last == "extends" ? .regime : words.count == 2 ? .clauses(["extends"]) : .nothing
        case "describe", "help": return .anything
        case let verb where Words.verbs.contains { $0.spelling == verb }: return afterVerb(verb, words)
        default: return Experiment.Sort(rawValue: first).map { inExperiment($0, words) } ?? .nothing
        }
    }

    /// After a word that does something to the worlds on the bench.
    private static func afterVerb(_ verb: String, _ words: [String]) -> CursorPlace {
        let last = words.last ?? ""
        switch verb {
        case "use": return words.count == 1 ? .world : words.count == 2 ? .clauses(["seed"]) : .nothing
        case "set":
            if words.count == 1 { return .lever(group: nil, words: []) }
            return words.count == 3 ? .valueOf(words[1]) : words.count > 3 ? .clauses(["in"]) : .nothing
        case "show": return words.count == 1 || last == "," ? .measuresAndLevers : .nothing
        case "why": return words.count == 1 ? .measures(clauses: []) : .nothing
        case "switch": return words.count == 1 || last == "to" ? .bench : .nothing
        case "run":
            switch last {
            case "run": return .clauses(["to", "for"])
            case "to": return .clauses(["year", "month"])
            default: return words.contains("for") && words.count > 2 ? .clauses(["years", "months"]) : .nothing
            }
        case "go": return words.count == 1 ? .clauses(["to"]) : last == "to" ? .clauses(["year", "month"]) : .nothing
        case "step", "back": return words.count == 2 ? .clauses(["months", "years"]) : .nothing
        case "output": return words.count == 1 ? .clauses(OutputMode.allCases.map(\.rawValue)) : .nothing
        case "timing", "tutorial", "pager": return words.count == 1 ? .clauses(["on", "off"]) : .nothing
        case "record", "transcript": return words.count == 1 ? .clauses(["off"]) : .nothing
        default: return .nothing
        }
    }

    /// Whether a file's name follows in quotation marks.
    static func namesFile(_ head: Substring) -> Bool {
        let words = head.split(whereSeparator: \.isNewline).last?.split(separator: " ") ?? []
        switch words.first {
        case "include", "save", "load", "record": return words.count == 1
        default: return false
        }
    }

    private static func inPlot(_ form: PlotForm, _ words: [String]) -> CursorPlace {
        let last = words.last ?? ""
        if form == .result { return words.count == 2 ? .clauses(["to"]) : .nothing }
        if words.count == 2 { return .clauses(["of"]) }
        if last == "at" { return .clauses(["year", "month"]) }
        guard last == "of" || last == "," else { return .clauses(form.isOfOneTime ? ["at", "to"] : ["to"]) }
        return switch form.subject {
        case .flows: .clauses(PlotForm.Stream.allCases.map(\.rawValue))
        case .attributes: .attributes(of: Agents.citizens.rawValue, settable: false)
        default: .measures(clauses: [])
        }
    }

    private static func inTheory(_ words: [String], isDrawn: Bool) -> CursorPlace {
        guard words.count > 1 else { return .theory }
        guard words.contains("with") else { return .clauses(isDrawn ? ["with", "to"] : ["with"]) }
        return ["with", ","].contains(words.last) ? .theoryParameter(of: words[1]) : .nothing
    }

    private static func inExperiment(_ sort: Experiment.Sort, _ words: [String]) -> CursorPlace {
        let last = words.last ?? ""
        switch last {
        case "in", "vs": return .scenario
        case "over": return sort == .dominance ? .clauses(["prior"]) : .factor
        case "at": return .clauses(["year", "month"])
        case "using":
            return .clauses(
                sort == .sensitivity
                    ? Checker.sensitivityMethods : sort == .calibrate ? Checker.calibrations : Checker.designs)
        case "by" where sort == .explain: return .clauses(["lever", "group"])
        case "lowest", "highest", "on": return .measures(clauses: [])
        case "with": return .clauses(["lowest", "highest"])
        case "among": return .scenario
        case "prior": return .prior
        case "weights": return .weights
        case "where", "that": return .measureValue
        default: break
        }
        guard words.count == 1 || last == "," || last == "of" || last == "to" else {
            return .clauses(["in", "over", "vs", "at", "for", "runs", "seed", "using", "by", "to", "of"])
        }
        switch sort {
        case .explain: return .measures(clauses: [])
        case .sensitivity:
            return last == "of" ? .measures(clauses: []) : last == "to" ? .factor : .clauses(["of"])
        case .sweep, .calibrate: return last == "to" ? .measures(clauses: []) : .factor
        case .search: return words.count == 1 ? .clauses(["smallest", "front"]) : .factor
        case .choose: return .clauses(["among"])
        case .bands, .effects: return .measures(clauses: ["at"])
        case .discover: return .clauses(["where"])
        case .parity, .swap, .dominance, .rank: return .scenario
        case .flip: return .clauses(["claim"])
        case .claim, .report: return .nothing
        }
    }
}
