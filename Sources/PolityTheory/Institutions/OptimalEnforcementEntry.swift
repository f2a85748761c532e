extension OptimalEnforcement {
    /// Optimal enforcement as something to ask.
    public static let entry = TheoryModel(
        name: "becker",
        title: "Optimal enforcement when detection costs something",
        reference: "after Becker (1968) and Polinsky and Shavell (2000)",
        assumptions: """
            Gains uniform between 0 and ḡ, risk-neutral actors, fines are costless transfers, offenders' gains count \
            as welfare, no mistakes.
            """,
        reading: """
            A public authority faces the same trade-off whether it supervises companies or a commons' own \
            administration. Enforcement is weaker where fines cannot be collected or detection is costly.
            """,
        parameters: [
            TheoryParameter("harm", "h", "of an act to others, 0 to 10⁶", 1),
            TheoryParameter("largest_gain", "ḡ", "of an act to who does it, 10⁻⁶ to 10⁶", 2),
            TheoryParameter("fine", "F", "10⁻⁶ to 10⁶", 4),
            TheoryParameter("detection_cost", "k", "per act, of certain detection, 0 to 10⁶", 0.5),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try OptimalEnforcement(
            harm: arguments.number("harm"), largestGain: arguments.number("largest_gain"),
            fine: arguments.number("fine"), detectionCost: arguments.number("detection_cost"))
        return try model.result().refusingOverflow()
    }

    private func result() throws(TheoryError) -> TheoryResult {
        func row(_ name: String, _ detection: Double) throws(TheoryError) -> TheoryTable.Row {
            TheoryTable.Row(
                name,
                [
                    detection, detection * fine, try violationRate(detection: detection),
                    try welfare(detection: detection),
                ])
        }
        let best = firstBest
        var welfares: [TheorySeries.Point] = []
        var violations: [TheorySeries.Point] = []
        var optimal: [TheorySeries.Point] = []
        for step in 0...100 {
            let detection = Double(step) / 100
            welfares.append(.init(detection, try welfare(detection: detection)))
            violations.append(.init(detection, try violationRate(detection: detection)))
            let other = largestGain * 4 * (Double(step) + 1) / 101
            if other >= 1e-6, other <= 1e6 {
                let model = try OptimalEnforcement(
                    harm: harm, largestGain: largestGain, fine: other, detectionCost: detectionCost)
                optimal.append(.init(other, model.optimalDetection))
            }
        }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "enforcement", title: "Enforcement", rowTitle: "detection",
                    columns: [
                        .init("detection", "p"), .init("expected_fine", "p F"), .init("violation_rate", "violations"),
                        .init("welfare", "W"),
                    ],
                    rows: [
                        try row("none", 0), try row("optimal", optimalDetection), try row("certain", 1),
                        .init(
                            "first_best_without_cost",
                            [.none, .number(harm), .number(best.violationRate), .number(best.welfare)]),
                    ])
            ],
            series: [
                TheorySeries(
                    name: "welfare", title: "Welfare", horizontal: "probability of detection",
                    vertical: "money per act", lines: [.init("welfare", welfares)]),
                TheorySeries(
                    name: "violations", title: "Acts that are done", horizontal: "probability of detection",
                    vertical: "part of acts", lines: [.init("violations", violations)]),
                TheorySeries(
                    name: "optimal_detection", title: "Optimal detection over the fine", horizontal: "fine",
                    vertical: "probability of detection", lines: [.init("optimal", optimal)]),
            ],
            notes: ["Inside its bounds the optimal expected fine is h − kḡ/F, below the harm for k > 0."])
    }
}
