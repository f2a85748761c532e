import PolityCluster
import Testing

@Suite struct ClusterManifestTests {
    static let manifest = ClusterManifest(
        polity: "1.2.3", design: ClusterManifest.design(of: ["a", "b"]), texts: ["dir/study.polity", "dir/lib.polity"],
        runs: 400, seeds: [1, .max], shards: 8, retries: 2, limits: ["runs": 500_000],
        resources: .init(threads: 2, minutes: 90, throttle: 5, options: ["--partition=short"]))

    @Test func itIsReadAsItWasWritten() throws {
        #expect(try ClusterManifest(text: Self.manifest.text, version: "1.2.3") == Self.manifest)
        #expect(Self.manifest.text.hasSuffix("}\n") && Self.manifest.text.contains("\"schema\" : 1"))
    }

    @Test(arguments: [
        ("1.2.4", "1.2.3", "was planned by Polity 1.2.3, and this is 1.2.4")
    ])
    func otherVersionsAreRefused(version: String, planned: String, message: String) {
        let fault = #expect(throws: ClusterManifest.Fault.self) {
            try ClusterManifest(text: Self.manifest.text, version: version)
        }
        #expect(fault?.description.contains(message) == true)
    }

    @Test(arguments: ["", "{}", "[]", "null", "{\"schema\": 1}", "{\"schema\": \"1\"}", "\u{0}"])
    func whatIsNoManifestIsRefused(text: String) {
        #expect(throws: ClusterManifest.Fault.self) { try ClusterManifest(text: text, version: "1.2.3") }
    }

    @Test func anotherFormSaysWhich() {
        let text = Self.manifest.text.replacing("\"schema\" : 1", with: "\"schema\" : 9")
        let fault = #expect(throws: ClusterManifest.Fault.self) { try ClusterManifest(text: text, version: "1.2.3") }
        #expect(fault?.description.contains("its form is 9") == true)
    }

    @Test func numbersWithoutSenseAreRefused() {
        for (old, new) in [("\"shards\" : 8", "\"shards\" : 0"), ("\"shards\" : 8", "\"shards\" : 99999999")] {
            let text = Self.manifest.text.replacing(old, with: new)
            #expect(throws: ClusterManifest.Fault.self) { try ClusterManifest(text: text, version: "1.2.3") }
        }
    }

    @Test func theDesignKnowsWhereTextsEnd() {
        #expect(ClusterManifest.design(of: ["ab", "c"]) != ClusterManifest.design(of: ["a", "bc"]))
        #expect(ClusterManifest.design(of: ["a", "b"]) != ClusterManifest.design(of: ["b", "a"]))
    }

    @Test func jobsAreNamedByStudyAndFolder() {
        let name = Self.manifest.jobName(folder: "x")
        #expect(name.hasPrefix("polity-") && name.count == 19 && name == Self.manifest.jobName(folder: "x"))
        #expect(name != Self.manifest.jobName(folder: "y"))
    }
}
