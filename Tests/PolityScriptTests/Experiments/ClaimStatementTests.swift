import PolityLab
import PolityScript
import Testing

/// Claims: verdicts, the exit status of files, and what may stand in conditions.
struct ClaimStatementTests {
    private func verdicts(_ text: String) throws -> (verdicts: [String], status: PolityScript.ExitStatus) {
        let script = LabScript(text)
        return (try script.rows("claim").compactMap { $0.text("verdict") }, script.status)
    }

    @Test(arguments: [
        // Constants, and levers that are what they are set to.
        ("1 < 2", "supported"), ("2 < 1", "refuted"), ("mean(tax.income at month 1 in open) < 90%", "supported"),
        ("mean(hhi at month 1 in a) > 150%", "refuted"),
        // Percentages of other means, differences, and bare regimes as scenarios.
        ("mean(output at month 6 in open) > 50% * mean(output at month 6 in plain)", "supported"),
        ("mean(hhi at month 6 in plain) - mean(hhi at month 6 in plain) = 0", "supported"),
        ("mean(hhi at month 6 in a) != mean(hhi at month 6 in a)", "refuted"),
        ("mean(hhi at month 6 in a) <= mean(hhi at month 6 in a)", "supported"),
        ("mean(hhi at month 6 in a) < mean(hhi at month 6 in a)", "refuted"),
        // Own measures, aggregates over citizens, and values of a run that are calculated.
        ("mean(own at month 6 in a) = 2 * mean(hhi at month 6 in a)", "supported"),
        ("mean(own at month 6 in a - 2 * hhi at month 6 in a) = 0", "supported"),
        ("mean(earned at month 6 in a) > 0", "supported"),
        // A mean of equal values is that value, to the last digit.
        ("mean(tax.income at month 1 in a) <= 20%", "supported"),
        ("mean(tax.income at month 1 in a) = 20%", "supported"),
        ("mean(tax.income at month 1 in a) < 20%", "refuted"), ("mean(tax.income at month 1 in a) >= 20%", "supported"),
        ("median(own at month 6 in a) < quantile(hhi at month 6 in a, 90%)", "refuted"),
        ("share(own at month 6 in a > hhi at month 6 in a) > 50%", "supported"),
        ("share(own at month 6 in a > hhi at month 6 in a and hhi at month 6 in a > 2) > 50%", "refuted"),
        // What all runs say is not yet everything.
        ("share(own at month 6 in a > 0) = 100%", "undecided"),
        ("share(own at month 6 in a > 0) > share(own at month 6 in b > 0)", "undecided"),
    ])
    func conditionsHaveVerdicts(condition: String, verdict: String) throws {
        let found = try verdicts("claim \"x\" { \(condition)\n runs 64 }")
        #expect(found.verdicts == [verdict])
        #expect(found.status == (verdict == "refuted" ? .refuted : .success))
    }

    /// `and`, `or`, `not` and several lines: what is open stays open only where it matters.
    @Test(arguments: [
        ("T", "supported"), ("T and T", "supported"), ("T and F", "refuted"), ("F or T", "supported"),
        ("F or F", "refuted"),
        ("not F", "supported"), ("not T", "refuted"), ("U and F", "refuted"), ("U or T", "supported"),
        ("U and T", "undecided"), ("not U", "undecided"), ("not (F or not T)", "supported"), ("T\n  T", "supported"),
        ("T\n  F", "refuted"), ("T\n  U", "undecided"), ("not F and (U or T)", "supported"),
    ])
    func comparisonsAreJoined(form: String, verdict: String) throws {
        let condition = form.replacing("T", with: "mean(tax.income at month 1 in a) < 1")
            .replacing("F", with: "mean(tax.income at month 1 in a) > 1")
            .replacing("U", with: "share(hhi at month 1 in a > 0) = 100%")
        let found = try verdicts("claim \"x\" { \(condition)\n runs 32 }")
        #expect(found.verdicts.last == verdict)
        #expect(found.status == (verdict == "refuted" ? .refuted : .success))
        let comparisons = form.count { "TFU".contains($0) }
        #expect(found.verdicts.count == (form == "T" ? 1 : comparisons + 1))
    }

    @Test func aRefutedClaimIsRememberedToTheEndOfTheFile() throws {
        let found = try verdicts(
            """
            claim "no" { mean(hhi at month 1 in a) > 2 runs 32 }
            claim "yes" { mean(hhi at month 1 in a) < 2 runs 32 }
            compare a for 1 month runs 2
            """)
        #expect(found.verdicts == ["refuted", "supported"] && found.status == .refuted)
        // An error counts for more.
        let broken = LabScript(
            "claim \"no\" { mean(hhi at month 1 in a) > 2 runs 32 }\nexplain hhi in plain vs plain2 at year 1")
        #expect(broken.status == .failure)
    }

