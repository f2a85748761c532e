/// Schedule item "security": stores of data are breached, whoever holds them (``BreachLaw``).
///
/// Holders are every enterprise, the commons, and State bodies with the copies that `state.data_access` gives them; only
/// the commons has nodes. Means of security are an enterprise's revenue per citizen over `security_scale`, and twice the
/// capacity of whoever keeps the commons or the State's copies: State capacity, or of civic stewards the strength of
/// communities (assumption); who keeps a contract adds its obligation. What has not migrated to post-quantum cryptography
/// bears the waves' hazard; migration goes at `migration_rate` (foresight + capacity b/(1 + b)), b what arrives of
/// `budget.enforcement`. Output loses `breach_cost` per record per citizen (assumption). Copies are lost, not records:
/// holders keep what they had.
public struct Breaches: Mechanism {
    public let name = "security"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            let place = world.jurisdictions[index]
            let markets = world.enterprises.map { $0.serves(index) ? $0.markets[index] : nil }
            var security = place.security
            security.migrate(place)
            security.survey(place, place.levers, markets: markets)
            security.suffer(
                Security.stores(place, place.levers, markets: markets), place,
                hazard: world.technology.effects.breachHazard, draws: world.draws, month: world.month,
                jurisdiction: index)
            world.jurisdictions[index].security = security
            let cost = place.economy[.breachCost] * security.lost.reduce(0, +)
            world.jurisdictions[index].outputFactor.security = 1 - min(0.5, cost)
        }
    }
}

/// What a holder keeps.
struct DataStore: Hashable {
    var holder: Security.Holder
    /// Number of the holder in the draws.
    var number: Int
    /// Per citizen.
    var records: Double
    var nodes: Double
    /// Level of security.
    var level: Double
}

extension Security {
    /// Every store in a jurisdiction; markets are `nil` where an enterprise does not sell.
    static func stores(_ place: Jurisdiction, _ levers: Levers, markets: [Market?]) -> [DataStore] {
        let people = Double(place.citizens.count)
        var stores: [DataStore] = []
        for (k, market) in markets.enumerated() {
            guard let market else { continue }
            let revenue = (market.fees + market.advertising) / place.nominalIndex / people
            let means = revenue / place.economy[.securityScale] * place.care(.enterprises, levers)
            stores.append(
                DataStore(
                    holder: .enterprises, number: k, records: (market.ownRecords + market.licensedRecords) / people,
                    nodes: 1, level: BreachLaw.level(means: means)))
        }
        let held = stores.reduce(0) { $0 + $1.records }
        let pooled = place.commons.records / people
        let official = BreachLaw.level(means: 2 * levers[.stateCapacity] * place.care(.state, levers))
        let common =
            levers.steward.isPublic
            ? official : BreachLaw.level(means: 2 * place.society.communities * place.care(.citizens, levers))
        stores.append(
            DataStore(
                holder: .commons, number: World.enterpriseLimit, records: pooled,
                nodes: max(1, levers[.commonsNodes]), level: common))
        stores.append(
            DataStore(
                holder: .state, number: World.enterpriseLimit + 1, records: levers[.stateDataAccess] * (held + pooled),
                nodes: 1, level: official))
        return stores
    }

    /// Sets what is held and how secure it is, by kind of holder.
    mutating func survey(_ place: Jurisdiction, _ levers: Levers, markets: [Market?]) {
        let stores = Self.stores(place, levers, markets: markets)
        for holder in Holder.allCases {
            let own = stores.filter { $0.holder == holder }
            held[holder.rawValue] = own.reduce(0) { $0 + $1.records }
            level[holder.rawValue] = own.isEmpty ? 0 : own.reduce(0) { $0 + $1.level } / Double(own.count)
        }
    }

    fileprivate mutating func migrate(_ place: Jurisdiction) {
        let enforced = place.state.relativeDelivery(.enforcement)
        let drive = place.levers[.stateForesight] + place.levers[.stateCapacity] * enforced / (1 + enforced)
        migrated += min(1, place.economy[.migrationRate] * drive / 12) * (1 - migrated)
    }

    /// Draws the month's breaches.
    fileprivate mutating func suffer(
        _ stores: [DataStore], _ place: Jurisdiction, hazard: Double, draws: Draws, month: Int, jurisdiction: Int
    ) {
        let law = BreachLaw(place.economy)
        breaches = [0, 0, 0]
        lost = [0, 0, 0]
        for store in stores {
            let yearly = law.yearlyRate(
                records: store.records, nodes: store.nodes, security: store.level,
                hazard: migrated + (1 - migrated) * hazard)
            let luck = draws.uniform(.breach, index: store.number, month: month, jurisdiction: jurisdiction)
            let count = BreachLaw.count(mean: yearly / 12, luck)
            for number in 0..<count {
                let size = draws.uniform(
                    .breachSize, index: store.number * BreachLaw.most + number, month: month,
                    jurisdiction: jurisdiction)
                lost[store.holder.rawValue] += law.share(size) * store.records / store.nodes
            }
            breaches[store.holder.rawValue] += count
        }
        history.append(lost.reduce(0, +))
    }
}

extension Jurisdiction {
    /// Factor on the means of security of a party that keeps the contract.
    fileprivate func care(_ party: Contract.Party, _ levers: Levers) -> Double {
        1 + contract.keptStrength(party) * levers[.contractObligation]
    }
}
