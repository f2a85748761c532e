import Polity
import PolityNumerics
import PolityTheory
import Testing

/// Local stability of a market of like platforms whose prices, intensities and qualities are frozen, by the model's own
/// choice probabilities.
///
/// Citizens of one taste who all reconsider move from the platform j in use to k with P(k|j). Shift x users from one of
/// two platforms to the other: utilities shift by nu x/(s + s0) each way, and the shift a month later is
/// lambda x + (1 - lambda^2) nu s/(s + s0) x with lambda = P(stay) - P(move to one given rival) (own derivation: at rest
/// n = sum over j of n_j P(k|j)). So the market tips iff nu s/(s + s0) > 1/(1 + lambda); without inertia lambda = 0 and the
/// threshold is 1. Inertia makes tipping easier.
@Suite struct SymmetricStabilityTests {
    /// All citizens' expected choices, again and again.
    private struct Market {
        let world: World
        var tally: [Double]
        var options: Int { world.enterprises.count + 1 }

        init(
            enterprises: Int, networkEffect: Double, floor: Double, switchingCost: Double, baseUtility: Double? = nil
        ) throws {
            world = try SmallMarket.world(economy: {
                if let baseUtility { $0[.baseUtility] = baseUtility }
                $0[.enterprises] = Double(enterprises)
                $0[.networkEffect] = networkEffect
                $0[.networkFloor] = floor
                $0[.switchingCost] = switchingCost
                // No personal term: one taste.
                $0[.manipulationPower] = 0
            })
            tally = world.jurisdictions[0].citizens.tasteClasses.enumerated().flatMap { index, taste in
                (0...enterprises).map { k in
                    index == 0 ? (k == 0 ? Double(taste.count) : 0) : Double(taste.count) / Double(enterprises + 1)
                }
            }
            for _ in 0..<3_000 {
                step()
            }
        }

        func users(_ k: Int) -> Double {
            stride(from: 0, to: tally.count, by: options).reduce(0) { $0 + tally[$1 + k + 1] }
        }

        func share(_ k: Int) -> Double { users(k) / Double(world.jurisdictions[0].citizens.count) }

        var utility: PlatformUtility {
            let place = world.jurisdictions[0]
            let markets = world.enterprises.map { enterprise in
                var market = enterprise.markets[0]
                market.surveillance = 0
                return Optional(market)
            }
            return PlatformUtility(
                economy: place.economy, levers: place.levers, nominalIndex: 1, markets: markets,
                shares: markets.indices.map(share))
        }

        mutating func step() {
            tally =
                ExpectedDemand(utility, classes: world.jurisdictions[0].citizens.tasteClasses, tally: tally).next
        }

        /// Moves a share of the users of platform 1 to platform 0.
        mutating func shift(_ part: Double) {
            for row in stride(from: options, to: tally.count, by: options) {
                let moved = part * tally[row + 2]
                tally[row + 1] += moved
                tally[row + 2] -= moved
            }
        }

        var slope: Double {
            let economy = world.economy
            return economy[.networkEffect] * share(0) / (share(0) + economy[.networkFloor])
        }

        /// P(stay) - P(move to one given rival) = e w/(W + e w).
        var lambda: Double {
            let weights = utility.weights(harmWeight: 0, gap: 0).weights
            let e = Elementary.exp(utility.inertia) - 1
            return e * weights[1] / (weights.reduce(0, +) + e * weights[1])
        }
    }

    /// Platforms, nu, s0, chi.
    private static let cases: [(Int, Double, Double, Double)] = [
        (2, 1.5, 0.1, 0), (2, 1.5, 0.4, 0), (3, 0.9, 0.02, 0), (8, 0.9, 0.02, 0), (2, 0.9, 0.1, 2), (2, 0.9, 0.5, 2),
        (4, 0.7, 0.05, 1), (8, 0.9, 0.02, 2), (8, 0.4, 0.1, 3),
    ]

    /// A tiny shift grows by lambda + (1 - lambda^2) nu s/(s + s0) in a step.
    @Test(arguments: cases) func aTinyShiftGrowsByTheDerivative(
        enterprises: Int, networkEffect: Double, floor: Double, switchingCost: Double
    ) throws {
        var market = try Market(
            enterprises: enterprises, networkEffect: networkEffect, floor: floor, switchingCost: switchingCost)
        let (slope, lambda) = (market.slope, market.lambda)
        #expect(switchingCost > 0 || lambda == 0)
        #expect(abs(market.users(0) - market.users(1)) < 1e-9)
        market.shift(1e-6)
        let before = market.users(0) - market.users(1)
        market.step()
        let growth = (market.users(0) - market.users(1)) / before
        #expect(abs(growth - (lambda + (1 - lambda * lambda) * slope)) < 1e-6)
    }

