import Polity

/// What code reads of one jurisdiction at one moment. Every slot is read at most once.
struct Reading {
    /// Why something has no value.
    struct Fault: Error, Sendable, Hashable {
        var reason: String
        /// The place in the source of the code that was asked for; `nil` where another source is to blame.
        var span: SourceSpan?
    }

    let world: World
    let jurisdiction: Int
    /// Own measures by name, with all that they read.
    let measures: [String: OwnMeasure]
    private var known: [Slot: Double] = [:]

    init(_ world: World, jurisdiction: Int, measures: [String: OwnMeasure]) {
        self.world = world
        self.jurisdiction = jurisdiction
        self.measures = measures
    }

    /// The value of code that runs once.
    mutating func value(_ code: Code) throws(Fault) -> Double {
        if let constant = code.constant { return constant }
        let scalars = try scalars(of: code)
        var machine = Machine(code)
        do throws(MachineFault) {
            return try machine.evaluate(scalars)
        } catch {
            throw Fault(reason: Checker.reason(code, error), span: code.spans[error.instruction])
        }
    }

    /// One value for every slot of code; 0 for those of agents.
    mutating func scalars(of code: Code) throws(Fault) -> [Double] {
        var values: [Double] = []
        for slot in code.slots { values.append(slot.isOfAgents ? 0 : try value(slot)) }
        return values
    }

    mutating func value(_ slot: Slot) throws(Fault) -> Double {
        if let value = known[slot] { return value }
        let value = try found(slot)
        known[slot] = value
        return value
    }

    private mutating func found(_ slot: Slot) throws(Fault) -> Double {
        switch slot {
        case .catalogue(let index): return Measure.catalogue[index].observe(world, jurisdiction)
        case .lever(let lever): return world.jurisdictions[jurisdiction].levers[lever]
        case .parameter(let parameter): return world.jurisdictions[jurisdiction].economy[parameter]
        case .now: return Double(world.month)
        case .own(let name):
            guard let own = measures[name] else { throw Fault(reason: "`\(name)` is not known any more") }
            do throws(Fault) {
                return try value(own.code)
            } catch {
                throw Fault(reason: "`\(name)` has no value: \(error.reason)")
            }
        case .aggregate(let aggregate):
            let value = try value(aggregate)
            guard value.isFinite else { throw Fault(reason: aggregate.whyUndefined, span: aggregate.span) }
            return value
        case .attribute, .ownAttribute, .draw, .observed, .overRuns: return 0
        }
    }

    mutating func value(_ aggregate: Aggregate) throws(Fault) -> Double {
        let values = try aggregate.value.map { code throws(Fault) in try scalars(of: code) }
        let conditions = try aggregate.condition.map { code throws(Fault) in try scalars(of: code) }
        return aggregate.value(
            world, jurisdiction: jurisdiction, valueScalars: values ?? [], conditionScalars: conditions ?? [])
    }
}

extension Aggregate {
    var whyUndefined: String {
        "no \(agents == .citizens ? "citizen" : "enterprise") meets the condition, or a value is no finite number"
    }
}
