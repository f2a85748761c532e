extension RumourSpreading {
    public static let entry = TheoryModel(
        name: "daley_kendall", title: "How many never hear a rumour",
        reference: "D. J. Daley and D. G. Kendall, Nature 204, 1964; stopping probability: own extension",
        assumptions: """
            Everybody meets everybody equally often; spreaders stop with a probability when they meet somebody who \
            knows; very many persons.
            """,
        reading: """
            A rumour stops before all have heard it, and a faster medium changes when, not how many. Whoever owns the \
            medium changes the outcome only through what makes people stop passing things on.
            """,
        parameters: [
            TheoryParameter("alpha", "α", "probability to stop on meeting somebody who knows, 0.001 to 1", 1),
            TheoryParameter("beta", "β", "contacts per person and unit of time, 0.000001 to 1000000", 1),
            TheoryParameter("spreaders", "y₀", "share that spreads at the beginning, 0 to below 1", 0.001),
            TheoryParameter("horizon", "T", "length of the path, at most 5000/β", 30),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try RumourSpreading(
            stiflingProbability: arguments.number("alpha"), contactRate: arguments.number("beta"),
            initialSpreaders: arguments.number("spreaders"))
        let limit = try RumourSpreading(
            stiflingProbability: model.stiflingProbability, contactRate: model.contactRate)
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "outcome", title: "Outcome by the share that spreads at the beginning", rowTitle: "beginning",
                    columns: [
                        .init("spreaders_0", "y₀"), .init("never_hear", "θ, never hear it"),
                        .init("peak_spreaders", "largest share of spreaders"),
                    ],
                    rows: [
                        .init("one_of_many", [0, try limit.finalIgnorants(), limit.peakSpreaders]),
                        .init(
                            "as_given", [model.initialSpreaders, try model.finalIgnorants(), model.peakSpreaders]),
                    ])
            ],
            series: [try pathSeries(model, arguments.number("horizon")), try overAlpha()],
            notes: [
                "Spreaders become fewer once the ignorant share is below α/(1 + α) = \(model.turningPoint)."
            ])
    }

    private static func pathSeries(_ model: RumourSpreading, _ horizon: Double) throws(TheoryError) -> TheorySeries {
        let path = try model.path(duration: horizon)
        return TheorySeries(
            name: "path", title: "Who has heard it", horizontal: "time", vertical: "share",
            lines: [
                .init("ignorants", path.map { .init($0.time, $0.ignorants) }),
                .init("spreaders", path.map { .init($0.time, $0.spreaders) }),
                .init("stiflers", path.map { .init($0.time, $0.stiflers) }),
            ])
    }

    private static func overAlpha() throws(TheoryError) -> TheorySeries {
        var points: [TheorySeries.Point] = []
        for step in 1...50 {
            let alpha = Double(step) / 50
            points.append(.init(alpha, try RumourSpreading(stiflingProbability: alpha).finalIgnorants()))
        }
        return TheorySeries(
            name: "never_hear_over_alpha", title: "Those who never hear it, by the probability to stop",
            horizontal: "α", vertical: "θ", lines: [.init("θ", points)])
    }
}
