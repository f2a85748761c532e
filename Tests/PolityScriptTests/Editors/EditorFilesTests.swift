import PolityScript
import Testing

struct EditorFilesTests {
    @Test func theFilesInTheDocumentationAreThoseThatAreMade() throws {
        for file in EditorFiles.all {
            let text = try Files.text(Files.editors + "/" + file.path)
            #expect(text == file.text, "polity editors docs/editors: \(file.path)")
        }
    }

    @Test func everyWordOfAScriptIsInEveryGrammar() throws {
        for path in ["polity.tmLanguage.json", "polity.vim"] {
            let text = try #require(EditorFiles.all.first { $0.path == path }?.text)
            let words = Set(text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
            for word in Words.all where word.kind != .prompt {
                #expect(words.contains(word.spelling), "\(path): \(word.spelling)")
            }
            for name in Functions.names { #expect(words.contains(name), "\(path): \(name)") }
        }
    }
}
