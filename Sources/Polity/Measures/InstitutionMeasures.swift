import PolityNumerics

extension Measure {
    private static let group = "institutions"

    static let institutions: [Measure] =
        [
            sanctioned("abuse_sanctioned.enterprise", "enterprises") {
                ($0.sanctionedEnterprises, $0.byEnterprises)
            },
            sanctioned("abuse_sanctioned.state", "the State") { ($0.sanctionedState, $0.byState) },
            open(
                "waiting_time", group: group, unit: .months,
                "Mean months that the regulator's cases had waited when the last ones were decided; 0 before the first.",
                "count"
            ) { $0.jurisdictions[$1].regulator.waitingTime },
            open(
                "delay", group: group, unit: .months,
                "Mean months from opening to decision of the cases that are open; 0 without any.", "count"
            ) { world, j in
                let cases = world.jurisdictions[j].regulator.cases
                let months = cases.reduce(0.0) { $0 + Double($1.due - $1.opened) }
                return cases.isEmpty ? 0 : max(0, months / Double(cases.count))
            },
            open("open_cases", group: group, unit: .count, "Cases of the regulator that are open.", "count") {
                Double($0.jurisdictions[$1].regulator.cases.count)
            },
            unitInterval(
                "detection", group: group, unit: .share,
                "Chance that an offence that lasts a year is caught, 1 - exp(-h), h the yearly hazard of detection.",
                "Becker 1968"
            ) { 1 - Elementary.exp(-$0.jurisdictions[$1].regulator.hazard) },
            unitInterval(
                "evasion", group: group, unit: .share,
                "Share of offences that those who are regulated have learnt to hide.", "model"
            ) { $0.jurisdictions[$1].regulator.evasion },
            open(
                "administrative_load", group: group, unit: .number,
                "Load of the lowest tier of government over its capacity; above 1 it is overloaded.",
                "Williamson 1967 (control loss)"
            ) { $0.jurisdictions[$1].state.load },
            unitInterval(
                "capture", group: group, unit: .index,
                "How far private and public interests have captured the regulator.", "Stigler 1971; Dal Bó 2006"
            ) { $0.jurisdictions[$1].capture },
            decided("banned", "that were banned") { Double($0.banned) },
            decided("false_ban", "that banned what was good") { Double($0.falseBans) },
            decided("missed_harm", "that let through what was harmful") { Double($0.missedHarms) },
            unitInterval(
                "contract.fulfilment", group: group, unit: .index,
                "Least fulfilled obligation of the digital social contract, over three parties and three obligations.",
                "own construct; minimum: Rawls 1971"
            ) { ContractFulfilment($0.jurisdictions[$1].contract.fulfilment).minimum },
            unitInterval(
                "contract.mean", group: group, unit: .index,
                "Mean fulfilment of the digital social contract, unweighted over parties and obligations.",
                "own construct; mean: assumption"
            ) { ContractFulfilment($0.jurisdictions[$1].contract.fulfilment).arithmeticMean },
            breach("contract.breach.state", .state, "the State"),
            breach("contract.breach.enterprises", .enterprises, "enterprises"),
            breach("contract.breach.citizens", .citizens, "citizens"),
        ]

    private static func sanctioned(
        _ name: String, _ who: String, _ counts: @escaping @Sendable (Regulator.Abuses) -> (Int, Int)
    ) -> Measure {
        unitInterval(
            name, group: group, unit: .share,
            "Share of the abuses by \(who) since month 0 that were sanctioned; 1 without abuses.",
            "accountability: Olken 2007 for the concept"
        ) { world, j in
            let (sanctioned, committed) = counts(world.jurisdictions[j].regulator.abuses)
            return committed > 0 ? min(1, Double(sanctioned) / Double(committed)) : 1
        }
    }

    private static func decided(
        _ name: String, _ what: String, _ count: @escaping @Sendable (Assessment) -> Double
    ) -> Measure {
        unitInterval(
            name, group: group, unit: .share,
            "Share of decisions on new applications since month 0 \(what); 0 without decisions.",
            "confusion matrix with the truth that the model knows"
        ) { world, j in
            let assessment = world.jurisdictions[j].assessment
            return min(1, ratio(count(assessment), Double(assessment.allowed + assessment.banned)))
        }
    }

    private static func breach(_ name: String, _ party: Contract.Party, _ who: String) -> Measure {
        unitInterval(
            name, group: group, unit: .share,
            "Share of months since month 0 in which \(who) broke the digital social contract.", "count"
        ) { world, j in
            min(1, ratio(Double(world.jurisdictions[j].contract.breaches[party.rawValue]), Double(world.month)))
        }
    }

    static let security: [Measure] = [
        open(
            "breach_loss", group: "security", unit: .number, kind: .flow,
            "Records lost in breaches per citizen and year, over all holders.", "model"
        ) { $0.jurisdictions[$1].security.lost.reduce(0, +) },
        open(
            "breach_loss.tail", group: "security", unit: .number,
            "99th percentile of the records lost per citizen in a month, over the months so far; 0 in month 0.",
            "value at risk; Edwards, Hofmeyr and Forrest 2016 (heavy tails)"
        ) { LossSample($0.jurisdictions[$1].security.history).quantile(0.99) },
        unitInterval(
            "quantum_migration", group: "security", unit: .share,
            "Share of data stores that have migrated to cryptography that a quantum computer does not break.",
            "NIST IR 8547 (draft)"
        ) { $0.jurisdictions[$1].security.migrated },
    ]

    static let technology: [Measure] = TechnologyWave.seminar.enumerated().map { _, wave in
        unitInterval(
            "wave." + String(wave.name.map { $0.isLetter ? $0 : "_" }), group: "technology", unit: .share,
            "Share of its final diffusion that the wave of \(wave.name) has reached.", "Bass 1969"
        ) { world, _ in
            let place = world.technology.waves.firstIndex { $0.name == wave.name }
            return place.map { world.technology.levels[$0] } ?? 0
        }
    }
}
