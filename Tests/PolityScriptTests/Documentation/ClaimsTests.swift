import Foundation
import Polity
import PolityScript
import Testing

@Suite struct ClaimsTests {
    private let rows = ModelTables.read("docs/claims.md").split(separator: "\n").filter {
        $0.firstMatch(of: /^\| \d+ \|/) != nil
    }

    @Test func everyClaimHasItsRow() {
        #expect(rows.compactMap { $0.firstMatch(of: /^\| (\d+) \|/).flatMap { Int($0.1) } } == Array(1...81))
        for row in rows {
            #expect(row.split(separator: "|").count == 5, "\(row.prefix(60))")
        }
    }

    /// What a row says carries its claim exists: a lever, measure, parameter, mechanism, preset, statement or file.
    @Test func whatCarriesAClaimExists() {
        var known = Set(Lever.catalogue.map(\.name) + Measure.catalogue.map(\.name))
        known.formUnion(EconomyParameter.catalogue.map(\.name) + Schedule.catalogue.map(\.name))
        known.formUnion(Presets.all.map(\.name))
        known.formUnion(Words.all.map(\.spelling))
        let files = FileManager.default.enumerator(atPath: ModelTables.root.appending(path: "Scenarios").path)
        known.formUnion(files?.compactMap { ($0 as? String)?.split(separator: "/").last.map(String.init) } ?? [])
        for row in rows {
            let carrier = row.split(separator: "|")[3]
            for match in carrier.matches(of: /`([a-z0-9_.\-]+(?:\.\*)?)`/) {
                let name = String(match.1)
                let isFamily = name.hasSuffix(".*") && known.contains { $0.hasPrefix(name.dropLast()) }
                #expect(known.contains(name) || isFamily, "\(name) in: \(row.prefix(80))")
            }
        }
    }
}
