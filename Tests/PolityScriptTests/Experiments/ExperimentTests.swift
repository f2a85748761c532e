import PolityScript
import Testing

/// Statements of the lab as scripts say them; what they calculate is tested where it is calculated.
struct ExperimentTests {
    private static let start = """
        economy e { citizens = 50 }
        scenario a = privatised_data in e
        scenario b = social_asset in e

        """

    private func rows(_ text: String, _ status: PolityScript.ExitStatus = .success) throws -> [JSONValue] {
        let host = RecordingHost(output: .json)
        let found = Session(host: host).run(source: Self.start + text, name: "test")
        #expect(found == status, "\(host.reported)")
        return try #require(JSONValue.parse(Array(host.written.utf8))?.array)
    }

    private func number(_ row: JSONValue, _ key: String) -> Double? {
        switch row[key] {
        case .number(let value)?: value
        case .integer(let value)?: Double(value)
        default: nil
        }
    }

    @Test func anExplanationHasARowForEveryLeverAndOneForTheTotal() throws {
        for text in ["explain hhi in a vs b at year 1 runs 2", "explain hhi in a vs b at year 1 by group runs 2"] {
            let rows = try rows(text)
            #expect(rows.allSatisfy { $0["measure"]?.text == "hhi" })
            let total = try #require(rows.last)
            #expect(total["lever"]?.text == "total")
            let sum = rows.dropLast().reduce(0) { $0 + (number($1, "estimate") ?? .nan) }
            #expect(abs(sum - (number(total, "estimate") ?? .nan)) < 1e-9)
            #expect(rows.allSatisfy { number($0, "low") != nil && number($0, "high") != nil })
            #expect(Set(rows.compactMap { $0["lever"]?.text }).count == rows.count)
        }
    }

    @Test(arguments: [
        ("sweep network_effect over [0.3, 0.6] in a, b for 1 year runs 2 { measure hhi }", 4, "sweep"),
        ("sweep network_effect over 0.3..0.6 in a using sobol 4 for 1 year runs 2 { measure hhi, output }", 8, "sweep"),
        ("sensitivity of hhi to network_effect 0.2..0.9, tax.income in a for 1 year runs 3", 2, "morris"),
        ("sensitivity of hhi to network_effect 0.2..0.9 in a using sobol for 1 year runs 8", 2, "sobol"),
        ("parity a, b", 14, "parity"), ("swap a, b on hhi at year 1 runs 2", 4, "swap"),
        ("dominance a vs b over prior wide on hhi, output at month 3 runs 4", 2, "dominance"),
        ("compare a, b for 1 year runs 3\nbands hhi at month 6, year 1", 4, "bands"),
        ("compare a, b for 1 year runs 3\neffects hhi", 1, "effects"),
        (
            "choose among a, b with lowest hhi such that hhi at year 1 < 0.5 over network_effect 0.2..0.9 at year 1 runs 5",
            2, "choose"
        ),
        ("calibrate network_effect 0.2..0.9 in a to hhi at year 1 = 0.2 within 0.1 runs 40", 1, "calibrate"),
        (
            "calibrate network_effect 0.2..0.9 in a to hhi at year 1 = 0.2 within 0.1 using sequence runs 40", 1,
            "calibrate"
        ),
    ]) func everyStatementGivesItsRows(text: String, count: Int, analysis: String) throws {
        let found = try rows(text).filter { $0["analysis"]?.text == analysis }
        #expect(found.count == count, "\(found.count)")
    }

    @Test func pairsOfFactorsHaveRows() throws {
        let found = try rows(
            "sensitivity of hhi to network_effect 0.2..0.9, switching_cost 1..3 in a using sobol_pairs for 1 year runs 8"
        )
        #expect(found.count { $0["analysis"]?.text == "sobol_pairs" } == 3)
        #expect(found.count { $0["analysis"]?.text == "sobol" } == 3)
    }

    @Test func weightsRank() throws {
        let found = try rows("weights w { hhi 1, output 2 }\nrank a, b by weights w, equal at year 1 runs 2")
        #expect(found.count { $0["analysis"]?.text == "rank" } == 4)
        let shares = found.filter { $0["analysis"]?.text == "acceptability" }
        #expect(shares.count == 4)
        let first = shares.filter { $0["scenario"]?.text == "a" }.reduce(0) { $0 + (number($1, "share") ?? .nan) }
        #expect(abs(first - 1) < 1e-9)
    }

