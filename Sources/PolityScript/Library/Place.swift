/// What is expected at the end of an unfinished input.
enum Place: Hashable {
    case statement, lever, parameter, value, measureValue, scenarios, regime, economy, anything, nothing
    case measures(clauses: [String])
    case clauses([String])

    /// Reads the tokens of the last statement; a guess for people, not a parse.
    init(after head: String) {
        let source = Source(head, name: Session.promptName)
        let tokens = Lexer.tokens(of: source).tokens.dropLast()
        var statement: [String] = []
        var line: [String] = []
        var block: String?
        var continues = false
        for token in tokens {
            if token.kind == .newline {
                if !continues {
                    if block == nil { statement = [] }
                    line = []
                }
                continue
            }
            continues = token.kind.continuesLine && token.kind != .openBrace
            let text = source.text(token.span)
            switch token.kind {
            case .openBrace:
                block = statement.first
                line = []
            case .closeBrace:
                block = nil
                statement = []
                line = []
            default:
                if block == nil { statement.append(text) }
                line.append(text)
            }
        }
        self = block.map { Self.inBlock($0, line) } ?? Self.inStatement(statement)
    }

    private static func inBlock(_ word: String, _ line: [String]) -> Place {
        if !line.isEmpty { return .value }
        switch word {
        case "regime": return .lever
        case "economy": return .parameter
        default: return .nothing
        }
    }

    private static func inStatement(_ words: [String]) -> Place {
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
            if last == "=" { return .regime }
            return last == "in" ? .economy : .clauses(["in"])
        case "regime": return last == "extends" ? .regime : words.count == 2 ? .clauses(["extends"]) : .nothing
        case "describe", "help": return .anything
        default: return .nothing
        }
    }
}
