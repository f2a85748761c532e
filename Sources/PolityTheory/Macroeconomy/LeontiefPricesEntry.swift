extension LeontiefPrices {
    /// The quantities and prices as something to ask.
    public static let entry = TheoryModel(
        name: "leontief",
        title: "Quantities, labour values and prices of production",
        reference: "Leontief (1941); Hawkins and Simon (1949); Sraffa (1960)",
        assumptions: """
            One technique per good, constant returns, no fixed capital, no joint products, one kind of labour, wages \
            paid at the end, one rate of profit.
            """,
        reading: """
            The technique gives a plan its quantities and an economy its prices once the rate of profit is given. It \
            does not say who knows the technique and the demand, nor who receives the profit.
            """,
        parameters: [
            TheoryParameter(
                "inputs", "A", "rows of the matrix one after the other: input of good i per unit of good j, at least 0",
                [0.2, 0.3, 0.2, 0.1, 0.1, 0.3, 0.2, 0.2, 0.1]),
            TheoryParameter("labour", "l", "hours per unit of each good, 10⁻⁶ to 10⁶", [0.5, 0.3, 0.4]),
            TheoryParameter("final_demand", "d", "units of each good, 0 to 10⁶", [10, 20, 30]),
            TheoryParameter("profit_rate", "r", "per period, from 0 to below R", 0.2),
        ]
    ) { (arguments) throws(TheoryError) in
        let demand = arguments.list("final_demand")
        let entries = arguments.list("inputs")
        let count = demand.count
        try require(count >= 1 && count <= largestCount, "1 to 30 goods", Double(count))
        guard entries.count == count * count else {
            throw TheoryError.wrongCount(of: "inputs", expected: count * count, given: entries.count)
        }
        let rows = (0..<count).map { Array(entries[($0 * count)..<(($0 + 1) * count)]) }
        let model = try LeontiefPrices(inputs: rows, labour: arguments.list("labour"), finalDemand: demand)
        return try model.result(prices: model.prices(profitRate: arguments.number("profit_rate"))).refusingOverflow()
    }

    private func result(prices: Prices) throws(TheoryError) -> TheoryResult {
        let quantities = quantities
        let values = labourValues
        let largest = largestProfitRate
        let goods = finalDemand.indices.map { good in
            TheoryTable.Row(
                "\(good + 1)",
                [finalDemand[good], quantities[good], labour[good], values[good], prices.prices[good]])
        }
        var wages: [TheorySeries.Point] = []
        for step in 0...100 {
            let rate = min(largest, 4) * 0.999 * Double(step) / 100
            wages.append(.init(rate, try self.prices(profitRate: rate).wage))
        }
        return TheoryResult(
            tables: [
                TheoryTable(
                    name: "goods", title: "Goods", rowTitle: "good",
                    columns: [
                        .init("final_demand", "d"), .init("quantity", "x"), .init("labour", "l"),
                        .init("labour_value", "v"), .init("price", "p"),
                    ], rows: goods),
                TheoryTable(
                    name: "totals", title: "Totals", rowTitle: "", columns: [.init("value", "value")],
                    rows: [
                        .init("total_labour", [totalLabour]), .init("perron_root", [perronRoot]),
                        .init("largest_profit_rate", [largest.isFinite ? .number(largest) : .none]),
                        .init("wage_share", [prices.wage]), .init("profit_share", [1 - prices.wage]),
                    ]),
            ],
            series: [
                TheorySeries(
                    name: "wage_curve", title: "Wages and profits", horizontal: "rate of profit",
                    vertical: "part of wages in the net product", lines: [.init("wage", wages)])
            ],
            notes: [
                "At a rate of profit of zero prices are labour values.",
                "The final demand costs as much as the hours in it at every rate of profit.",
            ])
    }
}
