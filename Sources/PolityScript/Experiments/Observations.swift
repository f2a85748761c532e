import Polity
import PolityLab

/// What statements read of runs, as outputs to record, and how to get at them.
struct Observations {
    private struct Key: Hashable {
        var code: Code
        var month: Int
    }

    let outputs: Outputs
    /// Own measures by name, with all that they read.
    private let measures: [String: OwnMeasure]
    private var places: [Key: Int] = [:]

    /// - Parameter observed: in any order; what is the same is recorded once.
    init(_ observed: [Observed], _ definitions: Definitions) {
        var codes: [Code] = []
        for item in observed where !codes.contains(item.value) { codes.append(item.value) }
        let read = definitions.measures(readBy: codes.flatMap(\.ownMeasures))
        measures = read
        outputs = Outputs(
            codes.map { $0.recorder(measures: read) }, months: observed.map(\.month),
            keys: codes.map { $0.storeKey(measures: read) })
        for item in observed {
            guard let measure = codes.firstIndex(of: item.value) else { continue }
            places[Key(code: item.value, month: item.month)] = outputs.place(measure: measure, month: item.month)
        }
    }

    /// Measures by name at some months: the outputs are measure by measure, in it month by month.
    init(_ names: [String], months: [Int], _ definitions: Definitions) {
        let observed = names.flatMap { name in
            let code = MeasurePlan.slot(name, definitions).map { Code(slot: $0) } ?? Code(constant: .nan)
            return months.map { Observed(value: code, month: $0, scenario: nil, span: SourceSpan(0, 0)) }
        }
        self.init(observed, definitions)
    }

    /// Where the value of something observed stands among those of a run.
    func place(of observed: Observed) -> Int? { places[Key(code: observed.value, month: observed.month)] }

    /// Why something has no value.
    struct Fault: Error {
        var message: String
        var span: SourceSpan
    }

    /// The value of code over what a run has shown.
    ///
    /// - Parameter values: the run's recorded values, by the scenario that an observation names.
    func value(_ code: Code, _ values: (String?) -> [Double]?) throws(Fault) -> Double? {
        var slots: [Double] = []
        for slot in code.slots {
            guard case .observed(let observed) = slot, let place = place(of: observed) else { return nil }
            guard let found = values(observed.scenario) else { return nil }
            guard found[place].isFinite else {
                throw Fault(
                    message: "this has no value in some run at \(timeText(observed.month))", span: observed.span)
            }
            slots.append(found[place])
        }
        return try Self.evaluate(code, slots)
    }

    static func evaluate(_ code: Code, _ slots: [Double]) throws(Fault) -> Double {
        if let constant = code.constant { return constant }
        var machine = Machine(code)
        do throws(MachineFault) {
            return try machine.evaluate(slots)
        } catch {
            throw Fault(
                message: "this has no value: \(Checker.reason(code, error))", span: code.spans[error.instruction])
        }
    }
}
