/// Distributes what enterprises hold beyond their buffer, by who owns them, before the month's business.
///
/// An investor-owned enterprise's profit goes to the jurisdiction of its owners, there to citizens by equity and to the
/// public by the share in social ownership; a public platform's goes to the State of its home; a co-operative's to its
/// users, wherever they are. Rents of owners outside all jurisdictions leave for the rest of the world. Of what the
/// public receives, managers keep the agency loss, which ends with those who hold equity (assumption: insiders; private
/// owners are taken to pay for their managers in wages, so none is counted there).
struct ProfitDistribution {
    /// By jurisdiction: to citizens by equity; to the State; kept by managers.
    private(set) var dividends: [Double]
    private(set) var publicDividends: [Double]
    private(set) var leaked: [Double]
    /// By enterprise: what a user is paid as member.
    private(set) var patronage: [Double]

    init(_ world: inout World) {
        let places = world.jurisdictions.count
        dividends = Array(repeating: 0, count: places)
        publicDividends = dividends
        leaked = dividends
        patronage = Array(repeating: 0, count: world.enterprises.count)
        let users = (0..<places).map { world.users(in: $0) }
        for k in world.enterprises.indices {
            let enterprise = world.enterprises[k]
            var kept = enterprise.reserve
            var members = 0.0
            for index in 0..<places {
                let market = enterprise.markets[index]
                let count = Double(users[index][k])
                kept +=
                    MonthlyAccounts.cashMonths * enterprise.runningCost(world, jurisdiction: index, users: count)
                    + count * market.licencePayment + market.fineDue + market.accessFeeDue + market.adaptationDue
                    + market.developmentDue
                members += count
            }
            let amount = max(0, enterprise.cash - kept)
            guard amount > 0 else { continue }
            switch (enterprise.kind, enterprise.home) {
            case (.cooperative, _) where members > 0:
                // Paid with the citizens' accounts, which say exactly how much was taken.
                patronage[k] = amount / members
                recordRents((0..<places).map { patronage[k] * Double(users[$0][k]) }, of: enterprise, &world)
            case (_, let home?):
                let isPublic = enterprise.kind == .publicPlatform
                pay(
                    amount, publicShare: isPublic ? 1 : world.jurisdictions[home].state.ownedShare, home: home,
                    from: .enterprises, &world)
                world.enterprises[k].cash -= amount
                recordRents((0..<places).map { $0 == home ? amount : 0 }, of: enterprise, &world)
            case (_, nil):
                world.ledger.transfer(.dividends, from: .enterprises, to: .restOfWorld, amount)
                world.restOfWorld += amount
                world.enterprises[k].cash -= amount
            }
        }
    }

    /// Pays an amount to a jurisdiction's owners: the public by its share, citizens by equity.
    mutating func pay(
        _ amount: Double, publicShare: Double, home: Int, from account: Account, _ world: inout World
    ) {
        let loss = AgencyLoss.share(world.jurisdictions[home].economy, world.jurisdictions[home].levers)
        let publicPart = publicShare * amount
        let kept = loss * publicPart
        let state = Account.state(jurisdiction: home)
        let households = Account.households(jurisdiction: home)
        world.ledger.transfer(.publicDividends, from: account, to: state, publicPart - kept)
        world.ledger.transfer(.leakage, from: account, to: households, kept)
        world.ledger.transfer(.dividends, from: account, to: households, amount - publicPart)
        publicDividends[home] += publicPart - kept
        leaked[home] += kept
        dividends[home] += amount - publicPart
    }

    /// Enters rents that cross borders between jurisdictions: what each received less what was earned there.
    private func recordRents(_ received: [Double], of enterprise: Enterprise, _ world: inout World) {
        let profits = enterprise.markets.map { max(0, $0.profit) }
        let total = profits.reduce(0, +)
        let amount = received.reduce(0, +)
        guard world.jurisdictions.count > 1, total > 0 else { return }
        for index in world.jurisdictions.indices {
            world.jurisdictions[index].foreignBalance += received[index] - amount * profits[index] / total
        }
    }
}

/// What managers of other people's money keep, the same function whoever owns it: the agency loss of the economy times
/// (1 - integrity)(1 - transparency/2) (principal and agent: Laffont and Tirole 1993; form and size: assumption).
enum AgencyLoss {
    static func share(_ jurisdiction: Jurisdiction) -> Double {
        share(jurisdiction.economy, jurisdiction.levers)
    }

    static func share(_ economy: Economy, _ levers: Levers) -> Double {
        economy[.agencyLoss] * (1 - levers[.stateIntegrity]) * (1 - levers[.stateTransparency] / 2)
    }
}

extension Enterprise {
    /// Monthly cost of serving users in a jurisdiction; open core technology lowers the fixed part.
    func runningCost(_ world: World, jurisdiction index: Int, users: Double) -> Double {
        guard serves(index) else { return 0 }
        let economy = world.jurisdictions[index].economy
        return world.jurisdictions[index].nominalIndex * economy[.serviceCost] * users
            + world.jurisdictions[index].fixedCost
    }
}
