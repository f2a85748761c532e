import PolityNumerics

/// Schedule item "ownership_forms": who owns enterprises.
///
/// The share `cooperative.share` of a jurisdiction's enterprises, in an order drawn once, belong to their users (Hansmann
/// 1996). On conversion the former owners are owed `technology.compensation` of the value, the enterprise's profit over
/// the discount rate, less what is socially owned already; what is converted back is returned for nothing (assumption, as in social
/// ownership). Enterprises owned abroad are not converted. A public platform (Rahman 2018) is founded where
/// `public_platform.scale` is above 0 and closed where it is 0 again; its technology is that share of the mean of all
/// others, its capital an entrant's, from the treasury and at most half of it.
public struct OwnershipForms: Mechanism {
    public let name = "ownership_forms"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            convert(&world, jurisdiction: index)
            runPublicPlatform(&world, jurisdiction: index)
        }
    }

    private func convert(_ world: inout World, jurisdiction index: Int) {
        let share = world.jurisdictions[index].levers[.cooperativeShare]
        for k in world.enterprises.indices {
            let enterprise = world.enterprises[k]
            guard enterprise.isActive, enterprise.home == index, enterprise.kind != .publicPlatform else { continue }
            let rank = world.draws.uniform(.ownershipForm, index: world.luck(of: k))
            let kind: Enterprise.Kind = rank < share ? .cooperative : .investorOwned
            if kind == .cooperative, enterprise.kind == .investorOwned {
                let place = world.jurisdictions[index]
                let profit = enterprise.markets.reduce(0) { $0 + $1.profit }
                let value = Rates.presentValue(max(0, profit), place.economy)
                world.jurisdictions[index].state.owe(
                    place.levers[.technologyCompensation] * (1 - place.state.ownedShare) * value,
                    economy: place.economy)
            }
            world.enterprises[k].kind = kind
        }
    }

    private func runPublicPlatform(_ world: inout World, jurisdiction index: Int) {
        let scale = world.jurisdictions[index].levers[.publicPlatformScale]
        let present = world.enterprises.firstIndex {
            $0.isActive && $0.kind == .publicPlatform && $0.home == index
        }
        guard scale > 0 else {
            if let present {
                world.close(enterprise: present)
            }
            return
        }
        let others = world.enterprises.filter { $0.isActive && $0.kind != .publicPlatform }
        guard !others.isEmpty else { return }
        let technology = scale * others.reduce(0) { $0 + $1.technology } / Double(others.count)
        if let present {
            world.enterprises[present].technology = technology
        } else {
            found(&world, jurisdiction: index, technology: technology)
        }
    }

    private func found(_ world: inout World, jurisdiction index: Int, technology: Double) {
        let capital = StartUp(world, home: index)
        guard capital.total <= world.jurisdictions[index].state.treasury / 2 else { return }
        let (market, _) = Prospect(world, jurisdiction: index).entrant(technology: technology)
        guard world.add(capital.enterprise(world, technology: technology, market: market, kind: .publicPlatform)) != nil
        else { return }
        world.jurisdictions[index].state.treasury -= capital.total
        world.ledger.transfer(.entryCapital, from: .state(jurisdiction: index), to: .enterprises, capital.total)
    }
}
