import Polity
import PolityLab

/// What rules have told about the runs of a comparison, gathered over runs.
enum EventSummary {
    struct Line: Sendable, Hashable {
        var kind: RuleEvent.Kind
        var text: String
    }

    private struct Key: Hashable {
        var scenario: Int
        var rule: Int
        var kind: RuleEvent.Kind
        /// Remarks say the same in every run; what an announcement says may differ.
        var text: String
    }

    /// One line for every rule that has told something, by scenario, in the order of the rules.
    static func lines(_ simulated: Simulated) throws(StoreError) -> [Line] {
        var order: [Key] = []
        var found: [Key: [(run: Int, event: RuleEvent)]] = [:]
        for scenario in simulated.comparison.scenarios.indices {
            for run in 0..<simulated.comparison.runs {
                for event in try simulated.ensemble.told(scenario: scenario, run: run) {
                    let key = Key(
                        scenario: scenario, rule: event.rule, kind: event.kind,
                        text: event.kind == .remark ? event.text : "")
                    if found[key] == nil { order.append(key) }
                    found[key, default: []].append((run, event))
                }
            }
        }
        order.sort {
            ($0.scenario, $0.rule, $0.kind.rawValue, $0.text) < ($1.scenario, $1.rule, $1.kind.rawValue, $1.text)
        }
        return order.map { Line(kind: $0.kind, text: text($0, found[$0] ?? [], simulated)) }
    }

    private static func text(_ key: Key, _ events: [(run: Int, event: RuleEvent)], _ simulated: Simulated) -> String {
        let scenario = simulated.comparison.scenarios[key.scenario]
        let runs = simulated.comparison.runs
        guard let first = events.first?.event else { return "" }
        let place = scenario.places.count > 1 ? ", \(scenario.places[first.jurisdiction].name)" : ""
        let who = "\(scenario.name)\(place)"
        let said = key.kind == .announcement ? "\"\(first.text)\"" : first.text
        if runs == 1, events.count == 1 { return "\(who), \(timeText(first.month)): \(said)\n" }
        let months = events.map(\.event.month).sorted()
        let inRuns = Set(events.map(\.run)).count
        var text = "\(who): \(said) in \(inRuns) of \(runs) runs"
        if events.count > inRuns { text += ", \(events.count) times" }
        if let low = months.first, let high = months.last {
            text += low == high ? ", \(timeText(low))" : ", \(timeText(low)) to \(timeText(high))"
            if low != high { text += ", median \(timeText(months[months.count / 2]))" }
        }
        if Set(events.map(\.event.text)).count > 1 { text += " (words of the first)" }
        return text + "\n"
    }
}
