import PolityLab
import Testing

/// Tables of cases: what RFC 4180 allows is read, and everything else is refused with its place.
@Suite struct DataTableTests {
    private func texts(_ csv: String) throws -> [[String]] {
        let table = try DataTable(csv: csv)
        return [table.header] + table.rows.map { $0.map(\.text) }
    }

    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
        ("\u{FEFF}a,b\n,\n", [["a", "b"], ["", ""]]),
        ("a,b\n\"1,\n2\",\"say \"\"x\"\"\"\n", [["a", "b"], ["1,\n2", "say \"x\""]]),
        ("a\n\n1\n", [["a"], [""], ["1"]]),
        ("é,\"\"\n\"\",ß", [["é", ""], ["", "ß"]]),
        ("a,b", [["a", "b"]]),
    ]) func whatTheStandardAllowsIsRead(csv: String, expected: [[String]]) throws {
        #expect(try texts(csv) == expected)
    }

    @Test(arguments: [
        ("", 1, 1, "no columns"), ("\n1", 1, 1, "no columns"), ("a,b,a\n", 1, 5, "second column"),
        ("a,b\n1,2\n1,2,3\n", 3, 5, "3 fields"), ("a,b\n1\n", 2, 1, "1 fields"), ("a,b\n1,2\n\n", 3, 1, "1 fields"),
        ("a,b\n1,x\"y\n", 2, 4, "inside a field"), ("a,b\n1,\"x\"y\n", 2, 6, "after the closing"),
        ("a,b\n1,\"x\n2,3\n", 2, 3, "no closing"), ("a,b\r1,2", 1, 4, "carriage return"),
        ("é,b\nß\",2", 2, 2, "inside a field"),
    ]) func everythingElseIsRefusedWithItsPlace(csv: String, line: Int, column: Int, message: String) throws {
        let fault = #expect(throws: DataTable.Fault.self) { try DataTable(csv: csv) }
        #expect(try #require(fault).position == DataTable.Position(line: line, column: column))
        #expect(try #require(fault).message.contains(message))
        #expect(try #require(fault).description.hasPrefix("\(line):\(column): "))
    }

    @Test func numbersAreDecimalAndFinite() throws {
        let texts = ["1", " -2.5 ", "+1e-3", "inf", "0x10", "1e999", "1_000", "", "NaN", "x", "1 2", "."]
        let numbers = try texts.map { text in try #require(DataTable(csv: "a\n\"\(text)\"").rows.first)[0].number }
        #expect(numbers == [1, -2.5, 0.001, nil, nil, nil, nil, nil, nil, nil, nil, nil])
    }

    // MARK: Questions

    private static let table = """
        run,x,y,name,empty,price
        1,0.5,2,a,,10
        2,NA,3,b,,20
        3,1.5,4,c,,

        """

    @Test func inputsAreTheOtherColumnsOfNumbers() throws {
        let question = DiscoveryQuestion(outcome: "price", criterion: .above(10))
        let cases = try question.cases(in: DataTable(csv: Self.table))
        #expect(cases.names == ["run", "x", "y"] && cases.otherColumns == ["name", "empty"])
        #expect(cases.outcomes == [false, true] && cases.missingOutcomes == 1)
        #expect(cases.inputs[0] == [1, 0.5, 2] && cases.inputs[1][1].isNaN)
    }

    @Test(arguments: [
        (DiscoveryQuestion.Criterion.below(4), [true, true, false]), (.above(3), [false, false, true]),
        (.equal("3"), [false, true, false]), (.equal("3.0"), [false, true, false]),
        (.equal("x"), [false, false, false]),
    ]) func criteriaAreStrict(criterion: DiscoveryQuestion.Criterion, expected: [Bool]) throws {
        let question = DiscoveryQuestion(outcome: "y", criterion: criterion, inputs: ["x"])
        #expect(try question.cases(in: DataTable(csv: Self.table)).outcomes == expected)
    }

    @Test func textIsComparedAndTruthIsRead() throws {
        let named = DiscoveryQuestion(outcome: "name", criterion: .equal("b"), inputs: ["y"])
        #expect(try named.cases(in: DataTable(csv: Self.table)).outcomes == [false, true, false])
        let truths = try DataTable(csv: "x,won\n1,true\n2,FALSE\n3,1.0\n4,0\n5,\n")
        let cases = try DiscoveryQuestion(outcome: "won").cases(in: truths)
        #expect(cases.outcomes == [true, false, true, false] && cases.missingOutcomes == 1)
    }

    @Test(
        arguments: [
            (DiscoveryQuestion(outcome: "none"), "there is no column \"none\"", nil),
            (DiscoveryQuestion(outcome: "y", criterion: .above(1), inputs: ["z"]), "there is no column \"z\"", nil),
            (DiscoveryQuestion(outcome: "y", criterion: .above(1), inputs: ["y"]), "cannot be an input", nil),
            (DiscoveryQuestion(outcome: "y", criterion: .above(1), inputs: ["x", "x"]), "named twice", nil),
            (DiscoveryQuestion(outcome: "y", criterion: .above(1), inputs: []), "no input", nil),
            (DiscoveryQuestion(outcome: "y", criterion: .above(1), inputs: ["name"]), "\"a\" is no number", (2, 9)),
            (DiscoveryQuestion(outcome: "name", criterion: .above(1)), "the outcome \"a\" is no number", (2, 9)),
            (DiscoveryQuestion(outcome: "y"), "the outcome \"2\" is neither", (2, 7)),
        ] as [(DiscoveryQuestion, String, (Int, Int)?)])
    func wrongQuestionsAreRefused(question: DiscoveryQuestion, message: String, place: (Int, Int)?) throws {
        let table = try DataTable(csv: Self.table)
        let fault = try #require(#expect(throws: DataTable.Fault.self) { try question.cases(in: table) })
        #expect(fault.message.contains(message))
        #expect(fault.position == place.map { DataTable.Position(line: $0.0, column: $0.1) })
    }

    @Test func namesWithCommasAreQuoted() throws {
        #expect(try DataTable.names("a,\"b, c\",d e") == ["a", "b, c", "d e"])
        #expect(throws: DataTable.Fault.self) { try DataTable.names("a\nb") }
        #expect(throws: DataTable.Fault.self) { try DataTable.names("\"a") }
    }
}
