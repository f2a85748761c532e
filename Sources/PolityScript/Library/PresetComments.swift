import Polity

/// What the comments of a file say about a definition: those above it about the whole, those at the ends of its lines
/// about the values there.
package struct PresetComments: Sendable, Hashable {
    /// Paragraphs of the comment above the definition; an empty comment line separates them.
    package private(set) var paragraphs: [String] = []
    /// Where each lever's value comes from; what a policy's text says and what is done apart.
    package private(set) var legal: [Lever: String] = [:]
    package private(set) var enforcement: [Lever: String] = [:]

    package init(of statement: Statement, in tree: SyntaxTree) {
        paragraphs = Self.paragraphs(above: statement.span.start, in: tree.source)
        switch statement.form {
        case .regime(_, _, let block), .variant(_, let block): legal = Self.bases(block.entries, tree)
        case .policy(_, let block):
            legal = Self.bases(block.legal, tree)
            enforcement = Self.bases(block.enforcement, tree)
        default: break
        }
    }

    /// The first sentence, for lists.
    package var firstSentence: String? {
        guard let first = paragraphs.first else { return nil }
        for index in first.indices where first[index] == "." {
            // A sentence ends where the next one begins: "art. 5" and ".18" do not.
            let rest = first[first.index(after: index)...]
            let next = rest.first { $0 != " " && $0 != "\"" && $0 != "`" }
            if rest.isEmpty || (rest.first == " " && next?.isUppercase == true) { return String(first[...index]) }
        }
        return first
    }

    private static func bases(_ entries: [Entry], _ tree: SyntaxTree) -> [Lever: String] {
        var bases: [Lever: String] = [:]
        for entry in entries {
            guard let lever = Catalogues.lever(tree.text(entry.key)) else { continue }
            let line = tree.source.lineSpan(holding: entry.key.start)
            let rest = tree.source.text(SourceSpan(tree[entry.value].span.end, line.end))
            guard let sign = rest.firstIndex(of: "#") else { continue }
            bases[lever] = content(rest[sign...])
        }
        return bases
    }

    /// The comment lines right above an offset, without an empty line between.
    private static func paragraphs(above offset: Int, in source: Source) -> [String] {
        var lines: [String] = []
        var start = source.lineSpan(holding: offset).start
        var blanks = 0
        while start > 0 {
            let line = source.lineSpan(holding: start - 1)
            let text = source.text(line)
            if text.allSatisfy(\.isWhitespace) {
                // One empty line may stand between a file's comment and its definition.
                blanks += 1
                if blanks > 1 || !lines.isEmpty { break }
            } else if text.first == "#" {
                lines.append(content(Substring(text)))
            } else {
                break
            }
            start = line.start
        }
        return lines.reversed().split { $0.isEmpty }.map { $0.joined(separator: " ") }
    }

    private static func content(_ comment: Substring) -> String {
        let text = comment.drop { $0 == "#" }.drop { $0 == " " }
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(text[...last])
    }
}
