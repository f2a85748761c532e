extension DataDrivenQualityRace {
    private static let reference = "Prüfer and Schottmüller, Competing with Big Data, working paper, 15 February 2017"
    private static let assumptions = """
        Two firms move by turns for ever on a grid of qualities that never fall; data of past customers make quality \
        cheaper; pure strategies that depend on the qualities alone.
        """

    /// The number of equilibria as something to ask.
    public static let equilibriaEntry = TheoryModel(
        name: "prufer_schottmueller_equilibria",
        title: "Competing with big data: how many equilibria",
        reference: reference + ", table 1",
        assumptions: assumptions,
        reading: """
            The same market has many equilibria: what firms expect of each other decides. Institutions, private or \
            common, that set expectations choose among them; which would choose better is outside the model.
            """,
        parameters: [
            TheoryParameter("alpha", "α", "advantage of data, 0 to 1", 0.75),
            TheoryParameter("gamma", "γ", "slope of the marginal cost of quality, above 1/4 to 10⁶", 1),
            TheoryParameter("delta", "δ", "discount factor, 0 to 0.999", 0.75),
            TheoryParameter("spacing", "h", "step of the grid of qualities, 0.001 to 10", 0.25),
            TheoryParameter("largest_n", "n", "most qualities a firm can have, 2 to 12", 10),
        ]
    ) { (arguments) throws(TheoryError) in
        var counts: [(qualities: Int, count: Int?)] = []
        for qualities in 2...(try arguments.whole("largest_n", in: 2...12)) {
            let race = try DataDrivenQualityRace(
                dataAdvantage: arguments.number("alpha"), costSlope: arguments.number("gamma"),
                discount: arguments.number("delta"), spacing: arguments.number("spacing"), qualities: qualities)
            // A larger grid holds the smaller one in its corner, and is not tried once that has too many.
            let isCounted = counts.last.map { $0.count != nil } ?? true
            counts.append((qualities, isCounted ? try? race.numberOfEquilibria() : nil))
        }
        let known = counts.compactMap { pair in pair.count.map { (pair.qualities, $0) } }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "equilibria", title: "Pure Markov equilibria", rowTitle: "n",
                    columns: [.init("equilibria")],
                    rows: counts.map { .init("\($0.qualities)", [$0.count.map { .number(Double($0)) } ?? .none]) })
            ],
            series: [
                TheorySeries(
                    name: "equilibria", title: "Pure Markov equilibria", horizontal: "qualities, n",
                    vertical: "equilibria",
                    lines: [.init("equilibria", known.map { .init(Double($0.0), Double($0.1)) })])
            ],
            notes: known.count < counts.count ? ["From the first empty row on there are more than can be counted."] : []
        )
    }

    /// The ends of the race as something to ask.
    public static let tippingEntry = TheoryModel(
        name: "prufer_schottmueller_tipping",
        title: "Competing with big data: where the race of qualities ends",
        reference: reference + ", table 2",
        assumptions: assumptions,
        reading: """
            A larger advantage of data makes tipping more frequent, whoever owns it: to the firm ahead, or to the one that \
            moves first when it is not far behind. With shared data (α = 0) equal firms do not tip; unequal ones still may, or \
            rest at a low quality. Neither institution is modelled.
            """,
        parameters: [
            TheoryParameter("alpha", "α", "advantage of data, 0 to 1", 0.4),
            TheoryParameter("gamma", "γ", "slope of the marginal cost of quality, above 1/4 to 10⁶", 1),
            TheoryParameter("delta", "δ", "discount factor, 0 to 0.999", 0.75),
            TheoryParameter(
                "q1", "q₁", "initial qualities of firm 1, 1 to 50 multiples of h", [0.5, 1, 1.5, 2, 2.5, 3, 3.5]),
            TheoryParameter("q2", "q₂", "initial quality of firm 2, a multiple of h", 2.5),
            TheoryParameter("highest_quality", "q̄", "highest quality, 1 to 599 times h", 5),
            TheoryParameter("spacing", "h", "step of the grid of qualities, 0.001 to 10", 0.01),
        ]
    ) { (arguments) throws(TheoryError) in
        let spacing = arguments.number("spacing")
        let race = try DataDrivenQualityRace(
            dataAdvantage: arguments.number("alpha"), costSlope: arguments.number("gamma"),
            discount: arguments.number("delta"), spacing: spacing,
            qualities: steps(arguments.number("highest_quality"), spacing, "q̄") + 1)
        let qualities = arguments.list("q1")
        try require((1...50).contains(qualities.count), "1 to 50 values of q₁", Double(qualities.count))
        var starts: [Int] = []
        for quality in qualities { starts.append(try steps(quality, spacing, "q₁")) }
        return try race.result(starts, steps(arguments.number("q2"), spacing, "q₂"))
    }

    private static func steps(_ quality: Double, _ spacing: Double, _ symbol: String) throws(TheoryError) -> Int {
        try require(spacing >= 0.001 && spacing <= 10, "0.001 ≤ h ≤ 10", spacing)
        let steps = quality / spacing
        try require(steps >= 0 && steps < Double(largestGrid) - 0.5, "0 ≤ \(symbol) < \(largestGrid) h", quality)
        try require((steps - steps.rounded()).magnitude < 1e-6, "\(symbol) a multiple of h", quality)
        return Int(steps.rounded())
    }

    private func result(_ starts: [Int], _ second: Int) throws(TheoryError) -> TheoryResult {
        var cells = starts.map { _ in [TheoryTable.Cell]() }
        var lines: [TheorySeries.Line] = []
        for selection in Selection.allCases {
            let solution = try solution(selection, first: starts.min() ?? 0, second: second)
            var points: [TheorySeries.Point] = []
            for (row, start) in starts.enumerated() {
                let rest = try solution.path(first: start, second: second).last ?? (start, second)
                cells[row].append(.text(try solution.end(first: start, second: second).rawValue))
                cells[row].append(.number(Double(rest.first) * spacing))
                cells[row].append(.number(Double(rest.second) * spacing))
                points.append(.init(Double(start) * spacing, Double(rest.first - rest.second) * spacing))
            }
            lines.append(.init(selection.rawValue, points))
        }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "ends", title: "Where the race ends", rowTitle: "q₁",
                    columns: [
                        .init("invest", "Invest selection"), .init("invest_q1", "q₁ at rest"),
                        .init("invest_q2", "q₂ at rest"), .init("steady_state", "Steady-State selection"),
                        .init("steady_state_q1", "q₁ at rest"), .init("steady_state_q2", "q₂ at rest"),
                    ],
                    rows: zip(starts, cells).map { .init("\(Double($0) * spacing)", $1) })
            ],
            series: [
                TheorySeries(
                    name: "gap_at_rest", title: "Gap of qualities at rest", horizontal: "initial q₁",
                    vertical: "q₁ − q₂ at rest", lines: lines)
            ],
            notes: [
                "tip1, tip2: a firm leads by a unit of quality or more and has all consumers.",
                "MaxQ: the highest quality is reached without tipping. IntQ: both rest below it.",
            ])
    }
}
