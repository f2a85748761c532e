import Foundation
import Polity
import PolityLab

/// The tables of `docs/model.md` that are made from the catalogues and from the doc comments of the world's types.
///
/// In the page a table stands between `<!-- table: NAME -->` and `<!-- end -->`; what stands there is replaced.
enum ModelTables {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The page with every table made anew; a table of an unknown name is left alone and named.
    static func refreshed(_ page: String) -> (text: String, unknown: [String]) {
        var lines: [Substring] = []
        var unknown: [String] = []
        var skipping = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "<!-- end -->" {
                skipping = false
            }
            if !skipping {
                lines.append(line)
            }
            if line.hasPrefix("<!-- table: "), line.hasSuffix(" -->") {
                let name = String(line.dropFirst(12).dropLast(4))
                if let table = table(name) {
                    lines.append(Substring(table))
                    skipping = true
                } else {
                    unknown.append(name)
                }
            }
        }
        return (lines.joined(separator: "\n"), unknown)
    }

    static func table(_ name: String) -> String? {
        switch name {
        case "levers": entries(Lever.catalogue, valueTitle: "default")
        case "parameters": entries(EconomyParameter.catalogue, valueTitle: "default")
        case "measures": entries(Measure.catalogue.map(\.entry), valueTitle: nil)
        case "agents": agents()
        case "schedule":
            rows(
                ["", "mechanism", "what it does", "by default"],
                Schedule.catalogue.enumerated().map {
                    ["\($0 + 1)", "`\($1.name)`", $1.summary, $1.isOnByDefault ? "on" : "off"]
                })
        case "submodels": Submodels.text()
        case "waves": waves()
        case "draws": draws()
        case "entities": entities()
        case "prior":
            rows(
                ["number", "from", "to", "drawn"],
                Prior.wide.margins.map {
                    guard case .interval(let range, let isLogarithmic) = $0.domain else { return [] }
                    return [
                        "`\($0.target.entry.name)`", number(range.lowerBound), number(range.upperBound),
                        isLogarithmic ? "uniform in its logarithm" : "uniform",
                    ]
                })
        default: nil
        }
    }

    private static func entries(_ entries: [CatalogueEntry], valueTitle: String?) -> String {
        var text: [String] = []
        var group: String?
        for entry in entries {
            if entry.group != group {
                group = entry.group
                text.append("\n**\(entry.group)**\n")
                text.append("| name | unit | range |\(valueTitle.map { " \($0) |" } ?? "") what it is | source |")
                text.append("|---|---|---|" + (valueTitle == nil ? "" : "---|") + "---|---|")
            }
            let choices = entry.choices.isEmpty ? nil : entry.choices.joined(separator: ", ")
            let range = choices ?? "\(number(entry.range.lowerBound)) to \(number(entry.range.upperBound))"
            let standard = entry.defaultValue.map { value in
                entry.choices.isEmpty ? number(value) : entry.choices[Int(value)]
            }
            text.append(
                "| `\(entry.name)` | \(entry.unit.rawValue) | \(range) |" + (standard.map { " \($0) |" } ?? "")
                    + " \(cell(entry.summary)) | \(cell(entry.source)) |")
        }
        return text.joined(separator: "\n") + "\n"
    }

    /// The attributes of both populations.
    private static func agents() -> String {
        Agents.allCases.map { population in
            let own = AgentAttribute.catalogue.filter { $0.agents == population }
            return "\n**\(population.rawValue)**\n\n"
                + rows(
                    ["name", "unit", "range", "can be set", "what it is", "source"],
                    own.map { attribute in
                        let entry = attribute.entry
                        let range = "\(number(entry.range.lowerBound)) to \(number(entry.range.upperBound))"
                        return [
                            "`\(entry.name)`", attribute.isTruth ? "truth" : entry.unit.rawValue,
                            attribute.isTruth ? "false, true" : range, attribute.isSettable ? "yes" : "",
                            cell(entry.summary), cell(entry.source),
                        ]
                    })
        }.joined(separator: "\n")
    }

    private static func waves() -> String {
        rows(
            [
                "wave", "arrives in year", "p", "q", "records per use", "advertising value", "manipulation",
                "hazard of breaches", "automated tasks",
            ],
            TechnologyWave.seminar.map { wave in
                [wave.name]
                    + [
                        wave.arrivalYear, wave.innovation, wave.imitation, wave.dataPerUse, wave.monetisation,
                        wave.manipulation, wave.breachHazard, wave.automation,
                    ].map(number)
            })
    }

    /// The purposes of draws, from their table in the source.
    private static func draws() -> String {
        let source = read("Sources/Polity/Randomness/DrawStream.swift")
        let found = source.matches(of: /static let (\w+) = DrawStream\(code: (\d+)\)/)
        return rows(["code", "purpose"], found.map { [String($0.2), words(String($0.1))] })
    }

    /// The state variables of every entity, from the doc comments of the world's types.
    private static func entities() -> String {
        let types = [
            "World", "Jurisdiction", "Citizens", "TasteClass", "Enterprise", "Market", "State", "Society", "Regulator",
            "Assessment", "Contract", "Security", "Technology", "TechnologyWave",
        ]
        var files: [String] = []
        let folder = root.appending(path: "Sources/Polity/World")
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? [] {
            files.append(read("Sources/Polity/World/\(name)"))
        }
        var text: [String] = []
        for type in types {
            guard let variables = variables(of: type, in: files), !variables.isEmpty else { continue }
            text.append("\n**\(words(type))**\n")
            text.append(rows(["state variable", "type", "what it is"], variables))
        }
        return text.joined(separator: "\n")
    }

    /// Stored properties of a public struct with their comments, in the order of the source.
    private static func variables(of type: String, in files: [String]) -> [[String]]? {
        for file in files {
            var rows: [[String]] = []
            var comment: [String] = []
            var isInside = false
            for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("public struct \(type):") || line.hasPrefix("public struct \(type) ") {
                    isInside = true
                    comment = []
                    continue
                }
                guard isInside else { continue }
                if line == "}" { return rows }
                let code = line.drop { $0 == " " }
                // Members of nested types are indented deeper.
                guard line.hasPrefix("    "), !line.hasPrefix("     ") else { continue }
                if code.hasPrefix("/// ") {
                    comment.append(String(code.dropFirst(4)))
                } else if let found = try?
                    /public (?:internal\(set\) |private\(set\) )?(?:var|let) (\w+)(?:: ([^={]+))?(= .*)?/
                    .prefixMatch(in: code), !code.hasSuffix("{")
                {
                    let kind = found.2.map { $0.trimmingCharacters(in: .whitespaces) } ?? ""
                    rows.append(["`\(found.1)`", cell(kind), cell(comment.joined(separator: " "))])
                    comment = []
                } else {
                    comment = []
                }
            }
        }
        return nil
    }

    private static func rows(_ titles: [String], _ rows: [[String]]) -> String {
        let head = "| " + titles.joined(separator: " | ") + " |\n|" + titles.map { _ in "---|" }.joined()
        return head + "\n" + rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n") + "\n"
    }

    static func cell(_ text: String) -> String {
        text.replacingOccurrences(of: "|", with: "\\|")
    }

    private static func number(_ value: Double) -> String {
        guard value.isFinite else { return value < 0 ? "−∞" : "∞" }
        return value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
    }

    /// `entrantTechnology` as "entrant technology".
    static func words(_ name: String) -> String {
        name.reduce(into: "") { text, letter in
            if letter.isUppercase, !text.isEmpty { text += " " }
            text += letter.lowercased()
        }
    }

    static func read(_ path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }
}
