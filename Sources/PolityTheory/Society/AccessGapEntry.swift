extension AccessGap {
    public static let entry = TheoryModel(
        name: "digital_divide", title: "The gap between an early and a late group",
        reference: "After Z. Griliches, Econometrica 25(4), 1957; formulas for the gap: own derivation",
        assumptions: "Two groups with the same logistic curve, one later than the other; both end with full access.",
        reading: """
            The largest gap depends on speed times delay. A faster roll-out at the same delay makes the gap wider and \
            shorter; only a shorter delay makes it smaller in person-years, under whatever institution.
            """,
        parameters: [
            TheoryParameter("r", "r", "speed, per year, 0.000001 to 1000000, r d at most 1000", 0.4),
            TheoryParameter("d", "d", "delay of the second group, years, 0 or more", 5),
            TheoryParameter("half_time", "t₀", "when half of the first group has access, years", 10),
            TheoryParameter("gap", "g", "gap whose duration is asked for, below 1", 0.25),
            TheoryParameter("horizon", "T", "length of the path, years, above 0 to 1000000", 30),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try AccessGap(
            speed: arguments.number("r"), delay: arguments.number("d"), halfTime: arguments.number("half_time"))
        let horizon = arguments.number("horizon")
        try require(horizon > 0 && horizon <= 1e6, "0 < T ≤ 10⁶", horizon)
        var first: [TheorySeries.Point] = []
        var second: [TheorySeries.Point] = []
        var gap: [TheorySeries.Point] = []
        for step in 0...120 {
            let time = horizon * Double(step) / 120
            let shares = try model.shares(at: time)
            first.append(.init(time, shares.first))
            second.append(.init(time, shares.second))
            gap.append(.init(time, shares.first - shares.second))
        }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "gap", title: "Gap of access", rowTitle: "quantity", columns: [.init("value")],
                    rows: [
                        .init("largest", [model.largestGap]), .init("time_of_largest", [model.timeOfLargestGap]),
                        .init("accumulated", [model.accumulatedGap]),
                        .init("duration_above_g", [try model.duration(above: arguments.number("gap"))]),
                    ])
            ],
            series: [
                TheorySeries(
                    name: "access", title: "Access of both groups", horizontal: "years", vertical: "share",
                    lines: [.init("first group", first), .init("second group", second), .init("gap", gap)]),
                try overDelay(model),
            ])
    }

    private static func overDelay(_ model: AccessGap) throws(TheoryError) -> TheorySeries {
        var points: [TheorySeries.Point] = []
        let highest = min(1000 / model.speed, max(2 * model.delay, 8 / model.speed)) * 0.999_999
        for step in 0...60 {
            let delay = highest * Double(step) / 60
            points.append(.init(delay, try AccessGap(speed: model.speed, delay: delay).largestGap))
        }
        return TheorySeries(
            name: "largest_gap_over_delay", title: "Largest gap by the delay", horizontal: "d, years",
            vertical: "largest gap", lines: [.init("tanh(rd/4)", points)])
    }
}
