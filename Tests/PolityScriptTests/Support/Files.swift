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
    static let editors = folder(above: 4) + "/docs/editors"
    static let study = folder(above: 4) + "/Scenarios/studies/two-models.polity"

    static let scenarioFolder = folder(above: 4) + "/Scenarios"
    private static let presetFolders = ["regimes", "variants", "policies"]

    /// Every shipped study.
    static var studies: [String] {
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: scenarioFolder)) ?? []
        return names.filter { name in
            name.hasSuffix(".polity") && !presetFolders.contains { name.hasPrefix($0 + "/") }
        }.sorted().map { scenarioFolder + "/" + $0 }
    }

    /// Every file of the preset library.
    static var presets: [String] {
        presetFolders.flatMap { folder in
            let path = scenarioFolder + "/" + folder
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            return names.filter { $0.hasSuffix(".polity") }.sorted().map { path + "/" + $0 }
        }
    }

    /// The examples of the page on the language: its blocks marked `polity`.
    static var examples: [String] { blocks("polity") }

    private static func blocks(_ mark: String) -> [String] {
        let page = (try? text(folder(above: 4) + "/docs/language.md")) ?? ""
        return page.components(separatedBy: "```\(mark)\n").dropFirst().map {
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
