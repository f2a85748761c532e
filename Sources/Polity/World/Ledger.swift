/// The payments of a month. Each has a row in the transaction-flow matrix.
public struct Flow: Hashable, Sendable {
    public let name: String

    public init(_ name: String) {
        self.name = name
    }

    public static let wages = Flow("wages")
    public static let consumption = Flow("consumption")
    public static let purchases = Flow("government purchases")
    public static let fees = Flow("fees")
    public static let advertising = Flow("advertising")
    public static let dataPayments = Flow("data payments")
    public static let dividends = Flow("dividends")
    public static let publicDividends = Flow("public dividends")
    public static let incomeTax = Flow("income tax")
    public static let profitTax = Flow("profit tax")
    public static let digitalServicesTax = Flow("digital services tax")
    public static let dataDividend = Flow("data dividend")
    public static let transfers = Flow("transfers")
    public static let fines = Flow("fines")
}

/// Who holds money.
public enum Account: Hashable, Sendable {
    case households(jurisdiction: Int)
    case producers(jurisdiction: Int)
    case state(jurisdiction: Int)
    /// The platform enterprises together; they operate across jurisdictions.
    case enterprises
}

extension Account: CustomStringConvertible {
    public var description: String {
        switch self {
        case .households(let jurisdiction): "households of jurisdiction \(jurisdiction)"
        case .producers(let jurisdiction): "producers of jurisdiction \(jurisdiction)"
        case .state(let jurisdiction): "State of jurisdiction \(jurisdiction)"
        case .enterprises: "enterprises"
        }
    }
}

/// The transaction-flow matrix of a month (Godley and Lavoie 2007): rows are flows, columns are accounts.
///
/// Both sides of a payment are entered, by what was in fact taken and given; ``check(month:opening:closing:)`` then
/// finds money that appeared or vanished. Money is created by nobody in this version.
public struct Ledger: Hashable, Sendable {
    /// Money received (positive) or paid (negative), by flow and account.
    public private(set) var entries: [Flow: [Account: Double]] = [:]

    public init() {}

    public mutating func pay(_ flow: Flow, from account: Account, _ amount: Double) {
        entries[flow, default: [:]][account, default: 0] -= amount
    }

    public mutating func receive(_ flow: Flow, by account: Account, _ amount: Double) {
        entries[flow, default: [:]][account, default: 0] += amount
    }

    /// Both sides at once.
    public mutating func transfer(_ flow: Flow, from payer: Account, to payee: Account, _ amount: Double) {
        pay(flow, from: payer, amount)
        receive(flow, by: payee, amount)
    }

    /// Money received by an account in a flow; negative if paid.
    public func amount(_ flow: Flow, _ account: Account) -> Double {
        entries[flow]?[account] ?? 0
    }

    /// The month's turnover of a flow: all that was received.
    public func turnover(_ flow: Flow) -> Double {
        (entries[flow] ?? [:]).sorted { $0.key.order < $1.key.order }.reduce(0) { $0 + max(0, $1.value) }
    }

    /// Tolerated difference, relative to the money stock.
    public static let tolerance = 1e-9

    /// Compares the matrix with the balances before and after the month.
    ///
    /// - Throws: ``LedgerError`` for the first flow whose two sides differ, or the first account whose balance changed
    ///   by something other than its entries.
    func check(month: Int, opening: [(Account, Double)], closing: [(Account, Double)]) throws(LedgerError) {
        let allowed = Self.tolerance * max(1, opening.reduce(0) { $0 + abs($1.1) })
        for (flow, row) in entries.sorted(by: { $0.key.name < $1.key.name }) {
            let imbalance = row.sorted { $0.key.order < $1.key.order }.reduce(0) { $0 + $1.value }
            guard abs(imbalance) <= allowed else {
                throw LedgerError(month: month, flow: flow.name, account: nil, amount: imbalance)
            }
        }
        for ((account, before), (_, after)) in zip(opening, closing) {
            var entered = 0.0
            for (_, row) in entries.sorted(by: { $0.key.name < $1.key.name }) {
                entered += row[account] ?? 0
            }
            let unexplained = after - before - entered
            guard abs(unexplained) <= allowed else {
                throw LedgerError(month: month, flow: "unrecorded", account: account, amount: unexplained)
            }
        }
    }
}

extension Account {
    /// A fixed order for sums, so that they are the same bits in every process.
    fileprivate var order: Int {
        switch self {
        case .enterprises: -1
        case .households(let jurisdiction): 3 * jurisdiction
        case .producers(let jurisdiction): 3 * jurisdiction + 1
        case .state(let jurisdiction): 3 * jurisdiction + 2
        }
    }
}

/// Money that appeared (positive) or vanished (negative).
public struct LedgerError: Error, Hashable, Sendable, CustomStringConvertible {
    public let month: Int
    /// The flow whose two sides differ, or "unrecorded" for a balance that changed without an entry.
    public let flow: String
    /// The account whose balance changed without an entry.
    public let account: Account?
    public let amount: Double

    public var description: String {
        let what = amount > 0 ? "appeared" : "vanished"
        guard let account else {
            return "month \(month): in the flow \"\(flow)\" money \(what): \(abs(amount)); payments must balance receipts"
        }
        return "month \(month): \(flow) flow: money \(what) in the account of the \(account): \(abs(amount)); "
            + "enter every payment in the ledger"
    }
}