    /// The symmetric market is left for good iff nu s/(s + s0) > 1/(1 + lambda).
    @Test(arguments: cases) func theMarketTipsBeyondTheThreshold(
        enterprises: Int, networkEffect: Double, floor: Double, switchingCost: Double
    ) throws {
        var market = try Market(
            enterprises: enterprises, networkEffect: networkEffect, floor: floor, switchingCost: switchingCost)
        let tips = market.slope > 1 / (1 + market.lambda)
        market.shift(1e-3)
        let before = market.users(0) - market.users(1)
        for _ in 0..<2_000 {
            market.step()
        }
        let after = market.users(0) - market.users(1)
        #expect(tips ? after > 10 * before : abs(after) < before / 10, "\(market.slope) \(market.lambda) \(after)")
    }

    /// The published threshold of rival platforms without an outside option (`NetworkTipping`), where hardly anybody stays
    /// outside: the network's utility is another function of shares, so that B is the one with the same slope at equal
    /// shares, B/n = nu s/(s + s0).
    @Test(arguments: cases) func theThresholdIsThatOfNetworkTipping(
        enterprises: Int, networkEffect: Double, floor: Double, switchingCost: Double
    ) throws {
        let market = try Market(
            enterprises: enterprises, networkEffect: networkEffect, floor: floor, switchingCost: switchingCost,
            baseUtility: 10)
        let people = market.world.jurisdictions[0].citizens
        let users = (0..<enterprises).reduce(0) { $0 + market.users($1) }
        #expect(users > 0.999 * Double(people.withAccess))
        let theory = try NetworkTipping(
            networkEffect: Double(enterprises) * market.slope, platforms: enterprises,
            switchingCost: market.utility.inertia)
        let threshold = theory.symmetricThreshold / Double(enterprises)
        #expect(abs(threshold - 1 / (1 + market.lambda)) < 2e-3)
        guard abs(market.slope - threshold) > 0.02 else { return }
        var shifted = market
        shifted.shift(1e-3)
        let before = shifted.users(0) - shifted.users(1)
        for _ in 0..<2_000 {
            shifted.step()
        }
        let after = shifted.users(0) - shifted.users(1)
        #expect(theory.isSymmetryStable ? abs(after) < before / 10 : after > 10 * before)
    }

    @Test func bothSidesOfTheThresholdAreTried() throws {
        for inertia in [false, true] {
            let tips = try Self.cases.filter { ($0.3 > 0) == inertia }.map { item in
                let market = try Market(
                    enterprises: item.0, networkEffect: item.1, floor: item.2, switchingCost: item.3)
                return market.slope > 1 / (1 + market.lambda)
            }
            #expect(tips.contains(true) && tips.contains(false))
        }
    }

    /// For three or more platforms a concentrated state can be stable where the symmetric one is too.
    @Test func belowTheThresholdHistoryDecidesAmongMany() throws {
        var market = try Market(enterprises: 8, networkEffect: 1.85, floor: 0.1, switchingCost: 0)
        #expect(market.slope < 1)
        let symmetric = market.share(0)
        market.shift(1e-2)
        for _ in 0..<500 {
            market.step()
        }
        #expect(abs(market.share(0) - symmetric) < 1e-6)
        for k in 1..<8 {
            for row in stride(from: market.options, to: market.tally.count, by: market.options) {
                market.tally[row + 1] += 0.9 * market.tally[row + k + 1]
                market.tally[row + k + 1] *= 0.1
            }
        }
        for _ in 0..<500 {
            market.step()
        }
        #expect(market.share(0) > 3 * symmetric)
    }
}

/// Month 0 is Bertrand's equilibrium with logit demand: without data, network and inertia, at the prices of the closed
/// form (Anderson, de Palma and Thisse 1992), p = c + 1/(beta (1 - s)).
@Suite struct BertrandStartTests {
    @Test(arguments: [2, 3, 8]) func pricesAreThoseOfLogitBertrand(enterprises: Int) throws {
        let world = try SmallMarket.world(economy: {
            $0[.enterprises] = Double(enterprises)
            $0[.networkEffect] = 0
            $0[.switchingCost] = 0
            $0[.manipulationPower] = 0
            $0[.advertisingValue] = 0
            $0[.serviceCost] = 0.004
        })
        let economy = world.economy
        let beta = economy[.priceSensitivity]
        let products = (0..<enterprises).map {
            LogitBertrand.Product(quality: economy[.baseUtility] / beta, cost: 0.004, owner: $0)
        }
        let theory = try LogitBertrand(products: products, tasteScale: 1 / beta).equilibrium()
        for enterprise in world.enterprises {
            #expect(abs(enterprise.markets[0].price - theory.prices[0]) < 1e-9)
        }
    }
}

