import PolityFigures
import TestSupport
import Testing

@Suite struct TerminalTableTests {
    let table = Table(
        title: "At year 20",
        columns: [
            Table.Column("scenario"), Table.Column("hhi", alignment: .decimal), Table.Column("n", alignment: .right),
        ],
        rows: [
            ["tư bản", "0.3125", "8"], ["digital socialism", "12.5 [12, 13]", "120"], ["平等", "n/a", "3"], ["x", "-3"],
        ],
        notes: ["95 % intervals over 100 runs"])

    @Test func alignsByDisplayWidthAndDecimalPoint() {
        let expected = """
            At year 20
            scenario                     hhi    n
            ─────────────────  ─────────────  ───
            tư bản              0.3125          8
            digital socialism  12.5 [12, 13]  120
            平等                         n/a    3
            x                  -3
            95 % intervals over 100 runs
            """
        #expect(TerminalTable.render(table, style: TerminalStyle(unicode: true)) == expected)
    }

    @Test func cutsTextOnlyWhenItMust() {
        let expected = """
            At year 20
            scenario              hhi    n
            ----------  -------------  ---
            tư bản       0.3125          8
            digital...  12.5 [12, 13]  120
            平等                  n/a    3
            x           -3
            95 % intervals over 100 runs
            """
        #expect(TerminalTable.render(table, style: TerminalStyle(width: 30)) == expected)
    }

    @Test func continuesInASecondBlockWhenColumnsDoNotFit() {
        let wide = Table(
            columns: [Table.Column("year")]
                + ["output", "employment", "trust"].map { Table.Column($0, alignment: .decimal) },
            rows: [["0", "1.5", "0.9", "0.5"], ["20", "12.25", "0.875", "0.45"]])
        let expected = """
            year  output
            ----  ------
            0       1.5
            20     12.25

            year  employment
            ----  ----------
            0          0.9
            20         0.875

            year  trust
            ----  -----
            0      0.5
            20     0.45
            """
        #expect(TerminalTable.render(wide, style: TerminalStyle(width: 20)) == expected)
    }

    @Test func escapesHostileTextAndKeepsRowsOnOneLine() {
        let hostile = Table(columns: [Table.Column("na\u{1b}[31mme")], rows: [["a\nb"], ["\u{202E}x"], []])
        let expected = """
            na\\u{1b}[31mme
            --------------
            a\\nb
            \\u{202e}x

            """
        #expect(TerminalTable.render(hostile) == expected)
    }

    @Test func groupsDigitsWithPlainBlanksInASCII() {
        let table = Table(columns: [Table.Column("n", alignment: .right)], rows: [[NumberFormat.compact(1234)]])
        #expect(TerminalTable.render(table) == "    n\n-----\n1 234")
    }

    @Test func emptyTablesAreEmptyText() {
        #expect(TerminalTable.render(Table(columns: [])) == "")
        #expect(TerminalTable.render(Table(columns: [], rows: [["lost"]], notes: ["note"])) == "note")
        #expect(TerminalTable.render(Table(columns: [Table.Column("a")])) == "a\n-")
    }

    @Test func noLineIsWiderThanTheStyleOrEndsInBlanks() {
        var generator = TestGenerator(seed: 2)
        for _ in 0..<400 {
            let count = Int.random(in: 1...7, using: &generator)
            let columns = (0..<count).map { _ in
                Table.Column(
                    .hostile(using: &generator),
                    alignment: Table.Alignment.allCases.randomElement(using: &generator) ?? .left)
            }
            let rows = (0..<4).map { _ in (0..<count).map { _ in String.hostile(using: &generator) } }
            let table = Table(
                title: .hostile(using: &generator), columns: columns, rows: rows, notes: [.hostile(using: &generator)])
            let style = TerminalStyle(
                width: Int.random(in: 20...120, using: &generator), unicode: Bool.random(using: &generator),
                colour: Bool.random(using: &generator))
            for line in TerminalTable.render(table, style: style).shownLines {
                #expect(line.displayWidth <= style.width, "\(line)")
                #expect(line.last != " ")
                #expect(!line.unicodeScalars.contains("\u{1b}"))
            }
        }
    }
}

