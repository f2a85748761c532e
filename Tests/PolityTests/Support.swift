import Polity

/// A hash of everything in a world that later months depend on; two worlds with the same are the same bits.
func fingerprint(_ world: World) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ bits: UInt64) {
        hash = (hash ^ bits) &* 0x0000_0100_0000_01b3
        hash ^= hash >> 29
    }
    for enterprise in world.enterprises {
        add(enterprise.technology.bitPattern)
        add(enterprise.cash.bitPattern)
        for market in enterprise.markets {
            for value in [
                market.price, market.surveillance, market.ownRecords, market.licensedRecords, market.accessibleRecords,
                market.quality, market.monetisation,
            ] {
                add(value.bitPattern)
            }
        }
    }
    for jurisdiction in world.jurisdictions {
        for value in [
            jurisdiction.producers.cash, jurisdiction.producers.capital, jurisdiction.producers.sales,
            jurisdiction.state.treasury, jurisdiction.commons.records,
        ] {
            add(value.bitPattern)
        }
        let citizens = jurisdiction.citizens
        for i in 0..<citizens.count {
            add(citizens.deposits[i].bitPattern)
            add(citizens.income[i].bitPattern)
            add(UInt64(citizens.platform[i]) << 8 | UInt64(citizens.tasteClass[i]))
        }
    }
    return hash
}

extension Levers {
    /// Scales the shares of public revenue down where they sum to more than 1.
    mutating func fitBudget() {
        let sum = budgetShares
        guard sum > 1 else { return }
        for lever in Lever.budget {
            self[lever] /= sum
        }
    }
}
