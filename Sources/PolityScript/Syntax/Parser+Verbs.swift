/// The session's verbs.
extension Parser {
    mutating func verb(_ head: String) throws(Abandoned) -> Verb {
        advance()
        switch head {
        case "use":
            let name = try name("the name of a scenario or a regime")
            return .use(name, seed: accept(word: "seed") ? try clauseValue() : nil)
        case "step": return .step(try optionalValue())
        case "back": return .back(try optionalValue())
        case "run":
            if accept(word: "to") { return .run(to: try expression(), duration: nil) }
            guard accept(word: "for") else { throw expected("`to TIME` or `for DURATION`, such as `run to year 10`") }
            return .run(to: nil, duration: try expression())
        case "go":
            guard accept(word: "to") else { throw expected("`to TIME`, such as `go to year 5`") }
            return .goTo(try expression())
        case "set":
            let setting = try setting(key: "the name of a lever", head: tokens[position - 1])
            return .set(setting, jurisdiction: accept(word: "in") ? try name("the name of a jurisdiction") : nil)
        case "show": return .show(endsStatement ? [] : try names("the name of a measure or a lever"))
        case "fork": return .fork(try name("a name for the new world"))
        case "switch":
            _ = accept(word: "to")
            return .switchTo(try name("the name of a world"))
        case "worlds": return .worlds
        case "undo": return .undo
        case "redo": return .redo
        case "why": return .why(try name("the name of a measure"))
        case "save": return .save(try expect(.text, "the name of a file in quotation marks").span)
        case "load": return .load(try expect(.text, "the name of a file in quotation marks").span)
        case "record": return .record(try fileOrOff())
        case "transcript": return .transcript(try fileOrOff())
        case "session": return .session
        case "timing": return .timing(isOn: try isOn())
        case "pager": return .pager(isOn: try isOn())
        case "tutorial": return .tutorial(isOn: try isOn())
        case "apropos": return .apropos(try name("a word to look for"))
        default: return .output(try name("`table`, `markdown`, `csv` or `json`"))
        }
    }

    /// `on`, `off`, or nothing, which is `on`.
    private mutating func isOn() throws(Abandoned) -> Bool {
        if endsStatement || accept(word: "on") { return true }
        guard accept(word: "off") else { throw expected("`on` or `off`") }
        return false
    }

    /// A file's name, or `off`, which is `nil`.
    private mutating func fileOrOff() throws(Abandoned) -> SourceSpan? {
        accept(word: "off") ? nil : try expect(.text, "the name of a file in quotation marks, or `off`").span
    }

    private var endsStatement: Bool { current.kind == .newline || current.kind == .end }

    private mutating func optionalValue() throws(Abandoned) -> ExpressionID? {
        endsStatement ? nil : try expression()
    }
}
