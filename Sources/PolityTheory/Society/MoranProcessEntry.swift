import PolityNumerics

extension MoranProcess {
    public static let entry = TheoryModel(
        name: "moran_process", title: "Which habit takes over a small population",
        reference: """
            A. Traulsen, N. Shoresh and M. A. Nowak, Bulletin of Mathematical Biology 70(5), 2008; D. Fudenberg and L. \
            A. Imhof, Journal of Economic Theory 131(1), 2006; sanctions: C. Hauert and others, Science 316, 2007
            """,
        assumptions: "A constant, well-mixed population that imitates what pays more, and very rare mutations.",
        reading: """
            Sharing, free riding and sanctioning spread or vanish by imitation and luck, among members of a commons \
            and users of a platform alike. Under strong selection the freedom to stay away lets sanctions begin where \
            compulsion ends with nobody contributing; under weak selection it matters little.
            """,
        parameters: [
            TheoryParameter(
                "payoffs", "A", "payoff matrix row by row, 2 to 12 kinds; here ALLC, TFT and ALLD",
                [3, 3, 0, 3, 3, 0.95, 4, 1.15, 1]),
            TheoryParameter("population", "N", "individuals, 2 to 1000", 50),
            TheoryParameter("selection", "β", "how strongly payoffs count, 0 to 1000", 0.1),
            TheoryParameter("mutation", "u", "probability of a mutation in a step, 0 to 1", 0.001),
            TheoryParameter("sanctions_population", "M", "individuals in the game with sanctions, up to 200", 30),
            TheoryParameter("sanctions_selection", "s", "how strongly payoffs count there, 0 to 1000", 0.1),
            TheoryParameter("group_size", "n", "persons drawn for a group there, 2 to 50", 5),
            TheoryParameter("multiplier", "r", "multiplier of contributions, above 0 to 1000", 3),
            TheoryParameter("contribution", "c", "0 to 1000", 1),
            TheoryParameter("loner_income", "σ", "income of those who stay away, 0 to 1000", 1),
            TheoryParameter("fine", "β", "what a defector loses to each punisher, 0 to 1000", 1),
            TheoryParameter("fee", "γ", "what a punisher pays for each defector, 0 to 1000", 0.3),
        ]
    ) { (arguments) throws(TheoryError) in
        let list = arguments.list("payoffs")
        let count = (2...largestCount).first { $0 * $0 >= list.count } ?? largestCount
        guard list.count == count * count else {
            throw TheoryError.wrongCount(of: "payoffs", expected: count * count, given: list.count)
        }
        let payoffs = (0..<count).map { Array(list[$0 * count..<($0 + 1) * count]) }
        let process = try MoranProcess(
            payoffs: payoffs, populationSize: try arguments.whole("population", in: 2...largestPopulation),
            selection: arguments.number("selection"))
        let sanctions = try VoluntarySanctions(
            groupSize: try arguments.whole("group_size", in: 2...50), multiplier: arguments.number("multiplier"),
            contribution: arguments.number("contribution"), lonerIncome: arguments.number("loner_income"),
            fine: arguments.number("fine"), fee: arguments.number("fee"))
        let individuals = try arguments.whole("sanctions_population", in: 2...200)
        let voluntary = try sanctions.process(
            populationSize: individuals, selection: arguments.number("sanctions_selection"))
        let compulsory = try sanctions.process(
            of: [.cooperator, .defector, .punisher], populationSize: individuals, selection: voluntary.selection)
        let kinds = (1...count).map { "kind_\($0)" }
        return TheoryResult(
            tables: [
                try matrixTable("fixation", "Probability that one mutant takes over", "mutant", kinds) {
                    (mutant, resident) throws(TheoryError) in
                    try process.fixationProbability(of: mutant, among: resident)
                },
                matrixTable(
                    "transitions", "Jumps between populations of one kind, per step", "from", kinds,
                    try process.transitions(mutation: arguments.number("mutation"))),
                timeTable("shares_of_time", "Shares of time", kinds, process),
                timeTable("sanctions", "Shares of time in the game with sanctions", Self.names, voluntary),
                timeTable(
                    "sanctions_compulsory", "The same when all must take part",
                    ["cooperators", "defectors", "punishers"], compulsory),
            ],
            series: [
                try overSelection(
                    "shares_over_selection", "Shares of time by the strength of selection", kinds, process),
                try overSelection(
                    "sanctions_over_selection", "Shares of time in the game with sanctions", Self.names, voluntary),
            ],
            notes: ["One mutant that gets what the others get takes over with probability 1/N."])
    }

    private static let names = ["cooperators", "defectors", "loners", "punishers"]

    private static func matrixTable(
        _ name: String, _ title: String, _ rowTitle: String, _ kinds: [String],
        _ cell: (Int, Int) throws(TheoryError) -> Double
    ) throws(TheoryError) -> TheoryTable {
        var matrix: [[Double]] = []
        for row in kinds.indices {
            var cells: [Double] = []
            for column in kinds.indices { cells.append(try cell(row, column)) }
            matrix.append(cells)
        }
        return matrixTable(name, title, rowTitle, kinds, matrix)
    }

    private static func matrixTable(
        _ name: String, _ title: String, _ rowTitle: String, _ kinds: [String], _ matrix: [[Double]]
    ) -> TheoryTable {
        TheoryTable(
            name: name, title: title, rowTitle: rowTitle, columns: kinds.map { .init($0) },
            rows: zip(kinds, matrix).map { .init($0, $1) })
    }

    private static func timeTable(
        _ name: String, _ title: String, _ kinds: [String], _ process: MoranProcess
    ) -> TheoryTable {
        TheoryTable(
            name: name, title: title, rowTitle: "kind", columns: [.init("share", "share of time")],
            rows: zip(kinds, process.sharesOfTime()).map { .init($0, [$1]) })
    }

    private static func overSelection(
        _ name: String, _ title: String, _ kinds: [String], _ process: MoranProcess
    ) throws(TheoryError) -> TheorySeries {
        var lines = kinds.map { _ in [TheorySeries.Point]() }
        for step in 0...30 {
            let exponent = -3 + 4 * Double(step) / 30
            let selection = Elementary.exp(exponent * Elementary.log(10))
            for (kind, share) in try process.selecting(selection).sharesOfTime().enumerated() {
                lines[kind].append(.init(exponent, share))
            }
        }
        return TheorySeries(
            name: name, title: title, horizontal: "log10 of the strength of selection", vertical: "share of time",
            lines: zip(kinds, lines).map { .init($0, $1) })
    }
}