    @Test(arguments: [
        ("mean(hhi at year 1 in a) > 0", "supported"), ("mean(hhi at year 1 in a) > 2", "refuted"),
        ("share(hhi at year 1 in a > 2) < 50%", "supported"), ("50% < share(hhi at year 1 in a > 2)", "refuted"),
        ("median(hhi at year 1 in a) < 2 and not mean(hhi at year 1 in b) > 2", "supported"),
        ("mean(hhi at year 1 in a) > 2 or quantile(hhi at year 1 in a, 60%) < 1", "supported"),
        // Of 32 runs, none need lie beyond the 90 % quantile.
        ("mean(hhi at year 1 in a) > 2 or quantile(hhi at year 1 in a, 90%) < 1", "undecided"),
        ("mean(hhi at year 1 in a) = mean(hhi at year 1 in a)", "supported"),
        ("share(hhi at month 0 in a > 0) > 99.9%", "undecided"),
    ]) func claimsHaveVerdicts(condition: String, verdict: String) throws {
        let found = try rows("claim \"c\" { \(condition)\n runs 32 }", verdict == "refuted" ? .refuted : .success)
        #expect(found.last?["verdict"]?.text == verdict, "\(found)")
    }

    @Test func aClaimTellsWhereItFails() throws {
        let text = """
            claim "small pull" {
              mean(network at month 1 in a) < 0.5
              over network_effect 0.2..0.9
            }
            """
        let host = RecordingHost(output: .json)
        let script = Self.start + "measure network = network_effect + 0 * hhi\n" + text
        _ = Session(host: host).run(source: script, name: "test")
        let rows = try #require(JSONValue.parse(Array(host.written.utf8))?.array)
        let region = try #require(rows.first { $0["analysis"]?.text == "region" })
        #expect(region["factor"]?.text == "network_effect")
        #expect(abs((number(region, "low") ?? 0) - 0.5) < 0.02)
        #expect(number(region, "coverage") ?? 0 > 0.9 && number(region, "density") ?? 0 > 0.9)
    }

    @Test func aFlipFindsTheBorder() throws {
        let text = """
            measure network = network_effect + 0 * hhi
            claim "below" { mean(network at month 1 in a) < 0.7
              runs 32 }
            flip claim "below" over network_effect 0..1
            search smallest change of network_effect 0..1 in a such that network at month 1 < 0.8 runs 2
            """
        let found = try rows(text, .refuted)
        let flip = try #require(found.first { $0["analysis"]?.text == "flip" })
        #expect(
            flip["levers"]?.text == "network_effect" && flip["change"]?.text?.hasPrefix("network_effect = 0.69") == true
        )
        let search = try #require(found.first { $0["analysis"]?.text == "search" })
        #expect(search["change"]?.text?.hasPrefix("network_effect = 0.79") == true, "\(search)")
    }

    @Test func threadsChangeNothing() {
        let text = Self.start + "explain hhi in a vs b at year 1 runs 2\nclaim \"c\" { mean(hhi at year 1 in a) > 0 }"
        let outputs = [1, 2].map { Script.run(text, output: .json, threads: $0) }
        #expect(outputs[0] == outputs[1] && outputs[0].isComplete)
    }

    @Test(arguments: [
        ("claim \"c\" { hhi at year 1 in a > 0.2 }", "E0302"),
        ("claim \"c\" { max(hhi at year 1 in a) > 0.2 }", "E0302"),
        ("claim \"c\" { mean(hhi at year 1) > 0.2 }", "E0302"),
        ("discover where mean(hhi at year 1) > 0.2 over network_effect 0.2..0.9 in a", "E0302"),
        ("search smallest change of tax.income in a such that hhi at year 1 > 0.2 and hhi at year 1 < 1", "E0302"),
        ("sweep network_effect over 0.2..0.9 in a", "E0302"),
        ("sweep network_effect over 0.2..0.9 in a using sobol", "E0104"),
        ("sensitivity of hhi to network_effect in a using sobl", "E0208"), ("bands hhi", "E0501"),
        ("compare a for 1 year runs 2\neffects hhi", "E0501"),
        ("compare a for 1 year runs 2\nbands hhi at year 2", "E0404"),
        (
            "scenario two = privatised_data in e, social_asset in f\neconomy f { citizens = 50 }\nexplain hhi in a vs two",
            "E0302"
        ),
        ("search front of tax.income in a with lowest hhi", "E0207"),
    ]) func whatMakesNoSenseIsRefusedBeforeAnythingRuns(text: String, code: String) {
        let found = codes(Self.start + text)
        #expect(found == [code], "\(text)")
    }
}
