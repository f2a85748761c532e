import PolityScript
import Testing

struct ParserTests {
    /// Every expression with explicit parentheses, to see how operators group.
    private func shape(_ expression: String) -> String {
        let parsed = Parser.parse(Source("let x = \(expression)", name: "test"))
        guard parsed.diagnostics.isEmpty, case .letting(_, let value)? = parsed.tree.statements.first?.form else {
            return "error"
        }
        return shape(value, parsed.tree)
    }

    private func shape(_ id: ExpressionID, _ tree: SyntaxTree) -> String {
        switch tree[id].form {
        case .unary(let operation, let operand): "(\(operation.rawValue) \(shape(operand, tree)))"
        case .binary(let operation, let left, let right):
            "(\(shape(left, tree)) \(operation.rawValue) \(shape(right, tree)))"
        case .conditional(let a, let b, let c): "(if \(shape(a, tree)) \(shape(b, tree)) \(shape(c, tree)))"
        case .call(let function, let first, let count):
            tree.text(function) + "("
                + tree.arguments[first..<first + count].map { shape($0, tree) }.joined(separator: " ") + ")"
        default: tree.text(tree[id].span)
        }
    }

    @Test(arguments: [
        ("1 + 2 * 3", "(1 + (2 * 3))"),
        ("1 - 2 - 3", "((1 - 2) - 3)"),
        ("2 ^ 3 ^ 2", "(2 ^ (3 ^ 2))"),
        ("-2 ^ 2", "(- (2 ^ 2))"),
        ("2 ^ -1", "(2 ^ (- 1))"),
        ("not a and b or c", "(((not a) and b) or c)"),
        ("not a < b", "(not (a < b))"),
        ("a < b and c >= d", "((a < b) and (c >= d))"),
        ("if a then b else if c then d else e", "(if a b (if c d e))"),
        ("max(1, 2 + 3,\n 4)", "max(1 (2 + 3) 4)"),
        ("(1\n+ 2)", "(1 + 2)"),
        ("1 +\n 2", "(1 + 2)"),
        ("20 years", "20 years"),
        ("year 5 month 7", "year 5 month 7"),
    ]) func groups(_ expression: String, _ expected: String) {
        #expect(shape(expression) == expected)
    }

    @Test(arguments: [
        "let x = (1 +", "let x = (1", "regime r {", "regime r {\n data.social_share = 1\n", "compare a,", "let x = 1 +",
        "let x =", "title \"one", "let x = if true then", "table hhi,\n",
    ]) func asksForMore(_ text: String) {
        #expect(Session.isIncomplete(text))
    }

    @Test(arguments: [
        "", "let x = 1", "compare", "title", "let", "regime r {}", "}", "let x = )", "foo {", "let x = (1 $ ",
        "table hhi at",
        "regime r { foo bar",
    ]) func isDone(_ text: String) {
        #expect(!Session.isIncomplete(text))
    }

    @Test func rulesInTimeAndExperimentsAreRead() {
        let text = """
            policy p {
              at year 5 { set antitrust.merger_hhi = 0.18 }
              while trust.state < 40% { set state.access_oversight = 1 }
              from year 6 to year 10 { set tax.income = 3% }
              status draft
            }
            regime r { }
            scenario a = r with p
            compare a
            report "a.html"
            let x = 1
            """
        #expect(codes(text).allSatisfy { $0.hasPrefix("W") }, "\(codes(text))")
    }

    @Test func aLineOfABlockThatBeginsWithSetIsNoStatement() {
        #expect(codes("policy p {\n status draft\n set tax.income = 3%\n}\nlet x = 1") == ["E0104"])
        #expect(codes("regime r {\n set tax.income = 3%\n tax.profit = 3%\n}\nlet x = 1") == ["E0104"])
    }

    @Test func findsEveryFaultOfAPolicy() {
        let text = """
            policy p {
              legal { set nonsense = 1
                set tax.income = }
              status
              confidence high
            }
            let x = nope
            """
        #expect(codes(text) == ["E0201", "E0104", "E0104", "E0201"])
    }

    @Test func anUnclosedPolicyIsOneFault() {
        #expect(codes("policy p {\n legal {\n set tax.income = 3%\nlet x = 1\nregime r { }") == ["E0107"])
        #expect(codes("policy p {\n legal {\n set tax.income = 3%\n") == ["E0107"])
        #expect(codes(String(repeating: "policy p { legal {", count: 2_000)).count < 2_001)
    }

