import PolityNumerics

extension LogitBertrand {
    /// Most products that ``entry`` takes.
    public static let entryProductLimit = 24

    /// The model with its default duopoly, in which the merger of both owners gives the monopoly prices.
    public static let entry = TheoryModel(
        name: "logit_bertrand",
        title: "Price competition with logit demand, taxes and mergers",
        reference: """
            S. P. Anderson, A. de Palma and J.-F. Thisse, Discrete Choice Theory of Product Differentiation, MIT Press, \
            1992; calibration of E. Calvano, G. Calzolari, V. Denicolò and S. Pastorello, American Economic Review \
            110(10), 2020
            """,
        assumptions: """
            One purchase per consumer, identical taste distributions, no income effect, independence of irrelevant \
            alternatives, constant costs, no entry. Owners set prices at once and maximise profit.
            """,
        reading: """
            Margins follow from how many products are priced together and for what aim, not from the name of the owner. \
            One profit-seeking owner of everything, private or public, sets the monopoly price. The model has no \
            investment and no data: it says nothing about what a merger does to quality.
            """,
        parameters: [
            TheoryParameter("quality", "a", "quality of each product, in money", [2, 2]),
            TheoryParameter("cost", "c", "cost per unit of each product", [1, 1]),
            TheoryParameter("owner", "", "number of the owner of each product, whole, 0 to 999", [1, 2]),
            TheoryParameter("taste_scale", "μ", "spread of tastes, in money, above 0", 0.25),
            TheoryParameter("outside_quality", "a₀", "quality of buying nothing, in money", 0),
            TheoryParameter("unit_tax", "t", "tax on each unit sold, in money; negative for a subsidy", 0),
            TheoryParameter("revenue_tax", "τ", "tax on revenue, 0 to below 1", 0),
            TheoryParameter("acquirer", "", "number of the owner that takes over the target", 1),
            TheoryParameter(
                "target", "", "number of the owner that is taken over; the acquirer itself for no merger", 2),
        ]
    ) { (arguments) throws(TheoryError) in
        let market = try LogitBertrand(arguments)
        let tax = try Tax(perUnit: arguments.number("unit_tax"), revenueRate: arguments.number("revenue_tax"))
        let acquirer = try arguments.whole("acquirer", in: ownerNumbers)
        let target = try arguments.whole("target", in: ownerNumbers)
        for party in [acquirer, target] {
            try require(
                market.products.contains { $0.owner == party }, "the merging owners have products", Double(party))
        }
        let merged = market.merging(target, into: acquirer)
        let states = [
            State("untaxed", market, try market.equilibrium()),
            State("before", market, try market.equilibrium(tax: tax)),
            State("after", merged, try merged.equilibrium(tax: tax)),
        ]
        let naive = merged.herfindahlHirschmanIndex(shares: states[1].equilibrium.shares)
        return TheoryResult(
            tables: [
                productTable(market, before: states[1].equilibrium, after: states[2].equilibrium), marketTable(states),
            ],
            series: [
                series(
                    "unit_tax", title: "Prices over a tax per unit", axis: "tax per unit, in money",
                    over: (0...10).map { market.tasteScale * Double($0) / 10 }, states, tax: { try Tax(perUnit: $0) }),
                series(
                    "revenue_tax", title: "Prices over a tax on revenue", axis: "tax, as a part of revenue",
                    over: (0...10).map { Double($0) / 20 }, states, tax: { try Tax(revenueRate: $0) }),
            ],
            notes: [
                "The tables show prices with the taxes given; the row untaxed is the market before the merger without them.",
                naive.isFinite
                    ? "With the shares before the merger the index after it would be \(10_000 * naive) points."
                    : "Nobody buys: the concentration index has no value.",
            ])
    }

    private static let ownerNumbers = 0...999

