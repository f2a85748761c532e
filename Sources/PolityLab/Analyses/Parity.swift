import Polity

/// Everything that differs between two scenarios, whether it is an institution or not.
public struct Parity: Sendable, Hashable {
    /// One thing that differs, in one jurisdiction.
    public struct Difference: Sendable, Hashable {
        public enum Sort: String, Sendable, Hashable {
            /// A lever: what regimes are made of.
            case institution
            /// Dated levers, rules and orders.
            case policy
            /// A parameter of the economy: who differs in it is not compared by institutions alone.
            case economy
            case mechanism
        }

        public var sort: Sort
        /// Number of the jurisdiction.
        public var place: Int
        public var name: String
        /// As numbers where they are; 0 and 1 for what is off and on; `nil` where there is no number.
        public var first: Double?
        public var second: Double?

        /// Whether institutions are allowed to differ in this.
        public var isDeclared: Bool { sort == .institution || sort == .policy }
    }

    public let differences: [Difference]

    /// - Precondition: both have as many jurisdictions.
    public init(_ first: Scenario, _ second: Scenario) {
        let contrast = Contrast(first, second)
        differences = contrast.changes.flatMap { change -> [Difference] in
            switch change {
            case .setting(let target):
                return first.places.indices.compactMap { place in
                    let (a, b) = (first.places[place][target], second.places[place][target])
                    guard a != b else { return nil }
                    let isLever = if case .lever = target { true } else { false }
                    return Difference(
                        sort: isLever ? .institution : .economy, place: place, name: target.entry.name, first: a,
                        second: b)
                }
            case .mechanism(let name):
                return [
                    Difference(
                        sort: .mechanism, place: 0, name: name, first: first.isOn(name) ? 1 : 0,
                        second: second.isOn(name) ? 1 : 0)
                ]
            case .policies: return [Difference(sort: .policy, place: 0, name: "policies and rules")]
            }
        }
    }

    /// What differs and is no institution.
    public var undeclared: [Difference] { differences.filter { !$0.isDeclared } }

    /// Whether each scenario runs the same, bit for bit, under the other's name: no code may read what a regime is called.
    ///
    /// - Throws: as ``Trials/run(threads:watch:store:keepsValues:)``.
    public static func isBlindToNames(
        _ first: Scenario, _ second: Scenario, outputs: Outputs, _ lab: Laboratory
    ) throws(StudyError) -> Bool {
        var (a, b) = (first, second)
        (a.name, b.name) = (second.name, first.name)
        var own = lab
        // Stores and memories know scenarios without their names, and would compare a run with itself.
        own.store = nil
        own.memory = nil
        let all = [first, second, a, b]
        let values = try own.values(
            all, variants: all.indices.map { .init(scenario: $0) },
            trials: all.indices.map { .init(variant: $0, replication: 0) }, outputs: outputs)
        func bits(_ index: Int) -> [UInt64]? { values[index]?.map(\.bitPattern) }
        return bits(0) == bits(2) && bits(1) == bits(3)
    }
}

/// The institutions of each of two scenarios in the other's economy, with its mechanisms.
public struct Swap: Sendable {
    /// Institutions of the first and of the second, in the economy of the first and of the second.
    public let scenarios: [Scenario]

    /// - Precondition: both have as many jurisdictions.
    public init(_ first: Scenario, _ second: Scenario) {
        precondition(first.places.count == second.places.count, "a swap is between worlds of the same jurisdictions")
        func moved(_ institutions: Scenario, to economy: Scenario) -> Scenario {
            var scenario = institutions
            scenario.switches = economy.switches
            for place in scenario.places.indices {
                scenario.places[place].economy = economy.places[place].economy
                scenario.places[place].name = economy.places[place].name
            }
            return scenario
        }
        scenarios = [
            first, moved(first, to: second), moved(second, to: first), second,
        ]
    }
}
