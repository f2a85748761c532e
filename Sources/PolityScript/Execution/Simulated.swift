import Polity
import PolityLab

/// A comparison that has been simulated, with what was recorded of it.
package struct Simulated: Sendable {
    package var comparison: Comparison
    package var recorded: [Slot]
    package var ensemble: any EnsembleValues

    /// Whether this answers questions about these measures of this comparison.
    func answers(_ comparison: Comparison, recorded needed: [Slot]) -> Bool {
        self.comparison == comparison && needed.allSatisfy(recorded.contains)
    }

    /// What a table has rows and a chart has lines for: a scenario in one of its jurisdictions.
    struct Subject: Sendable, Hashable {
        var scenario: Int
        var jurisdiction: Int
        var name: String
        /// `nil` where the scenario has one jurisdiction, which needs no name.
        var place: String?
    }

    var subjects: [Subject] { Self.subjects(of: comparison) }

    static func subjects(of comparison: Comparison) -> [Subject] {
        comparison.scenarios.enumerated().flatMap { index, scenario in
            scenario.places.enumerated().map { number, place in
                Subject(
                    scenario: index, jurisdiction: number, name: scenario.name,
                    place: scenario.places.count > 1 ? place.name : nil)
            }
        }
    }

    /// What another scenario's jurisdiction is compared with: the baseline's only one, or the one of the same name.
    private func baseline(of subject: Subject) -> Subject? {
        let candidates = subjects.filter { $0.scenario == 0 }
        guard subject.scenario > 0 else { return nil }
        if subject.place == nil, candidates.count == 1 { return candidates.first }
        let places = comparison.scenarios[0].places
        let name = comparison.scenarios[subject.scenario].places[subject.jurisdiction].name
        return candidates.first { places[$0.jurisdiction].name == name }
    }

    /// Every subject that is compared with the first scenario, after what it is compared with.
    var pairs: [(baseline: Subject, subject: Subject)] {
        subjects.compactMap { subject in baseline(of: subject).map { ($0, subject) } }
    }

    /// The same, with all months of a measure's series of one subject at hand.
    func holding(_ subject: Subject, plan: MeasurePlan) throws(ResultFault) -> Simulated {
        var copy = self
        do throws(StoreError) {
            copy.ensemble = try ensemble.holding(
                scenario: subject.scenario, measures: plan.recorded.compactMap(recorded.firstIndex(of:)))
        } catch {
            throw .store(error)
        }
        return copy
    }

    /// The values of an own or catalogue measure of one subject, one for every run; `nil` where it failed.
    func values(
        of measure: String, subject: Subject, definitions: Definitions, plan: MeasurePlan, month: Int
    ) throws(ResultFault) -> [Double?] {
        try plan.values(
            of: measure, definitions: definitions, in: ensemble,
            recordedAt: plan.recorded.compactMap(recorded.firstIndex(of:)), scenario: subject.scenario,
            jurisdiction: subject.jurisdiction, month: month)
    }

    /// A row for every scenario and jurisdiction, then one for every difference from the first scenario.
    func rows(
        of measure: String, definitions: Definitions, plan: MeasurePlan, month: Int
    ) throws(ResultFault) -> [ResultRow] {
        var values: [Subject: [Double?]] = [:]
        var rows: [ResultRow] = []
        for subject in subjects {
            let found = try self.values(
                of: measure, subject: subject, definitions: definitions, plan: plan, month: month)
            values[subject] = found
            rows.append(
                ResultRow(
                    scenario: subject.name, jurisdiction: subject.place, measure: measure, month: month,
                    Estimate(meanOf: found.compactMap(\.self))))
        }
        for (baseline, subject) in pairs {
            guard let a = values[baseline], let b = values[subject] else { continue }
            rows.append(
                ResultRow(
                    scenario: "\(subject.name) - \(baseline.name)", jurisdiction: subject.place ?? baseline.place,
                    measure: measure, month: month,
                    Estimate(meanOf: zip(a, b).compactMap { a, b in a.flatMap { a in b.map { $0 - a } } })))
        }
        return rows
    }
}
