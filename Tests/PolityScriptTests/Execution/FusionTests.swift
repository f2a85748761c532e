import PolityScript
import TestSupport
import Testing

/// Code that is run as it stands and with neighbours joined.
struct FusionTests {
    /// Random code with jumps over random registers, most of whose values are small, some of them 0, -0 or huge.
    private struct RandomCode {
        var generator: TestGenerator

        static let values: [Double] = [0, -0.0, 1, -1, 0.5, 3, -7.25, 1e200, -1e200, 1e308, -1e308, 1e-300]

        mutating func next(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }

        mutating func value() -> Double { Self.values[next(Self.values.count)] }

        mutating func code() -> Code {
            let (slots, constants, calculated) = (1 + next(4), 1 + next(4), 1 + next(6))
            let registers = slots + constants + calculated
            /// Each for a value that one instruction passes on to the next.
            var passed = 0
            let length = next(14)
            let ops: [Op] = [
                .add, .subtract, .multiply, .divide, .power, .less, .lessOrEqual, .equal, .notEqual, .minimum, .maximum,
                .negate, .not, .absolute, .squareRoot, .logarithm, .exponential, .move, .select, .jump, .jumpUnless,
                .jumpIf, .jumpUnlessLess, .jumpUnlessLessOrEqual,
                // What is joined, more often.
                .multiply, .multiply, .add, .subtract, .maximum, .multiply,
            ]
            var instructions: [Instruction] = []
            while instructions.count < length {
                let place = instructions.count
                let target = UInt16(place + 1 + next(length - place))
                // What was calculated last is read often, and calculated values alone are written.
                let last = instructions.last.map { $0.a < UInt16(registers) ? $0.a : 0 } ?? 0
                let (a, b, c) = (
                    UInt16(slots + constants + next(calculated)), UInt16(next(registers)), UInt16(next(registers))
                )
                let (left, right) = next(2) == 0 ? (b, last) : (next(3) == 0 ? last : b, c)
                if place + 1 < length, next(4) == 0 {
                    let between = UInt16(registers + passed)
                    passed += 1
                    let pairs: [(Op, Op)] = [
                        (.multiply, .add), (.multiply, .multiply), (.subtract, .multiply), (.subtract, .maximum),
                        (.add, .add), (.multiply, .subtract),
                    ]
                    let pair = pairs[next(pairs.count)]
                    let isLeft = next(2) == 0
                    instructions.append(Instruction(pair.0, between, b, c))
                    instructions.append(Instruction(pair.1, a, isLeft ? between : left, isLeft ? left : between))
                    continue
                }
                let op = ops[next(ops.count)]
                switch op {
                case .jump: instructions.append(Instruction(op, 0, target))
                case .jumpUnless, .jumpIf: instructions.append(Instruction(op, b, target))
                case .jumpUnlessLess, .jumpUnlessLessOrEqual: instructions.append(Instruction(op, target, left, right))
                default: instructions.append(Instruction(op, a, left, right))
                }
            }
            return Code(
                slots: (0..<slots).map { .own("x\($0)") }, constants: (0..<constants).map { _ in value() },
                instructions: instructions, spans: instructions.map { _ in SourceSpan(0, 0) },
                registerCount: registers + passed,
                result: UInt16(next(3) == 0 ? next(registers) : slots + constants + next(calculated)))
        }
    }

    /// The bits of a value, or the place of a fault.
    private enum Outcome: Equatable {
        case value(UInt64)
        case fault(Int)

        init(_ machine: inout Machine, _ values: [Double]) {
            do throws(MachineFault) {
                self = .value(try machine.evaluate(values).bitPattern)
            } catch {
                self = .fault(error.instruction)
            }
        }
    }

    @Test func joinedCodeGivesTheSameBitsAndFailsAtTheSamePlace() {
        var random = RandomCode(generator: TestGenerator(seed: 23))
        var (values, faults, joined) = (0, 0, 0)
        for _ in 0..<40_000 {
            let code = random.code()
            if Fusion.instructions(code).count < Fusion.none(code).count { joined += 1 }
            // Registers that no path has written keep what the run before left, so each of the two starts anew.
            let inputs = code.slots.map { _ in random.value() }
            var (fused, plain) = (Machine(code), Machine(code, isFused: false))
            let outcome = Outcome(&fused, inputs)
            #expect(outcome == Outcome(&plain, inputs), "\(code) of \(inputs)")
            if case .value = outcome { values += 1 } else { faults += 1 }
        }
        #expect(values > 10_000 && faults > 5_000 && joined > 5_000, "\(values) \(faults) \(joined)")
    }

    /// Bits of the larger and the smaller of two numbers, zeros of both signs among them.
    @Test func extremesAreThoseOfSwift() throws {
        let values: [Double] = [0, -0.0, 1, -1, 2.5, 1e300, -1e300]
        for x in values {
            for y in values {
                let expected: [(Op, Double)] = [(.maximum, max(x, y)), (.minimum, min(x, y))]
                for (op, value) in expected {
                    let code = Code(
                        slots: [.own("x"), .own("y")], constants: [], instructions: [Instruction(op, 2, 0, 1)],
                        spans: [SourceSpan(0, 0)], registerCount: 3, result: 2)
                    var machine = Machine(code)
                    #expect(try machine.evaluate([x, y]).bitPattern == value.bitPattern, "\(op) \(x) \(y)")
                }
            }
        }
    }

    @Test func moreRegistersThanTheMachineHoldsInItself() throws {
        let count = 100
        let sum = (1..<count).map { Instruction(.add, UInt16(2 * count), UInt16($0 == 1 ? 0 : 2 * count), UInt16($0)) }
        let code = Code(
            slots: (0..<count).map { .own("x\($0)") }, constants: (0..<count).map(Double.init), instructions: sum,
            spans: sum.map { _ in SourceSpan(0, 0) }, registerCount: 2 * count + 1, result: UInt16(2 * count))
        var machine = Machine(code, places: (0..<count).reversed())
        let values = (0..<count).map(Double.init)
        #expect(try machine.evaluate(values) == 4_950)
        var infinite = values
        infinite[count - 1 - 60] = .infinity
        #expect(Outcome(&machine, infinite) == .fault(59))
    }

    @Test func aRuleIsAFewInstructions() throws {
        let text =
            "if share > 40% then rate * profit + max(0, focus - 25%) * 10 else if profit > 0 then rate * profit else 0"
        let heads = ["share", "rate", "profit", "focus"].map { "measure \($0)_ = 0\n" }.joined()
        let body = text.replacing("share", with: "share_").replacing("rate", with: "rate_")
            .replacing("profit", with: "profit_").replacing("focus", with: "focus_")
        let checked = Checker.check(Parser.parse(Source(heads + "measure x = " + body, name: "test")))
        guard case .measure(let own)? = checked.definitions["x"] else {
            Issue.record("the measure is faulty")
            return
        }
        let ops = Fusion.instructions(own.code).map(\.op)
        let first: [Op] = [.jumpUnlessLess, .multiply, .excess, .multiplyAdd, .give]
        #expect(ops == first + [.jumpUnlessLess, .multiply, .give, .move, .give])
    }
}
