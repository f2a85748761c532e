import PolityTheory

extension SideBySide {
    static func logitBertrand() throws -> [SideBySide] {
        let duopoly = try LogitBertrand(
            products: (0..<2).map { LogitBertrand.Product(quality: 2, cost: 1, owner: $0) }, tasteScale: 0.25)
        return [try calibration(duopoly), try taxes(duopoly), try merger()]
    }

    private static func calibration(_ duopoly: LogitBertrand) throws -> SideBySide {
        let nash = try duopoly.equilibrium()
        let monopoly = try duopoly.monopolised.equilibrium()
        return SideBySide(
            title: "Logit duopoly: prices printed with three digits",
            source: "E. Calvano and others, American Economic Review 110(10), 2020; from a secondary source",
            cells: [
                .init("competition", "p", "1.473", nash.prices[0]),
                .init("joint pricing", "p", "1.925", monopoly.prices[0]),
                .init("competition", "p in full", "1.4729266600306227", nash.prices[0], .absolute(1e-9)),
                .init("joint pricing", "p in full", "1.9249809190177642", monopoly.prices[0], .absolute(1e-9)),
                .init("competition", "s", "0.471376809284104", nash.shares[0], .absolute(1e-9)),
                .init("joint pricing", "s", "0.36486207722777836", monopoly.shares[0], .absolute(1e-9)),
                .init("competition", "profit", "0.222926660", nash.profits[0], .absolute(1e-9)),
                .init("joint pricing", "profit", "0.337490460", monopoly.profits[0], .absolute(1e-9)),
                .init("competition", "consumer surplus", "0.715097711244245", nash.consumerSurplus, .absolute(1e-9)),
                .init(
                    "joint pricing", "consumer surplus", "0.32707804783712585", monopoly.consumerSurplus,
                    .absolute(1e-9)),
            ])
    }

    private static func taxes(_ duopoly: LogitBertrand) throws -> SideBySide {
        let free = try duopoly.equilibrium()
        let unit = try duopoly.equilibrium(tax: .init(perUnit: 0.05))
        let digital = try duopoly.equilibrium(tax: .init(revenueRate: 0.03))
        return SideBySide(
            title: "Logit duopoly: a tax per unit of 0.05 and a tax of 3 % on revenue",
            source: "derived from the paper's equations",
            cells: [
                .init("per unit", "p", "1.518231", unit.prices[0]),
                .init("per unit", "pass-through", "0.9061", (unit.prices[0] - free.prices[0]) / 0.05),
                .init("on revenue", "p", "1.501020", digital.prices[0]),
                .init("on revenue", "loss of surplus", "0.026397", free.consumerSurplus - digital.consumerSurplus),
                .init("on revenue", "revenue", "0.042166", digital.taxRevenue),
            ])
    }

    private static func merger() throws -> SideBySide {
        let qualities = [2.2, 2, 1.8, 1.6]
        let market = try LogitBertrand(
            products: qualities.enumerated().map { .init(quality: $0.element, cost: 1, owner: $0.offset + 1) },
            tasteScale: 0.4)
        let merged = market.merging(2, into: 1)
        let before = try market.equilibrium()
        let after = try merged.equilibrium()
        let inside = before.shares.reduce(0, +)
        let naive = merged.herfindahlHirschmanIndex(shares: before.shares)
        var cells: [Cell] = []
        for (index, printed) in [
            ("1.619775", "0.386756", "1.799136"), ("1.541627", "0.285193", "1.799136"),
            ("1.488480", "0.197558", "1.519537"), ("1.454362", "0.130494", "1.474121"),
        ].enumerated() {
            cells.append(.init("product \(index + 1)", "p before", printed.0, before.prices[index]))
            cells.append(
                .init("product \(index + 1)", "share of sales before", printed.1, before.shares[index] / inside))
            cells.append(.init("product \(index + 1)", "p after", printed.2, after.prices[index]))
        }
        cells += [
            .init("market", "HHI before", "2869.73", 10_000 * before.herfindahlHirschmanIndex),
            .init("market", "HHI with the old shares", "5075.73", 10_000 * naive),
            .init("market", "its increase", "2206.00", 10_000 * (naive - before.herfindahlHirschmanIndex)),
            .init("market", "HHI after", "4164.73", 10_000 * after.herfindahlHirschmanIndex),
            .init("market", "change of surplus", "-0.126740", after.consumerSurplus - before.consumerSurplus),
        ]
        return SideBySide(
            title: "Merger of the first two of four logit sellers", source: "derived from the model's equations",
            cells: cells)
    }
}
