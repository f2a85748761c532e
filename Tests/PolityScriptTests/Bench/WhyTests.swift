import PolityScript
import Testing

/// Why a measure is what it is: parts that add up, and settings against the same world without them.
struct WhyTests {
    private static let world = """
        economy small { citizens = 200 }
        scenario today = privatised_data in small
        use today
        run to year 1

        """

    /// What a script's rows say, by their first column.
    private func rows(_ script: String) throws -> [String: Double] {
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: script, name: "test") == .success, "\(host.reported)")
        var found: [String: Double] = [:]
        for line in host.written.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            let place = cells.count > 7 ? ", \(cells[1])" : ""
            found[cells[0] + place] = Double(cells[cells.count - 4])
        }
        return found
    }

    /// The value at year 4 with these settings in year 1.
    private func value(_ settings: String) throws -> Double {
        try #require(rows(Self.world + settings + "run to year 4\nshow hhi")["today"])
    }

    private static let one = "set data.interoperability = 80%\n"
    private static let other = "set data.portability = 50%\n"

    @Test(arguments: ["hhi", "gini_income", "output", "trust.state"])
    func whatMechanismsDidAddsUp(_ measure: String) throws {
        let found = try rows(Self.world + Self.one + "run to year 4\nwhy \(measure)")
        let total = try #require(found["today by together"])
        let parts = found.filter { $0.key != "today by together" && !$0.key.contains(" by set ") }
        #expect(!parts.isEmpty && abs(parts.values.reduce(0, +) - total) < 1e-12 + 1e-12 * abs(total))
    }

    @Test(arguments: [one + other, other + one])
    func aSettingIsComparedWithTheSameWorldWithoutIt(_ settings: String) throws {
        let found = try rows(Self.world + settings + "run to year 4\nwhy hhi")
        let both = try value(Self.one + Self.other)
        let (first, second, none) = (try value(Self.one), try value(Self.other), try value(""))
        #expect(found["today by set data.interoperability"] == both - second)
        #expect(found["today by set data.portability"] == both - first)
        #expect(found["today by set together"] == both - none)
        let parts = ["data.interoperability", "data.portability", "beyond their sum"].compactMap {
            found["today by set \($0)"]
        }
        let together = try #require(found["today by set together"])
        #expect(parts.count == 3 && abs(parts.reduce(0, +) - together) < 1e-15)
    }

    @Test func aSettingCountsAsLongAsItIsInForce() throws {
        let found = try rows(Self.world + Self.one + "run to year 3\nstep 1 year\nwhy hhi")
        let effect = try value(Self.one) - value("")
        #expect(found["today by set data.interoperability"] == effect)
        let forked = try rows(Self.world + Self.one + "fork other\nrun to year 4\nwhy hhi")
        #expect(forked["other by set data.interoperability"] == found["today by set data.interoperability"])
    }

    @Test func whatALeverWasSetToIsOneThing() {
        let host = RecordingHost()
        let script = Self.world + Self.one + "set data.interoperability = 90%\nrun to year 4\nwhy hhi"
        #expect(Session(host: host).run(source: script, name: "test") == .success)
        #expect(host.written.contains("2 times since year 1") && !host.written.contains("beyond their sum"))
    }

    @Test func everyJurisdictionHasItsOwnAnswer() throws {
        let script = """
            economy north { citizens = 200 }
            economy south { citizens = 200 }
            scenario both = privatised_data in north, social_asset in south
            use both
            step 1 year
            set data.interoperability = 5% in south
            step 3 years

            """
        let found = try rows(script + "why hhi")
        #expect(found["both by usage, north"] != nil && found["both by usage, south"] != nil)
        let effect = try #require(found["both by set data.interoperability in south, south"])
        #expect(effect != 0)
        let host = RecordingHost(output: .csv)
        #expect(Session(host: host).run(source: script + "plot hhi to \"x.csv\"\nplot hhi", name: "test") == .success)
        #expect(host["x.csv"]?.contains("\"both, south\"") == true)
        #expect(host.written.contains("both,south,hhi,48,"))
    }
}
