/// `theory`, `theory MODEL with NAME = VALUE, …`, or the same after `plot`, to a file perhaps.
package struct TheoryRequest: Sendable, Hashable {
    /// `nil` for the list of all models.
    package var model: SourceSpan?
    package var entries: [Entry] = []
    /// Its series are drawn in place of its tables.
    package var isDrawn = false
    /// The file's name has quotation marks.
    package var file: SourceSpan?
}

extension Parser {
    mutating func theory(isDrawn: Bool = false) throws(Abandoned) -> Statement.Form {
        advance()
        var it = TheoryRequest(isDrawn: isDrawn)
        if !isDrawn, current.kind == .newline || current.kind == .end { return .theory(it) }
        it.model = try name("the name of a published model")
        if accept(word: "with") {
            repeat {
                skipNewlinesInList()
                let key = try name("the name of a parameter of the model")
                try equals()
                it.entries.append(Entry(key: key, value: try expression()))
            } while accept(.comma)
        }
        if isDrawn, accept(word: "to") {
            it.file = try expect(.text, "the name of a file in quotation marks").span
        }
        return .theory(it)
    }
}
