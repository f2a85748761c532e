/// Who receives the rents of platforms in a jurisdiction: fees, advertising and records sold, less wages, research and
/// costs of compliance.
///
/// Levies, fines and payments are those of the month's accounts. Profit is its owners', distributed or not, by the
/// functions that distribute it (``ProfitDistribution``): a co-operative's is its users', a public platform's the
/// public's, an investor-owned one's the public's by the share in social ownership and else private owners'. Of what
/// the public would receive, managers keep the agency loss. What owners abroad receive, whoever they are, stays with
/// the enterprises.
package struct RentShares {
    package private(set) var enterprise = 0.0
    package private(set) var citizens = 0.0
    package private(set) var publicHands = 0.0
    package private(set) var leaked = 0.0
    /// The part of ``enterprise`` whose owners are abroad.
    package private(set) var foreign = 0.0
    /// Rents in money of the month.
    package let total: Double

    /// Shares of ``total``, which sum to 1; all 0 unless there are rents.
    package init(_ world: World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        let loss = AgencyLoss.share(place)
        let feesArePublic = place.levers.steward.isPublic
        for enterprise in world.enterprises {
            let market = enterprise.markets[index]
            citizens += market.dataPayments + market.dataDividend
            publicHands += market.digitalServicesTax + market.profitTax + market.fines
            if feesArePublic {
                publicHands += market.accessFees
            } else {
                citizens += market.accessFees
            }
            let publicPart: Double
            switch (enterprise.kind, enterprise.home) {
            case (.cooperative, _):
                citizens += market.profit
                continue
            case (.publicPlatform, index):
                publicPart = 1
            case (.investorOwned, index):
                publicPart = place.state.ownedShare
            default:
                self.enterprise += market.profit
                foreign += market.profit
                continue
            }
            // Nobody leaks a loss.
            let kept = loss * publicPart * max(0, market.profit)
            leaked += kept
            publicHands += publicPart * market.profit - kept
            self.enterprise += (1 - publicPart) * market.profit
        }
        total = enterprise + citizens + publicHands + leaked
        let scale = total > 0 ? 1 / total : 0
        enterprise *= scale
        citizens *= scale
        publicHands *= scale
        leaked *= scale
        foreign *= scale
    }
}
