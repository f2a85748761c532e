import PolityNumerics

/// Schedule item "borders": which foreign enterprises may serve citizens, what localisation costs them, and whether a
/// digital services tax is answered by a tariff.
///
/// The share `border.platform_entry` of foreign enterprises is admitted, in an order drawn once; none that is banned (``Order``). Where the share d of
/// data may not cross the border, a foreign enterprise runs stores of its own there: localisation costs the share
/// `localisation_cost` d of its service cost, paid as wages (assumption). A digital services tax is answered with the
/// yearly hazard `border.retaliation` by a tariff worth `retaliation_factor` of what it takes from foreign
/// enterprises, as the US section 301 cases were sized; repeal of the tax ends the tariff.
public struct Borders: Mechanism {
    public let name = "borders"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            admit(&world, jurisdiction: index)
            localise(&world, jurisdiction: index)
            retaliate(&world, jurisdiction: index)
        }
    }

    private func admit(_ world: inout World, jurisdiction index: Int) {
        let share = world.jurisdictions[index].levers[.borderPlatformEntry]
        let banned = world.jurisdictions[index].regulator.orders.banned
        for k in world.enterprises.indices where world.enterprises[k].home != index {
            let rank = world.draws.uniform(.platformEntry, index: world.luck(of: k), jurisdiction: index)
            let isOpen = rank < share && !banned.contains(k)
            if world.enterprises[k].markets[index].isOpen, !isOpen {
                world.leave(enterprise: k, jurisdiction: index)
            }
            world.enterprises[k].markets[index].isOpen = isOpen
        }
    }

    private func localise(_ world: inout World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        let closed = 1 - place.levers[.borderDataFlow]
        let users = world.users(in: index)
        let unit = place.economy[.localisationCost] * place.economy[.serviceCost] * place.nominalIndex * closed
        for k in world.enterprises.indices {
            let isForeign = world.enterprises[k].home != index && world.enterprises[k].serves(index)
            world.enterprises[k].markets[index].adaptationDue = isForeign ? unit * Double(users[k]) : 0
        }
    }

    private func retaliate(_ world: inout World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        guard place.levers[.taxDigitalServices] > 0 else {
            world.jurisdictions[index].tariff = 0
            return
        }
        let chance = Rates.monthly(place.levers[.borderRetaliation])
        let luck = world.draws.uniform(.retaliation, index: 0, month: world.month, jurisdiction: index)
        if luck < chance {
            world.jurisdictions[index].tariff = place.economy[.retaliationFactor]
        }
    }
}
