/// Reads the text of a file that another one includes; the path is relative to that file's folder and below it.
package typealias IncludeReader = @Sendable (_ path: String, _ from: String) throws(IncludeFault) -> String

/// Why an included file cannot be read.
package struct IncludeFault: Error, Sendable, Hashable {
    package var reason: String

    package init(_ reason: String) {
        self.reason = reason
    }

    /// Of a path that leads out of the folder that the program runs in.
    static let elsewhere = IncludeFault("only files in the folder that the program runs in, or below, can be named")
}

/// What has been included so far.
struct Inclusion {
    let reader: IncludeReader?
    /// Files around the one that is read, the outermost first.
    var path: [String] = []
    /// Files that have been read, which are not read again.
    var files: Set<String> = []
    /// Names by the file that defines them.
    var names: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
}

extension Checker {
    /// Takes over the definitions of included files, wherever in the text their lines stand.
    mutating func include() {
        let parent = tree.source.name
        for statement in tree.statements {
            guard case .include(let span) = statement.form else { continue }
            let path = tree.quotedText(span)
            guard Self.isBelow(path) else {
                report(
                    .unreadableFile,
                    "\"\(path)\" is no path in this file's folder or below it, such as \"parts/taxes.polity\"", at: span
                )
                continue
            }
            let file = Self.joined(path, to: parent)
            guard !inclusion.path.contains(file), file != parent else {
                report(.cycle, "\(file) includes itself", at: span)
                continue
            }
            guard inclusion.path.count < Limits.includeDepth else {
                report(
                    .limitExceeded,
                    "files include one another at most \(Limits.includeDepth) deep; "
                        + Limits.fixed("include the files beside one another"),
                    at: span)
                continue
            }
            guard !inclusion.files.contains(file) else { continue }
            guard inclusion.files.count < limits.includedFiles else {
                report(
                    .limitExceeded, "more files are included than the limit of \(limits.includedFiles)", at: span,
                    notes: [Diagnostic.Note(Limits.howToRaise("included_files"))])
                continue
            }
            inclusion.files.insert(file)
            guard let reader = inclusion.reader else {
                report(.unreadableFile, "files cannot be included here", at: span)
                continue
            }
            do throws(IncludeFault) {
                takeOver(Source(try reader(path, parent), name: file), at: span)
            } catch {
                report(.unreadableFile, "cannot read \(file): \(error.reason)", at: span)
            }
        }
    }

    private mutating func takeOver(_ source: Source, at span: SourceSpan) {
        let parsed = Parser.parse(source, limits: limits)
        var inner = Checker(
            tree: parsed.tree, definitions: definitions, current: nil, inclusion: inclusion, limits: limits)
        inner.inclusion.path.append(tree.source.name)
        inner.inclusion.diagnostics = []
        inner.purposes = purposes
        inner.effort.expressions = effort.expressions
        let result = inner.result(parsed, isWhole: false)
        inclusion.files = inner.inclusion.files
        inclusion.names.merge(inner.inclusion.names) { first, _ in first }
        // A name that two files define is reported in the second.
        for name in inner.places.keys.sorted() where inclusion.names[name] == nil {
            inclusion.names[name] = source.name
        }
        purposes = inner.purposes
        effort.expressions = inner.effort.expressions
        used.formUnion(inner.used)
        claims.merge(inner.claims) { first, _ in first }
        inclusion.diagnostics += result.diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.source = diagnostic.source ?? source
            return diagnostic
        }
        if result.diagnostics.contains(where: { $0.severity == .error }) {
            // The faults themselves are shown in their own file.
            report(.includedFault, "\(source.name) has errors", at: span)
        }
        definitions = result.definitions
        definitions.included.append(source)
        let shown = parsed.tree.statements.filter { $0.form.isRequest }
        if let first = shown.first {
            diagnostics.keep(
                Diagnostic(
                    .includedRequest,
                    "\(source.name) asks for results (line \(source.location(of: first.span.start).line)); an included "
                        + "file gives its definitions only", at: span, severity: .warning))
        }
    }

    /// A path that stays in its folder, as text: whoever reads it also looks where links lead.
    static func isBelow(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return !path.isEmpty && !path.contains("\\") && !path.contains("\0") && path.first != "~"
            && parts.allSatisfy { !$0.isEmpty && $0 != ".." && $0 != "." }
    }

    private static func joined(_ path: String, to file: String) -> String {
        guard let slash = file.lastIndex(of: "/") else { return path }
        return file[...slash] + path
    }
}

extension Statement.Form {
    /// Whether the statement asks for something to be done or shown.
    var isRequest: Bool {
        switch self {
        case .compare, .table, .plot, .experiment, .theory, .verb(.use), .verb(.show), .verb(.why), .describe, .help:
            true
        default: false
        }
    }
}
