import PolityNumerics

/// Schedule item "data": new records, who controls them, who can use them, and what they are worth.
///
/// A user of k leaves sigma_k records a month. A share omega of them serves the collecting service under every form of
/// control (primary use). Of the rest the commons controls `data.social_share`, citizens `data.citizen_share` of the
/// remainder, the enterprise what is left. Stocks depreciate. Access is non-rival (Jones and Tonetti 2020):
///
/// E_k = own + (1 - loss) (licensed + mandate x rivals' own records + usability x commons)
///
/// Quality Q_k = A_k (1 + E_k/(N d0))^eta; advertising value a_k = a (1 + E_k/(N d0))^eta_a S^(-zeta), with S the mean
/// collected attention per citizen: advertising is partly zero-sum. Strategic value of a record, with kappa the share
/// that the holder controls: a~ = a + kappa (da_k N_k sigma_k/dE_k)/(r + delta) (assumption: valued like a perpetuity
/// that depreciates; what the enterprise itself gets back through the commons is left out).
public struct DataControl: Mechanism {
    public let name = "data"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            let control = Self.control(world.jurisdictions[index].economy, world.jurisdictions[index].levers)
            collect(&world, jurisdiction: index, control)
            for k in world.enterprises.indices {
                let market = world.enterprises[k].markets[index]
                guard market.quality.isFinite, market.strategicValue.isFinite else {
                    throw .notFinite(month: world.month, mechanism: name, quantity: "an enterprise's quality")
                }
            }
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

    /// The discount on one's own data because others share theirs: (2 - r^2)^2/(4 - r^2), 1 without correlation.
    /// Derived from the two-user Gaussian case of Acemoglu, Makhdoumi, Malekian and Ozdaglar 2022, where price over
    /// value is (2 - r^2)^2/(2 (4 - r^2)); that it holds at any participation is an assumption.
    package static func externality(_ r: Double) -> Double {
        let square = r * r
        return (2 - square) * (2 - square) / (4 - square)
    }

    private func collect(_ world: inout World, jurisdiction index: Int, _ control: Control) {
        let economy = world.jurisdictions[index].economy
        let levers = world.jurisdictions[index].levers
        let citizens = Double(world.jurisdictions[index].citizens.count)
        let keep = 1 - economy[.dataDepreciation]
        let users = world.users(in: index).map { Double($0) }
        var commons = world.jurisdictions[index].commons
        commons.records *= keep
        commons.citizensRecords *= keep
        var attention = 0.0
        for k in world.enterprises.indices {
            let licensed = licences(&world, enterprise: k, jurisdiction: index, users: users[k], control)
            world.enterprises[k].markets[index].collect(
                users: users[k], control: control, licensedShare: licensed, keep: keep)
            let records = users[k] * world.enterprises[k].markets[index].surveillance
            commons.records += records * control.commons
            commons.citizensRecords += records * control.citizens * (1 - licensed)
            attention += records / citizens
        }
        world.jurisdictions[index].commons = commons
        let own = world.enterprises.reduce(0) { $0 + ($1.serves(index) ? $1.markets[index].ownRecords : 0) }
        let channel = 1 - economy[.sharingLoss]
        for k in world.enterprises.indices where world.enterprises[k].serves(index) {
            var market = world.enterprises[k].markets[index]
            let rivals = own - market.ownRecords
            market.accessibleRecords =
                market.ownRecords
                + channel
                * (market.licensedRecords + levers[.dataMandatedSharing] * rivals
                    + levers[.commonsUsability] * commons.records)
            market.value(
                economy: economy, technology: world.enterprises[k].technology, citizens: citizens, users: users[k],
                attention: attention, nominalIndex: world.jurisdictions[index].nominalIndex)
            world.enterprises[k].markets[index] = market
        }
    }

    /// Settles this month's licences of an enterprise and returns the share of its users who sell.
    ///
    /// Citizens ask `data.licence_price` a record; correlation lowers both what the loss of privacy is worth to them
    /// and what they are paid (``externality(_:)``), so it moves payments and not the number of sellers. A citizen
    /// sells iff the asking price outweighs the privacy cost of secondary use, beta p > lambda h sigma/2 per record
    /// (assumption: a share lambda of the cost of being surveilled). The enterprise buys iff a record is worth what it
    /// pays after levies, and the bill is at most half its cash (assumption).
    private func licences(
        _ world: inout World, enterprise k: Int, jurisdiction index: Int, users: Double, _ control: Control
    ) -> Double {
        let economy = world.jurisdictions[index].economy
        let levers = world.jurisdictions[index].levers
        var market = world.enterprises[k].markets[index]
        market.licencePayment = 0
        market.licenceThreshold = 0
        market.licenceCost = 0
        defer { world.enterprises[k].markets[index] = market }
        let nominalIndex = world.jurisdictions[index].nominalIndex
        let asked = levers[.dataLicencePrice] * nominalIndex
        let paid = asked * Self.externality(economy[.dataCorrelation])
        let worth = (1 - levers[.taxDigitalServices] - levers[.dataDividend]) * market.marginalDataValue
        let payment = paid * control.citizens * market.surveillance
        guard world.enterprises[k].serves(index), payment > 0, users > 0, paid <= worth,
            users * payment <= world.enterprises[k].cash / 2
        else { return 0 }
        let beta = economy[.priceSensitivity] / nominalIndex
        market.licencePayment = payment
        market.licenceThreshold = 2 * beta * asked / (economy[.secondaryHarm] * market.surveillance)
        let sellers = accepting(world.jurisdictions[index].citizens, platform: k, below: market.licenceThreshold)
        let share = Double(sellers) / users
        market.licenceCost = share * control.citizens * paid
        return share
    }

    private func accepting(_ citizens: Citizens, platform k: Int, below threshold: Double) -> Int {
        let platform = citizens.platform.array
        let concern = citizens.privacyConcern.array
        let literacy = citizens.literacy.array
        let code = UInt8(k + 1)
        var count = 0
        for i in 0..<citizens.count
        where platform[i] == code && Double(concern[i] * Citizens.awareness(literacy[i])) < threshold {
            count += 1
        }
        return count
    }
}

extension Market {
    /// Ages the stocks and adds the month's records.
    mutating func collect(users: Double, control: DataControl.Control, licensedShare: Double, keep: Double) {
        ownRecords = ownRecords * keep + users * surveillance * control.enterprise
        licensedRecords = licensedRecords * keep + users * surveillance * control.citizens * licensedShare
        controlledShare = control.enterprise + control.citizens * licensedShare
    }

    /// Quality, advertising value and strategic value from accessible records.
    mutating func value(
        economy: Economy, technology: Double, citizens: Double, users: Double, attention: Double, nominalIndex: Double
    ) {
        let scale = citizens * economy[.dataScale]
        let relative = 1 + accessibleRecords / scale
        quality = technology * Elementary.pow(relative, economy[.qualityElasticity])
        // Attention is at most 1 record per citizen; a floor (assumption) keeps an empty market finite.
        let crowding = Elementary.pow(max(attention, 0.01), -economy[.attentionCrowding])
        monetisation =
            nominalIndex * economy[.advertisingValue] * Elementary.pow(relative, economy[.monetisationElasticity])
            * crowding
        let slope = monetisation * economy[.monetisationElasticity] / (scale * relative)
        let perpetuity = economy[.discountRate] / 12 + economy[.dataDepreciation]
        marginalDataValue = slope * users * surveillance / perpetuity
        strategicValue = monetisation + controlledShare * marginalDataValue
    }
}
