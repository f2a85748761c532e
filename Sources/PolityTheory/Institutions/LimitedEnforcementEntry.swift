extension LimitedEnforcement {
    /// Enforcement with limited capacity as something to ask.
    public static let entry = TheoryModel(
        name: "limited_enforcement",
        title: "Enforcement with limited capacity",
        reference: "own derivation after Sah (1991) and Kleiman (2009)",
        assumptions: "Capacity is used on violators alone; actors expect the violation rate of the period before.",
        reading: """
            Capacity per supervised unit and fines that can be collected decide, and so does history: the same law can \
            be kept or broken. It holds for companies and for offices of a commons alike.
            """,
        parameters: [
            TheoryParameter("largest_gain", "B", "from a violation, 10⁻⁶ to 10⁶", 1),
            TheoryParameter("fine", "F", "10⁻⁶ to 10⁶", 2),
            TheoryParameter("capacity", "μ", "cases that can be looked into, per actor, 0 to 1", 0.1),
            TheoryParameter("initial_violation_rate", "v₀", "0 to 1", 1),
            TheoryParameter("periods", "t", "1 to 1000", 40),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try LimitedEnforcement(
            largestGain: arguments.number("largest_gain"), fine: arguments.number("fine"))
        let capacity = arguments.number("capacity")
        let path = try model.path(
            periods: arguments.whole("periods", in: 1...1000), from: arguments.number("initial_violation_rate"),
            capacity: capacity)
        return try model.result(capacity: capacity, path: path).refusingOverflow()
    }

    private func result(capacity: Double, path: [Double]) throws(TheoryError) -> TheoryResult {
        let states = try states(capacity: capacity)
        let rows = states.enumerated().map {
            TheoryTable.Row(
                "\($0.offset + 1)",
                [
                    .number($0.element.violationRate), .number($0.element.detection),
                    .text($0.element.isStable ? "stable" : "unstable"),
                ])
        }
        var lawful: [TheorySeries.Point] = []
        var unstable: [TheorySeries.Point] = []
        var lawless: [TheorySeries.Point] = []
        for step in 0...200 {
            let other = min(1, 2 * criticalCapacity) * Double(step) / 200
            for state in try self.states(capacity: other) {
                let point = TheorySeries.Point(other, state.violationRate)
                if state.detection >= 1 {
                    lawful.append(point)
                } else if state.isStable {
                    lawless.append(point)
                } else {
                    unstable.append(point)
                }
            }
        }
        let lines = [
            TheorySeries.Line("every violator caught", lawful), .init("unstable", unstable),
            .init("capacity exhausted", lawless),
        ]
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "states", title: "States at the given capacity", rowTitle: "state",
                    columns: [
                        .init("violation_rate", "v"), .init("detection", "probability of being caught"),
                        .init("stability"),
                    ], rows: rows),
                TheoryTable(
                    name: "threshold", title: "Threshold", rowTitle: "", columns: [.init("value", "value")],
                    rows: [
                        .init("relative_fine", [relativeFine]), .init("critical_capacity", [criticalCapacity]),
                    ]),
            ],
            series: [
                TheorySeries(
                    name: "states", title: "Violation rate over capacity", horizontal: "capacity per actor",
                    vertical: "violation rate", lines: lines.filter { !$0.points.isEmpty }),
                TheorySeries(
                    name: "path", title: "Violation rate", horizontal: "period", vertical: "violation rate",
                    lines: [.init("violation rate", values: path)]),
            ],
            notes: [
                relativeFine > 0.5
                    ? "Above the critical capacity the rate drops to the lawful state and stays there."
                    : "With a fine below half the largest gain there is one state at every capacity and no drop."
            ])
    }
}
