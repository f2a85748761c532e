import Polity
import PolityLab
import Testing

struct LeverStackTests {
    private typealias Change = LeverStack.Change
    private typealias Key = LeverStack.Key

    private func value(_ stack: LeverStack) -> Double {
        (stack.inForce[.taxDigitalServices] * 1e9).rounded() / 1e9
    }

    private func add(_ value: Double) -> [Change] { [Change(.taxDigitalServices, .add, value)] }
    private func put(_ value: Double) -> [Change] { [Change(.taxDigitalServices, .replace, value)] }

    @Test func layersLieInTheOrderOfTheirKeys() {
        var stack = LeverStack(Levers())
        stack.lay(add(0.05), key: Key(overlay: 1))
        #expect(value(stack) == 0.05)
        stack.lay(put(0.1), key: Key(overlay: 0, rule: 3))
        #expect(value(stack) == 0.15)
        stack.lay(put(0.2), key: Key(overlay: 2))
        #expect(value(stack) == 0.2)
        stack.lift(Key(overlay: 2))
        stack.lift(Key(overlay: 0, rule: 3))
        #expect(value(stack) == 0.05)
        stack.lift(Key(overlay: 9))
        stack.lift(Key(overlay: 1))
        #expect(stack.inForce == Levers())
    }

    @Test func aLayerOfTheSameKeyIsReplaced() {
        var stack = LeverStack(Levers())
        stack.lay(put(0.1), key: Key(overlay: 0))
        stack.lay(put(0.2), key: Key(overlay: 0))
        #expect(value(stack) == 0.2)
        stack.lift(Key(overlay: 0))
        #expect(value(stack) == 0)
    }

    @Test func stepsOnThePermanentPathStayWhenLayersGo() {
        var stack = LeverStack(Levers())
        stack.lay(put(0.1), key: Key(overlay: 0))
        stack.change(Change(.taxDigitalServices, .add, 0.03))
        stack.change(Change(.taxDigitalServices, .multiply, 2))
        #expect(value(stack) == 0.1)
        stack.lift(Key(overlay: 0))
        #expect(value(stack) == 0.06)
    }

    @Test func stepsStopAtTheRangeAndSettingsDoNot() {
        let range = Lever.taxDigitalServices.entry.range
        let up = Change(.taxDigitalServices, .add, 3)
        let down = Change(.taxDigitalServices, .add, -3)
        #expect(up.applied(to: 0.1) == range.upperBound && up.isStopped(at: 0.1))
        #expect(down.applied(to: 0.1) == range.lowerBound && down.isStopped(at: 0.1))
        #expect(Change(.taxDigitalServices, .multiply, 50).applied(to: 0.1) == range.upperBound)
        let small = Change(.taxDigitalServices, .add, 0.1)
        #expect(!small.isStopped(at: 0.1))
        let outright = Change(.taxDigitalServices, .replace, 3)
        #expect(outright.applied(to: 0.1) == 3 && !outright.isStopped(at: 0.1))
    }

    @Test func theValueBelowALayerLeavesItAndThoseAboveOut() {
        var stack = LeverStack(Levers())
        stack.lay(put(0.1), key: Key(overlay: 0))
        stack.lay(add(0.05), key: Key(overlay: 1))
        stack.lay(add(0.2), key: Key(overlay: 2))
        let below = (0...3).map { stack.value(of: .taxDigitalServices, below: Key(overlay: $0)) }
        #expect(below.map { ($0 * 1e9).rounded() / 1e9 } == [0, 0.1, 0.15, 0.35])
        #expect(stack.value(of: .taxProfit, below: Key(overlay: 3)) == Levers()[.taxProfit])
    }
}
