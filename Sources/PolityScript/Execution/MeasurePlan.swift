import Polity
import PolityLab

/// How to get measures, the catalogue's and own ones, from recorded series: what to record of a world, and in which order
/// own measures follow from it.
package struct MeasurePlan: Sendable, Hashable {
    private struct Step: Sendable, Hashable {
        var measure: OwnMeasure
        /// Places of the slots' values among all values.
        var inputs: [Int]
    }

    /// What to record: the catalogue's measures in their order, then levers, aggregates and the like.
    package private(set) var recorded: [Slot] = []
    private var steps: [Step] = []
    /// Own measures by name, those included that only aggregates read.
    package private(set) var measures: [String: OwnMeasure] = [:]
    /// Place of every measure's value: recorded ones first, then the steps.
    private var places: [Slot: Int] = [:]

    /// A plan for measures that are checked; unknown names are left out.
    package init(_ names: [String], definitions: Definitions) {
        let slots = names.compactMap { Self.slot($0, definitions) }
        measures = definitions.measures(readBy: names)
        let order = Self.order(slots, definitions)
        recorded = Self.sorted(order.filter { if case .own = $0 { false } else { true } })
        for (place, slot) in recorded.enumerated() { places[slot] = place }
        for case .own(let name) in order {
            guard case .measure(let own)? = definitions[name] else { continue }
            places[.own(name)] = recorded.count + steps.count
            steps.append(Step(measure: own, inputs: own.code.slots.compactMap { places[$0] }))
        }
    }

    /// In an order that does not depend on who asks: the catalogue's measures first.
    package static func sorted(_ slots: [Slot]) -> [Slot] {
        func place(_ slot: Slot) -> Int { if case .catalogue(let index) = slot { index } else { .max } }
        return slots.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }
            .map(\.element)
    }

    package static func slot(_ name: String, _ definitions: Definitions) -> Slot? {
        if case .measure? = definitions[name] { return .own(name) }
        return Catalogues.measure(name).map { .catalogue($0) }
    }

    /// Everything that the slots need, every one after what it reads.
    private static func order(_ slots: [Slot], _ definitions: Definitions) -> [Slot] {
        var order: [Slot] = []
        var done: Set<Slot> = []
        var open: [(slot: Slot, isExpanded: Bool)] = slots.reversed().map { ($0, false) }
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

    /// A measure's values in one jurisdiction of a scenario in one month, one for every run; `nil` where the run failed.
    package func values(
        of name: String, definitions: Definitions, in ensemble: any EnsembleValues, recordedAt columns: [Int],
        scenario: Int, jurisdiction: Int, month: Int
    ) throws(ResultFault) -> [Double?] {
        guard let slot = Self.slot(name, definitions), let place = places[slot] else { return [] }
        let base = try recorded.indices.map { column throws(ResultFault) in
            do throws(StoreError) {
                return try ensemble.perRun(
                    scenario: scenario, jurisdiction: jurisdiction, measure: columns[column], month: month)
            } catch {
                throw .store(error)
            }
        }
        if place < recorded.count { return base[place] }
        let needed = stepsNeeded(for: place - recorded.count)
        var machines = needed.map { Machine(steps[$0].measure.code) }
        var values = [Double](repeating: 0, count: recorded.count + steps.count)
        var results: [Double?] = []
        for run in 0..<(base.first?.count ?? ensemble.study.runs) {
            let found = base.compactMap { $0[run] }
            guard found.count == base.count else {
                results.append(nil)
                continue
            }
            for index in base.indices { values[index] = found[index] }
            for (position, step) in needed.enumerated() {
                let inputs = steps[step].inputs.map { values[$0] }
                if let hole = inputs.firstIndex(where: { !$0.isFinite }) {
                    throw .measure(
                        MeasureFault(
                            measure: steps[step].measure, fault: .slot(hole),
                            scenario: ensemble.study.scenarios[scenario].name, run: run, month: month))
                }
                do throws(MachineFault) {
                    values[recorded.count + step] = try machines[position].evaluate(inputs)
                } catch {
                    throw .measure(
                        MeasureFault(
                            measure: steps[step].measure, fault: .instruction(error),
                            scenario: ensemble.study.scenarios[scenario].name, run: run, month: month))
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

/// Why results cannot be told.
package enum ResultFault: Error, Sendable {
    case measure(MeasureFault)
    case store(StoreError)
}

/// An own measure that has no value in some run.
package struct MeasureFault: Error, Sendable {
    package enum Fault: Error, Sendable, Hashable {
        case instruction(MachineFault)
        /// Something that the measure reads has no value.
        case slot(Int)
    }

    package var measure: OwnMeasure
    package var fault: Fault
    package var scenario: String
    package var run: Int
    package var month: Int

    /// The fault at its line of the measure's source.
    package var diagnostic: Diagnostic {
        let (reason, span) = explanation
        return Diagnostic(
            .undefinedResult,
            "`\(measure.name)` has no value in scenario `\(scenario)`, run \(run), month \(month): \(reason)", at: span)
    }

    private var explanation: (reason: String, span: SourceSpan) {
        switch fault {
        case .instruction(let fault):
            return (Checker.reason(measure.code, fault), measure.code.spans[fault.instruction])
        case .slot(let index):
            if case .aggregate(let aggregate) = measure.code.slots[index] {
                return (aggregate.whyUndefined, aggregate.span)
            }
            return ("something that it reads is no finite number", measure.span)
        }
    }
}

extension Slot {
    /// What records the slot in a study.
    ///
    /// - Parameter measures: own measures by name, for aggregates that read them.
    package func recorder(measures: [String: OwnMeasure]) -> Measure { Code(slot: self).recorder(measures: measures) }

    func storeKey(measures: [String: OwnMeasure]) -> String { Code(slot: self).storeKey(measures: measures) }
}

extension Code {
    /// The slot, if the code is nothing but that.
    private var soleSlot: Slot? { instructions.isEmpty && slots.count == 1 && result == 0 ? slots[0] : nil }

    /// What records the code's value in a world.
    ///
    /// - Parameter measures: own measures by name, those included that own measures read.
    func recorder(measures: [String: OwnMeasure]) -> Measure {
        if case .catalogue(let index)? = soleSlot { return Measure.catalogue[index] }
        let entry = CatalogueEntry(
            "recorded", group: "script", unit: .number, range: -Double.infinity ... .infinity,
            summary: "Something that a script reads.", source: "the script")
        return Measure(entry) { world, jurisdiction in
            var reading = Reading(copy world, jurisdiction: jurisdiction, measures: measures)
            // No value is told by no number; whoever shows it says why.
            return (try? reading.value(self)) ?? .nan
        }
    }

    /// What a store knows the recorded series by: the name in the catalogue, or a name with a hash of what it reads.
    func storeKey(measures: [String: OwnMeasure]) -> String {
        if case .catalogue(let index)? = soleSlot { return Measure.catalogue[index].name }
        let name = if case .own(let own)? = soleSlot { own } else { "value" }
        // Only those that it reads: others may change while it stays.
        var read: [String: OwnMeasure] = [:]
        var open = ownMeasures
        while let next = open.popLast() {
            guard read[next] == nil, let measure = measures[next] else { continue }
            read[next] = measure
            open += measure.code.ownMeasures
        }
        let texts = read.sorted { $0.key < $1.key }.map { CanonicalText.describe($0.value.code) }
        let text = ([CanonicalText.describe(self)] + texts).joined(separator: "\n")
        return "\(name)#\(SHA256.hexadecimal(text).prefix(12))"
    }
}
