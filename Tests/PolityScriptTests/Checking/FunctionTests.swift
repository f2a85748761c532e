import PolityScript
import Testing

/// Functions of one's own and lists: what they give, and what they are refused.
struct FunctionTests {
    private func definition(_ text: String, _ name: String) -> Definition? {
        Checker.check(Parser.parse(Source(text, name: "test"))).program?.definitions[name]
    }

    private func number(_ expression: String, after text: String = "") -> Double? {
        guard case .constant(let value, _)? = definition(text + "\nlet x = \(expression)", "x") else { return nil }
        return value
    }

    private func list(_ expression: String, after text: String = "") -> [Double]? {
        guard case .list(let values, _)? = definition(text + "\nlet x = \(expression)", "x") else { return nil }
        return values
    }

    // MARK: Functions

    @Test func argumentsAreValues() {
        let text = "define square(x) = x ^ 2\ndefine less(a, b) = a - b"
        #expect(number("square(3)", after: text) == 9)
        #expect(number("square(1 + 2)", after: text) == 9)
        #expect(number("less(5, 3)", after: text) == 2)
        #expect(number("less(b: 3)", after: text) == nil)
        #expect(number("square(square(2)) + less(square(3), 1)", after: text) == 24)
    }

    @Test func namesOfValuesHideThoseOutside() {
        let text = "let x = 100\nlet y = 7\ndefine f(x) = x + y\ndefine g(y) = f(y) + y"
        #expect(number("f(1)", after: text) == nil, "x is defined twice")
        let other = "let z = 100\nlet y = 7\ndefine f(z) = z + y\ndefine g(y) = f(y) + y\ndefine h() = z"
        #expect(number("f(1)", after: other) == 8)
        // `y` in the body of `f` is the constant, not the value of `g`.
        #expect(number("g(1)", after: other) == 9)
        #expect(number("h()", after: other) == 100)
    }

    @Test func aValueMayBeCalledLikeAMeasure() {
        #expect(number("f(3)", after: "define f(hhi) = hhi + 1") == 4)
    }

    @Test func kindsGoThroughFunctions() {
        let text = "define twice(x) = 2 * x"
        #expect(definition(text + "\nlet d = twice(3 years)", "d") == .constant(value: 72, kind: .duration))
        #expect(definition(text + "\nlet d = twice(30%)", "d") == .constant(value: 0.6, kind: .number))
        #expect(codes(text + "\nlet d = twice(year 3)") == ["E0301"])
        #expect(codes(text + "\nlet d = twice(true)") == ["E0301"])
    }

