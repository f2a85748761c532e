import Polity
import PolityLab

/// How to get measures, the catalogue's and own ones, from recorded series: which catalogue measures to record, and in
/// which order own ones follow from them.
package struct MeasurePlan: Sendable, Hashable {
    private struct Step: Sendable, Hashable {
        var measure: OwnMeasure
        /// Places of the slots' values among all values.
        var inputs: [Int]
    }

    /// Places in the catalogue of the measures to record, in order.
    package private(set) var recorded: [Int] = []
    private var steps: [Step] = []
    /// Place of every measure's value: recorded ones first, then the steps.
    private var places: [Code.Slot: Int] = [:]

    /// A plan for measures that are checked; unknown names are left out.
    package init(_ names: [String], definitions: Definitions) {
        let slots = names.compactMap { Self.slot($0, definitions) }
        let order = Self.order(slots, definitions)
        for case .catalogue(let index) in order { recorded.append(index) }
        recorded.sort()
        for (place, index) in recorded.enumerated() { places[.catalogue(index)] = place }
        for case .own(let name) in order {
            guard case .measure(let own)? = definitions[name] else { continue }
            places[.own(name)] = recorded.count + steps.count
            steps.append(Step(measure: own, inputs: own.code.slots.compactMap { places[$0] }))
        }
    }

    package static func slot(_ name: String, _ definitions: Definitions) -> Code.Slot? {
        if case .measure? = definitions[name] { return .own(name) }
        return Catalogues.measure(name).map { .catalogue($0) }
    }

    /// Everything that the slots need, every one after what it reads.
    private static func order(_ slots: [Code.Slot], _ definitions: Definitions) -> [Code.Slot] {
        var order: [Code.Slot] = []
        var done: Set<Code.Slot> = []
        var open: [(slot: Code.Slot, isExpanded: Bool)] = slots.reversed().map { ($0, false) }
        while let (slot, isExpanded) = open.popLast() {
            if done.contains(slot) { continue }
            guard !isExpanded, case .own(let name) = slot, case .measure(let own)? = definitions[name] else {
                done.insert(slot)
                order.append(slot)
                continue
            }
            open.append((slot, true))
            open += own.code.slots.filter { !done.contains($0) }.map { ($0, false) }
        }
        return order
    }

    /// A measure's values in one jurisdiction of a scenario in one month, one for every run.
    package func values(
        of name: String, definitions: Definitions, in ensemble: Ensemble, recordedAt columns: [Int], scenario: Int,
        jurisdiction: Int, month: Int
    ) throws(MeasureFault) -> [Double] {
        guard let slot = Self.slot(name, definitions), let place = places[slot] else { return [] }
        let base = recorded.indices.map {
            ensemble.values(scenario: scenario, jurisdiction: jurisdiction, measure: columns[$0], month: month)
        }
        if place < recorded.count { return base[place] }
        let needed = stepsNeeded(for: place - recorded.count)
        var machines = needed.map { Machine(steps[$0].measure.code) }
        var values = [Double](repeating: 0, count: recorded.count + steps.count)
        var results: [Double] = []
        for run in 0..<(base.first?.count ?? ensemble.study.runs) {
            for index in base.indices { values[index] = base[index][run] }
            for (position, step) in needed.enumerated() {
                let inputs = steps[step].inputs.map { values[$0] }
                do throws(MachineFault) {
                    values[recorded.count + step] = try machines[position].evaluate(inputs)
                } catch {
                    throw MeasureFault(
                        measure: steps[step].measure, fault: error, scenario: ensemble.study.scenarios[scenario].name,
                        run: run, month: month)
                }
            }
            results.append(values[place])
        }
        return results
    }

    /// The own measures to evaluate for one of them, in order; others may have no value where this one has.
    private func stepsNeeded(for step: Int) -> [Int] {
        var needed: Set<Int> = [step]
        for index in stride(from: step, through: 0, by: -1) where needed.contains(index) {
            for input in steps[index].inputs where input >= recorded.count { needed.insert(input - recorded.count) }
        }
        return needed.sorted()
    }
}

/// An own measure that has no value in some run.
package struct MeasureFault: Error, Sendable {
    package var measure: OwnMeasure
    package var fault: MachineFault
    package var scenario: String
    package var run: Int
    package var month: Int

    /// The fault at its line of the measure's source.
    package var diagnostic: Diagnostic {
        Diagnostic(
            .undefinedResult,
            "`\(measure.name)` has no value in scenario `\(scenario)`, run \(run), month \(month): "
                + Checker.reason(measure.code, fault),
            at: measure.code.spans[fault.instruction])
    }
}
