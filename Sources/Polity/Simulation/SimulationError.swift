/// Why a world could not be made or a month could not be simulated.
public enum SimulationError: Error, Hashable, Sendable {
    /// A lever or parameter is outside its range.
    case setting(SettingError)
    /// The shares of public revenue sum to more than 1.
    case budget(jurisdiction: String, sum: Double)
    /// More jurisdictions than draws can tell apart, or none.
    case jurisdictions(Int)
    /// The citizens' columns would need more memory than is allowed.
    case tooLarge(citizens: Int, bytes: Int, limit: Int)
    /// Money appeared or vanished.
    case ledger(LedgerError)
    /// A mechanism made a number that is not finite.
    case notFinite(month: Int, mechanism: String, quantity: String)
    /// The number of the replication cannot be told apart from another's in the draws.
    case replication(Int)
    /// The month is past the last that draws can be keyed by.
    case pastLastMonth(Int)
}

extension SimulationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .setting(let error):
            error.description
        case .budget(let jurisdiction, let sum):
            "the shares of public revenue (`budget.*`) of \(jurisdiction) sum to \((sum * 1000).rounded() / 1000); they can sum to at most 1, and "
                + "what they leave buys goods: lower one of them"
        case .jurisdictions(let count):
            "a world has 1 to \(World.jurisdictionLimit) jurisdictions, not \(count)"
        case .tooLarge(let citizens, let bytes, let limit):
            "\(citizens) citizens need \(mebibytes(bytes)) MiB, more than the limit of \(mebibytes(limit)) MiB; "
                + "use fewer citizens or fewer threads, or raise the memory limit of the program that runs this"
                + " (`memoryLimit` of World and Study)"
        case .ledger(let error):
            error.description
        case .notFinite(let month, let mechanism, let quantity):
            "month \(month), mechanism \(mechanism): \(quantity) is not a finite number"
        case .replication(let number):
            "replication \(number): replications are numbered from 0 to \(Draws.lastReplication)"
        case .pastLastMonth(let month):
            "month \(month) is past month \(Draws.lastMonth), the last that can be simulated"
        }
    }

    private func mebibytes(_ bytes: Int) -> Int {
        (bytes + (1 << 20) - 1) >> 20
    }
}
