import PolityScript
import Testing

/// A measure without a value in some runs: what is left is no answer about all, and that is said.
@Suite struct MissingValueTests {
    private static let odd = "measure odd = sqrt(hhi - 0.13)\nprior p { network_effect = uniform(0.2..0.9) }\n"

    @Test func dominanceCountsDrawsWithBothValues() throws {
        func row(_ pair: String) throws -> LabRow {
            let script = LabScript(Self.odd + "dominance \(pair) over prior p on odd at year 1 runs 40")
            return try #require(try script.rows("dominance").first, "\(script.host.reported)")
        }
        let (one, other) = (try row("a vs b"), try row("b vs a"))
        let draws = try #require(one.number("draws"))
        #expect(draws < 40 && one.number("draws") == other.number("draws"))
        if draws > 0 {
            let rates = (try #require(one.number("rate")), try #require(other.number("rate")))
            #expect(abs(rates.0 + rates.1 - 1) < 1e-12)
        }
        let told = LabScript(Self.odd + "dominance a vs b over prior p on odd at year 1 runs 40", output: .table)
        #expect(told.host.written.contains("of 40 draws"))
    }

    @Test func whoHasNoValueAnywhereIsNotDecided() throws {
        let script = LabScript("measure no = sqrt(hhi - 5)\ndominance a vs b over prior wide on no at month 1 runs 3")
        let row = try #require(try script.rows("dominance").first)
        #expect(row.number("rate") == nil && row.text("decided") == "")
    }

    @Test(arguments: [
        ("choose among a, b with lowest odd over network_effect 0.2..0.9 at year 1 runs 30", " states"),
        ("sensitivity of odd to network_effect 0.2..0.9 in b for 1 year runs 30", " effects"),
        ("sensitivity of odd to network_effect 0.2..0.9 in b using sobol for 1 year runs 64", " base points"),
    ])
    func whatIsLeftOutIsCounted(statement: String, what: String) throws {
        let text = LabScript("measure odd = sqrt(hhi - 0.15)\n" + statement, output: .table).host.written
            .replacing("\n", with: " ")
        let note = try #require(text.firstRange(of: "value of odd: "), "\(text)")
        #expect(text[note.upperBound...].prefix(20).contains(what))
        #expect(text.contains("Left out, because a"))
    }

    @Test(arguments: [
        "search smallest change of tax.income in a such that gini_income at year 1 < 0.3 runs 1",
        "claim \"x\" { mean(hhi at month 1 in a) < 1 runs 1 }",
        "claim \"x\" { 1 < 2 }\nflip claim \"x\" over tax.income runs 1",
    ])
    func oneRunIsNoInterval(statement: String) {
        let script = LabScript(statement)
        #expect(script.status == .failure)
        #expect(script.host.reported.contains("error[E0403]"), "\(script.host.reported)")
    }

    @Test func aTargetOfZeroNeedsAWidth() {
        let script = LabScript("calibrate network_effect 0.2..0.9 in a to hhi at month 1 = 0 runs 5")
        #expect(script.host.reported.contains("`within WIDTH`"), "\(script.host.reported)")
    }
}
