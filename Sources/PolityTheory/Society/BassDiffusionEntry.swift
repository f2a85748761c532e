extension BassDiffusion {
    public static let entry = TheoryModel(
        name: "bass", title: "Adoption by innovation and imitation",
        reference: "F. M. Bass, Management Science 15(5), 1969",
        assumptions: """
            A fixed number of adopters who never give up, everybody sees all earlier adopters, constant coefficients.
            """,
        reading: """
            Campaigns and public provision act on p, standards and visible use on q; the curve tells what a difference \
            is worth in years, not which institution obtains it.
            """,
        parameters: [
            TheoryParameter("p", "p", "innovation, per year, 0.000000001 to 1000", 0.03),
            TheoryParameter("q", "q", "imitation, per year, 0 to 1000", 0.38),
            TheoryParameter("step", "h", "years between counts of the discrete path, h (p + q) ≤ 1", 1),
            TheoryParameter("steps", "", "counts of the discrete path, 1 to 1000", 20),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try BassDiffusion(innovation: arguments.number("p"), imitation: arguments.number("q"))
        let steps = try arguments.whole("steps", in: 1...1000)
        let step = arguments.number("step")
        let discrete = try model.discretePath(steps: steps, step: step)
        var rows: [TheoryTable.Row] = []
        var continuous: [TheorySeries.Point] = []
        var rates: [TheorySeries.Point] = []
        var counted: [TheorySeries.Point] = []
        for (index, share) in discrete.enumerated() {
            let time = step * Double(index)
            let exact = try model.share(at: time)
            let rate = try model.adoptions(at: time)
            rows.append(.init("\(index)", [time, exact, rate, share]))
            continuous.append(.init(time, exact))
            rates.append(.init(time, rate))
            counted.append(.init(time, share))
        }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "peak", title: "When most adopt", rowTitle: "quantity", columns: [.init("value")],
                    rows: [
                        .init("time", [model.peakTime]), .init("share", [model.peakShare]),
                        .init("adoptions", [model.peakAdoptions]),
                        .init("half_time", [try model.time(ofShare: 0.5)]),
                        .init("time_of_90_percent", [try model.time(ofShare: 0.9)]),
                    ]),
                TheoryTable(
                    name: "path", title: "Share of adopters", rowTitle: "count",
                    columns: [
                        .init("time", "t, years"), .init("share", "F"), .init("adoptions", "Ḟ, per year"),
                        .init("discrete", "F counted once a step"),
                    ], rows: rows),
            ],
            series: [
                TheorySeries(
                    name: "share", title: "Share of adopters", horizontal: "years", vertical: "F",
                    lines: [.init("continuous", continuous), .init("once a step", counted)]),
                TheorySeries(
                    name: "adoptions", title: "Adoptions", horizontal: "years", vertical: "Ḟ, per year",
                    lines: [.init("adoptions", rates)]),
            ],
            notes: model.imitation > model.innovation
                ? [] : ["Adoptions are highest at the beginning, since q ≤ p."])
    }
}