    private init(_ arguments: TheoryArguments) throws(TheoryError) {
        let qualities = arguments.list("quality")
        let costs = arguments.list("cost")
        let owners = arguments.list("owner")
        try require(
            qualities.count <= Self.entryProductLimit, "at most \(Self.entryProductLimit) products",
            Double(qualities.count))
        for (what, count) in [("costs", costs.count), ("owners", owners.count)] where count != qualities.count {
            throw TheoryError.wrongCount(of: what, expected: qualities.count, given: count)
        }
        var products: [Product] = []
        for index in qualities.indices {
            guard let owner = Int(exactly: owners[index]), Self.ownerNumbers.contains(owner) else {
                throw TheoryError.outsideDomain(condition: "owner whole, from 0 to 999", value: owners[index])
            }
            products.append(Product(quality: qualities[index], cost: costs[index], owner: owner))
        }
        try self.init(
            products: products, tasteScale: arguments.number("taste_scale"),
            outsideQuality: arguments.number("outside_quality"))
    }

    /// A market under some owners, with its equilibrium.
    private struct State {
        let name: String
        let market: LogitBertrand
        let equilibrium: Equilibrium

        init(_ name: String, _ market: LogitBertrand, _ equilibrium: Equilibrium) {
            self.name = name
            self.market = market
            self.equilibrium = equilibrium
        }
    }

    private static func productTable(_ market: LogitBertrand, before: Equilibrium, after: Equilibrium) -> TheoryTable {
        TheoryTable(
            name: "products", title: "Products before and after the merger, per consumer", rowTitle: "product",
            columns: [
                .init("owner"), .init("quality", "a"), .init("cost", "c"), .init("price", "p"), .init("share", "s"),
                .init("profit", "profit"), .init("price_after", "p after"), .init("share_after", "s after"),
                .init("profit_after", "profit after"),
            ],
            rows: market.products.indices.map { index in
                let product = market.products[index]
                return .init(
                    "\(index + 1)",
                    [
                        Double(product.owner), product.quality, product.cost, before.prices[index],
                        before.shares[index],
                        before.profits[index], after.prices[index], after.shares[index], after.profits[index],
                    ])
            })
    }

    private static func marketTable(_ states: [State]) -> TheoryTable {
        TheoryTable(
            name: "market", title: "The market, per consumer", rowTitle: "state",
            columns: [
                .init("consumer_surplus", "consumer surplus"), .init("profits"), .init("tax_revenue", "tax revenue"),
                .init("total_surplus", "sum of the three"), .init("hhi", "HHI, points"),
            ],
            rows: states.map { state in
                let profits = state.equilibrium.profits.reduce(0, +)
                let surplus = state.equilibrium.consumerSurplus
                let index = 10_000 * state.equilibrium.herfindahlHirschmanIndex
                return .init(
                    state.name,
                    [
                        .number(surplus), .number(profits), .number(state.equilibrium.taxRevenue),
                        .number(surplus + profits + state.equilibrium.taxRevenue),
                        index.isFinite ? .number(index) : .none,
                    ])
            })
    }

    /// The price of each product before the merger, and that of the dearest one after it; rates that leave the domain
    /// are left out.
    private static func series(
        _ name: String, title: String, axis: String, over rates: [Double], _ states: [State],
        tax: (Double) throws -> Tax
    ) -> TheorySeries {
        var lines = states[1].market.products.indices.map { ("product \($0 + 1)", [TheorySeries.Point]()) }
        var dearest: [TheorySeries.Point] = []
        for rate in rates {
            guard let tax = try? tax(rate), let before = try? states[1].market.equilibrium(tax: tax),
                let after = try? states[2].market.equilibrium(tax: tax)
            else { continue }
            for index in lines.indices { lines[index].1.append(.init(rate, before.prices[index])) }
            dearest.append(.init(rate, after.prices.max() ?? 0))
        }
        return TheorySeries(
            name: name, title: title, horizontal: axis, vertical: "price, in money",
            lines: lines.map { .init($0.0, $0.1) } + [.init("highest price after the merger", dearest)])
    }
}
