/// The files that teach editors the language, made from the tables of words and functions, so that nothing lists words
/// twice. `polity editors DIR` writes them; a test keeps those in `docs/editors` as they are made.
package enum EditorFiles {
    /// Paths below the folder, and texts.
    package static var all: [(path: String, text: String)] {
        let grammar = JSONText.pretty(TextMateGrammar.json)
        return [
            ("polity.tmLanguage.json", grammar),
            ("polity.vim", VimSyntax.text),
            // An extension holds all its files.
            ("vscode/polity.tmLanguage.json", grammar),
            ("vscode/package.json", JSONText.pretty(VSCodeExtension.package)),
            ("vscode/language-configuration.json", JSONText.pretty(VSCodeExtension.configuration)),
            ("vscode/extension.js", VSCodeExtension.script),
        ]
    }
}

/// Words of the language by how editors show them.
enum WordGroup: CaseIterable {
    case statement, clause, block, joining, truth, unit, function
    /// Names of the catalogues that have no dot, by which editors would know them.
    case name

    /// The group of a word; `nil` for one that a script cannot use.
    static func of(_ word: Word) -> WordGroup? {
        switch word.kind {
        // Words of later versions are the language's already: no script can use them as names.
        case .statement, .verb: .statement
        case .prompt: nil
        case .blockWord: .block
        case .expression: word.continuesLine ? .joining : .truth
        case .unit: .unit
        default: .clause
        }
    }

    /// Every word once, in the order of the alphabet.
    var spellings: [String] {
        let functions = Set(Functions.names)
        if self == .function { return functions.sorted() }
        if self == .name { return Catalogues.plainNames.filter { Words.named($0) == nil && !functions.contains($0) } }
        // Of two words of one spelling, the table's first counts.
        let words = Words.all.filter { word in
            WordGroup.of(word) == self && !functions.contains(word.spelling) && Words.named(word.spelling) == word
        }
        return Set(words.map(\.spelling)).sorted()
    }

    /// The words after which a script writes a name of its own, as their forms show it: a value, a block, or what the
    /// name has in parentheses follows.
    static var declaring: [String] {
        Words.statements.filter { word in
            let start = "\(word.spelling) NAME"
            guard word.form.hasPrefix(start) else { return false }
            let rest = word.form.withoutOptions.dropFirst(start.count)
            return ["(", " =", " {", " of "].contains { rest.hasPrefix($0) }
        }.map(\.spelling).sorted()
    }
}

extension String {
    /// A form without what stands in brackets.
    fileprivate var withoutOptions: String {
        var depth = 0
        var text = ""
        for character in self {
            if character == "[" {
                depth += 1
                if text.hasSuffix(" ") { text.removeLast() }
            }
            if depth == 0 { text.append(character) }
            if character == "]" { depth -= 1 }
        }
        return text
    }
}
