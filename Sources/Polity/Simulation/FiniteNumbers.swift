/// The check that runs after every mechanism, those of an embedding program included: are the numbers of enterprises and
/// jurisdictions finite? A mechanism that makes one that is not is named at once, before others spread it. Citizens'
/// numbers are left out, because a pass over citizens after every mechanism would cost more than the mechanisms.
extension World {
    /// What the first number is that is infinite or not a number, in words; `nil` if there is none.
    package var firstNotFinite: String? {
        if !technology.bestPractice.isFinite { return "best practice" }
        if !restOfWorld.isFinite { return "the money of the rest of the world" }
        if !createdMoney.isFinite { return "created money" }
        // Indices, because copies of whole jurisdictions and enterprises would cost more than the check.
        for j in jurisdictions.indices {
            if let quantity = jurisdictions[j].firstNotFinite {
                return "\(quantity) in \(jurisdictions[j].name)"
            }
        }
        for k in enterprises.indices {
            if !enterprises[k].technology.isFinite { return "the technology of enterprise \(k)" }
            if !enterprises[k].cash.isFinite { return "the cash of enterprise \(k)" }
            for j in enterprises[k].markets.indices {
                if let quantity = enterprises[k].markets[j].firstNotFinite {
                    return "\(quantity) of enterprise \(k) in \(jurisdictions[j].name)"
                }
            }
        }
        return nil
    }
}

extension Market {
    fileprivate var firstNotFinite: String? {
        if !price.isFinite { return "the price" }
        if !surveillance.isFinite { return "surveillance" }
        if !quality.isFinite { return "the quality" }
        if !monetisation.isFinite { return "the advertising value" }
        if !strategicValue.isFinite { return "the strategic value of data" }
        if !ownRecords.isFinite { return "the records" }
        if !accessibleRecords.isFinite { return "the accessible records" }
        return nil
    }
}

extension Jurisdiction {
    fileprivate var firstNotFinite: String? {
        if !producers.output.isFinite { return "the output" }
        if !producers.priceLevel.isFinite { return "the price level" }
        if !producers.capital.isFinite { return "the capital" }
        if !producers.cash.isFinite { return "the producers' cash" }
        if !nominalIndex.isFinite { return "nominal output" }
        if !outputFactor.product.isFinite { return "the factor on output" }
        if !state.treasury.isFinite { return "the treasury" }
        if !state.infrastructure.isFinite { return "public capital" }
        for delivered in state.delivered where !delivered.isFinite { return "what a public programme delivers" }
        if !capture.isFinite { return "capture" }
        if !regulator.hazard.isFinite { return "the hazard of detection" }
        if !commons.records.isFinite { return "the pooled records" }
        for standing in contract.standing where !standing.isFinite { return "the standing in the contract" }
        for group in society.groups where !(group.trustInState + group.trustInEnterprises).isFinite { return "trust" }
        return nil
    }
}
