import PolityScript
import Testing

/// The files in `Scenarios` and the examples in the documentation, as they are shipped.
@Suite struct ScenarioTests {
    /// Claims take minutes and have verdicts of their own: the whole program is tested with them, lessons too.
    @Test(arguments: Files.studies.filter { !$0.hasSuffix("-claims.polity") && !$0.contains("/lessons/") })
    func studiesRun(file: String) throws {
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: try Files.text(file), name: file) == .success)
        #expect(!host.reported.contains("error["), "\(host.reported)")
        #expect(host.written.split(separator: "\n").count > 1)
    }

    @Test(arguments: Files.presets)
    func presetsAreReadWithoutAWord(file: String) throws {
        #expect(diagnostics(try Files.text(file)).isEmpty)
    }

    @Test(arguments: Files.examples)
    func theExamplesOfThePageRun(example: String) {
        let host = RecordingHost()
        #expect(Session(host: host).run(source: example, name: "example") == .success)
        #expect(host.reported.isEmpty, "\(host.reported)")
    }

    @Test func thereAreSome() {
        #expect(Files.studies.contains(Files.study))
        #expect(!Files.presets.isEmpty)
        #expect(Files.examples.count > 1)
    }

    /// The study, small, with some words put for others.
    private func rows(_ words: [(String, String)], before definitions: String = "") throws -> String {
        var text = try Files.text(Files.study)
            .replacing("2_000", with: "300").replacing("runs 40", with: "runs 4").replacing("20 years", with: "5 years")
            .replacing("at year 10, year 20", with: "at year 2, year 5")
        for (index, word) in words.enumerated() {
            text = text.replacing(word.0, with: "placeholder_\(index)_")
        }
        for (index, word) in words.enumerated() {
            text = text.replacing("placeholder_\(index)_", with: word.1)
        }
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: definitions + text, name: "study") == .success)
        #expect(host.reported.isEmpty, "\(host.reported)")
        return host.written
    }

    @Test func regimesNamesChangeNoBit() throws {
        let reference = try rows([])
        // The same values under other names, misleading ones included.
        for (first, second) in [("alpha", "beta"), ("common_good", "free_market")] {
            let renamed = try rows(
                [("= privatised_data in", "= \(first) in"), ("= social_asset in", "= \(second) in")],
                before: "regime \(first) extends privatised_data { }\nregime \(second) extends social_asset { }\n")
            #expect(renamed == reference)
        }
    }

    @Test func scenariosNamesChangeOnlyTheNames() throws {
        let reference = try rows([])
        let renamed = try rows([("capitalism", "x"), ("socialism", "y")])
        #expect(renamed == reference.replacing("capitalism", with: "x").replacing("socialism", with: "y"))
    }

    @Test func changingTheRegimesOverChangesTheResultsOver() throws {
        func numbers(_ text: String, of scenario: String) -> [Substring] {
            text.split(separator: "\n").filter { $0.hasPrefix(scenario + ",") }.map { $0.dropFirst(scenario.count) }
        }
        let reference = try rows([])
        let swapped = try rows([
            ("= privatised_data in", "= social_asset in"), ("= social_asset in", "= privatised_data in"),
        ])
        #expect(numbers(swapped, of: "capitalism") == numbers(reference, of: "socialism"))
        #expect(numbers(swapped, of: "socialism") == numbers(reference, of: "capitalism"))
        #expect(!numbers(reference, of: "capitalism").isEmpty)
    }
}
