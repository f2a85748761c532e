extension Measure {
    private static let group = "data"

    static let data: [Measure] = [
        unitInterval(
            "data_hhi", group: group, unit: .index,
            "Herfindahl–Hirschman index of data stocks over all holders: enterprises, the commons, the State's copies of what it may look at, and citizens each for themselves.",
            "Herfindahl 1950, applied to data stocks"
        ) { DataHolders(copy $0, jurisdiction: $1).concentration },
        unitInterval(
            "data_hhi_private", group: group, unit: .index,
            "Herfindahl–Hirschman index of data stocks over enterprises.", "Herfindahl 1950, applied to data stocks"
        ) { Concentration.herfindahlHirschman(DataHolders(copy $0, jurisdiction: $1).enterprises) },
        unitInterval(
            "decision_power.largest", group: group, unit: .index,
            "Largest Banzhaf index of a data holder if decisions take more than half of all records: enterprises, the commons' steward, the State; the last two are one where a public body is steward. 0 without data.",
            "Banzhaf 1965, applied to data stocks"
        ) { DataHolders(copy $0, jurisdiction: $1).power.largest },
        unitInterval(
            "decision_power.public", group: group, unit: .index,
            "Banzhaf index of the State and the commons' steward together, as data holders beside enterprises; 0 without data.",
            "Banzhaf 1965, applied to data stocks"
        ) { DataHolders(copy $0, jurisdiction: $1).power.public },
        open(
            "data_use", group: group, unit: .number,
            "Records that a user's platform can use, per citizen: non-rival use counts each time.",
            "Jones and Tonetti 2020 (non-rival use)"
        ) { world, j in
            world.meanOverUsers(j, \.accessibleRecords) / Double(world.jurisdictions[j].citizens.count)
        },
        rentShare("rent_share.enterprise", "is private owners' or owners' abroad, distributed or not", \.enterprise),
        rentShare(
            "rent_share.citizens",
            "goes to citizens as data payments, data dividend, the commons' fees or a co-operative's profit, before income tax",
            \.citizens),
        rentShare(
            "rent_share.public", "goes to the public as taxes, fines, the commons' fees and social owner's profit",
            \.publicHands),
        rentShare("rent_share.leaked", "managers of the public's part keep (agency loss)", \.leaked),
        rentShare("foreign_rent_share", "is profit of owners abroad; a part of rent_share.enterprise", \.foreign),
    ]

    /// Part of the platforms' rents of the month.
    private static func rentShare(
        _ name: String, _ what: String, _ part: @escaping @Sendable (RentShares) -> Double
    ) -> Measure {
        open(
            name, group: "data", unit: .share, from: -.infinity,
            "Share of platforms' rents that \(what). All shares of rents sum to 1; 0 without rents.",
            "model: division of fees and advertising less wages, research and costs of compliance"
        ) { part(RentShares(copy $0, jurisdiction: $1)) }
    }
}
