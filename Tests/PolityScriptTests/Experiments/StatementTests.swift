import PolityScript
import Testing

/// Every statement of the lab: what its rows have, in JSON and CSV, and that threads change no byte.
struct StatementTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let statement: String
        /// The keys of the rows of every analysis that the statement gives, besides `analysis`, and how many rows; `nil` for any number.
        let sheets: [(analysis: String, columns: [String], count: Int?)]
        var testDescription: String { statement }

        init(_ statement: String, _ sheets: (analysis: String, columns: String, count: Int?)...) {
            self.statement = statement
            self.sheets = sheets.map { ($0.analysis, $0.columns.split(separator: " ").map(String.init), $0.count) }
        }
    }

    private static let interval = "estimate low high"
    private static let box = "claim factor low high quasi_p coverage density points of_interest"
    private static let change = "claim change levers distance \(interval) monotone"
    private static let shares = "measure month lever \(interval) add_first add_last order_low order_high runs masking"

    static let cases: [Case] = [
        Case(
            "compare a, b for 1 year runs 4\nbands hhi, own at month 6, year 1",
            ("bands", "measure month time scenario jurisdiction mean median q25 q75 q05 q95 sd runs", 8)),
        Case(
            "compare a, b for 1 year runs 4\neffects hhi",
            (
                "effects",
                "measure month time difference jurisdiction \(interval) cohen_d hedges_g d_z superiority correlation "
                    + "variance_reduction p_paired p_welch runs", 1
            )),
        Case(
            "sweep network_effect over [0.2, 0.5], commons.steward over [trust, state] in a, b for 1 year runs 2 "
                + "{ measure hhi, own }",
            ("sweep", "scenario network_effect commons.steward measure month time \(interval) runs", 16)),
        Case(
            "sweep network_effect over 0.2..0.8 in a using sobol 8 for 1 year runs 2 { measure hhi }",
            ("sweep", "scenario network_effect measure month time \(interval) runs", 8)),
        Case(
            "sensitivity of hhi, own to network_effect 0.2..0.9, data.interoperability in a for 1 year runs 4",
            ("morris", "scenario measure month factor mu mu_star low high sigma runs", 4)),
        Case(
            "sensitivity of hhi to network_effect 0.2..0.9 in a using sobol for 1 year runs 16",
            (
                "sobol",
                "scenario measure month factor first first_low first_high total total_low total_high covers_zero runs",
                2
            )),
        Case("explain hhi, own in a vs b at month 6, year 1 by group runs 2", ("explain", shares, 16)),
        Case("explain hhi in plain vs open at month 1 runs 2", ("explain", shares, 2)),
        Case("parity a, b", ("parity", "sort jurisdiction name first second declared", 16)),
        Case(
            "swap a, b on hhi at year 1 runs 2", ("swap", "measure month time institutions economy \(interval) runs", 4)
        ),
        Case(
            "prior pull { network_effect = uniform(0.2..0.9)\n state.capacity = beta(2, 2) }\n"
                + "dominance a vs b over prior pull on hhi, own at year 1 runs 6",
            ("dominance", "measure month rate \(interval) decided draws", 2)),
        Case(
            "search smallest change of data.interoperability, tax.income in a such that output at year 1 > 1000 runs 4",
            ("search", change, 0)),
        Case(
            "search smallest change of tax.income in a such that tax.income at year 1 > 40% runs 4",
            ("search", change, 1)),
        Case(
            "search front of data.interoperability, protection.surveillance_cap in a with lowest hhi, highest own at "
                + "month 6 runs 2",
            ("front", "point data.interoperability protection.surveillance_cap hhi own", nil)),
        Case(
            "choose among a, b with lowest hhi such that own at year 1 < 1 over network_effect 0.2..0.9 at year 1 runs 6",
            ("choose", "scenario measure month mean worst worst_regret satisfied best states", 2)),
        Case(
            "discover where own at year 1 > 0.32 over network_effect 0.2..0.9, switching_cost 0.5..4 in a runs 60",
            ("discover", box, nil)),
        Case(
            "calibrate network_effect 0.2..0.9 in a to hhi at year 1 = 0.2 within 0.02 runs 40",
            ("calibrate", "parameter prior_low prior_high mean sd q05 q95 median kept not_ruled_out", 1)),
        Case(
            "calibrate network_effect 0.2..0.9 in a to hhi at year 1 = 0.2 within 0.02 using sequence runs 40",
            ("calibrate", "parameter prior_low prior_high mean sd q05 q95 median kept not_ruled_out", 1)),
        Case(
            "claim \"one\" { mean(hhi at month 3 in a) < 90%\n over network_effect 0.2..0.9\n runs 40 }",
            ("claim", "claim condition part verdict \(interval) runs error_rate", 1), ("region", box, 0)),
        Case(
            "claim \"one\" { mean(tax.income at month 1 in a) < 40% }\nflip claim \"one\" over tax.income runs 4",
            ("claim", "claim condition part verdict \(interval) runs error_rate", 1), ("flip", change, 1)),
        Case(
            "weights w { hhi 1, own 2 }\nrank a, b by weights w, equal at year 1 runs 4",
            ("rank", "weights scenario month \(interval) rank runs", 4),
            ("acceptability", "scenario month rank share draws", 4)),
    ]

    @Test(arguments: cases) func rowsHaveTheirKeys(_ item: Case) throws {
        let script = LabScript(item.statement)
        #expect(script.status == .success, "\(script.host.reported)")
        let rows = try script.rows()
        for sheet in item.sheets {
            let found = rows.filter { $0.text("analysis") == sheet.analysis }
            if let count = sheet.count { #expect(found.count == count, "\(sheet.analysis)") }
            for row in found { #expect(row.keys == Set(sheet.columns + ["analysis"])) }
            // Bounds of an interval are around what they are about.
            for row in found {
                guard let low = row.number("low"), let high = row.number("high"), let estimate = row.number("estimate")
                else { continue }
                #expect(low <= estimate && estimate <= high, "\(row.value)")
            }
        }
        let known = Set(item.sheets.map(\.analysis))
        #expect(rows.allSatisfy { known.contains($0.text("analysis") ?? "") })
    }

    @Test(arguments: cases) func tablesHaveTheSameColumns(_ item: Case) throws {
        let script = LabScript(item.statement, output: .csv)
        #expect(script.status == .success, "\(script.host.reported)")
        let tables = script.host.written.split(separator: "\n\n", omittingEmptySubsequences: true)
        #expect(tables.count == item.sheets.count)
        let json = try LabScript(item.statement).rows()
        for (table, sheet) in zip(tables, item.sheets) {
            let lines = table.split(separator: "\n")
            #expect(lines.first.map(String.init) == (["analysis"] + sheet.columns).joined(separator: ","))
            #expect(lines.count - 1 == json.count { $0.text("analysis") == sheet.analysis })
            #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(sheet.analysis + ",") })
        }
    }

    @Test(arguments: cases) func threadsChangeNoByte(_ item: Case) {
        for output in [OutputMode.json, .csv, .table] {
            let one = LabScript(item.statement, threads: 1, output: output)
            let two = LabScript(item.statement, threads: 2, output: output)
            #expect(one.host.written == two.host.written)
            #expect(one.host.written.contains("\n"))
        }
    }

    @Test func allStatementsOfTheLabAreHere() {
        let text = Self.cases.map(\.statement).joined(separator: "\n")
        for sort in Experiment.Sort.allCases where sort != .report {
            #expect(text.contains(sort.rawValue + " "), "\(sort)")
        }
    }

    // MARK: What the numbers are

    @Test func sharesSumToTheTotal() throws {
        for way in ["", "by group "] {
            let rows = try LabScript("explain hhi, own, output in a vs b at month 6, year 1 \(way)runs 3").rows(
                "explain")
            for measure in ["hhi", "own", "output"] {
                for month in [6.0, 12] {
                    let these = rows.filter { $0.text("measure") == measure && $0.number("month") == month }
                    let totals = these.filter { $0.text("lever") == "total" }
                    let total = try #require(totals.first?.number("estimate"))
                    let shares = these.filter { $0.text("lever") != "total" }.compactMap { $0.number("estimate") }
                    #expect(totals.count == 1 && shares.count == these.count - 1 && shares.count >= 3)
                    #expect(abs(shares.reduce(0, +) - total) < 1e-9)
                }
            }
            // An own measure that doubles another doubles its shares.
            for row in rows where row.text("measure") == "own" {
                let twin = rows.first {
                    $0.text("measure") == "hhi" && $0.text("lever") == row.text("lever")
                        && $0.number("month") == row.number("month")
                }
                let (own, hhi) = (try #require(row.number("estimate")), try #require(twin?.number("estimate")))
                #expect(abs(own - 2 * hhi) < 1e-12)
            }
        }
    }

    /// The same runs give the same numbers, whatever statement asks for them.
    @Test func statementsAgreeOnTheSameRuns() throws {
        let script = LabScript(
            """
            compare a, b for 1 year runs 4 seed 3
            table hhi at year 1
            bands hhi
            effects hhi
            swap a, b on hhi at year 1 runs 4
            sweep network_effect over [network_effect_of_e] in a, b for 1 year runs 4 { measure hhi }
            explain hhi in a vs b at year 1 by group runs 4
            claim "x" { mean(hhi at year 1 in a) < 1 runs 4 }
            rank a, b by weights w, equal at year 1 runs 4
            """.replacing("[network_effect_of_e]", with: "[0.45]")
                .replacing("rank", with: "weights w { hhi 1 }\nrank"))
        #expect(script.status == .success, "\(script.host.reported)")
        let table = try script.rows().filter { $0.text("analysis") == nil }
        func mean(_ scenario: String) throws -> Double {
            try #require(table.first { $0.text("scenario") == scenario }?.number("estimate"))
        }
        let (a, b, difference) = (try mean("a"), try mean("b"), try mean("b - a"))
        #expect(try script.rows("bands").map { $0.number("mean") } == [a, b])
        #expect(try script.rows("effects").map { $0.number("estimate") } == [difference])
        #expect(try script.rows("swap").map { $0.number("estimate") } == [a, a, b, b])
        let total = try script.rows("explain").last?.number("estimate")
        #expect(abs((total ?? .nan) - difference) < 1e-12)
        let claim = try #require(try script.rows("claim").first?.number("estimate"))
        #expect(abs(claim - (a - 1)) < 1e-12)
    }

    @Test func aSweepStandsForScenariosOfOnesOwn() throws {
        let script = LabScript(
            """
            economy low { citizens = 50
              network_effect = 0.2 }
            economy high { citizens = 50
              network_effect = 0.7 }
            scenario l = laissez_faire in low
            scenario h = laissez_faire in high
            compare l, h for 1 year runs 3 seed 5
            table hhi
            sweep network_effect over [0.2, 0.7] in a for 1 year runs 3 seed 5 { measure hhi }
            """)
        let table = try script.rows().filter { $0.text("analysis") == nil && $0.text("scenario")?.count == 1 }
        let sweep = try script.rows("sweep")
        #expect(sweep.compactMap { $0.number("network_effect") } == [0.2, 0.7])
        for key in ["estimate", "low", "high"] {
            #expect(sweep.map { $0.number(key) } == table.map { $0.number(key) })
        }
        #expect(sweep[0].number("estimate") != sweep[1].number("estimate"))
    }

    /// The smallest change is known where the measure is the lever.
    @Test func searchesAndFlipsFindTheBorder() throws {
        let script = LabScript(
            """
            regime r { tax.income = 20% }
            scenario s = r in e
            search smallest change of tax.income in s such that tax.income at month 1 > 35% runs 2
            search smallest change of tax.income in s such that tax.income at month 1 < 15% runs 2
            search smallest change of tax.income in s such that tax.income at month 1 < 30% runs 2
            claim "low" { mean(tax.income at month 1 in s) < 50% }
            flip claim "low" over tax.income runs 2
            """)
        #expect(script.status == .success, "\(script.host.reported)")
        let found = try (script.rows("search") + script.rows("flip")).compactMap { $0.number("distance") }
        // Shares of the lever's range, 0 to 0.9.
        #expect(found.count == 3)
        for (distance, change) in zip(found, [0.15, 0.05, 0.3]) { #expect(abs(distance - change / 0.9) < 2e-3) }
    }

    @Test func regionsAreWhereAClaimFails() throws {
        let script = LabScript(
            """
            measure pull = network_effect
            claim "weak" {
              mean(tax.income at month 1 in a) < 60%
              over tax.income 0%..90%
              runs 32
            }
            discover where tax.income at month 1 > 60% over tax.income 0%..90% in a runs 300
            """.replacing("measure pull = network_effect\n", with: ""))
        #expect(script.status == .success, "\(script.host.reported)")
        for analysis in ["region", "discover"] {
            let rows = try script.rows(analysis)
            #expect(rows.count == 1 && rows[0].text("factor") == "tax.income")
            #expect(abs((rows.first?.number("low") ?? .nan) - 0.6) < 0.02)
            #expect(rows.first?.number("high") == nil)
            #expect((rows.first?.number("coverage") ?? 0) > 0.9 && (rows.first?.number("density") ?? 0) > 0.9)
        }
    }
}