/// Enforcement that can look at few: q = min(1, mu/v) where a share v violates and the share mu is audited.
///
/// The model's hazard does not fall with the number of offenders (only cases of division queue), so this is the model's
/// own decision rule, ``Enforcement/deters(gain:fine:)``, in a population before a regulator of limited capacity. With
/// gains uniform on [0, B] and the fine F, v = 1 - phi min(1, mu/v), phi = F/B > 1: besides v = 0 the roots
/// (1 +- sqrt(1 - 4 phi mu))/2 while mu < 1/(4 phi) = B/(4F), the larger one stable, the smaller one the watershed; above
/// it only v = 0 is left (crowding of enforcement: Kleiman 2009; closed form: own).
@Suite struct LimitedEnforcementTests {
    private static let population = 1_000_000
    private static let phi = 2.0

    /// Violating share of the population if a share violates now.
    private func next(_ share: Double, audits: Double, world: World) -> Double {
        var world = world
        // The model's chance of a month is 1 - exp(-hazard/12).
        let chance = min(1 - 1e-12, audits / share)
        world.jurisdictions[0].regulator.hazard = -12 * Elementary.log(1 - chance)
        let enforcement = Enforcement(world, enterprise: 0, jurisdiction: 0, users: Double(world.users()[0]))
        let fine = enforcement.protectionFine
        let highest = fine / Self.phi
        func violates(_ rank: Int) -> Bool {
            !enforcement.deters(gain: (Double(rank) + 0.5) / Double(Self.population) * highest, fine: fine)
        }
        // Who gains more violates before who gains less.
        var (low, high) = (0, Self.population)
        while low < high {
            let middle = (low + high) / 2
            if violates(middle) { high = middle } else { low = middle + 1 }
        }
        return Double(Self.population - low) / Double(Self.population)
    }

    /// Becker's rule, a violation pays iff the gain is above the chance of being caught times the fine: the part of a
    /// population that violates is that of `OptimalEnforcement` at every chance.
    @Test(arguments: [0, 0.1, 0.25, 0.4, 0.49, 0.51, 0.9]) func whoViolatesIsBeckers(chance: Double) throws {
        let world = try SmallMarket.world(levers: { $0[.surveillanceCap] = 0.2 })
        let theory = try OptimalEnforcement(largestGain: 1, fine: Self.phi)
        let expected = try theory.violationRate(detection: chance)
        // A share of one violates now, so that audits are the chance itself.
        #expect(abs(next(1, audits: chance, world: world) - expected) < 2e-6)
    }

    private func rest(from start: Double, audits: Double, world: World) -> Double {
        var share = start
        for _ in 0..<5_000 where share > 0 {
            share = next(share, audits: audits, world: world)
        }
        return share
    }

    @Test(arguments: [0.02, 0.06, 0.1, 0.12]) func belowTheThresholdThereAreTwoStates(audits: Double) throws {
        let world = try SmallMarket.world(levers: { $0[.surveillanceCap] = 0.2 })
        let states = try LimitedEnforcement(largestGain: 1, fine: Self.phi).states(capacity: audits)
        #expect(states.map(\.isStable) == [true, false, true] && states.first?.violationRate == 0)
        let (watershed, upper) = (states[1].violationRate, states[2].violationRate)
        #expect(watershed > audits)
        #expect(abs(rest(from: 1, audits: audits, world: world) - upper) < 1e-4)
        #expect(abs(rest(from: watershed + 1e-3, audits: audits, world: world) - upper) < 1e-4)
        #expect(rest(from: watershed - 1e-3, audits: audits, world: world) == 0)
        // Both roots repeat themselves.
        for share in [upper, watershed] {
            #expect(abs(next(share, audits: audits, world: world) - share) < 1e-5)
        }
    }

    @Test(arguments: [0.1251, 0.15, 0.5]) func aboveItLawIsKeptFromAnywhere(audits: Double) throws {
        let world = try SmallMarket.world(levers: { $0[.surveillanceCap] = 0.2 })
        let theory = try LimitedEnforcement(largestGain: 1, fine: Self.phi)
        #expect(audits > theory.criticalCapacity)
        #expect(try theory.states(capacity: audits).map(\.violationRate) == [0])
        for start in [1, 0.5, 0.1] {
            #expect(rest(from: start, audits: audits, world: world) == 0)
        }
    }
}
