import PolityScript
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Files of the package, found from this one's place.
enum Files {
    static let golden = folder(above: 2) + "/Golden"
    static let study = folder(above: 4) + "/Scenarios/studies/two-models.polity"

    /// Every shipped scenario.
    static var scenarios: [String] {
        let root = folder(above: 4) + "/Scenarios"
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? []
        return names.filter { $0.hasSuffix(".polity") }.sorted().map { root + "/" + $0 }
    }

    /// The examples of the page on the language: its blocks marked `polity`.
    static var examples: [String] {
        let page = (try? text(folder(above: 4) + "/docs/language.md")) ?? ""
        return page.components(separatedBy: "```polity\n").dropFirst().map {
            $0.components(separatedBy: "\n```")[0]
        }
    }

    static func text(_ path: String) throws -> String {
        try String(contentsOf: URL(filePath: path), encoding: .utf8)
    }

    private static func folder(above levels: Int) -> String {
        #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels).joined(separator: "/")
    }
}

/// The diagnostics of a script.
func diagnostics(_ text: String) -> [Diagnostic] {
    Session.check(source: text, name: "test").diagnostics
}

/// The codes of a script's diagnostics, in order.
func codes(_ text: String) -> [String] {
    diagnostics(text).map(\.code.rawValue)
}
