import PolityNumerics

/// Capital of education, health and research, and what it does for lives and output.
///
/// Stocks are relative to month 0: H' = delta (1 - s + s b - H), b what arrives of the programme per member and s its
/// public share. Life expectancy e_g = 85 - (85 - e_g0) y^-a H^-h, concave in income (Preston 1975), with y output
/// relative to month 0 times what the group keeps of its earnings in a shock. Expected schooling is elastic in the
/// stock of education; what adults have follows as cohorts replace each other, in 40 years. Output gains
/// E^`schooling_productivity` R^`knowledge_elasticity` (public research: Guellec and van Pottelsberghe 2004). Sizes:
/// assumption.
enum HumanCapital {
    /// Highest life expectancy, the goalpost of UNDP's index; most years of expected and mean schooling that it counts.
    static let goalposts = (life: 85.0, expected: 18.0, mean: 15.0)
    /// Years in which cohorts of adults are replaced (assumption).
    static let cohortYears = 40.0
    /// Stocks do not matter below this (assumption), so that no factor is 0.
    static let floor = 0.01

    static func move(_ jurisdiction: inout Jurisdiction) {
        let economy = jurisdiction.economy
        let provision = economy[.publicProvision]
        let income = jurisdiction.producers.output / jurisdiction.society.start.output
        for g in jurisdiction.society.groups.indices {
            // Lessons in rights take the time of others.
            let usual = Lever.educationRights.entry.defaultValue ?? 0
            let schooling = (1 - jurisdiction.levers[.educationRights]) / (1 - usual)
            let taught = Delivery.provided(
                jurisdiction.state.relativeDelivery(.education, group: g) * schooling, publicShare: provision)
            let cared = Delivery.provided(
                jurisdiction.state.relativeDelivery(.health, group: g), publicShare: provision)
            var group = jurisdiction.society.groups[g]
            group.education += economy[.educationDepreciation] / 12 * (taught - group.education)
            group.health += economy[.healthDepreciation] / 12 * (cared - group.health)
            group.age(economy, income: income * jurisdiction.society.earnings[g])
            jurisdiction.society.groups[g] = group
        }
        let found = Delivery.provided(jurisdiction.state.relativeDelivery(.research), publicShare: provision)
        let research = jurisdiction.society.research
        jurisdiction.society.research = research + economy[.researchDepreciation] / 12 * (found - research)
        jurisdiction.outputFactor.knowledge =
            Elementary.pow(max(floor, jurisdiction.society.education), economy[.schoolingProductivity])
            * Elementary.pow(max(floor, jurisdiction.society.research), economy[.knowledgeElasticity])
    }
}

extension Society.Group {
    /// Sets what follows from the group's stocks.
    fileprivate mutating func age(_ economy: Economy, income: Double) {
        let best = HumanCapital.goalposts
        let floor = HumanCapital.floor
        lifeExpectancy = max(
            20,
            best.life
                - (best.life - start.lifeExpectancy) * Elementary.pow(max(floor, income), -economy[.lifeIncome])
                * Elementary.pow(max(floor, health), -economy[.lifeHealth]))
        expectedSchooling = min(
            best.expected,
            start.expectedSchooling * Elementary.pow(max(floor, education), economy[.schoolingElasticity]))
        let adults = min(best.mean, start.meanSchooling * expectedSchooling / start.expectedSchooling)
        meanSchooling += (adults - meanSchooling) / (12 * HumanCapital.cohortYears)
    }
}
