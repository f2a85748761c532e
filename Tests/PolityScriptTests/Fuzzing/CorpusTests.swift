import Foundation
import PolityScript
import Testing

/// Inputs that fuzzing found a fault with, each kept in `Corpus/` so that it stays mended.
struct CorpusTests {
    private static let folder = Files.golden.dropLast("Golden".count) + "Fuzzing/Corpus"

    private static var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: String(folder))) ?? []).sorted()
    }

    @Test func thereIsACorpus() {
        #expect(!Self.names.isEmpty)
    }

    /// Checked, laid out and run with little of everything, twice with the same results, and soon.
    @Test(arguments: names)
    func isEndured(_ name: String) throws {
        let data = try #require(FileManager.default.contents(atPath: "\(Self.folder)/\(name)"))
        let text = String(decoding: data, as: UTF8.self)
        let seconds = Endurance.seconds {
            Endurance.check(text, isThorough: true)
            let first = Script.run(text, limits: Endurance.smallLimits)
            #expect(first.isComplete || !first.reports.isEmpty)
            #expect(Script.run(text, limits: Endurance.smallLimits) == first)
            if var formula = try? Formula(text, variables: ["x", "y"]) { _ = try? formula([-1e300, 1e300]) }
            _ = try? Observation(text)
        }
        // Far above what it takes on a busy machine: this is about what never ends.
        #expect(seconds < 120)
    }
}
