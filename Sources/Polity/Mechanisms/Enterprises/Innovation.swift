import PolityNumerics

/// Schedule item "innovation": research, and imitation of the best.
///
/// A laboratory that spends R a month and citizen succeeds with the yearly hazard h = zeta (R/F)^gamma D^eta, with F the
/// scale of spending and D = 1 + (E - own)/(N d0 + own) what data of others add; one zeta and gamma for private and
/// public laboratories (Aghion and Howitt 1992; elasticity: Kortum 1993). A private success makes the enterprise's
/// technology A (1 + step), a public one best practice itself; best practice is the highest A known. Imitation closes the gap
/// to it at the yearly rate spill + `knowledge.openness` (for all alike: open knowledge knows no borders; the mean
/// over jurisdictions by citizens). What a private laboratory spends is ``ResearchEffort``; a public one spends what the
/// research programme delivers and uses the commons' data. Spending is per citizen of the whole world, so that larger
/// worlds do not learn faster (assumption, after Jones 1995).
///
/// A public platform neither researches nor imitates by itself: its technology follows the others' (``OwnershipForms``).
public struct Innovation: Mechanism {
    public let name = "innovation"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        let people = world.jurisdictions.reduce(0.0) { $0 + Double($1.citizens.count) }
        let openness =
            world.jurisdictions.reduce(0.0) { $0 + Double($1.citizens.count) * $1.levers[.knowledgeOpenness] } / people
        imitate(&world, openness: openness)
        research(&world, people: people, openness: openness)
        publicResearch(&world, people: people)
    }

    /// Yearly hazard of success.
    /// - Parameters:
    ///   - effort: spending a month and citizen, in initial money.
    ///   - foreignData: records of others that can be used, relative to own ones and the scale of data.
    package static func hazard(_ economy: Economy, effort: Double, foreignData: Double) -> Double {
        guard effort > 0 else { return 0 }
        return economy[.researchHazard]
            * Elementary.pow(effort / economy[.researchScale], economy[.researchElasticity])
            * Elementary.pow(1 + max(0, foreignData), economy[.researchDataElasticity])
    }

    private func imitate(_ world: inout World, openness: Double) {
        let best = world.enterprises.reduce(world.technology.bestPractice) { $1.isActive ? max($0, $1.technology) : $0 }
        world.technology.bestPractice = best
        let closed = Rates.monthly(world.economy[.spill] + openness)
        for k in world.enterprises.indices where world.enterprises[k].researches {
            world.enterprises[k].technology += closed * (best - world.enterprises[k].technology)
        }
    }

    private func research(_ world: inout World, people: Double, openness: Double) {
        let users = world.jurisdictions.indices.map { world.users(in: $0) }
        let totals = users.map { Double(max(1, $0.reduce(0, +))) }
        for k in world.enterprises.indices where world.enterprises[k].researches {
            var effort = 0.0
            var own = 0.0
            var usable = 0.0
            var scale = 0.0
            for index in world.jurisdictions.indices where world.enterprises[k].serves(index) {
                let economy = world.jurisdictions[index].economy
                let market = world.enterprises[k].markets[index]
                let wanted = ResearchEffort(economy, openness: openness)
                    .spending(market, share: Double(users[index][k]) / totals[index])
                // At most half of the cash, so that wages come first (assumption).
                let spent = min(wanted, max(0, world.enterprises[k].cash) / Double(2 * world.jurisdictions.count))
                world.enterprises[k].markets[index].developmentDue += spent
                effort += spent / world.jurisdictions[index].nominalIndex
                own += market.ownRecords
                usable += market.accessibleRecords
                scale += Double(world.jurisdictions[index].citizens.count) * economy[.dataScale]
            }
            let hazard = Self.hazard(
                world.economy, effort: effort / people,
                foreignData: scale > 0 ? (usable - own) / (scale + own) : 0)
            let luck = world.draws.uniform(.innovation, index: world.luck(of: k), month: world.month)
            if luck < Rates.monthly(hazard) {
                world.enterprises[k].technology *= 1 + world.economy[.innovationStep]
                world.technology.bestPractice = max(world.technology.bestPractice, world.enterprises[k].technology)
                world.turnover.innovations += 1
            }
        }
    }

    private func publicResearch(_ world: inout World, people: Double) {
        for index in world.jurisdictions.indices {
            let place = world.jurisdictions[index]
            let citizens = Double(place.citizens.count)
            let pooled =
                (1 - place.economy[.sharingLoss]) * place.levers[.commonsUsability] * place.commons.records
            let hazard = Self.hazard(
                place.economy, effort: place.state.delivered[Programme.research.rawValue] * citizens / people,
                foreignData: pooled / (citizens * place.economy[.dataScale]))
            let luck = world.draws.uniform(
                .innovation, index: Self.publicLaboratory, month: world.month, jurisdiction: index)
            if luck < Rates.monthly(hazard) {
                world.technology.bestPractice *= 1 + place.economy[.innovationStep]
                world.turnover.publicInnovations += 1
            }
        }
    }

    /// A number that ``World/luck(of:)`` gives to no enterprise.
    private static let publicLaboratory = 255
}

extension Enterprise {
    /// Whether it has a laboratory.
    fileprivate var researches: Bool { isActive && kind != .publicPlatform }
}

/// What an enterprise spends on research: R = phi a c P, with P last month's profit after tax and before research.
///
/// Appropriability a = 1 - w_a o/(r + spill + o) is the share of an innovation's rents, discounted at r and eroded by
/// imitation, that openness o leaves (Arrow 1962). Competition c = 1 - w_c (1 - 4 s (1 - s)) is an inverted U in the share s
/// of users (Aghion, Bloom, Blundell, Griffith and Howitt 2005; in the share: assumption). Incentives scale spending and not the hazard,
/// so that money not spent stays with the owners and public laboratories, which seek no rents, have no such terms.
package struct ResearchEffort {
    private let economy: Economy
    private let appropriability: Double

    package init(_ economy: Economy, openness: Double) {
        self.economy = economy
        let erosion = economy[.discountRate] + economy[.spill] + openness
        appropriability = 1 - economy[.appropriabilityWeight] * openness / erosion
    }

    /// Share of profit spent by an enterprise with a share of users.
    package func share(_ share: Double) -> Double {
        economy[.researchShare] * appropriability
            * (1 - economy[.competitionWeight] * (1 - 4 * share * (1 - share)))
    }

    /// This month's spending in a market, by its last accounts.
    package func spending(_ market: Market, share users: Double) -> Double {
        let profit = market.profit + market.development + economy[.researchBeforeTax] * market.profitTax
        return share(users) * max(0, profit)
    }

    /// What spending settles at where profit before tax and research is constant: research is deducted from what is taxed.
    package func stationary(profit: Double, tax: Double, share users: Double) -> Double {
        let phi = share(users)
        let kept = 1 - tax * (1 - economy[.researchBeforeTax])
        return phi * kept * max(0, profit) / (1 - phi * (1 - kept))
    }
}
