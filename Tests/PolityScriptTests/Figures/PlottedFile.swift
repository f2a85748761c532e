import PolityScript
import Testing

/// What a script's `plot … to "f.csv"` gives, as rows of named cells.
struct PlottedFile {
    let rows: [[String: String]]

    /// - Parameter statements: what follows two scenarios, `a` and `b`, compared over four years in twelve runs.
    init(_ statements: String, file: String = "f.csv") throws {
        let host = RecordingHost()
        let status = Session(host: host).run(source: Self.study + statements, name: "study.polity")
        #expect(status == .success, "\(host.reported)")
        let lines = try #require(host[file], "\(host.reported)").split(separator: "\n").map {
            Self.cells($0)
        }
        // Headings have the unit after the measure; tests know the measure.
        let header = try #require(lines.first).map { String($0.prefix { $0 != "," }) }
        rows = lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }

    static let study = """
        economy small { citizens = 120 }
        scenario a = privatised_data in small
        scenario b = social_asset in small
        compare a, b for 4 years runs 12 seed 3

        """

    /// Commas within quotation marks belong to a cell.
    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }

    func numbers(_ key: String, where isWanted: ([String: String]) -> Bool = { _ in true }) -> [Double] {
        rows.filter(isWanted).compactMap { $0[key].flatMap(Double.init) }
    }
}
