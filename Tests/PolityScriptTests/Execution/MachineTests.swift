import PolityScript
import TestSupport
import Testing

/// Random expressions in the language's text together with their value in Swift.
private struct RandomExpression {
    var generator: TestGenerator

    mutating func next(_ bound: Int) -> Int {
        Int.random(in: 0..<bound, using: &generator)
    }

    mutating func number(_ depth: Int) -> (text: String, value: Double) {
        if depth == 0 {
            let value = Double(next(1_000)) / 8
            return ("\(value)", value)
        }
        let (a, x) = number(depth - 1)
        switch next(9) {
        case 0:
            let (b, y) = number(depth - 1)
            return ("(\(a) + \(b))", x + y)
        case 1:
            let (b, y) = number(depth - 1)
            return ("(\(a) - \(b))", x - y)
        case 2:
            let (b, y) = number(depth - 1)
            return ("(\(a) * \(b))", x * y)
        case 3:
            let (b, y) = number(depth - 1)
            return ("(if \(b) = 0 then 7 else \(a) / \(b))", y == 0 ? 7 : x / y)
        case 4: return ("(-\(a))", -x)
        case 5: return ("sqrt(abs(\(a)))", x.magnitude.squareRoot())
        case 6:
            let (b, y) = number(depth - 1)
            return ("max(\(a), \(b), 3)", max(x, y, 3))
        case 7:
            let (c, condition) = truth(depth - 1)
            let (b, y) = number(depth - 1)
            return ("(if \(c) then \(a) else \(b))", condition ? x : y)
        default: return ("(\(a)) ^ 2", x * x)
        }
    }

    mutating func truth(_ depth: Int) -> (text: String, value: Bool) {
        let (a, x) = number(max(depth - 1, 0))
        let (b, y) = number(max(depth - 1, 0))
        switch next(depth > 0 ? 7 : 4) {
        case 0: return ("\(a) < \(b)", x < y)
        case 1: return ("\(a) >= \(b)", x >= y)
        case 2: return ("\(a) = \(b)", x == y)
        case 3: return ("\(a) != \(b)", x != y)
        case 4:
            let (c, left) = truth(depth - 1)
            let (d, right) = truth(depth - 1)
            return ("(\(c) and \(d))", left && right)
        case 5:
            let (c, left) = truth(depth - 1)
            let (d, right) = truth(depth - 1)
            return ("(\(c) or \(d))", left || right)
        default:
            let (c, value) = truth(depth - 1)
            return ("(not (\(c)))", !value)
        }
    }
}

struct MachineTests {
    private func value(_ expression: String) -> Double? {
        let program = Checker.check(Parser.parse(Source("let x = \(expression)", name: "test"))).program
        if case .constant(let value, _)? = program?.definitions["x"] { return value }
        return nil
    }

    @Test func agreesWithSwiftOnRandomExpressions() {
        var random = RandomExpression(generator: TestGenerator(seed: 7))
        var compared = 0
        for _ in 0..<2_000 {
            let (text, expected) = random.number(1 + random.next(5))
            guard expected.isFinite, let value = value(text) else { continue }
            compared += 1
            #expect(value == expected || (value - expected).magnitude <= 1e-12 * expected.magnitude, "\(text)")
        }
        #expect(compared > 1_900)
    }

    @Test func decidesBeforeItEvaluates() {
        #expect(value("if false and 1 / 0 > 1 then 1 else 2") == 2)
        #expect(value("if true or 1 / 0 > 1 then 1 else 2") == 1)
        #expect(value("if 1 = 1 then 3 else 1 / 0") == 3)
    }

    @Test func anInstructionIsTenBytes() {
        #expect(MemoryLayout<Instruction>.stride == 10)
    }

    @Test func knowsItsFunctions() throws {
        #expect(value("min(3, 1, 2)") == 1)
        #expect(value("abs(-3)") == 3)
        #expect(try #require(value("log(exp(2))")).rounded() == 2)
        #expect(value("2 ^ 0.5") == 2.0.squareRoot())
    }
}
