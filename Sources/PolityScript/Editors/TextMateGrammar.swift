/// The grammar that VS Code, Sublime Text, GitHub and others read. Scopes are named by TextMate's conventions.
enum TextMateGrammar {
    static var json: JSONValue {
        [
            "$schema": "https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json",
            "name": "Polity",
            "scopeName": "source.polity",
            "fileTypes": ["polity"],
            "patterns": .array(order.map { ["include": .text("#" + $0)] }),
            "repository": .object(repository),
        ]
    }

    /// Earlier ones win where two begin at the same sign.
    private static let order = [
        "comment", "text", "date", "percentage", "number", "declaration", "catalogue", "words", "operator",
        "punctuation",
    ]

    private static var repository: [String: JSONValue] {
        [
            "comment": ["name": "comment.line.number-sign.polity", "match": "#.*$"],
            "text": [
                "name": "string.quoted.double.polity",
                "begin": "\"",
                "end": "\"",
                "patterns": [
                    pattern("constant.character.escape.polity", "\\\\."),
                    pattern("variable.other.interpolation.polity", "\\{[^{}\"\\n]*\\}"),
                ],
            ],
            "date": pattern("constant.other.date.polity", before + "\\d{4}-\\d{2}-\\d{2}" + "(?![\\d_])"),
            "percentage": pattern("constant.numeric.percentage.polity", before + number + "\\s*%"),
            "number": pattern("constant.numeric.polity", before + number),
            "declaration": [
                "match": .text("\(before)(\(alternatives(WordGroup.declaring)))[ \\t]+(\(name))\(after)"),
                "captures": [
                    "1": ["name": .text(scope(.statement))],
                    "2": ["name": "entity.name.type.polity"],
                ],
            ],
            "catalogue": pattern("support.variable.polity", "\(before)\(name)(?:\\.\(name))+\(after)"),
            "words": [
                "patterns": .array(
                    WordGroup.allCases.filter { !$0.spellings.isEmpty }.map {
                        pattern(scope($0), "\(before)(?:\(alternatives($0.spellings)))\(after)")
                    })
            ],
            "operator": pattern("keyword.operator.polity", "[-+*/]=|[<>!]=|\\.\\.|[-+*/^=<>%]"),
            "punctuation": pattern("punctuation.separator.polity", ","),
        ]
    }

    private static func scope(_ group: WordGroup) -> String {
        switch group {
        case .statement: "keyword.control.polity"
        case .clause: "keyword.other.clause.polity"
        case .block: "keyword.other.block.polity"
        case .joining: "keyword.operator.word.polity"
        case .truth: "constant.language.boolean.polity"
        case .unit: "keyword.other.unit.polity"
        case .function: "support.function.polity"
        case .name: "support.variable.polity"
        }
    }

    // MARK: Pieces

    /// Letters of every script, with the signs above and below them.
    private static let letter = "\\p{L}\\p{M}\\p{N}_"
    private static let name = "[\\p{L}_][\(letter)]*"
    private static let number = "\\d[\\d_]*(?:\\.\\d[\\d_]*)?(?:[eE][-+]?\\d+)?"
    /// No name or number goes on here.
    private static let before = "(?<![\(letter)])(?<![\(letter)]\\.)"
    private static let after = "(?![\(letter)])(?!\\.[\\p{L}_])"

    private static func alternatives(_ words: [String]) -> String { words.joined(separator: "|") }

    private static func pattern(_ scope: String, _ match: String) -> JSONValue {
        ["name": .text(scope), "match": .text(match)]
    }
}
