import PolityScript
import Testing

/// Whoever stops an analysis gets no results of it, soon.
@Suite(.serialized) struct ExperimentInterruptionTests {
    /// Large worlds, so that every statement lasts much longer than the first looks at whether to stop.
    private static let worlds = """
        economy big { citizens = 60_000 }
        scenario a = laissez_faire in big
        scenario b = social_asset in big
        weights w { hhi 1 }

        """

    @Test(
        arguments: [
            "compare a, b for 5 years runs 50\nbands hhi", "compare a, b for 5 years runs 50\neffects hhi",
            "sweep network_effect over 0.2..0.8 step 0.1 in a for 5 years runs 50 { measure hhi }",
            "sensitivity of hhi to network_effect 0.2..0.9 in a for 5 years runs 50",
            "sensitivity of hhi to network_effect 0.2..0.9 in a using sobol for 5 years runs 64",
            "explain hhi in a vs b at year 5 runs 50", "parity a, b", "swap a, b on hhi at year 5 runs 50",
            "dominance a vs b over prior wide on hhi at year 5 runs 50",
            "search smallest change of tax.income in a such that hhi at year 5 < 0.01 runs 50",
            "search front of tax.income in a with lowest hhi, highest output at year 5 runs 50",
            "choose among a, b with lowest hhi over network_effect 0.2..0.9 at year 5 runs 50",
            "discover where hhi at year 5 > 0.2 over network_effect 0.2..0.9 in a runs 50",
            "calibrate network_effect 0.2..0.9 in a to hhi at year 5 = 0.2 within 0.1 runs 50",
            "claim \"x\" { mean(hhi at year 5 in a) < 0.1 }",
            "claim \"x\" { 1 < 2 }\nflip claim \"x\" over tax.income runs 50",
            "rank a, b by weights w, equal at year 5 runs 50",
        ], [0, 2])
    func endsAsInterrupted(statement: String, patience: Int) {
        // A flip of what no run decides has nothing to simulate long enough.
        let text = statement.replacing("1 < 2 }", with: "mean(hhi at month 1 in a) < 2\n runs 2 }")
        let host = RecordingHost(output: .json, stopsAfter: patience)
        let clock = ContinuousClock()
        let start = clock.now
        let status = Session(host: host).run(source: Self.worlds + text, name: "test")
        let took = clock.now - start
        #expect(status == .interrupted, "\(host.reported)")
        #expect(host.reported.contains("interrupted"))
        // What came before the statement that was stopped is done, and kept.
        let after = host.written.split(separator: "\n").filter {
            !statement.hasPrefix("claim \"x\" { 1") || !$0.contains("\"claim\",\"claim\"")
        }
        #expect(!after.contains { $0.contains("estimate") })
        #expect(took < .seconds(5), "\(took)")
    }
}
