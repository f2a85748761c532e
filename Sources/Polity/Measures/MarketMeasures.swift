extension Measure {
    private static let group = "market"

    static let market: [Measure] = [
        unitInterval(
            "hhi", group: group, unit: .index, "Herfindahl–Hirschman index of platforms' shares of users, 0 to 1.",
            "Herfindahl 1950; Hirschman 1964"
        ) { world, j in Concentration.herfindahlHirschman(world.users(in: j).map { Double($0) }) },
        unitInterval(
            "cr4", group: group, unit: .share, "Share of users of the four largest platforms.",
            "concentration ratio, OECD competition glossary"
        ) { world, j in Concentration.ratio(ofLargest: 4, world.users(in: j).map { Double($0) }) },
        open(
            "effective_enterprises", group: group, unit: .number, "Number of equal platforms with the same HHI, 1/HHI.",
            "Adelman 1969"
        ) { world, j in
            let index = Concentration.herfindahlHirschman(world.users(in: j).map { Double($0) })
            return index > 0 ? 1 / index : 0
        },
        open(
            "active_enterprises", group: group, unit: .count, "Enterprises that have not closed.", "count"
        ) { world, _ in Double(world.enterprises.count { $0.isActive }) },
        unitInterval(
            "adoption", group: group, unit: .share, "Share of citizens who use a platform.", "count"
        ) { world, j in Double(world.users(in: j).reduce(0, +)) / Double(world.jurisdictions[j].citizens.count) },
        open(
            "price", group: group, unit: .money, "Mean monthly fee of a user.", "model"
        ) { world, j in world.meanOverUsers(j, \.price) },
        unitInterval(
            "surveillance", group: group, unit: .index, "Mean surveillance intensity that users meet.", "model"
        ) { world, j in world.meanOverUsers(j, \.surveillance) },
        Measure(
            CatalogueEntry(
                "markup", group: group, unit: .share, range: -Double.infinity...1,
                summary:
                    "Mean Lerner index of users' platforms, (p + a sigma - c)/(p + a sigma), defined at price zero.",
                source: "Lerner 1934, with advertising revenue")
        ) { world, j in
            let cost = world.jurisdictions[j].economy[.serviceCost] * world.jurisdictions[j].nominalIndex
            return world.meanOverUsers(j) { market in
                Markup.lerner(price: market.price + market.monetisation * market.surveillance, marginalCost: cost)
            }
        },
        open(
            "switching_rate", group: group, unit: .perYear, kind: .flow,
            "Users who change platform, per user and year.", "count"
        ) { world, j in
            let users = world.users(in: j).reduce(0, +)
            return users > 0 ? Double(world.jurisdictions[j].citizens.switches) / Double(users) : 0
        },
        open(
            "consumer_surplus", group: group, unit: .money, from: -.infinity, kind: .flow,
            "Surplus of platform use per citizen and year, without manipulation and with harm as far as it is seen.",
            "Small and Rosen 1981; Train 2015"
        ) { world, j in ConsumerSurplus(copy world, jurisdiction: j).mean(world.jurisdictions[j].citizens) },
        surplus("consumer_surplus.vulnerable", "member of vulnerable groups; 0 without any", group: 1),
        surplus("consumer_surplus.others", "citizen outside vulnerable groups; 0 without any", group: 0),
        open(
            "entry_rate", group: group, unit: .perYear,
            "Enterprises that entered within the last twelve months per enterprise that is active.",
            "Baldwin 1995"
        ) { world, _ in turnover(world.turnover.entryMonths, world) },
        open(
            "exit_rate", group: group, unit: .perYear,
            "Enterprises that closed or were bought within the last twelve months per enterprise that is active.",
            "Baldwin 1995"
        ) { world, _ in turnover(world.turnover.exitMonths, world) },
        unitInterval(
            "contestability", group: group, unit: .share,
            "Share of users whose platform entered within the last five years, halves of a divided one included, those of month 0 not counted; 0 without users.",
            "Baldwin 1995 (survival and shares of entrants); five years: assumption"
        ) { world, j in
            let users = world.users(in: j)
            var young = 0
            for (k, enterprise) in world.enterprises.enumerated()
            where enterprise.born > 0 && world.month - enterprise.born < 60 {
                young += users[k]
            }
            return ratio(Double(young), Double(users.reduce(0, +)))
        },
        unitInterval(
            "contested_demand", group: group, unit: .share,
            "Mean own-share slope of demand of users' platforms: 0 are captive users, 1 none that would stay; 0 without users.",
            "logit demand: Anderson, de Palma and Thisse 1992"
        ) { world, j in world.meanOverUsers(j, \.demandSlope) },
        unitInterval(
            "compliance", group: group, unit: .share,
            "Share of users whose platform keeps to the surveillance cap; 0 without users.",
            "model"
        ) { world, j in world.meanOverUsers(j) { $0.complies ? 1 : 0 } },
    ]

    private static func surplus(_ name: String, _ whom: String, group index: Int) -> Measure {
        open(
            name, group: group, unit: .money, from: -.infinity, kind: .flow,
            "Surplus of platform use as above per \(whom).", "Small and Rosen 1981; Train 2015"
        ) { world, j in
            ConsumerSurplus(copy world, jurisdiction: j).byGroup(world.jurisdictions[j].citizens)[index]
        }
    }

    /// Events of the last twelve months, or of a year at the pace so far, over active enterprises; 0 without any.
    private static func turnover(_ months: [Int], _ world: borrowing World) -> Double {
        let month = world.month
        let recent = months.reversed().prefix { $0 > month - 12 }.count
        let years = Double(min(12, max(1, month))) / 12
        return ratio(Double(recent) / years, Double(world.enterprises.count { $0.isActive }))
    }
}