    @Test func looksStopAsSoonAsTheyCan() throws {
        let script = LabScript(
            """
            claim "clear" { mean(hhi at month 1 in a) < 2 }
            claim "open" { share(hhi at month 1 in a > 0) = 100% runs 100 }
            claim "few" { mean(hhi at month 6 in a) < mean(hhi at month 6 in b) runs 2 }
            claim "sure" { mean(hhi at month 1 in a) < 2
              confidence 99.9% }
            """)
        let rows = try script.rows("claim")
        #expect(rows.map { $0.number("runs") } == [32, 100, 2, 32])
        #expect(rows.map { $0.number("error_rate") } == [0.05, 0.05, 0.05, 0.001])
        #expect(rows[2].text("verdict") == "undecided")
        // The interval of one look of three, at 1 - 5 % / 3, of a share that is always 1.
        let interval = Proportion.clopperPearson(successes: 100, trials: 100, confidence: 1 - 0.05 / 3)
        #expect(abs((rows[1].number("low") ?? .nan) - (interval.low - 1)) < 1e-9)
        #expect(rows[1].number("high") == 0)
    }

    /// The margin of means is the paired t interval of the runs that `compare` shows.
    @Test func aMarginIsThePairedInterval() throws {
        let script = LabScript(
            """
            compare a, b for 6 months runs 8 seed 1
            table hhi
            claim "x" { mean(hhi at month 6 in b) < mean(hhi at month 6 in a) runs 8 }
            """)
        let table = try script.rows().first { $0.text("scenario") == "b - a" }
        let claim = try script.rows("claim").first
        for key in ["estimate", "low", "high"] {
            let (wanted, found) = (try #require(table?.number(key)), try #require(claim?.number(key)))
            #expect(abs(wanted - found) < 1e-12, "\(key)")
        }
    }

    @Test func claimsShareTheirRunsAndChangeNothingForEachOther() throws {
        let one = "claim \"one\" { mean(hhi at month 6 in a) < mean(hhi at month 6 in b) runs 32 }"
        let two = "claim \"two\" { mean(output at month 9 in a) < mean(own at month 3 in b) runs 32 }"
        let apart = try LabScript(one).rows("claim") + LabScript(two).rows("claim")
        let together = try LabScript(one + "\n" + two).rows("claim")
        #expect(apart.map(\.value) == together.map(\.value))
    }

    @Test func peopleGetATableOfAllClaims() {
        let text = """
            claim "Yes" { mean(hhi at month 1 in a) < 2 }
            claim "No" { mean(hhi at month 1 in a) > 2 }
            claim "Perhaps" { share(hhi at month 1 in a > 0) = 100% runs 32 }
            """
        let script = LabScript(text, output: .table)
        #expect(script.host.written.contains("1 supported, 1 refuted, 1 undecided"))
        #expect(!LabScript(text, output: .csv).host.written.contains("1 supported"))
    }

    /// A rare event that has not been seen, and a quantile beyond all runs, are nothing that few runs can settle; and a factor on a
    /// share is one on its interval.
    @Test(arguments: [
        "quantile(hhi at month 6 in a, 99%) < 0.9 runs 64", "100 * share(hhi at month 1 in a > 2) < 2 runs 64",
        "share(hhi at month 1 in a > 2) < 2% runs 64",
    ])
    func whatFewRunsCannotShowIsUndecided(claim: String) throws {
        let row = try #require(try LabScript("claim \"x\" { \(claim) }").rows("claim").first)
        #expect(row.text("verdict") == "undecided")
    }

    @Test func aShareTimesANumberHasTheSharesInterval() throws {
        func row(_ claim: String) throws -> LabRow {
            try #require(try LabScript("claim \"x\" { \(claim) runs 32 }").rows("claim").first)
        }
        let one = try row("share(hhi at month 6 in a > 0.14) < 50%")
        let hundred = try row("100 * share(hhi at month 6 in a > 0.14) < 50")
        for key in ["estimate", "low", "high"] {
            #expect(abs(try #require(hundred.number(key)) - 100 * (try #require(one.number(key)))) < 1e-9, "\(key)")
        }
    }

    @Test(arguments: ["not (mean(hhi at month 1 in a) < 2)", "mean(hhi at month 1 in a) = 2"])
    func whatHasNoSideIsNotFlipped(claim: String) {
        let script = LabScript("claim \"x\" { \(claim) runs 4 }\nflip claim \"x\" over tax.income runs 4")
        #expect(script.status == .failure)
        #expect(script.host.reported.contains("can be flipped"), "\(script.host.reported)")
    }
}
