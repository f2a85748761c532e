extension AgentAttribute {
    /// What every enterprise has in one jurisdiction. Technology, cash, age and kind are the same in all; money is that of
    /// the whole enterprise, in initial mean monthly incomes.
    static let ofEnterprises: [AgentAttribute] = [
        enterprise(
            "technology", .number, 0.001...1_000_000,
            "Technology A, about 1 on average in month 0; the same in all jurisdictions.",
            "model; ends of the range: assumption"
        ) { world, _, k in
            world.enterprises[k].technology
        } set: { world, _, k, value in
            world.enterprises[k].technology = value
            // Best practice is the highest known.
            world.technology.bestPractice = max(world.technology.bestPractice, value)
        },
        enterprise("cash", .money, 0...(.infinity), "Money held, in all jurisdictions together.", "model") {
            world, _, k in world.enterprises[k].cash
        },
        market("price", .money, 0...(.infinity), "Monthly fee of a user.", "model", \.price) {
            $0.enterprises[$2].markets[$1].price = $3
        },
        market(
            "surveillance", .index, 0...1, "Surveillance intensity: records collected per user and month.", "model",
            \.surveillance
        ) {
            $0.enterprises[$2].markets[$1].surveillance = $3
        },
        market(
            "quality", .number, 0...(.infinity), "Service quality Q.", "model: quality from technology and records",
            \.quality),
        enterprise("users", .count, 0...(.infinity), "Citizens who use it.", "count") { world, j, k in
            Double(world.users(of: k, in: j))
        },
        enterprise("share", .share, 0...1, "Users over citizens.", "count") { world, j, k in
            Double(world.users(of: k, in: j)) / Double(world.jurisdictions[j].citizens.count)
        },
        market(
            "records", .number, 0...(.infinity), "Records that it controls.",
            "model: a record is what a user leaves in a month at full surveillance", \.ownRecords),
        market(
            "accessible_records", .number, 0...(.infinity), "All records that it can use.",
            "Jones and Tonetti 2020 (non-rival use)", \.accessibleRecords),
        market(
            "profit", .money, -.infinity...(.infinity), "Profit of the last month after all payments.", "model",
            \.profit
        ),
        market("fees", .money, 0...(.infinity), "Fees received in the last month.", "model", \.fees),
        market(
            "advertising", .money, 0...(.infinity), "Advertising and data revenue of the last month.", "model",
            \.advertising),
        enterprise(
            "age", .months, 0...(.infinity), "Months since it entered; the first ones entered in month 0.", "count"
        ) {
            world, _, k in Double(max(0, world.month - world.enterprises[k].born))
        },
        truth("is_foreign", "Whether its owners live elsewhere.", "System of National Accounts 2008 (control)") {
            $0.enterprises[$2].home != $1
        },
        truth("is_public", "Whether it is a public platform.", "Rahman 2018") {
            $0.enterprises[$2].kind == .publicPlatform
        },
        truth("is_cooperative", "Whether it belongs to its users.", "Hansmann 1996") {
            $0.enterprises[$2].kind == .cooperative
        },
        truth(
            "is_designated", "Whether it is designated in advance and so watched more closely.",
            "definition: Regulation (EU) 2022/1925 art. 3"
        ) { world, j, k in
            world.jurisdictions[j].regulator.isDesignated.indices.contains(k)
                && world.jurisdictions[j].regulator.isDesignated[k]
        },
    ]

    private static func enterprise(
        _ name: String, _ unit: CatalogueUnit, _ range: ClosedRange<Double>, _ summary: String, _ source: String,
        isTruth: Bool = false,
        read: @escaping @Sendable (borrowing World, _ jurisdiction: Int, _ enterprise: Int) -> Double,
        set: (@Sendable (inout World, _ jurisdiction: Int, _ enterprise: Int, Double) -> Void)? = nil
    ) -> AgentAttribute {
        AgentAttribute(
            entry: CatalogueEntry(
                name, group: Agents.enterprises.rawValue, unit: unit, range: range, summary: summary, source: source),
            agents: .enterprises, isTruth: isTruth, reading: .enterprise(read), setting: set.map { .enterprise($0) })
    }

    private static func market(
        _ name: String, _ unit: CatalogueUnit, _ range: ClosedRange<Double>, _ summary: String, _ source: String,
        _ value: any KeyPath<Market, Double> & Sendable,
        set: (@Sendable (inout World, _ jurisdiction: Int, _ enterprise: Int, Double) -> Void)? = nil
    ) -> AgentAttribute {
        enterprise(
            name, unit, range, summary, source, read: { $0.enterprises[$2].markets[$1][keyPath: value] }, set: set)
    }

    private static func truth(
        _ name: String, _ summary: String, _ source: String,
        _ holds: @escaping @Sendable (borrowing World, _ jurisdiction: Int, _ enterprise: Int) -> Bool
    ) -> AgentAttribute {
        enterprise(
            name, .number, 0...1, summary, source, isTruth: true, read: { holds($0, $1, $2) ? 1 : 0 })
    }
}

extension World {
    /// Users of one enterprise in a jurisdiction, from the tally.
    fileprivate func users(of k: Int, in jurisdiction: Int) -> Int {
        let tally = jurisdictions[jurisdiction].citizens.tally
        var sum = 0
        var place = k + 1
        while place < tally.count {
            sum += tally[place]
            place += enterprises.count + 1
        }
        return sum
    }
}
