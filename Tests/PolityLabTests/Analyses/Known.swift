import Polity
import PolityLab
import Synchronization

/// Measures whose values are known without a simulation, and what runs are known by.
enum Known {
    /// A number of what is in force in the first jurisdiction.
    static func measure(_ name: String = "known", _ value: @escaping @Sendable (Levers, Economy) -> Double) -> Measure {
        measure(name) { world in value(world.jurisdictions[0].levers, world.jurisdictions[0].economy) }
    }

    /// A run's own number between 0 and 1, evenly spread.
    static var luck: Measure { measure("luck") { world in world.draws.uniform(.named("test.luck"), index: 0) } }

    private static func measure(_ name: String, _ value: @escaping @Sendable (borrowing World) -> Double) -> Measure {
        let entry = CatalogueEntry(
            name, group: "test", unit: .number, range: -Double.infinity ... .infinity, summary: "A test's number.",
            source: "the test")
        return Measure(entry) { world, _ in value(world) }
    }

    /// The smallest world, of which only month 0 is looked at.
    static func scenario(_ settings: [FactorSetting] = []) -> Scenario {
        var economy = Economy()
        economy[.citizens] = 4
        economy[.enterprises] = 2
        return Scenario(name: "known", economy: economy).with(settings)
    }

    static func outputs(_ measures: Measure...) -> Outputs { Outputs(measures, months: [0]) }

    /// What a store knows the scenario's runs by.
    static func fingerprint(_ scenario: Scenario) throws -> String {
        let store = Asked()
        let trials = Trials(
            scenarios: [scenario], variants: [.init(scenario: 0)], trials: [.init(variant: 0, replication: 0)],
            outputs: outputs(luck))
        _ = try trials.run(store: store)
        return store.fingerprint
    }

    /// Bits of values, so that NaN and -0 are told apart.
    static func bits(_ values: [[Double]?]) -> [[UInt64]?] { values.map { $0?.map(\.bitPattern) } }

    /// A store that has everything, and remembers what it was asked for.
    private final class Asked: RunStore {
        private let seen = Mutex("")

        var fingerprint: String { seen.withLock { $0 } }

        func stored(_ key: RunKey, _ wanted: Recording) -> StoredRun? {
            seen.withLock { $0 = key.scenario.fingerprint }
            return .finished(values: [Double](repeating: 0, count: wanted.count), events: [])
        }

        func values(
            of scenario: ScenarioRecord, seed: UInt64, replications: Range<Int>, measure: String, place: Int,
            month: Int
        ) -> [Double?] { [] }
        func keep(_ key: RunKey, _ run: StoredRun, _ recording: Recording) {}
        func keep(estimates rows: [String], statement: Int, analysis: String) {}
    }
}
