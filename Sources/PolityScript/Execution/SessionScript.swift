/// A session as a script: the inputs that went well, in their order, such that a file of them gives every number again.
///
/// A file is checked as a whole and an input by itself, which matters for names that are given twice and for comparisons
/// that take their length from what stands around them. There the script has the statement `session`: what stands above
/// it is done before what stands below is looked at.
struct SessionScript {
    /// Says what a file of it is, so that a later one may replace it.
    static let header = "# A session of Polity: `polity run` gives every number of it again.\n"

    private(set) var text = ""
    /// Names that were defined since the last `session`.
    private var names: Set<String> = []
    /// Inputs since the last `session`.
    private var inputs = 0
    /// Whether it includes files, whose names are seen from the script's own folder.
    private(set) var includesFiles = false
    /// The next input must not be looked at together with the last.
    private var isClosed = false

    /// Adds an input and gives what is new in the script.
    ///
    /// - Parameter answer: further statements that belong to it.
    mutating func append(_ input: String, _ answer: String, _ tree: SyntaxTree) -> String {
        let declared = tree.statements.compactMap { $0.declaredName ?? $0.forkedName }.map(tree.text)
        let isByItself = tree.statements.contains { $0.form.dependsOnItsText }
        let isKnown = declared.contains { names.contains($0) || Presets.definitions[$0] != nil }
        var added = ""
        if inputs > 0, isClosed || isByItself || isKnown || tree.statements.contains(where: \.reachesBack) {
            added = "session\n"
            names = []
            inputs = 0
        }
        includesFiles = includesFiles || tree.statements.contains { if case .include = $0.form { true } else { false } }
        // A session that was loaded has said already what it is.
        let text = input.hasPrefix(Self.header) ? String(input.dropFirst(Self.header.count)) : input
        added += (text + answer).endingInNewline
        names.formUnion(declared)
        inputs += 1
        // A table changes what a later chart adds to the rows.
        isClosed = isByItself || !answer.isEmpty
        self.text += added
        return added
    }
}

extension Statement {
    fileprivate var forkedName: SourceSpan? { if case .verb(.fork(let name)) = form { name } else { nil } }

    /// Whether it would change what worlds are that stand above it in the same text.
    fileprivate var reachesBack: Bool {
        switch form {
        case .each, .attribute: true
        default: false
        }
    }
}

extension Statement.Form {
    /// Whether what it does depends on the other statements that are checked with it.
    fileprivate var dependsOnItsText: Bool {
        switch self {
        case .compare(_, duration: nil, _, _), .include: true
        default: false
        }
    }
}
