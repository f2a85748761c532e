import PolityScript
import Testing

/// What is wrong with a statement of the lab is told before anything runs.
struct ExperimentErrorTests {
    @Test(arguments: [
        ("claim \"x\" { hhi at year 1 in a < 0.2 }", "E0302", "differs from run to run"),
        ("claim \"x\" { mean(hhi at year 1 in a) < hhi at year 1 in b }", "E0302", "differs from run to run"),
        ("claim \"x\" { min(hhi at year 1 in a) < 0.2 }", "E0302", "the smallest of all runs"),
        ("claim \"x\" { mean(hhi at year 1 in a) < max(hhi at year 1 in b) }", "E0302", "the largest of all runs"),
        ("claim \"x\" { mean(hhi at year 1) < 0.2 }", "E0302", "say in which scenario: `hhi at year 1 in SCENARIO`"),
        ("claim \"x\" { mean(hhi at year 1 in nowhere) < 0.2 }", "E0201", "no scenario is called `nowhere`"),
        ("claim \"x\" { true }", "E0302", "made of comparisons"),
        ("claim \"x\" { mean(hhi at year 1 in two) < 0.2 }", "E0302", "several jurisdictions"),
        ("sweep network_effect over [0.2] in two { measure hhi }", "E0302", "several jurisdictions"),
        ("explain hhi in two vs two2 at year 1", "E0302", "several jurisdictions"),
        (
            "search smallest change of tax.income in a such that hhi at year 1 < 0.2 and hhi at year 1 > 0.1", "E0302",
            "one comparison"
        ),
        ("search smallest change of tax.income in a such that not hhi at year 1 < 0.2", "E0302", "one comparison"),
        (
            "search smallest change of tax.income in a such that mean(hhi at year 1 in a) < 0.2", "E0302",
            "leave out `mean(…)`"
        ),
        ("search smallest change of tax.income in a such that hhi at year 1 in b < 0.2", "E0302", "about `a`"),
        ("search front of tax.income in a with lowest hhi", "E0207", "two goals"),
        ("sweep tax.income over 0%..50% in a { measure hhi }", "E0302", "step"),
        ("sweep tax.income over 0%..50% in a using sobol { measure hhi }", "E0104", "say how many points"),
        ("sweep tax.income over 0%..50% in a using dice 4 { measure hhi }", "E0208", "`dice` is no design"),
        (
            "discover where hhi at year 1 > 0.2 over tax.income 0%..50% in a using halton", "E0104",
            "say how many points"
        ),
        ("sensitivity of hhi to tax.income in a using magic", "E0208", "morris, sobol"),
        (
            "calibrate tax.income 0%..50% in a to hhi at year 1 = 0.2 within 0.1 using magic", "E0208",
            "rejection, sequence"
        ),
        ("bands hhi", "E0501", "no `compare`"),
        ("effects hhi", "E0501", "no `compare`"),
        ("compare a for 1 year runs 2\neffects hhi", "E0501", "second scenario"),
        ("compare a, b for 1 year runs 2\nbands hhi at year 2", "E0404", "after the end"),
        ("compare a, b for 1 year runs 2\neffects hhi at month 13", "E0404", "after the end"),
        ("explain hhi in a vs b at year 2000", "E0403", "`months`"),
        ("rank a, b by weights equal", "E0302", "measures to weigh"),
        ("flip claim \"never made\" over tax.income", "E0201", "no claim above"),
        ("parity a, a", "E0502", "with itself"),
        ("report \"x.pdf\"", "E0904", "ends in `.html`"),
        ("claim \"x\" { mean(hhi at year 1 in a) < 0.2 runs 0 }", "E0403", "runs"),
        ("dominance a vs b over prior nothing on hhi", "E0201", "no prior"),
    ])
    func isTold(statement: String, code: String, words: String) {
        let places = """
            economy north { citizens = 50 }
            economy south { citizens = 50 }
            scenario two = plain in north, plain in south
            scenario two2 = open in north, open in south

            """
        let uses = statement.contains("two")
        let script = LabScript((uses ? places : "") + statement)
        #expect(script.status == .failure)
        #expect(script.host.reported.contains("error[\(code)]"), "\(script.host.reported)")
        #expect(script.host.reported.contains(words), "\(script.host.reported)")
        #expect(script.host.written.isEmpty || script.host.written == "[]\n")
    }

