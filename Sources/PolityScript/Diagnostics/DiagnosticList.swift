/// Diagnostics for programs: a JSON array with places in lines and characters.
package enum DiagnosticList {
    package static func json(_ diagnostics: [Diagnostic], in source: Source) -> String {
        JSONText.array(diagnostics.map { Record($0, source) })
    }

    private struct Place: Encodable {
        var line: Int
        var column: Int
        var endLine: Int
        var endColumn: Int

        init(_ span: SourceSpan, _ source: Source) {
            let start = source.location(of: span.start)
            let end = source.location(of: span.end)
            line = start.line
            column = start.column
            endLine = end.line
            endColumn = end.column
        }
    }

    private struct Mend: Encodable {
        var range: Place
        var text: String
    }

    private struct Record: Encodable {
        var diagnostic: Diagnostic
        var place: Place
        var fix: Mend?
        /// The included file it speaks of.
        var file: String?

        init(_ diagnostic: Diagnostic, _ asked: Source) {
            let source = diagnostic.source ?? asked
            file = diagnostic.source?.name
            self.diagnostic = diagnostic
            place = Place(diagnostic.span, source)
            fix = diagnostic.fix.map { Mend(range: Place($0.span, source), text: $0.text) }
        }

        private enum Key: String, CodingKey {
            case code, severity, message, line, column, endLine, endColumn, fix, file
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(diagnostic.code.rawValue, forKey: .code)
            try container.encode(diagnostic.severity.rawValue, forKey: .severity)
            try container.encode(diagnostic.message, forKey: .message)
            try container.encode(place.line, forKey: .line)
            try container.encode(place.column, forKey: .column)
            try container.encode(place.endLine, forKey: .endLine)
            try container.encode(place.endColumn, forKey: .endColumn)
            try container.encode(fix, forKey: .fix)
            try container.encodeIfPresent(file, forKey: .file)
        }
    }
}
