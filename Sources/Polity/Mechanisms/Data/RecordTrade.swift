import PolityNumerics

/// Sale of records between rivals, for a month's use.
///
/// k sells its own records to g iff its licence income, half of what they bring g after levies (Nash bargaining over a
/// value that g alone has), beats the profit that k expects to lose to g's better quality. Both are proportional to the
/// records, so they drop out: sell iff (1 - tau) eta_a a_g sigma_g/2 > a_q eta m_k eps_g s_k/(1 - s_g), where m_k is k's
/// margin and the right side the logit derivative of k's users in g's utility (``RivalResponse``). Leaders, who have much
/// to lose, keep their records: the hoarding of Jones and Tonetti 2020. The price is half the marginal value after all
/// purchases; a buyer spends at most half of the cash that licences leave (assumption). `record_trade` is the share of
/// a stock that can be traded at all; 0 switches trade off.
package enum RecordTrade {
    /// Both sides of the condition, per user of g and relative record.
    package static func sells(income: Double, loss: Double) -> Bool {
        income > loss
    }

    /// (1 - tau) eta_a a_g sigma_g/2.
    package static func income(_ buyer: Market, economy: Economy, levies: Double) -> Double {
        max(0, 1 - levies) * economy[.monetisationElasticity] * buyer.monetisation * buyer.surveillance / 2
    }

    /// Trades, moves the money and returns the buyers.
    static func settle(_ world: inout World, jurisdiction index: Int, users: [Double], shared: [Double]) -> [Int] {
        let economy = world.jurisdictions[index].economy
        let levers = world.jurisdictions[index].levers
        let tradable = economy[.recordTrade]
        guard tradable > 0 else { return [] }
        let levies = levers[.taxDigitalServices] + levers[.dataDividend]
        let response = RivalResponse(world, jurisdiction: index)
        let scale = Double(world.jurisdictions[index].citizens.count) * economy[.dataScale]
        let channel = 1 - economy[.sharingLoss]
        let volumes = world.enterprises.indices.map { k in
            let market = world.enterprises[k].markets[index]
            return world.enterprises[k].serves(index)
                ? channel * tradable * max(0, market.uniqueRecords - shared[k]) : 0
        }
        // Limits are set before any sale's receipts, so that the order of enterprises does not matter.
        let limits = world.enterprises.indices.map { k in
            max(0, world.enterprises[k].cash - users[k] * world.enterprises[k].markets[index].licencePayment) / 2
        }
        var buyers: [Int] = []
        for g in world.enterprises.indices where world.enterprises[g].serves(index) && users[g] > 0 {
            var buyer = world.enterprises[g].markets[index]
            let offer = income(buyer, economy: economy, levies: levies)
            let taste = economy[.qualityTaste] * economy[.qualityElasticity]
            let sellers = world.enterprises.indices.filter { k in
                k != g && volumes[k] > 0
                    && sells(income: offer, loss: taste * response.loss(of: k, to: g) / users[g])
            }
            let volume = sellers.reduce(0) { $0 + volumes[$1] }
            guard volume > 0 else { continue }
            let relative = 1 + buyer.accessibleRecords / scale
            let growth = 1 + volume / (scale * relative)
            let price =
                offer * users[g] / (scale * relative)
                * Elementary.pow(growth, economy[.monetisationElasticity] - 1)
            let part = price * volume > limits[g] ? limits[g] / (price * volume) : 1
            buyer.boughtRecords = part * volume
            buyer.accessibleRecords += buyer.boughtRecords
            world.enterprises[g].markets[index] = buyer
            for k in sellers {
                let amount = part * price * volumes[k]
                world.enterprises[g].cash -= amount
                world.enterprises[g].markets[index].dataTrade -= amount
                world.enterprises[k].cash += amount
                world.enterprises[k].markets[index].dataTrade += amount
            }
            buyers.append(g)
        }
        return buyers
    }
}