    /// The golden script `recovery` shows places and words.
    @Test(arguments: [
        ("policy p {\n at year 1 set tax.income = 3% }\n at year 2 { set tax.incom = 3% }\n}", ["E0104", "E0201"]),
        ("policy p {\n at year 1\n set tax.income = 3%\n }\n status drft\n}", ["E0104", "E0208"]),
        ("policy p {\n at year 1 set tax.income = 3%\n status drft\n}", ["E0104", "E0208"]),
        ("policy p\n at year 1 { set tax.incom = 3% }\n}\nlet x = nope", ["E0104", "E0201", "E0201"]),
        ("regime r\n data.social_share = 3\n}", ["E0104", "E0401"]),
        ("regime r\n data.social_share = 3\nlet x = nope", ["E0104", "E0401", "E0201"]),
        ("regime r\nlet x = nope", ["E0104", "E0201"]),
        (
            "policy p {\n at year 1 { set tax.income = 3%\n when hhi > 0.1 { set tax.incom = 3% }\n}",
            ["E0107", "E0201"]
        ),
        ("policy p {\n at year 1 { set tax.incom = 3%\nlet x = nope", ["E0201", "E0107", "E0201"]),
        ("polcy p {\n source \"s\"\n at year 1 { set tax.incom = 3% }\n}", ["E0105", "E0201"]),
        ("regime r { data.social_share = 3 data.citizen_share = 4 }", ["E0401", "E0104", "E0401"]),
    ]) func aMissingBraceIsOneFaultAndHidesNone(_ text: String, _ expected: [String]) {
        #expect(codes(text) == expected)
    }

    @Test func aBraceIsAddedWhereOneIsMissing() {
        func fixes(_ text: String) -> [Fix] { diagnostics(text).compactMap(\.fix) }
        #expect(fixes("regime r data.social_share = 30% }") == [Fix(SourceSpan(8, 8), " {")])
        // No single brace mends these.
        #expect(fixes("regime r data.social_share = 30%").isEmpty)
        #expect(fixes("regime r of mine { data.social_share = 30% }").isEmpty)
    }

    @Test func survivesStrayBraces() {
        #expect(codes("}\n}\nlet x = 1") == ["E0108", "E0108"])
        #expect(codes(String(repeating: "}\n", count: 5_000)).count == Limits.keptDiagnostics)
    }

    @Test func recoversAtTheNextStatement() {
        #expect(codes("let x = (1 + 2\nlet y = x + 1\nlet z = y +\nlet w = nope") == ["E0104", "E0104", "E0201"])
        #expect(codes("regime r {\n data.social_share = 1\nscenario s = r\ncompare s\ntable hhi") == ["E0107"])
    }

    @Test func reportsAllFaultsOfABlock() {
        #expect(
            codes("regime r {\n data.social_share 1\n = 3\n data.citizen_share = 2\n}") == ["E0104", "E0104", "E0401"])
    }

    @Test func limitsNesting() {
        let nested =
            "let x = " + String(repeating: "(\n", count: 100_000) + "1" + String(repeating: ")\n", count: 100_000)
        #expect(codes(nested) == ["E0109"])
        #expect(codes("let x = " + String(repeating: "-", count: 5_000) + "1") == ["E0109"])
        #expect(codes("let x = " + String(repeating: "not ", count: 5_000) + "true") == ["E0109"])
        #expect(codes("let x = 1" + String(repeating: " + 1", count: 5_000)) == ["E0109"])
        #expect(codes("let x = 1" + String(repeating: " ^ 1", count: 5_000)) == ["E0109"])
    }

    @Test func limitsLinesAndFiles() {
        #expect(codes("let x = " + String(repeating: "1", count: 1_000_000)) == ["E0109"])
        #expect(codes(String(repeating: "# comment\n", count: 450_000)) == ["E0109"])
        #expect(codes(String(repeating: "note \"x\"\n", count: Limits().statements + 5)) == ["E0109"])
    }

    @Test func readsEveryPrefixOfAStudy() throws {
        let text = try Files.text(Files.study)
        for length in 0...text.count {
            _ = diagnostics(String(text.prefix(length)))
        }
    }

    @Test func readsAStudyWithAnyTokenRemovedOrDoubled() throws {
        let text = try Files.text(Files.study)
        let source = Source(text, name: "test")
        for token in Lexer.tokens(of: source).tokens {
            let before = source.text(SourceSpan(0, token.span.start))
            let itself = source.text(token.span)
            let after = source.text(SourceSpan(token.span.end, source.bytes.count))
            _ = diagnostics(before + after)
            _ = diagnostics(before + itself + " " + itself + after)
        }
    }
}
