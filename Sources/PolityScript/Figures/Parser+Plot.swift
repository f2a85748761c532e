extension Parser {
    /// `plot MEASURE, … [by scenario]`, `plot FORM of NAME, … [at TIME]` or `plot result`, each to a file perhaps.
    mutating func plot() throws(Abandoned) -> Statement.Form {
        advance()
        if word == "theory" { return try theory(isDrawn: true) }
        try requireForm()
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

    /// Before `of` stands a form and nothing else.
    private mutating func requireForm() throws(Abandoned) {
        guard current.kind == .name, PlotForm(rawValue: word) == nil, position + 1 < tokens.count,
            tokens[position + 1].kind == .name, text(tokens[position + 1]) == "of"
        else { return }
        let near = suggests ? Suggestion.nearest(to: word, among: PlotForm.allCases.map(\.rawValue)) : nil
        report(
            .unknownChoice, "`\(word)` is no form of picture" + (near.map { "; did you mean `\($0)`?" } ?? ""),
            at: current.span, notes: near == nil ? [Diagnostic.Note("known: \(PlotForm.list)")] : [],
            fix: near.map { Fix(current.span, $0) })
        throw Abandoned()
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
