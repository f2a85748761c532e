import Foundation
import PolityScript

/// One line a file with everything that the language says about it. Two processes have to print the same, though every
/// process of Swift orders its sets and dictionaries differently.
enum Digest {
    static func printAll(_ paths: some Sequence<String>) {
        for path in paths {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            let text = String(decoding: data, as: UTF8.self)
            print(path, Script.check(text).map { "\($0.line):\($0.column) \($0.code) \($0.message)" })
            let outcome = Script.run(text, limits: Trial.limits)
            print(path, outcome.output.debugDescription, outcome.reports.debugDescription)
        }
    }
}
