import Foundation
import Polity

/// The submodels' section of the model's page, from the doc comments of the mechanisms and of the types beside them: what
/// the code says of its equations is what the page says.
enum Submodels {
    static func text() -> String {
        let files = sources()
        let mechanisms = Schedule.catalogue.map { "\(type(of: $0.mechanism))" }
        var text: [String] = []
        var told: Set<String> = []
        for item in Schedule.catalogue {
            let type = "\(Swift.type(of: item.mechanism))"
            guard let file = files.first(where: { $0.declares(type) }) else { continue }
            let folder = file.folder
            // A folder with one mechanism holds its parts; in a shared folder each file speaks for itself.
            let isAlone = files.filter { $0.folder == folder }.count { $0.declaresAny(of: mechanisms) } == 1
            let own = isAlone ? files.filter { $0.folder == folder } : [file]
            text.append("\n### `\(item.name)` (`\(file.path)`)\n")
            let ordered = own.sorted { $0.path == file.path || ($1.path != file.path && $0.path < $1.path) }
            for part in ordered {
                told.insert(part.path)
                text += part.paragraphs(titled: part.path != file.path)
            }
        }
        let rest = files.filter { !told.contains($0.path) && !$0.path.hasSuffix("/Mechanism.swift") }
        if !rest.isEmpty {
            text.append("\n### Parts of several mechanisms\n")
            for file in rest {
                text += file.paragraphs(titled: true)
            }
        }
        return text.joined(separator: "\n") + "\n"
    }

    private static func sources() -> [File] {
        let folder = "Sources/Polity/Mechanisms"
        let all =
            FileManager.default.enumerator(atPath: ModelTables.root.appending(path: folder).path)?
            .compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".swift") }.sorted().map {
            File(path: "\(folder)/\($0)", text: ModelTables.read("\(folder)/\($0)"))
        }
    }

    struct File {
        let path: String
        let text: String

        var folder: String { String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex)) }

        func declares(_ type: String) -> Bool {
            text.contains("struct \(type): Mechanism")
        }

        func declaresAny(of types: [String]) -> Bool { types.contains(where: declares) }

        /// The doc comments of top-level types and of package or public functions that state an equation, in order.
        func paragraphs(titled: Bool) -> [String] {
            var result: [String] = []
            var comment: [String] = []
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("///") {
                    comment.append(String(line.dropFirst(line.hasPrefix("/// ") ? 4 : 3)))
                    continue
                }
                if !comment.isEmpty, let name = Self.typeName(line) {
                    let body = comment.joined(separator: "\n").replacingOccurrences(of: "``", with: "`")
                    result.append(titled ? "\n*\(ModelTables.words(name))* (`\(path)`). \(body)\n" : "\(body)\n")
                }
                comment = []
            }
            return result
        }

        private static func typeName(_ line: Substring) -> String? {
            line.firstMatch(of: /^(?:public |package )?(?:struct|enum) (\w+)/).map { String($0.1) }
        }
    }
}
