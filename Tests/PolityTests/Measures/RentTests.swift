import Polity
import Testing

@Suite struct RentTests {
    private let names = ["enterprise", "citizens", "public", "leaked"].map { "rent_share.\($0)" }

    /// One market with accounts that are easy to divide: rents of 20 of which 3 are paid for data, 2 and 3 are taxes,
    /// 12 profit.
    private func ledgerWorld(_ levers: Levers = Levers()) throws -> World {
        var world = try measuredWorld(levers: levers) {
            $0[.foreignShare] = 0
            $0[.enterprises] = 2
        }
        for k in 0..<2 {
            var market = world.enterprises[k].markets[0]
            // Research of month 0 is a cost like wages.
            market.fees = market.development + (k == 0 ? 10 : 0)
            market.advertising = k == 0 ? 30 : 0
            market.wages = k == 0 ? 20 : 0
            market.dataPayments = k == 0 ? 3 : 0
            market.digitalServicesTax = k == 0 ? 2 : 0
            market.profitTax = k == 0 ? 3 : 0
            world.enterprises[k].markets[0] = market
        }
        return world
    }

    @Test func rentsAreDividedByTheAccounts() throws {
        let world = try ledgerWorld()
        let shares = try names.map { try observe($0, world) }
        #expect(zip(shares, [0.6, 0.15, 0.25, 0]).allSatisfy { abs($0 - $1) < 1e-12 }, "\(shares)")
        #expect(try observe("foreign_rent_share", world) == 0)
    }

    @Test func lossesMakeSharesThatStillSumToOne() throws {
        var world = try ledgerWorld()
        world.enterprises[1].markets[0].wages = 12
        // Rents 8; the second enterprise's loss of 12 cancels the first one's profit.
        let shares = try names.map { try observe($0, world) }
        #expect(zip(shares, [0, 3.0 / 8, 5.0 / 8, 0]).allSatisfy { abs($0 - $1) < 1e-12 }, "\(shares)")
        world.enterprises[1].markets[0].wages = 30
        #expect(try names.allSatisfy { try observe($0, world) == 0 })
    }

    /// The shares of profit are those by which the ledger's money moved.
    @Test func sociallyOwnedProfitLeaksAsInTheLedger() throws {
        var levers = Levers()
        levers[.technologySocialOwnership] = 0.4
        levers[.stateIntegrity] = 0.2
        levers[.stateTransparency] = 0
        levers[.taxProfit] = 0
        let world = try measuredWorld(levers: levers, months: 30) { $0[.foreignShare] = 0 }
        let received = world.ledger.amount(.publicDividends, .enterprises)
        let kept = world.ledger.amount(.leakage, .enterprises)
        let dividends = world.ledger.amount(.dividends, .enterprises)
        try #require(kept < 0)
        let leaked = try observe("rent_share.leaked", world)
        let publicShare = try observe("rent_share.public", world)
        let owners = try observe("rent_share.enterprise", world)
        let profit = leaked + publicShare + owners
        #expect(abs(leaked / profit - kept / (kept + received + dividends)) < 1e-9)
        #expect(abs(owners / profit - dividends / (kept + received + dividends)) < 1e-9)
        // agency_loss x (1 - integrity)(1 - transparency/2).
        let loss = world.economy[.agencyLoss] * 0.8
        #expect(abs(leaked / profit - 0.4 * loss) < 1e-9)
    }

    @Test func foreignOwnersRentsAreTheirProfit() throws {
        let world = try measuredWorld(months: 12) { $0[.foreignShare] = 1 }
        let foreign = try observe("foreign_rent_share", world)
        #expect(foreign > 0)
        #expect(abs(foreign - (try observe("rent_share.enterprise", world))) < 1e-12)
        #expect(try observe("foreign_rent_share", measuredWorld(months: 12) { $0[.foreignShare] = 0 }) == 0)
    }
}
