/// The syntax file of Vim and Neovim.
enum VimSyntax {
    static var text: String {
        var lines = [
            "\" Vim syntax file of Polity scenarios (*.polity). Written by `polity editors`; change the program's tables.",
            "if exists('b:current_syntax') | finish | endif",
            "",
            // A match that begins at the same letter as an earlier one wins, so the general ones come first.
            "syn match polityCatalogue '\\<\\K\\k*\\%(\\.\\K\\k*\\)\\+'",
            "syn match polityNumber '\\<\\d[0-9_]*\\%(\\.\\d[0-9_]*\\)\\?\\%([eE][-+]\\?\\d\\+\\)\\?\\>'",
            "syn match polityPercentage '\\<\\d[0-9_]*\\%(\\.\\d[0-9_]*\\)\\?\\s*%'",
            "syn match polityDate '\\<\\d\\{4}-\\d\\d-\\d\\d\\>'",
            "syn match polityOperator '[-+*/]=\\|[<>!]=\\|\\.\\.\\|[-+*/^=<>]'",
            "syn match polityEscape '\\\\.' contained",
            "syn match polityInterpolation '{[^{}\"]*}' contained",
            "syn region polityText start='\"' skip='\\\\.' end='\"' contains=polityEscape,polityInterpolation,@Spell",
            "syn match polityComment '#.*$' contains=@Spell",
        ]
        for group in WordGroup.allCases where !group.spellings.isEmpty {
            // A match and not a keyword, which would also win inside a dotted name.
            let words = group.spellings.joined(separator: "\\|")
            lines.append("syn match \(name(group)) '\\%(\\k\\.\\)\\@2<!\\<\\%(\(words)\\)\\>\\%(\\.\\K\\)\\@!'")
        }
        lines.append("")
        let links = [
            ("polityCatalogue", "Identifier"), ("polityNumber", "Number"), ("polityPercentage", "Number"),
            ("polityDate", "Constant"), ("polityOperator", "Operator"), ("polityEscape", "SpecialChar"),
            ("polityInterpolation", "Special"), ("polityText", "String"), ("polityComment", "Comment"),
        ]
        lines += links.map { "hi def link \($0) \($1)" }
        for group in WordGroup.allCases where !group.spellings.isEmpty {
            lines.append("hi def link \(name(group)) \(highlight(group))")
        }
        lines += [
            "", "setlocal commentstring=#\\ %s expandtab shiftwidth=2 softtabstop=2",
            "let b:current_syntax = 'polity'",
        ]
        return lines.joined(separator: "\n") + "\n"
    }

    private static func name(_ group: WordGroup) -> String {
        switch group {
        case .statement: "polityStatement"
        case .clause: "polityClause"
        case .block: "polityBlock"
        case .joining: "polityJoining"
        case .truth: "polityTruth"
        case .unit: "polityUnit"
        case .function: "polityFunction"
        case .name: "polityName"
        }
    }

    private static func highlight(_ group: WordGroup) -> String {
        switch group {
        case .statement: "Statement"
        case .clause, .block: "Keyword"
        case .joining: "Conditional"
        case .truth: "Boolean"
        case .unit: "Type"
        case .function: "Function"
        case .name: "Identifier"
        }
    }
}
