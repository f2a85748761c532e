import Polity
import PolityLab
import Testing

/// Runs of several institutions with the same luck.
struct Paired {
    let ensemble: Ensemble
    private let names: [String]

    /// - Parameters:
    ///   - levers: what each scenario changes of the defaults.
    ///   - measures: names of the catalogue's.
    init(
        months: Int, runs: Int, citizens: Double = 600, seed: UInt64 = 1,
        economy change: (inout Economy) -> Void = { _ in }, measures: [String] = [], own: [Measure] = [],
        levers: [Levers], overlays: [[Timetable.Overlay]] = []
    ) throws {
        var economy = Economy()
        economy[.citizens] = citizens
        change(&economy)
        let all = try measures.map { try #require(Measure.named($0), "\($0)") } + own
        let scenarios = levers.enumerated().map { index, levers in
            var scenario = Scenario(name: "\(index)", levers: levers, economy: economy)
            if overlays.indices.contains(index) {
                scenario.timetable = Timetable(overlays[index])
            }
            return scenario
        }
        ensemble = try Study(scenarios: scenarios, measures: all, months: months, runs: runs, seed: seed).run(
            threads: 2)
        names = all.map(\.name)
    }

    func values(_ name: String, _ scenario: Int, month: Int) -> [Double] {
        ensemble.values(scenario: scenario, measure: names.firstIndex(of: name) ?? 0, month: month)
    }

    /// Every month of every run, one run after the other.
    func all(_ name: String, _ scenario: Int) -> [Double] {
        ensemble.runs(of: scenario).flatMap {
            ensemble.series(scenario: scenario, measure: names.firstIndex(of: name) ?? 0, run: $0).dropFirst()
        }
    }

    func mean(_ name: String, _ scenario: Int, month: Int) -> Double {
        Estimate(meanOf: values(name, scenario, month: month)).mean
    }

    /// The second scenario less the first, with the interval of the confidence.
    func difference(_ name: String, _ b: Int = 1, minus a: Int = 0, month: Int, confidence: Double = 0.99) -> Estimate {
        Estimate(
            differenceOf: values(name, b, month: month), minus: values(name, a, month: month), confidence: confidence)
    }
}

/// A measure of a test's own.
func measure(_ name: String, _ observe: @escaping @Sendable (borrowing World, Int) -> Double) -> Measure {
    Measure(
        CatalogueEntry(
            name, group: "test", unit: .number, range: -Double.infinity...Double.infinity, summary: "", source: ""),
        observe: observe)
}

/// Levers that differ from the defaults.
func levers(_ set: (inout Levers) -> Void = { _ in }) -> Levers {
    var levers = Levers()
    set(&levers)
    return levers
}
