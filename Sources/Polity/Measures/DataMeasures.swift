extension Measure {
    private static let group = "data"

    static let data: [Measure] = [
        unitInterval(
            "data_hhi", group: group, unit: .index,
            "Herfindahl–Hirschman index of data stocks over all holders: enterprises, the commons, and citizens each for themselves.",
            "Herfindahl 1950, applied to data stocks"
        ) { world, j in
            let commons = world.jurisdictions[j].commons
            // Citizens are many and small: their squares vanish, their stock counts in the total.
            let held = world.enterprises.map { $0.markets[j].uniqueRecords + $0.markets[j].licensedRecords }
            let total = held.reduce(0, +) + commons.records + commons.citizensRecords
            guard total > 0 else { return 0 }
            return (held + [commons.records]).reduce(0) { $0 + ($1 / total) * ($1 / total) }
        },
        unitInterval(
            "data_hhi_private", group: group, unit: .index,
            "Herfindahl–Hirschman index of data stocks over enterprises.", "Herfindahl 1950, applied to data stocks"
        ) { world, j in
            Concentration.herfindahlHirschman(
                world.enterprises.map { $0.markets[j].uniqueRecords + $0.markets[j].licensedRecords })
        },
        open(
            "data_use", group: group, unit: .number,
            "Records that a user's platform can use, per citizen: non-rival use counts each time.",
            "Jones and Tonetti 2020 (non-rival use)"
        ) { world, j in
            world.meanOverUsers(j, \.accessibleRecords) / Double(world.jurisdictions[j].citizens.count)
        },
        exposure("exposure.commercial", "enterprises, their licensed data included") { market, _ in
            market.controlledShare
        },
        exposure("exposure.commons", "the commons' steward") { _, control in control.commons },
        rentShare("rent_share.enterprise", "stays with the enterprises' private owners") { market, social in
            (1 - social) * market.profit
        },
        rentShare("rent_share.citizens", "goes to citizens as data payments and data dividend, before income tax") {
            market, _ in
            market.dataPayments + market.dataDividend
        },
        rentShare("rent_share.public", "goes to the public as taxes, fines and social owner's profit") {
            market, social in
            market.digitalServicesTax + market.profitTax + market.fines + social * market.profit
        },
    ]

    /// Mean over citizens of records a month times the share that a kind of holder controls: one function for all
    /// holders.
    private static func exposure(
        _ name: String, _ holder: String, share: @escaping @Sendable (Market, DataControl.Control) -> Double
    ) -> Measure {
        unitInterval(
            name, group: "rights", unit: .index,
            "Mean monthly records of a citizen that come under control of \(holder); 1 is full collection, all controlled. Control is not access: what the commons holds, enterprises may use.",
            "model; the same function for every holder"
        ) { world, j in
            let control = DataControl.control(world.jurisdictions[j].economy, world.jurisdictions[j].levers)
            let adopted = Double(world.users(in: j).reduce(0, +)) / Double(world.jurisdictions[j].citizens.count)
            return adopted * world.meanOverUsers(j) { $0.surveillance * (1 - $0.refusedShare) * share($0, control) }
        }
    }

    /// Part of the platforms' rents of the month, revenue less wages; the parts sum to 1, all 0 without rents.
    private static func rentShare(
        _ name: String, _ what: String, part: @escaping @Sendable (Market, _ socialShare: Double) -> Double
    ) -> Measure {
        open(
            name, group: "data", unit: .share, from: -.infinity, "Share of platforms' rents that \(what).",
            "model: division of fees and advertising less wages"
        ) { world, j in
            let rents = world.sumOverMarkets(j) { $0.fees + $0.advertising - $0.wages }
            let social = world.jurisdictions[j].levers[.technologySocialOwnership]
            return rents > 0 ? world.sumOverMarkets(j) { part($0, social) } / rents : 0
        }
    }
}
