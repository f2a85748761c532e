extension EpidemicSize {
    public static let entry = TheoryModel(
        name: "sir", title: "How far something contagious gets (SIR)",
        reference: "W. O. Kermack and A. G. McKendrick, Proceedings of the Royal Society A 115, 1927",
        assumptions: "Everybody meets everybody equally often; constant rates; nobody is infected twice.",
        reading: """
            A belief, a technology or a virus that spreads by contact reaches a share that depends on R₀ alone. \
            Measures that lower R₀ work whoever takes them; the model does not say at what cost.
            """,
        parameters: [
            TheoryParameter("r0", "R₀", "persons whom one infects among susceptibles alone, above 0 to 500", 2),
            TheoryParameter("gamma", "γ", "recoveries per infected person and unit of time, 0.000001 to 1000000", 1),
            TheoryParameter("infected", "i₀", "share infected at the beginning, 0 to below 1", 0.001),
            TheoryParameter("horizon", "T", "length of the path, at most 10000/(γ (1 + R₀))", 25),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try EpidemicSize(
            reproductionNumber: arguments.number("r0"), recoveryRate: arguments.number("gamma"),
            initialInfected: arguments.number("infected"))
        let limit = try EpidemicSize(
            reproductionNumber: model.reproductionNumber, recoveryRate: model.recoveryRate)
        let path = try model.path(duration: arguments.number("horizon"))
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "outcome", title: "Outcome by the share infected at the beginning", rowTitle: "beginning",
                    columns: [
                        .init("infected_0", "i₀"), .init("final_size", "ever infected"),
                        .init("never_infected", "never infected"), .init("peak", "largest share infected at once"),
                    ],
                    rows: [
                        .init("one_of_many", try limit.outcome()), .init("as_given", try model.outcome()),
                    ])
            ],
            series: [
                TheorySeries(
                    name: "path", title: "Course", horizontal: "time", vertical: "share",
                    lines: [
                        .init("susceptible", path.map { .init($0.time, $0.susceptible) }),
                        .init("infected", path.map { .init($0.time, $0.infected) }),
                        .init("recovered", path.map { .init($0.time, $0.recovered) }),
                    ]), try sizeOverNumber(upTo: max(4, model.reproductionNumber)),
            ],
            notes: [
                "Infections become fewer once a share \(model.herdImmunityThreshold) is no longer susceptible."
            ])
    }

    private func outcome() throws(TheoryError) -> [Double] {
        [initialInfected, try finalSize(), try neverInfected(), peakInfected]
    }

    private static func sizeOverNumber(upTo highest: Double) throws(TheoryError) -> TheorySeries {
        var points: [TheorySeries.Point] = []
        for step in 1...80 {
            let number = highest * Double(step) / 80
            points.append(.init(number, try EpidemicSize(reproductionNumber: number).finalSize()))
        }
        return TheorySeries(
            name: "final_size_over_r0", title: "Ever infected, with one first case among very many",
            horizontal: "R₀", vertical: "share", lines: [.init("final size", points)])
    }
}
