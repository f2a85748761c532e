/// Schedule item "data": new records, who controls them, who can use them, and what they are worth.
///
/// A user of k leaves sigma_k records a month, times what the waves of technology add, less what is refused
/// (``Consent``). A share omega of them serves the collecting service under every form of control (primary use). Of the
/// rest the commons controls `data.social_share`, citizens `data.citizen_share` of the remainder, the enterprise what is
/// left. Stocks depreciate. Access is non-rival (Jones and Tonetti 2020):
///
/// E_k = own + (1 - loss) (licensed + mandate x own records of rivals that share + usability x pooled records in use
///       + bought from rivals + sum over places abroad of min(flow here, flow there) x own records there)
///
/// ``Licences``, ``PooledAccess`` and ``RecordTrade`` say who buys; ``Market/value(economy:technology:citizens:users:attention:nominalIndex:effects:)``
/// says what records are worth.
public struct DataControl: Mechanism {
    public let name = "data"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        // All stocks first: what comes from abroad then does not depend on the order of places.
        for index in world.jurisdictions.indices {
            collect(&world, jurisdiction: index, using: executor)
        }
        for index in world.jurisdictions.indices {
            use(&world, jurisdiction: index)
        }
    }

    /// Shares of new records by who controls them; they sum to 1.
    package struct Control: Hashable {
        package var enterprise: Double
        package var citizens: Double
        package var commons: Double
    }

    package static func control(_ economy: Economy, _ levers: Levers) -> Control {
        let rest = 1 - economy[.primaryUse]
        let commons = rest * levers[.dataSocialShare]
        let citizens = (rest - commons) * levers[.dataCitizenShare]
        return Control(enterprise: 1 - commons - citizens, citizens: citizens, commons: commons)
    }

    /// Ages the stocks and adds the month's records.
    private func collect(_ world: inout World, jurisdiction index: Int, using executor: any ChunkExecutor) {
        let place = world.jurisdictions[index]
        let control = Self.control(place.economy, place.levers)
        let keep = 1 - place.economy[.dataDepreciation]
        let users = world.users(in: index).map { Double($0) }
        Consent.ask(&world, jurisdiction: index, users: users)
        let second = SecondPlatform.users(world, jurisdiction: index)
        let licensed = Licences.settle(&world, jurisdiction: index, users: users, control, using: executor)
        var commons = place.commons
        commons.records *= keep
        commons.citizensRecords *= keep
        for k in world.enterprises.indices {
            world.enterprises[k].markets[index].collect(
                users: users[k], secondUsers: second[k], control: control, licensedShare: licensed[k], keep: keep)
            let market = world.enterprises[k].markets[index]
            let records = users[k] * market.surveillance * market.recordsPerUse
            commons.records += records * control.commons
            commons.citizensRecords += records * control.citizens * (1 - licensed[k])
        }
        world.jurisdictions[index].commons = commons
    }

    /// Who can use which records, and what they are worth there.
    private func use(_ world: inout World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        let citizens = Double(place.citizens.count)
        let users = world.users(in: index).map { Double($0) }
        let effects = world.technology.effects
        let attention = Market.attention(world.markets(in: index), users: users, citizens: citizens)
        func value(_ world: inout World, _ k: Int) {
            let technology = world.enterprises[k].technology
            world.enterprises[k].markets[index].value(
                economy: place.economy, technology: technology, citizens: citizens, users: users[k],
                attention: attention, nominalIndex: place.nominalIndex, effects: effects)
        }
        Duties.decideSharing(&world, jurisdiction: index)
        let mandate = place.levers[.dataMandatedSharing]
        let shared = world.enterprises.map { enterprise in
            let market = enterprise.markets[index]
            return enterprise.serves(index) && market.sharesData ? mandate * market.uniqueRecords : 0
        }
        let allShared = shared.reduce(0, +)
        let channel = 1 - place.economy[.sharingLoss]
        let pool = PooledAccess(world, jurisdiction: index)
        for k in world.enterprises.indices {
            world.enterprises[k].markets[index].dataTrade = 0
            world.enterprises[k].markets[index].boughtRecords = 0
            guard world.enterprises[k].serves(index) else { continue }
            var market = world.enterprises[k].markets[index]
            let abroad = Self.recordsAbroad(world, enterprise: k, jurisdiction: index)
            market.accessibleRecords =
                market.ownRecords + channel * (market.licensedRecords + allShared - shared[k] + abroad)
            world.enterprises[k].markets[index] = market
            // What pooled records are bought for depends on their value; without a fee or a pool it is asked once.
            if pool.isPriced {
                value(&world, k)
            }
            let before = world.enterprises[k].markets[index].accessibleRecords
            pool.enter(&world.enterprises[k], users: users[k])
            if !pool.isPriced || world.enterprises[k].markets[index].accessibleRecords != before {
                value(&world, k)
            }
        }
        for k in RecordTrade.settle(&world, jurisdiction: index, users: users, shared: shared) {
            value(&world, k)
        }
    }

    /// Records of the same enterprise in other places, by the lower of the two places' `border.data_flow`
    /// (assumption: a record passes both borders' rules, the stricter decides).
    private static func recordsAbroad(_ world: World, enterprise k: Int, jurisdiction index: Int) -> Double {
        let here = world.jurisdictions[index].levers[.borderDataFlow]
        return world.jurisdictions.indices.reduce(0) { sum, other in
            other == index
                ? sum
                : sum + min(here, world.jurisdictions[other].levers[.borderDataFlow])
                    * world.enterprises[k].markets[other].ownRecords
        }
    }
}

extension Market {
    /// Ages the stocks and adds the month's records. Users for whom the enterprise is a second platform leave records
    /// with it alone; commons and licences count a person once, at the main platform (assumption).
    mutating func collect(
        users: Double, secondUsers second: Double, control: DataControl.Control, licensedShare: Double, keep: Double
    ) {
        let perUser = surveillance * recordsPerUse
        secondUsers = second
        secondaryRecords = secondaryRecords * keep + second * perUser * control.enterprise
        ownRecords = ownRecords * keep + (users + second) * perUser * control.enterprise
        licensedRecords = licensedRecords * keep + users * perUser * control.citizens * licensedShare
        controlledShare = control.enterprise + control.citizens * licensedShare
    }
}
