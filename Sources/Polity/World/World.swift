/// The state of a data economy at one time, as a value: a snapshot, a fork and an undo are copies, and copies share
/// their columns until one changes.
///
/// Month 0 is the initial state. It depends on the economy, the seed and the replication alone, never on the
/// institutions: compared regimes start from the same world.
public struct World: Sendable {
    /// Months elapsed.
    public internal(set) var month = 0
    public let economy: Economy
    /// The luck of this replication.
    public let draws: Draws
    public var jurisdictions: [Jurisdiction]
    public var enterprises: [Enterprise]
    /// The transaction-flow matrix of the last month.
    public var ledger = Ledger()
    /// Balances when the ledger was last checked.
    var checkedBalances: [Double] = []
    /// Money in month 0: all there will ever be in this version.
    private(set) var issuedMoney = 0.0

    /// Default of `memoryLimit`: 4 GiB.
    public static let defaultMemoryLimit = 4 << 30

    /// An initial world with one jurisdiction.
    ///
    /// - Parameters:
    ///   - levers: the institutions in force from the first month on.
    ///   - seed: any number, 0 included.
    ///   - replication: number of the replication under this seed, 0 to 2^32 - 1.
    ///   - memoryLimit: bytes allowed for the citizens' columns.
    /// - Throws: ``SimulationError/setting(_:)`` for a value out of range, ``SimulationError/tooLarge(citizens:bytes:limit:)``.
    public init(
        economy: Economy = Economy(), levers: Levers = Levers(), seed: UInt64 = 1, replication: Int = 0,
        memoryLimit: Int = World.defaultMemoryLimit
    ) throws(SimulationError) {
        do {
            try economy.validate()
            try levers.validate()
        } catch {
            throw .setting(error)
        }
        let citizens = Int(economy[.citizens])
        let (bytes, overflow) = citizens.multipliedReportingOverflow(by: Citizens.bytesPerCitizen)
        guard !overflow, bytes <= memoryLimit else {
            throw .tooLarge(citizens: citizens, bytes: overflow ? .max : bytes, limit: memoryLimit)
        }
        guard (0...Draws.lastReplication).contains(replication) else {
            throw .replication(replication)
        }
        self.economy = economy
        draws = Draws(seed: seed, replication: replication)
        var start = InitialState(economy: economy, draws: draws)
        start.openAccounts()
        enterprises = start.enterprises
        jurisdictions = [start.jurisdiction(levers: levers)]
        checkedBalances = balances(using: SerialChunks())
        issuedMoney = checkedBalances.reduce(0, +)
    }

    /// Money held in every account, in the order of ``Ledger/accounts``.
    func balances(using executor: any ChunkExecutor) -> [Double] {
        var result = [enterprises.reduce(0) { $0 + $1.cash }]
        for jurisdiction in jurisdictions {
            result.append(Citizens.sum(jurisdiction.citizens.deposits, using: executor))
            result.append(jurisdiction.producers.cash)
            result.append(jurisdiction.state.treasury)
        }
        return result
    }

    /// All money in the world, in units of initial mean monthly income.
    public var moneyStock: Double {
        balances(using: SerialChunks()).reduce(0, +)
    }

    /// Users of every enterprise in a jurisdiction.
    public func users(in jurisdiction: Int = 0) -> [Int] {
        jurisdictions[jurisdiction].citizens.users(enterprises: enterprises.count)
    }
}
