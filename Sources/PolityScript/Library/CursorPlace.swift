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

    /// Reads the tokens of the last statement; a guess for people, not a parse.
    init(after head: String) {
        let source = Source(head, name: Session.promptName)
        let tokens = Lexer.tokens(of: source).tokens.dropLast()
        var statement: [String] = []
        var line: [String] = []
        // The words before the braces that are open, innermost last.
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
                blocks.append((blocks.isEmpty ? statement.first : line.last) ?? "")
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

    private static func inBlock(_ word: String, _ line: [String]) -> CursorPlace {
        let remarks = Remark.Sort.allCases.map(\.rawValue)
        switch word {
        case "legal", "enforcement":
            guard let start = line.lastIndex(of: "set") else { return .clauses(["set"]) }
            let words = line[(start + 1)...]
            return words.isEmpty ? .lever(group: nil, words: []) : value(of: words.first, line.last)
        case "policy":
            switch line.last {
            case "status"?: return .clauses(PolicyStatus.allCases.map(\.rawValue))
            case "confidence"?: return .clauses(PolicyConfidence.allCases.map(\.rawValue))
            case "from"?, "to"?, "checked"?: return .value
            default: return .policyClause
            }
        case "regime": return line.isEmpty ? .lever(group: nil, words: remarks) : value(of: line.first, line.last)
        case "variant":
            let group = Lever.Group.stateQuality.rawValue
            return line.isEmpty ? .lever(group: group, words: remarks) : value(of: line.first, line.last)
        case "economy":
            if line.isEmpty { return .parameter }
            guard let start = line.lastIndex(of: "mechanism") else { return .value }
            if start == line.count - 1 { return .mechanism }
            return line.last == "=" ? .clauses(["on", "off"]) : .nothing
        default: return .nothing
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
            return expectsItem ? .measures(clauses: []) : .measures(clauses: ["at"])
        case "plot":
            if last == "by" { return .clauses(["scenario"]) }
            return expectsItem ? .measures(clauses: []) : .measures(clauses: ["by"])
        case "measure": return words.contains("=") ? .measureValue : .nothing
        case "let": return words.contains("=") ? .value : .nothing
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
        default: return .nothing
        }
    }
}