    @Test func theNumberOfValuesHasToBeRight() {
        let text = "define f(a, b) = a + b\n"
        for call in ["f()", "f(1)", "f(1, 2, 3)"] { #expect(codes(text + "let x = \(call)") == ["E0207"]) }
        #expect(codes(text + "let x = f(1, nope)") == ["E0201"])
    }

    @Test func recursionIsRefusedInAnyForm() {
        #expect(codes("define f(x) = f(x)") == ["E0204"])
        #expect(codes("define f(x) = if x > 0 then 1 + f(x - 1) else 0") == ["E0204"])
        #expect(codes("define f(x) = g(x)\ndefine g(x) = f(x)") == ["E0201"])
        #expect(codes("define f(x) = sum(f(y) for y in 1..3)") == ["E0204"])
        // A second definition is none of its own; at the prompt it would read the first.
        #expect(codes("define f(x) = x\ndefine f(x) = f(x)") == ["E0202"])
    }

    @Test func functionsMayStandInsideOneAnotherUpToTheLimit() {
        func chain(_ length: Int) -> String {
            "define f0(x) = x + 1\n"
                + (1..<length).map { "define f\($0)(x) = f\($0 - 1)(x)" }.joined(separator: "\n")
        }
        let limit = Limits().functionDepth
        let deepest = (1...limit + 5).last { number("f\($0 - 1)(1)", after: chain($0)) == 2 }
        #expect(deepest == limit)
        #expect(codes(chain(limit + 1) + "\nlet x = f\(limit)(1)") == ["E0109"])
    }

    @Test func doublingEndsInAnErrorBeforeMemoryDoes() {
        let text =
            "define f0(x) = x + hhi\n"
            + (1..<40).map { "define f\($0)(x) = f\($0 - 1)(x) + f\($0 - 1)(x + 1)" }.joined(separator: "\n")
        let duration = ContinuousClock().measure {
            #expect(Set(codes(text + "\nmeasure m = f39(1)")) == ["E0109"])
        }
        #expect(duration < .seconds(20))
    }

    @Test func functionsReadMeasuresAndAgentsWhereTheyAreCalled() {
        let text = """
            define excess(limit) = max(hhi - limit, 0)
            define poor(line) = income < line * median(income of citizens)
            measure a = excess(0.2)
            measure b = share(citizens where poor(60%))
            """
        #expect(codes(text).isEmpty)
        #expect(codes(text + "\nlet x = excess(0.2)") == ["E0303"])
    }

    // MARK: Lists

    @Test func listsHoldTheirElementsInOrder() {
        #expect(list("[3, 1, 2]") == [3, 1, 2])
        #expect(list("[0%, 3%]") == [0, 0.03])
        #expect(list("[1..5]") == [1, 2, 3, 4, 5])
        #expect(list("[x ^ 2 for x in 1..3]") == [1, 4, 9])
        #expect(list("[1, 4..6, 9]") == [1, 4, 5, 6, 9])
        #expect(list("[ ]") == [])
        #expect(list("[x + 1 for x in xs]", after: "let xs = [10, 20]") == [11, 21])
        #expect(list("[y * 2 for y in [x + 1 for x in 1..2]]") == [4, 6])
    }

    @Test func rangesHitTheirEndsInSpiteOfRounding() {
        #expect(list("[0%..100% step 10%]").map { ($0.count, $0.first, $0.last) == (11, 0, 1) } == true)
        #expect(list("[0..0.3 step 0.1]").map { ($0.count, $0.last) == (4, 0.3) } == true)
        #expect(list("[0..0.35 step 0.1]")?.count == 4)
        #expect(list("[year 1..year 3 step 12 months]") == [12, 24, 36])
        #expect(list("[5..5]") == [5])
    }

    @Test func functionsOverListsAreThoseOfALoop() {
        let text = "let xs = [4, 1, 7]"
        #expect(number("sum(xs)", after: text) == 12)
        #expect(number("mean(xs)", after: text) == 4)
        #expect(number("min(xs)", after: text) == 1)
        #expect(number("max(xs)", after: text) == 7)
        #expect(number("count(xs)", after: text) == 3)
        #expect(number("sum(x ^ 2 for x in xs)", after: text) == 66)
        #expect(number("sum(i for i in 1..100)") == 5_050)
        #expect(number("sum([])") == nil)
        #expect(number("count([])") == 0)
        #expect(definition("let t = sum([1 year, 6 months])", "t") == .constant(value: 18, kind: .duration))
    }

    @Test func theVariableOfAListIsItsOwn() {
        #expect(number("sum(x for x in 1..3) + x", after: "let y = 1") == nil)
        #expect(list("[a for hhi in 1..2]", after: "let a = 5") == [5, 5])
        #expect(number("sum(sum(x * y for y in 1..3) for x in 1..2)") == 18)
    }

    @Test func sumsOverListsStandInMeasuresAndRules() throws {
        let text = """
            let steps = [1%, 2%]
            measure total = sum(r * hhi for r in [1, 2, 3]) - 6 * hhi
            policy p { at month 1 { set tax.digital_services = sum(steps) } }
            scenario s = r with p in e
            measure level = tax.digital_services
            """
        let trial = try Trial(text, measures: ["total", "level"], months: 3)
        #expect(try trial.series("total").allSatisfy { abs($0) < 1e-15 })
        #expect(rounded(try trial.series("level")) == [0, 0, 0.03, 0.03])
    }
}
