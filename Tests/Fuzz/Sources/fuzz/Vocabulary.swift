import Foundation
import PolityScript

/// The words of the language as a dictionary for libFuzzer: those that help knows and those of scripts.
enum Vocabulary {
    static func printDictionary(scripts: some Sequence<String>) {
        var words = Set(signs)
        let topics = [
            "", "levers", "parameters", "measures", "mechanisms", "functions", "regimes", "policies", "variants",
        ]
        for topic in topics {
            let page = Script.run("help \(topic)", output: .table).output
            // A catalogue's lines begin with a name; the forms of statements are words throughout.
            for line in page.split(separator: "\n") {
                if line.hasPrefix(topic.isEmpty ? "      " : " ") { continue }
                let found = names(of: line)
                words.formUnion(topic.isEmpty ? found : Array(found.prefix(1)))
            }
        }
        for path in scripts {
            guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { continue }
            for line in text.split(separator: "\n") {
                // What stands in quotation marks or behind `#` is prose.
                words.formUnion(names(of: line.prefix { $0 != "#" && $0 != "\"" }))
            }
        }
        for word in words.sorted() where word.utf8.count <= 40 {
            print("\"\(word)\"")
        }
    }

    /// Names as the language cuts them, in lower case, without those of other scripts.
    private static func names(of text: Substring) -> [String] {
        text.split { !($0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_" || $0 == ".")) }
            .map { String($0).trimmingCharacters(in: CharacterSet(charactersIn: ".")) }
            .filter { $0.first?.isLetter == true && $0.count > 1 }
    }

    /// What is no name: signs, numbers at the edges of what can be counted, and texts.
    private static let signs = [
        " {\\x0A", "\\x0A}\\x0A", " = ", "..", " += ", " -= ", " *= ", "!=", "<=", ">=", "[", "]", "(", ")", "%",
        "1e308", "1e-308", "9223372036854775807", "9007199254740993", "18446744073709551616", "0.1", "100%", "0%",
        "2026-01-01", "0001-01-01", "9999-12-31", "\\x22t\\x22", "\\x22{year}\\x22", "\\x22{hhi}\\x22", "\\x5C",
        "\\x22", "\\xC3\\xA9", "\\xEF\\xBB\\xBF", "e\\xCC\\x81",
    ]
}
