/// A platform enterprise with a market in each jurisdiction.
public struct Enterprise: Sendable, Hashable {
    /// Technology A, 1 on average.
    public var technology: Double
    /// Money held.
    public var cash: Double
    /// False after an exit.
    public var isActive = true
    /// The jurisdiction of its owners; `nil` is the rest of the world.
    public var home: Int?
    public var kind = Kind.investorOwned
    /// Month of its entry, 0 for the first ones.
    public var born = 0
    /// Cash kept for the losses of the first years, beyond the buffer that all keep.
    public var reserve = 0.0
    /// One per jurisdiction.
    public var markets: [Market]
    /// Attributes that were declared from outside, by name and number of the jurisdiction.
    public internal(set) var attributes: [String: [Int: Double]] = [:]

    /// Who receives the profits of an enterprise.
    public enum Kind: Int, CaseIterable, Sendable {
        case investorOwned, publicPlatform, cooperative
    }

    /// Whether it sells in a jurisdiction.
    public func serves(_ jurisdiction: Int) -> Bool {
        isActive && markets[jurisdiction].isOpen
    }

    init(technology: Double, cash: Double, home: Int?, markets: [Market]) {
        self.technology = technology
        self.cash = cash
        self.home = home
        self.markets = markets
    }
}

/// What an enterprise does and has in one jurisdiction.
public struct Market: Sendable, Hashable {
    /// Monthly fee of a user, at least 0.
    public var price: Double
    /// Surveillance intensity sigma, 0 to 1: records collected per user and month.
    public var surveillance: Double
    /// False where the border keeps the enterprise out.
    public var isOpen = true
    /// Cost of compliance and localisation this month, to be paid as wages.
    public var adaptationDue = 0.0
    /// Research and, for an entrant, building of this month, to be paid as wages.
    public var developmentDue = 0.0
    /// Pooled records that it uses this month, and their fee.
    public var pooledRecords = 0.0
    public var accessFeeDue = 0.0
    /// Whether surveillance is within the cap.
    public var complies = true
    /// Whether it opens its records where sharing is a duty, and lets rivals' users reach its own where interoperability
    /// is; true where there is no such duty.
    public var sharesData = true
    public var interoperates = true
    /// A fine imposed this month and not collected yet.
    public var fineDue = 0.0
    /// Whether it was caught this month.
    public var isFined = false

    /// Records that the enterprise controls, its own primary use included.
    public var ownRecords: Double
    /// Those that count once by person.
    package var uniqueRecords: Double { ownRecords - secondaryRecords }
    /// The part of them that is about people whose main platform is another one: counted once by person, they are
    /// left out.
    public var secondaryRecords = 0.0
    /// Expected users who use it beside their main platform.
    public var secondUsers = 0.0
    /// Share of collection that is refused for want of consent.
    public var refusedShare = 0.0
    /// Records that a user leaves in a month per unit of surveillance intensity.
    public var recordsPerUse = 1.0
    /// Records that citizens control and have licensed to it.
    public var licensedRecords = 0.0
    /// What it can use this month of rivals' records that it has bought.
    public var boughtRecords = 0.0
    /// All records it can use, E: its own, licensed ones, rivals' by mandate or bought, the commons', its own from abroad.
    public var accessibleRecords = 0.0
    /// Share of new records that it controls or has licensed.
    public var controlledShare = 1.0
    /// What a user who licenses is paid this month; 0 if no licences are bought.
    public var licencePayment = 0.0
    /// Harm weight h below which a user licenses.
    public var licenceThreshold = 0.0
    /// Cost of this month's licences per user and unit of surveillance intensity.
    public var licenceCost = 0.0

    /// Service quality Q.
    public var quality = 1.0
    /// Advertising value of a user's full attention for a month, a, as far as its use is not refused.
    public var monetisation = 0.0
    /// What one more accessible record is worth, for good and before levies.
    public var marginalDataValue = 0.0
    /// Advertising value with the strategic value of data, a~.
    public var strategicValue = 0.0
    /// Own-share slope eps of demand and the marginal users' mean harm weight.
    public var demandSlope = 1.0
    public var marginalHarm = 0.0

    // The month's accounts.
    public var fees = 0.0
    public var advertising = 0.0
    public var wages = 0.0
    public var dataPayments = 0.0
    public var digitalServicesTax = 0.0
    public var dataDividend = 0.0
    public var profitTax = 0.0
    public var fines = 0.0
    /// Paid for pooled data, and for compliance and localisation (to citizens as wages).
    public var accessFees = 0.0
    public var adaptation = 0.0
    /// Received for records sold to rivals less paid for theirs.
    public var dataTrade = 0.0
    /// Paid for research and building, to citizens as wages.
    public var development = 0.0

    /// Profit of the month after all payments.
    public var profit: Double {
        fees + advertising - wages - dataPayments - digitalServicesTax - dataDividend - profitTax - fines
            - accessFees - adaptation - development + dataTrade
    }
}
