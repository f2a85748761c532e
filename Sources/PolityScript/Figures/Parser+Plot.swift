extension Parser {
    /// `plot MEASURE, … [by scenario]`, `plot FORM of NAME, … [at TIME]` or `plot result`, each to a file perhaps.
    mutating func plot() throws(Abandoned) -> Statement.Form {
        advance()
        if word == "theory" { return try theory(isDrawn: true) }
        var it = PlotClause(form: plotForm)
        if it.form == .result {
            it.names = [advance().span]
        } else {
            if it.form != nil {
                advance()
                try require("of")
            }
            it.names = try names(nameOfSubject(it.form))
        }
        if it.form == nil, accept(word: "by"), !accept(word: "scenario") {
            throw expected("`scenario` after `by`")
        }
        if it.form?.isOfOneTime ?? false, accept(word: "at") { it.time = try expression() }
        if accept(word: "to") { it.file = try expect(.text, "the name of a file in quotation marks").span }
        return .plot(it)
    }

    /// The form whose word stands here: before `of`, so that measures may be called like forms. Before another name `of` is
    /// missing.
    private var plotForm: PlotForm? {
        guard current.kind == .name, let form = PlotForm(rawValue: word), position + 1 < tokens.count else {
            return nil
        }
        let next = tokens[position + 1]
        if form == .result {
            return next.kind == .newline || next.kind == .end || text(next) == "to" ? form : nil
        }
        return next.kind == .name && !["by", "to"].contains(text(next)) ? form : nil
    }

    private func nameOfSubject(_ form: PlotForm?) -> String {
        switch form?.subject {
        case .attributes?: "the name of an attribute of citizens"
        case .flows?: "`money` or `data`"
        default: "the name of a measure"
        }
    }
}
