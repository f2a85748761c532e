extension FriedkinJohnsen {
    public static let entry = TheoryModel(
        name: "friedkin_johnsen", title: "Opinions among stubborn and open persons",
        reference: """
            N. E. Friedkin and E. C. Johnsen, Journal of Mathematical Sociology 15(3–4), 1990; M. H. DeGroot, Journal \
            of the American Statistical Association 69(345), 1974
            """,
        assumptions: "Opinions on one scale, constant weights and stubbornness, all speak at once.",
        reading: """
            Who decides what is shown decides the weights, whether for profit or for the public; social power tells \
            whose first opinions count. The model does not say which opinions are true.
            """,
        parameters: [
            TheoryParameter(
                "weights", "W", "how much each person listens to each, row by row, rows sum to 1",
                [0.6, 0.2, 0.2, 0.3, 0.5, 0.2, 0.1, 0.3, 0.6]),
            TheoryParameter(
                "stubbornness", "λ", "weight on one's first opinion, one a person, 0 to 1", [0.9, 0.1, 0.1]),
            TheoryParameter("opinions", "x(0)", "first opinions, one a person, up to 40 persons", [1, 0, 0.5]),
            TheoryParameter("rounds", "", "rounds of the path, 1 to 1000", 30),
        ]
    ) { (arguments) throws(TheoryError) in
        let opinions = arguments.list("opinions")
        let weights = arguments.list("weights")
        let count = opinions.count
        try require(count >= 1 && count <= largestCount, "1 to \(largestCount) persons", Double(count))
        guard weights.count == count * count else {
            throw TheoryError.wrongCount(of: "weights", expected: count * count, given: weights.count)
        }
        let model = try FriedkinJohnsen(
            weights: (0..<count).map { Array(weights[$0 * count..<($0 + 1) * count]) },
            stubbornness: arguments.list("stubbornness"))
        let path = try model.path(from: opinions, rounds: try arguments.whole("rounds", in: 1...1000))
        let influence = try model.influence()
        let power = try model.socialPower()
        let final = try model.equilibrium(from: opinions)
        let persons = (0..<count).map { "person_\($0 + 1)" }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "opinions", title: "Opinions at first and in the end", rowTitle: "person",
                    columns: [
                        .init("first", "x(0)"), .init("final", "x*"), .init("social_power", "social power"),
                        .init("own_weight", "weight of one's own first opinion"),
                    ],
                    rows: (0..<count).map {
                        .init(persons[$0], [opinions[$0], final[$0], power[$0], influence[$0][$0]])
                    }),
                TheoryTable(
                    name: "influence", title: "How much each first opinion counts in each final one",
                    rowTitle: "whose final opinion", columns: persons.map { .init($0) },
                    rows: zip(persons, influence).map { .init($0, $1) }),
            ],
            series: [
                TheorySeries(
                    name: "path", title: "Opinions round by round", horizontal: "round", vertical: "x",
                    lines: (0..<count).map { person in .init(persons[person], values: path.map { $0[person] }) })
            ],
            notes: [
                model.isDeGroot
                    ? "Nobody is stubborn: all agree in the end (DeGroot)."
                    : "Everyone listens, directly or through others, to someone stubborn: they settle, mostly apart."
            ])
    }
}
