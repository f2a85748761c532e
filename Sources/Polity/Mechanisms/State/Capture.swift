import PolityNumerics

/// Schedule item "capture": how far those who live on rents have captured the regulator.
///
/// K' = b (1 - integrity)(R_private + D R_public)(1 - K) - d (T + P + A) K a year: rents over GDP, transparency T, press as
/// watchdog P, audit A = 1 - (1 - chi)^B with the enforcement budget B that arrives; one b for private and public rents
/// (Stigler 1971; Laffont and Tirole 1993; Dal Bó 2006; Besley and Prat 2006; sizes: assumptions). Discretion over
/// public rents D = 2 (1 - T) is 1 at the default transparency, where private and public rents are mirror images, more
/// in an opaque State and less in an open one (assumption). The month is solved exactly, so K stays within 0 and 1 and
/// its fixed point is b R/(b R + d (T + P + A)).
public struct Capture: Mechanism {
    public let name = "capture"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            let place = world.jurisdictions[index]
            let pull = Self.pull(place.economy, place.levers, Rents(world, jurisdiction: index))
            world.jurisdictions[index].capture = Self.next(
                place.capture, pull: pull, restraint: Self.restraint(place, place.levers))
        }
    }

    /// b (1 - integrity)(R_private + D R_public).
    package static func pull(_ economy: Economy, _ levers: Levers, _ rents: Rents) -> Double {
        let discretion = 2 * (1 - levers[.stateTransparency])
        return economy[.captureRate] * (1 - levers[.stateIntegrity]) * (rents.private + discretion * rents.public)
    }

    /// d (T + P + A).
    package static func restraint(
        _ economy: Economy, transparency: Double, press: Double, audit: Double
    ) -> Double {
        economy[.captureDecay] * (transparency + press + audit)
    }

    static func restraint(_ place: Jurisdiction, _ levers: Levers) -> Double {
        let audit = Information.effective(
            levers[.stateCapacity], budget: place.state.relativeDelivery(.enforcement))
        return restraint(
            place.economy, transparency: levers[.stateTransparency], press: place.society.watchdog, audit: audit)
    }

    /// Capture a month later.
    package static func next(_ capture: Double, pull: Double, restraint: Double) -> Double {
        let rest = fixedPoint(pull: pull, restraint: restraint) ?? capture
        return rest + (capture - rest) * Elementary.exp(-(pull + restraint) / 12)
    }

    /// `nil` where nothing moves capture.
    package static func fixedPoint(pull: Double, restraint: Double) -> Double? {
        pull + restraint > 0 ? pull / (pull + restraint) : nil
    }

    static func stationary(_ place: Jurisdiction, _ levers: Levers, rents: Rents) -> Double {
        fixedPoint(pull: pull(place.economy, levers, rents), restraint: restraint(place, levers)) ?? 0
    }
}

/// Rents over GDP by who disposes of them.
///
/// Platforms' profits are rents in full; of producers' dividends and of public purchases the share `rent_share` is
/// (assumption). What is in social ownership, public platforms' profits and the fees that a public steward takes for
/// pooled data are public, everything else is private: a change of owner moves rents and makes or destroys none.
package struct Rents: Hashable, Sendable {
    package var `private`: Double
    package var `public`: Double

    package init(private: Double, public: Double) {
        self.private = `private`
        self.public = `public`
    }

    /// The month that was just settled.
    package init(_ world: World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        let share = place.economy[.rentShare]
        let producers = Account.producers(jurisdiction: index)
        let ledger = world.ledger
        var held = -share * ledger.amount(.dividends, producers)
        var common =
            share
            * (place.state.purchases - ledger.amount(.publicDividends, producers) - ledger.amount(.leakage, producers))
            + max(0, ledger.amount(.accessFees, .state(jurisdiction: index)))
        for enterprise in world.enterprises {
            let profit = max(0, enterprise.markets[index].profit)
            let isHome = enterprise.home == index
            let owned: Double =
                switch enterprise.kind {
                case .publicPlatform: isHome ? 1 : 0
                case .investorOwned: isHome ? place.state.ownedShare : 0
                case .cooperative: 0.0
                }
            held += (1 - owned) * profit
            common += owned * profit
        }
        let product = max(world.grossDomesticProduct(index), .leastNormalMagnitude)
        self.init(private: held / product, public: common / product)
    }

    /// Month 0, in which nothing is in social ownership.
    init(start place: Jurisdiction, markets: [Market]) {
        let share = place.economy[.rentShare]
        let sector = place.producers
        let profits = markets.reduce(0) { $0 + max(0, $1.profit) }
        let product =
            sector.sales + place.state.staffCost + markets.reduce(0) { $0 + $1.fees }
        let valueAdded = sector.sales - markets.reduce(0) { $0 + $1.advertising }
        let dividends =
            (valueAdded - sector.wages - sector.investment) * (1 - Levers()[.taxProfit])
        self.init(
            private: (profits + share * dividends) / product, public: share * place.state.purchases / product)
    }
}