/// Tables in narrow terminals: nothing that is a number is lost, and rows keep their names.
@Suite struct NarrowTableTests {
    private let table = Table(
        columns: [Table.Column("measure"), Table.Column("time"), Table.Column("scenario")]
            + [Table.Column("mean", alignment: .decimal), Table.Column("95 % interval"), Table.Column("unit")],
        rows: [
            ["hhi_users", "year 10", "platform_capitalism", "0.3125", "[0.3001, 0.3250]", "index"],
            ["hhi_users", "year 20", "platform_capitalism", "0.4125", "[0.4001, 0.4250]", "index"],
            ["hhi_users", "year 20", "platform_commons", "0.2125", "[0.2001, 0.2250]", "index"],
        ])

    @Test func namesOfRowsStandAboveThemWhereTheyHaveNoRoomBeside() {
        let expected = """
            measure, time, scenario
                mean  95 % interval     unit
              ------  ----------------  -----
            hhi_users, year 10, platform_capitalism
              0.3125  [0.3001, 0.3250]  index
            hhi_users, year 20, platform_capitalism
              0.4125  [0.4001, 0.4250]  index
            hhi_users, year 20, platform_commons
              0.2125  [0.2001, 0.2250]  index
            """
        #expect(TerminalTable.render(table, style: TerminalStyle(width: 40)) == expected)
    }

    @Test func everyBlockRepeatsAllColumnsThatNameRows() {
        var table = Table(
            columns: [Table.Column("time"), Table.Column("scenario")]
                + ["mean", "median", "spread"].map { Table.Column($0, alignment: .decimal) },
            rows: [["year 10", "tax", "1.5", "1.25", "0.5"], ["year 20", "tax", "2.5", "2.25", "0.5"]])
        table.rows.append(["year 20", "none", "3.5", "3.25", "0.75"])
        let expected = """
            time     scenario  mean  median
            ───────  ────────  ────  ──────
            year 10  tax        1.5    1.25
            year 20  tax        2.5    2.25
            year 20  none       3.5    3.25

            time     scenario  spread
            ───────  ────────  ──────
            year 10  tax         0.5
            year 20  tax         0.5
            year 20  none        0.75
            """
        #expect(TerminalTable.render(table, style: TerminalStyle(width: 38, unicode: true)) == expected)
    }

    @Test(arguments: 20...60) func numbersAndIntervalsLoseNoDigits(width: Int) {
        for unicode in [true, false] {
            let text = TerminalTable.render(table, style: TerminalStyle(width: width, unicode: unicode))
            for number in ["0.3125", "[0.3001,", "0.3250]", "[0.4001,", "[0.2001,", "0.2250]"] {
                #expect(text.contains(number), "\(width): \(text)")
            }
            #expect(!text.contains(unicode ? "0.3…" : "0.3..."))
        }
    }

    @Test func unitsWithNumbersAreWrapped() {
        let table = Table(
            columns: [Table.Column("name"), Table.Column("value", alignment: .decimal), Table.Column("unit")],
            rows: [["hhi_users", "0.3125", "index, 0 to 1"]])
        #expect(
            TerminalTable.render(table, style: TerminalStyle(width: 28)).shownLines.suffix(2)
                == ["hhi_users  0.3125  index, 0", "                   to 1"])
    }

    @Test func rowsThatWouldLookAlikeAreCutInTheMiddle() {
        let names = ["the same long beginning, one", "the same long beginning, two", "another"]
        let table = Table(
            columns: [Table.Column("name"), Table.Column("value", alignment: .decimal)],
            rows: names.map { [$0, "1234567.25"] })
        let lines = TerminalTable.render(table, style: TerminalStyle(width: 30, unicode: true)).shownLines
        #expect(lines.contains("the same…ning, one  1234567.25"))
        #expect(lines.contains("the same…ning, two  1234567.25"))
    }

    @Test func namesAreCutApart() {
        var generator = TestGenerator(seed: 31)
        for _ in 0..<300 {
            let names = Array(
                Set((0..<6).map { _ in "regime " + String.hostile(using: &generator).escapedForTerminal }))
            let width = Int.random(in: 6...20, using: &generator)
            let cut = names.truncatedApart(to: width, ellipsis: "…")
            #expect(Set(cut).count == names.count, "\(names) in \(width): \(cut)")
            #expect(cut.allSatisfy { $0.displayWidth <= width })
        }
    }
}
