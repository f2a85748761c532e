/// A kind of payment, with a row in the transaction-flow matrix. An embedding program's mechanism may name its own.
public struct Flow: Hashable, Sendable {
    /// Of the name; unequal names then seldom need comparing.
    private let hash: Int
    public let name: String

    public init(_ name: String) {
        self.name = name
        hash = name.utf8.reduce(5381) { $0 &* 33 &+ Int($1) }
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
    public static let publicWages = Flow("public wages")
    public static let socialTransfers = Flow("transfers to vulnerable groups")
    public static let compensation = Flow("compensation of former owners")
    public static let bailouts = Flow("bail-outs")
    public static let newMoney = Flow("new money")
    public static let exports = Flow("exports")
    public static let leakage = Flow("leakage")
    public static let tariffs = Flow("tariffs")
    public static let accessFees = Flow("access fees of the commons")
    public static let entryCapital = Flow("entry capital")
    public static let acquisitions = Flow("acquisitions")
    public static let patronage = Flow("patronage dividends")
    public static let development = Flow("research and development")
    public static let coreTechnology = Flow("open core technology")
    public static let adaptation = Flow("localisation and compliance costs")

    /// The model's own flows; every constant above is here, so that each has its measure.
    public static let all: [Flow] = [
        wages, consumption, purchases, fees, advertising, dataPayments, dividends, publicDividends, incomeTax,
        profitTax,
        digitalServicesTax, dataDividend, transfers, fines, publicWages, socialTransfers, compensation, bailouts,
        newMoney, exports, leakage, tariffs, accessFees, entryCapital, acquisitions, patronage, development,
        coreTechnology, adaptation,
    ]
}

/// Who holds money.
public enum Account: Hashable, Sendable {
    case households(jurisdiction: Int)
    case producers(jurisdiction: Int)
    case state(jurisdiction: Int)
    /// The platform enterprises together; they operate across jurisdictions.
    case enterprises
    /// Owners and customers outside all jurisdictions.
    case restOfWorld
    /// Who creates money: minus all that was created since month 0.
    case issuer
}

extension Account: CustomStringConvertible {
    public var description: String {
        switch self {
        case .households(let jurisdiction): "households of jurisdiction \(jurisdiction)"
        case .producers(let jurisdiction): "producers of jurisdiction \(jurisdiction)"
        case .state(let jurisdiction): "State of jurisdiction \(jurisdiction)"
        case .enterprises: "enterprises"
        case .restOfWorld: "rest of the world"
        case .issuer: "issuer of money"
        }
    }
}

/// The transaction-flow matrix of a month (Godley and Lavoie 2007): rows are flows, columns are accounts.
///
/// Both sides of a payment are entered, by what was in fact taken and given; the check at the end of the month then
/// finds money that appeared or vanished. Money is created by the issuer alone, whose balance is minus what it created.
public struct Ledger: Hashable, Sendable {
    /// The flows entered so far, in order of first entry.
    public private(set) var flows: [Flow] = []
    /// Money received (positive) or paid (negative): row by row, a row per flow, a column per account.
    private var matrix: [Double] = []
    private let jurisdictions: Int

    /// An empty ledger for a world of some jurisdictions.
    public init(jurisdictions: Int = 1) {
        self.jurisdictions = jurisdictions
    }

    /// All accounts, in the order of the columns.
    public var accounts: [Account] {
        [.enterprises, .restOfWorld, .issuer]
            + (0..<jurisdictions).flatMap {
                [Account.households(jurisdiction: $0), .producers(jurisdiction: $0), .state(jurisdiction: $0)]
            }
    }

    public mutating func pay(_ flow: Flow, from account: Account, _ amount: Double) {
        receive(flow, by: account, -amount)
    }

    public mutating func receive(_ flow: Flow, by account: Account, _ amount: Double) {
        matrix[row(flow) * width + account.column] += amount
    }

    /// Both sides at once.
    public mutating func transfer(_ flow: Flow, from payer: Account, to payee: Account, _ amount: Double) {
        let start = row(flow) * width
        matrix[start + payer.column] -= amount
        matrix[start + payee.column] += amount
    }

    /// Money received by an account in a flow; negative if paid.
    public func amount(_ flow: Flow, _ account: Account) -> Double {
        flows.firstIndex(of: flow).map { matrix[$0 * width + account.column] } ?? 0
    }

    /// All that was received in a flow.
    public func turnover(_ flow: Flow) -> Double {
        guard let row = flows.firstIndex(of: flow) else { return 0 }
        return matrix[row * width..<(row + 1) * width].reduce(0) { $0 + max(0, $1) }
    }

    private var width: Int { 3 * jurisdictions + 3 }

    /// The row of a flow, made at its first entry. There are a dozen: looking along them beats hashing.
    private mutating func row(_ flow: Flow) -> Int {
        if let row = flows.firstIndex(of: flow) {
            return row
        }
        flows.append(flow)
        matrix.append(contentsOf: repeatElement(0, count: width))
        return flows.count - 1
    }

    /// Tolerated difference, relative to the money stock.
    public static let tolerance = 1e-9

    /// Compares the matrix with the balances before and after the month, in the order of ``accounts``, and all money
    /// with what was issued, so that small leaks do not add up. Payments inside an account (between two citizens, or
    /// two enterprises) are not seen.
    ///
    /// - Throws: ``LedgerError`` for the first flow whose two sides differ, the first account whose balance changed by
    ///   something other than its entries, or money that leaked slowly.
    func check(month: Int, issued: Double, opening: [Double], closing: [Double]) throws(LedgerError) {
        let allowed = Self.tolerance * max(1, opening.reduce(0) { $0 + abs($1) })
        for (row, flow) in flows.enumerated() {
            let imbalance = matrix[row * width..<(row + 1) * width].reduce(0, +)
            // Written so that NaN fails.
            guard abs(imbalance) <= allowed else {
                throw LedgerError(month: month, flow: flow.name, account: nil, amount: imbalance)
            }
        }
        for (column, account) in accounts.enumerated() {
            let entered = flows.indices.reduce(0) { $0 + matrix[$1 * width + column] }
            let unexplained = closing[column] - opening[column] - entered
            guard abs(unexplained) <= allowed else {
                throw LedgerError(month: month, flow: "unrecorded", account: account, amount: unexplained)
            }
        }
        let leaked = closing.reduce(0, +) - issued
        guard abs(leaked) <= allowed else {
            throw LedgerError(month: month, flow: "slow leak since month 0", account: nil, amount: leaked)
        }
    }
}

extension Account {
    /// Column in the matrix.
    var column: Int {
        switch self {
        case .enterprises: 0
        case .restOfWorld: 1
        case .issuer: 2
        case .households(let jurisdiction): 3 * jurisdiction + 3
        case .producers(let jurisdiction): 3 * jurisdiction + 4
        case .state(let jurisdiction): 3 * jurisdiction + 5
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
            return
                "month \(month): in the flow \"\(flow)\" money \(what): \(abs(amount)); payments must balance receipts"
        }
        return "month \(month): \(flow) flow: money \(what) in the account of the \(account): \(abs(amount)); "
            + "enter every payment in the ledger"
    }
}
