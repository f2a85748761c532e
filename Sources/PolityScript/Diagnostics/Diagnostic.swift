/// An edit that would mend an error.
package struct Fix: Sendable, Hashable {
    package var span: SourceSpan
    package var text: String

    package init(_ span: SourceSpan, _ text: String) {
        self.span = span
        self.text = text
    }
}

extension [Diagnostic] {
    /// Adds one unless there are so many that nobody will read it. The first error is always kept: what follows depends on
    /// whether there is one.
    mutating func keep(_ diagnostic: Diagnostic) {
        if count >= Limits.keptDiagnostics,
            diagnostic.severity == .warning || last(where: { $0.severity == .error }) != nil
        {
            return
        }
        append(diagnostic)
    }
}

/// Something wrong in a script: what, where and what to do. How it looks is the renderer's matter.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable {
        case error, warning
    }

    /// A further sentence, with the place it speaks of if that is in the same source.
    package struct Note: Sendable, Hashable {
        package var message: String
        package var span: SourceSpan?

        package init(_ message: String, at span: SourceSpan? = nil) {
            self.message = message
            self.span = span
        }
    }

    package var code: DiagnosticCode
    package var severity: Severity
    package var message: String
    package var span: SourceSpan
    package var notes: [Note]
    package var fix: Fix?
    /// The file it speaks of, where that is another one than was asked for.
    package var source: Source?

    package init(
        _ code: DiagnosticCode, _ message: String, at span: SourceSpan, notes: [Note] = [], fix: Fix? = nil,
        severity: Severity = .error
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.span = span
        self.notes = notes
        self.fix = fix
    }
}
