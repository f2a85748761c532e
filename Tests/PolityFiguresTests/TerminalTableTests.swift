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
