/// The state of a data economy at one time, as a value: a snapshot, a fork and an undo are copies, and copies share
/// their columns until one changes.
///
/// Month 0 is the initial state. It depends on the economy, the seed and the replication alone, never on the
/// institutions: compared regimes start from the same world.
public struct World: Sendable {
    /// Months elapsed.
    public internal(set) var month = 0
    /// What all jurisdictions and all compared regimes share.
    public var technology: Technology
    /// The luck of this replication.
    public let draws: Draws
    public var jurisdictions: [Jurisdiction]
    public var enterprises: [Enterprise]
    public var turnover = EnterpriseTurnover()
    /// The transaction-flow matrix of the last month.
    public var ledger = Ledger()
    /// Balances when the ledger was last checked.
    var checkedBalances: [Double] = []
    /// Money held outside all jurisdictions; it returns as purchases.
    public var restOfWorld = 0.0
    /// Money created since month 0.
    public var createdMoney = 0.0
    /// Money in month 0.
    private(set) var issuedMoney = 0.0

    /// Bytes that a copy takes once it shares nothing with this world: the citizens' columns and attributes of one's own.
    package var bytes: Int {
        jurisdictions.reduce(0) { sum, place in
            sum + place.citizens.count * (Citizens.bytesPerCitizen + place.citizens.attributes.count * 8)
        }
    }

    /// Default of `memoryLimit`: 4 GiB.
    public static let defaultMemoryLimit = 4 << 30
    /// Jurisdictions that draws can tell apart.
    public static let jurisdictionLimit = 64
    /// Enterprises that a world can hold: a citizen's platform is a byte, and two codes have a meaning of their own.
    public static let enterpriseLimit = 250

    /// An initial world with one jurisdiction.
    ///
    /// - Throws: as ``init(places:seed:replication:memoryLimit:)``.
    public init(
        economy: Economy = Economy(), levers: Levers = Levers(), seed: UInt64 = 1, replication: Int = 0,
        memoryLimit: Int = World.defaultMemoryLimit
    ) throws(SimulationError) {
        try self.init(
            places: [Place(economy: economy, levers: levers)], seed: seed, replication: replication,
            memoryLimit: memoryLimit)
    }

    /// An initial world with a jurisdiction for every place. Enterprises, their number and their technology are those of
    /// the first place's economy; each has a market in every place.
    ///
    /// - Parameters:
    ///   - seed: any number, 0 included.
    ///   - replication: number of the replication under this seed, 0 to 2^32 - 1.
    ///   - memoryLimit: bytes allowed for the citizens' columns.
    ///   - ownAttributes: attributes of citizens that will be declared, which count among them.
    /// - Throws: ``SimulationError/setting(_:)`` for a value out of range, ``SimulationError/budget(jurisdiction:sum:)``,
    ///   ``SimulationError/tooLarge(citizens:bytes:limit:)``, ``SimulationError/jurisdictions(_:)``,
    ///   ``SimulationError/replication(_:)``.
    public init(
        places: [Place], seed: UInt64 = 1, replication: Int = 0, memoryLimit: Int = World.defaultMemoryLimit,
        ownAttributes: Int = 0
    ) throws(SimulationError) {
        guard let first = places.first, places.count <= Self.jurisdictionLimit else {
            throw .jurisdictions(places.count)
        }
        var citizens = 0
        for place in places {
            try place.validate()
            citizens += Int(place.economy[.citizens])
        }
        let (bytes, overflow) = citizens.multipliedReportingOverflow(by: Citizens.bytes(ownAttributes: ownAttributes))
        guard !overflow, bytes <= memoryLimit else {
            throw .tooLarge(citizens: citizens, bytes: overflow ? .max : bytes, limit: memoryLimit)
        }
        guard (0...Draws.lastReplication).contains(replication) else {
            throw .replication(replication)
        }
        draws = Draws(seed: seed, replication: replication)
        technology = Technology(waves: TechnologyWave.seminar, economy: first.economy, draws: draws)
        var start = InitialState(places: places, draws: draws)
        start.openAccounts()
        enterprises = start.enterprises
        technology.bestPractice = enterprises.reduce(0) { max($0, $1.technology) }
        jurisdictions = start.jurisdictions()
        restOfWorld = start.foreignProfit
        ledger = Ledger(jurisdictions: places.count)
        checkedBalances = balances(using: SerialChunks())
        issuedMoney = checkedBalances.reduce(0, +)
        for index in jurisdictions.indices {
            jurisdictions[index].baseline = Baseline(self, jurisdiction: index)
        }
    }

    /// Money held in every account, in the order of ``Ledger/accounts``.
    func balances(using executor: any ChunkExecutor) -> [Double] {
        var result = [enterprises.reduce(0) { $0 + $1.cash }, restOfWorld, -createdMoney]
        for jurisdiction in jurisdictions {
            result.append(Citizens.sum(jurisdiction.citizens.deposits, using: executor))
            result.append(jurisdiction.producers.cash)
            result.append(jurisdiction.state.treasury)
        }
        return result
    }

    /// All money in the world, in units of initial mean monthly income.
    public var moneyStock: Double {
        balances(using: SerialChunks()).reduce(0, +) + createdMoney
    }

    /// The parameters of the first jurisdiction, which are those of enterprises and technology.
    public var economy: Economy { jurisdictions[0].economy }

    /// Users over citizens of every enterprise in a jurisdiction.
    func shares(in jurisdiction: Int) -> [Double] {
        let citizens = Double(jurisdictions[jurisdiction].citizens.count)
        return users(in: jurisdiction).map { Double($0) / citizens }
    }

    /// Users of every enterprise in a jurisdiction.
    public func users(in jurisdiction: Int = 0) -> [Int] {
        jurisdictions[jurisdiction].citizens.users(enterprises: enterprises.count)
    }
}
