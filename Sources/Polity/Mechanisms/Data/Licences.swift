/// Licences of the data that citizens control.
///
/// Citizens ask `data.licence_price` a record; correlation lowers both what the loss of privacy is worth to them and what
/// they are paid (``discount(correlation:bargaining:)``), so it moves payments and not the number of sellers. A citizen
/// sells iff the asking price outweighs the privacy cost of secondary use, beta p > lambda h sigma/2 per record
/// (assumption: a share lambda of the cost of being surveilled). The enterprise buys iff a record is worth what it pays
/// after levies, and the bill is at most half its cash (assumption).
package enum Licences {
    /// The discount on one's own data because others share theirs: (2 - r^2)^2/(4 - r^2), 1 without correlation.
    /// Derived from the two-user Gaussian case of Acemoglu, Makhdoumi, Malekian and Ozdaglar 2022, where price over
    /// value is (2 - r^2)^2/(2 (4 - r^2)); that it holds at any participation is an assumption.
    package static func externality(_ r: Double) -> Double {
        let square = r * r
        return (2 - square) * (2 - square) / (4 - square)
    }

    /// Collective sale of strength b restores the price towards the uncorrelated one: 1 - (1 - d)(1 - b) = d + (1 - d) b. Mediation
    /// undoes the externality in Acemoglu et al. 2022; that it does so in proportion to b is an assumption.
    package static func discount(correlation r: Double, bargaining b: Double) -> Double {
        let alone = externality(r)
        return alone + (1 - alone) * b
    }

    /// Strength of collective sale: organisations' bargaining, and any steward but an open one as far as it manages data
    /// (assumption: its reach is `data.social_share`; the two act independently).
    package static func bargaining(_ levers: Levers) -> Double {
        let steward: Double =
            switch levers.steward {
            case .state, .municipality, .trust, .cooperative: levers[.dataSocialShare]
            case .open: 0
            }
        return 1 - (1 - levers[.organisationsBargaining]) * (1 - steward)
    }

    /// Settles this month's licences and returns the share of every enterprise's users who sell.
    static func settle(
        _ world: inout World, jurisdiction index: Int, users: [Double], _ control: DataControl.Control,
        using executor: any ChunkExecutor
    ) -> [Double] {
        let place = world.jurisdictions[index]
        let asked = place.levers[.dataLicencePrice] * place.nominalIndex
        let paid =
            asked * discount(correlation: place.economy[.dataCorrelation], bargaining: bargaining(place.levers))
        let levies = place.levers[.taxDigitalServices] + place.levers[.dataDividend]
        let beta = place.economy[.priceSensitivity] / place.nominalIndex
        for k in world.enterprises.indices {
            var market = world.enterprises[k].markets[index]
            market.licencePayment = 0
            market.licenceThreshold = 0
            market.licenceCost = 0
            let payment = paid * control.citizens * market.surveillance * market.recordsPerUse
            if world.enterprises[k].serves(index), payment > 0, users[k] > 0,
                paid <= (1 - levies) * market.marginalDataValue, users[k] * payment <= world.enterprises[k].cash / 2
            {
                market.licencePayment = payment
                market.licenceThreshold = 2 * beta * asked / (place.economy[.secondaryHarm] * market.surveillance)
            }
            world.enterprises[k].markets[index] = market
        }
        let sellers = accepting(
            place.citizens, thresholds: world.enterprises.map { $0.markets[index].licenceThreshold },
            using: executor)
        return world.enterprises.indices.map { k in
            let share = sellers[k] > 0 ? Double(sellers[k]) / users[k] : 0
            let perUse = world.enterprises[k].markets[index].recordsPerUse
            world.enterprises[k].markets[index].licenceCost = share * control.citizens * paid * perUse
            return share
        }
    }

    /// Users of every enterprise whose harm weight is below its threshold: those whom the month's accounts will pay.
    private static func accepting(
        _ citizens: Citizens, thresholds: [Double], using executor: any ChunkExecutor
    ) -> [Int] {
        guard thresholds.contains(where: { $0 > 0 }) else { return [Int](repeating: 0, count: thresholds.count) }
        // By platform code: nobody's harm weight is below 0, so those without a platform are not counted.
        var byCode = [Double](repeating: 0, count: 256)
        for (k, threshold) in thresholds.enumerated() {
            byCode[k + 1] = threshold
        }
        let limits = byCode
        let platform = citizens.platform.array
        let concern = citizens.privacyConcern.array
        let literacy = citizens.literacy.array
        let count = citizens.count
        let chunks = Chunk.count(of: count)
        var counts = Column(repeating: Int32(0), count: chunks * 256)
        counts.withDisjointChunks { writer in
            executor.run(chunks) { chunk in
                let (platform, concern, literacy, limits) = (platform.span, concern.span, literacy.span, limits.span)
                let sellers = writer.chunk(chunk * 256..<(chunk + 1) * 256)
                for i in Chunk.range(chunk, of: count) {
                    let code = Int(platform.at(i))
                    let harm = Double(concern.at(i) * Citizens.awareness(literacy.at(i)))
                    sellers[code] &+= harm < limits.at(code) ? 1 : 0
                }
            }
        }
        let cells = counts.array
        return thresholds.indices.map { k in
            stride(from: k + 1, to: cells.count, by: 256).reduce(0) { $0 + Int(cells[$1]) }
        }
    }
}
