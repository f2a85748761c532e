import Polity

/// What a store knows scenarios by: a hash over everything that their runs depend on besides seed and replication. Names do not
/// count, and neither does where a rule stands in its file.
struct ScenarioIdentity {
    /// Of the rules, which settings do not change.
    private let rules: String

    init(_ scenario: Scenario) {
        rules = scenario.rules.map { "\(type(of: $0)) \($0.identity)" } ?? "none"
    }

    /// - Parameter scenario: the one that this was made of, with other settings.
    func record(_ scenario: Scenario) -> ScenarioRecord {
        var text = "rules \(rules)\n"
        for (name, isOn) in scenario.switches.sorted(by: { $0.key < $1.key }) { text += "switch \(name) \(isOn)\n" }
        for overlay in scenario.timetable.overlays {
            text += "overlay \(overlay.place) \(overlay.months.lowerBound) \(overlay.months.upperBound)\n"
            for (lever, value) in overlay.values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                text += "\(lever.entry.name) \(value.bitPattern)\n"
            }
        }
        var settings: [ScenarioRecord.Setting] = []
        for (index, place) in scenario.places.enumerated() {
            for lever in Lever.allCases {
                settings.append(
                    .init(place: index, name: Lever.catalogue[lever.rawValue].name, value: place.levers[lever]))
            }
            for parameter in EconomyParameter.allCases {
                settings.append(
                    .init(
                        place: index, name: EconomyParameter.catalogue[parameter.rawValue].name,
                        value: place.economy[parameter]))
            }
        }
        for setting in settings { text += "\(setting.place) \(setting.name) \(setting.value.bitPattern)\n" }
        return ScenarioRecord(
            fingerprint: SHA256.hexadecimal(text), name: scenario.name, places: scenario.places.map(\.name),
            settings: settings)
    }
}
