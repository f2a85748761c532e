import Foundation
import Polity
import PolityLab
import Testing

/// The example in Swift of docs/experiments.md: the page shows these very lines.
struct ExperimentsPageTests {
    @Test func theExampleInSwiftSharesADifference() throws {
        // The page begins here.
        var economy = Economy()
        economy[.citizens] = 200
        var levers = Levers()
        levers[.dataSocialShare] = 0.6
        levers[.dataInteroperability] = 0.8
        let before = Scenario(name: "before", economy: economy)
        let after = Scenario(name: "after", levers: levers, economy: economy)

        let explanation = try Explanation(Contrast(before, after), runs: 10)
        let outputs = Outputs(["hhi"].compactMap(Measure.named), months: [60])
        let found = try explanation.run(Laboratory(seed: 1, threads: 2), outputs: outputs)
        let attribution = try found[0].get()  // one for every measure and month
        let shares = attribution.shares.map { (explanation.players[$0.player].name, $0.contribution.mean) }
        // The page ends here.
        #expect(shares.map(\.0) == ["data.social_share", "data.interoperability"])
        #expect(abs(shares[0].1 + shares[1].1 - attribution.total.mean) < 1e-9)
        #expect(attribution.total.mean < 0)
    }

    @Test func thePageShowsTheExample() throws {
        let place = URL(filePath: #filePath)
        let lines = try String(contentsOf: place, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.hasSuffix("// The page begins here.") })
        let last = try #require(lines.firstIndex { $0.hasSuffix("// The page ends here.") })
        let example = lines[first + 1..<last].map { $0.drop { $0 == " " } }.joined(separator: "\n")
        var root = place
        for _ in 0..<4 { root.deleteLastPathComponent() }
        let page = try String(contentsOf: root.appending(path: "docs/experiments.md"), encoding: .utf8)
        #expect(page.contains("```swift\nimport Polity\nimport PolityLab\n\n\(example)\n```\n"))
    }
}
