extension MergerScreen {
    /// The screens with five firms of which the two smallest merge.
    public static let entry = TheoryModel(
        name: "merger_screen",
        title: "Merger screens of the guidelines of 2010 and 2023",
        reference: """
            U.S. Department of Justice and Federal Trade Commission, Horizontal Merger Guidelines, 2010, section 5.3; \
            Merger Guidelines, 2023, guideline 1
            """,
        assumptions: """
            The market is defined, shares do not answer to the merger, and what the listed shares leave of the market is \
            held by firms too small to count.
            """,
        reading: """
            The screens count shares of sales, whoever owns the firms. They see no zero prices, no data and no potential \
            competition, and a monopoly that exists already is not screened.
            """,
        parameters: [
            TheoryParameter(
                "shares", "s", "shares of sales, 0 to 1, that sum to at most one", [0.3, 0.25, 0.2, 0.15, 0.1]),
            TheoryParameter("first", "", "place in the list of the one firm, from 1 on", 4),
            TheoryParameter("second", "", "place in the list of the other firm, from 1 on", 5),
        ]
    ) { (arguments) throws(TheoryError) in
        let shares = arguments.list("shares")
        let first = try arguments.whole("first", in: 1...firmLimit)
        let second = try arguments.whole("second", in: 1...firmLimit)
        let screen = try MergerScreen(shares: shares, merging: first - 1, with: second - 1)
        return TheoryResult(
            tables: [indexTable(screen), verdictTable(screen)], series: [try largestTargets(screen)],
            notes: [
                "Bounds are exceeded when a number lies above them; a number on a bound does not exceed it."
            ])
    }

    private static func indexTable(_ screen: MergerScreen) -> TheoryTable {
        TheoryTable(
            name: "index", title: "Concentration with the shares of before", rowTitle: "quantity",
            columns: [.init("value")],
            rows: [
                .init("hhi_before", [screen.indexBefore]), .init("hhi_after", [screen.indexAfter]),
                .init("increase", [screen.increase]), .init("merged_share", [screen.mergedShare]),
            ])
    }

    private static func verdictTable(_ screen: MergerScreen) -> TheoryTable {
        func answer(_ isMet: Bool) -> [TheoryTable.Cell] { [.text(isMet ? "yes" : "no")] }
        return TheoryTable(
            name: "verdicts", title: "What the guidelines say", rowTitle: "question",
            columns: [.init("answer")],
            rows: [
                .init("concentration_2010", [.text(screen.concentration.rawValue)]),
                .init("verdict_2010", [.text(screen.verdict2010.rawValue)]),
                .init("presumed_2010", answer(screen.verdict2010 == .presumed)),
                .init("presumed_2023_by_index", answer(screen.isPresumed2023ByIndex)),
                .init("presumed_2023_by_share", answer(screen.isPresumed2023ByShare)),
                .init("presumed_2023", answer(screen.isPresumed2023)),
            ])
    }

    /// The largest firm that one of a given share can take over in 2023, with the index of the firms that do not merge.
    private static func largestTargets(_ screen: MergerScreen) throws(TheoryError) -> TheorySeries {
        let rest = screen.shares.indices.reduce(0.0) { sum, index in
            let isParty = index == screen.first || index == screen.second
            return isParty ? sum : sum + 10_000 * screen.shares[index] * screen.shares[index]
        }
        var points: [TheorySeries.Point] = []
        for step in 1...100 {
            let share = Double(step) / 100
            points.append(.init(share, try largestUnpresumedTarget(of: share, rest: min(rest, 10_000))))
        }
        return TheorySeries(
            name: "largest_target", title: "Largest firm taken over without presumption in 2023",
            horizontal: "share of the acquirer", vertical: "share of the target",
            lines: [.init("largest target", points)])
    }
}