    /// At and just below the limit; the error names it and says how to raise it.
    @Test(arguments: [
        ("sweep network_effect over [0.2, 0.5] in a, b for 1 month runs 5 { measure hhi }", 20),
        ("sensitivity of hhi to tax.income in a for 1 month runs 5", 10),
        ("sensitivity of hhi to tax.income in a using sobol for 1 month runs 8", 32),
        ("explain hhi in plain vs open at month 1 runs 5", 10),
        ("swap a, b on hhi at month 1 runs 5", 20),
        ("dominance a vs b over prior wide on hhi at month 1 runs 5", 10),
        ("choose among a, b with lowest hhi over network_effect 0.2..0.9 at month 1 runs 5", 10),
        ("discover where hhi at month 1 > 0.2 over network_effect 0.2..0.9 in a runs 12", 12),
        ("calibrate network_effect 0.2..0.9 in a to hhi at month 1 = 0.2 within 0.1 runs 10", 30),
        ("rank a, b by weights equal, w at month 1 runs 5", 10),
        ("search front of network_effect in a with lowest hhi, highest output at month 1 runs 1", 312),
    ])
    func experimentRunsAreLimited(statement: String, size: Int) {
        let text = (statement.contains(" w ") ? "weights w { hhi 1 }\n" : "") + statement
        var limits = Limits()
        limits.experimentRuns = size
        let fits = LabScript(text, limits: limits)
        #expect(fits.status == .success, "\(fits.host.reported)")
        limits.experimentRuns = size - 1
        let exceeds = LabScript(text, limits: limits)
        #expect(exceeds.status == .failure)
        #expect(exceeds.host.reported.contains("error[E0403]: this takes \(size) runs"), "\(exceeds.host.reported)")
        #expect(exceeds.host.reported.contains("--limit experiment_runs=NUMBER"))
    }

    /// How many runs a search takes, only the search shows; it is stopped where the limit is met.
    @Test(arguments: [
        "search smallest change of tax.income in a such that output at month 1 > 1000 runs 4",
        "claim \"x\" { mean(hhi at month 1 in a) < 2\n runs 2 }\nflip claim \"x\" over tax.income runs 4",
    ])
    func searchesMeetTheLimitWhileTheyRun(statement: String) {
        var limits = Limits()
        limits.experimentRuns = 20
        let exceeds = LabScript(statement, limits: limits)
        #expect(exceeds.status == .failure)
        #expect(exceeds.host.reported.contains("error[E0403]: this takes more runs than the limit of 20"))
        #expect(exceeds.host.reported.contains("--limit experiment_runs=NUMBER"))
        limits.experimentRuns = 10_000
        #expect(LabScript(statement, limits: limits).status == .success)
    }

    @Test func aFairComparisonIsOneOfInstitutions() throws {
        func parity(_ economy: String) -> LabScript {
            LabScript("economy other { citizens = 50\n \(economy) }\nscenario c = laissez_faire in other\nparity a, c")
        }
        #expect(parity("").status == .success)
        for (line, name) in [
            ("network_effect = 0.9", "network_effect"), ("mechanism usage = off", "usage"),
            // Off by default: a difference where it is on, and none where it is said to be off.
            ("mechanism institutions = on", "institutions"),
        ] {
            let script = parity(line)
            #expect(script.status == .failure)
            #expect(script.host.reported.contains("E0907") && script.host.reported.contains("`\(name)`"))
        }
        #expect(parity("mechanism institutions = off").status == .success)
        #expect(parity("mechanism usage = on").status == .success)
    }

    @Test func aDesignVisitsTheEndsOfTheCatalogue() {
        let script = LabScript("sensitivity of hhi to tax.income 30%..90% in a for 1 month runs 4")
        #expect(script.status == .success, "\(script.host.reported)")
    }
}
