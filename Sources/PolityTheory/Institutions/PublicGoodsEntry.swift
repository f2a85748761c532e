extension PublicGoods {
    /// A data commons as a public good, as something to ask.
    public static let entry = TheoryModel(
        name: "public_goods",
        title: "A data commons as a public good",
        reference: "after Samuelson (1954), Lindahl (1919), Bowen (1943), Bergstrom, Blume and Varian (1986)",
        assumptions: """
            Non-rival use, nobody excluded, u = x + θ ln G, known θ; personal prices need that members say truly what \
            they want.
            """,
        reading: """
            Individual gifts make too small a commons. A vote with equal shares makes it too large or too small, as \
            the median of θ lies above or below its mean. Sale of access by a firm is not part of the model.
            """,
        parameters: [
            TheoryParameter("theta", "θ", "how much each member wants the commons, 10⁻⁶ to 10⁶", [0.5, 1, 1.5, 2]),
            TheoryParameter("cost", "c", "of a unit, 10⁻⁶ to 10⁶", 0.5),
        ]
    ) { (arguments) throws(TheoryError) in
        let model = try PublicGoods(tastes: arguments.list("theta"), cost: arguments.number("cost"))
        return try model.result().refusingOverflow()
    }

    private func result() throws(TheoryError) -> TheoryResult {
        let efficient = efficientSize
        let best = try welfare(size: efficient)
        func row(_ name: String, _ size: Double) throws(TheoryError) -> TheoryTable.Row {
            let welfare = try welfare(size: size)
            return TheoryTable.Row(name, [size, welfare, best - welfare])
        }
        let gifts = voluntaryGifts
        let prices = lindahlPrices
        let given = try utilities(size: voluntarySize, payments: gifts)
        let paid = prices.map { $0 * efficient }
        let priced = try utilities(size: efficient, payments: paid)
        let equal = try utilities(
            size: majoritySize, payments: tastes.map { _ in cost * majoritySize / Double(tastes.count) })
        let members = tastes.indices.map { member in
            TheoryTable.Row(
                "\(member + 1)",
                [
                    tastes[member], gifts[member], given[member], prices[member], paid[member], priced[member],
                    equal[member],
                ])
        }
        var curve: [TheorySeries.Point] = []
        for step in 1...200 {
            let size = 2 * efficient * Double(step) / 200
            curve.append(.init(size, try welfare(size: size)))
        }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "sizes", title: "Size of the commons", rowTitle: "who decides",
                    columns: [.init("size", "G"), .init("welfare", "W"), .init("loss", "W* − W")],
                    rows: [
                        try row("efficient", efficient), try row("voluntary", voluntarySize),
                        try row("lindahl", efficient), try row("majority", majoritySize),
                    ]),
                TheoryTable(
                    name: "members", title: "Members", rowTitle: "member",
                    columns: [
                        .init("theta", "θ"), .init("gift", "voluntary gift"), .init("utility_voluntary", "u, gifts"),
                        .init("lindahl_price", "Lindahl price"), .init("lindahl_payment", "Lindahl payment"),
                        .init("utility_lindahl", "u, Lindahl"), .init("utility_majority", "u, majority"),
                    ], rows: members),
                TheoryTable(
                    name: "subsidy", title: "Subsidy of gifts", rowTitle: "", columns: [.init("value", "value")],
                    rows: [.init("efficient_subsidy", [efficientSubsidy])]),
            ],
            series: [
                TheorySeries(
                    name: "welfare", title: "Welfare over the size of the commons", horizontal: "size",
                    vertical: "money", lines: [.init("welfare", curve)])
            ],
            notes: [
                "Utilities are counted without the private goods that each member had at first.",
                "A member who gives nothing can be better off with voluntary gifts than with personal prices.",
            ])
    }
}
