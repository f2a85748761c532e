import PolityNumerics

/// Schedule item "regulator": detection (``Detection``), evasion (``Evasion``), designation in advance, cases
/// (`World.decideCases`) and abuses by any holder of data (``Deterrence``).
///
/// A platform is designated when it has had the share `designation.user_share` of citizens as users for
/// `designation_months` in a row, and ceases to be so after as many below (definition: Regulation (EU) 2022/1925 art. 3
/// asks for three years; rules against standards: Kaplow 1992); one that was ordered (``Order``) stays. State bodies that can look at
/// data abuse them iff the gain exceeds the expected sanction: their mean gain is access x (1 - oversight), access to
/// what the State is steward of being 1, in months' gain from full access unchecked; they are
/// judged by their own State, so the hazard is h I (assumption: nobody is judge in their own cause); the sanction is
/// `abuse_sanction` times the mean of transparency, press and independence.
public struct Regulation: Mechanism {
    public let name = "regulator"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        let novelty = Information.novelty(world.technology, strength: world.economy[.technologyWaves])
        for index in world.jurisdictions.indices {
            detect(&world, jurisdiction: index, novelty: novelty)
            countAbuses(&world, jurisdiction: index)
            world.decideCases(jurisdiction: index)
            designate(&world, jurisdiction: index)
        }
    }

    private func detect(_ world: inout World, jurisdiction index: Int, novelty: Double) {
        let place = world.jurisdictions[index]
        let economy = place.economy
        let fade = economy[.evasionFade] * (0.2 + Information.foresight(place))
        let gain = economy[.evasionLearning] * Evasion.pressure(place)
        world.jurisdictions[index].regulator.evasion = Evasion.next(
            place.regulator.evasion, gain: gain, fade: fade, limit: economy[.evasionLimit])
        let strength = Detection(world.jurisdictions[index], place.levers, novelty: novelty).strength(economy)
        world.jurisdictions[index].regulator.hazard =
            economy[.detectionHazard] * place.levers[.stateCapacity] * strength / place.regulator.startStrength
    }

    /// Last month's offences of enterprises, and this month's of the State.
    private func countAbuses(_ world: inout World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        var regulator = place.regulator
        for enterprise in world.enterprises where enterprise.serves(index) && enterprise.born < world.month {
            let market = enterprise.markets[index]
            if !market.complies || !market.sharesData || !market.interoperates || market.isFined {
                regulator.abuses.record(by: .enterprise, sanctioned: market.isFined)
            }
        }
        let levers = place.levers
        let chance = Rates.monthly(regulator.hazard * levers[.regulatorIndependence])
        let visibility =
            (levers[.stateTransparency] + place.society.watchdog + levers[.regulatorIndependence]) / 3
        regulator.stateAbusePropensity = Deterrence.propensity(
            meanGain: Exposure.toState(place, levers), chance: chance,
            sanction: place.economy[.abuseSanction] * visibility)
        func luck(_ number: Int) -> Double {
            world.draws.uniform(.stateAbuse, index: number, month: world.month, jurisdiction: index)
        }
        if luck(0) < regulator.stateAbusePropensity {
            regulator.abuses.record(by: .state, sanctioned: luck(1) < chance)
        }
        world.jurisdictions[index].regulator = regulator
    }

    private func designate(_ world: inout World, jurisdiction index: Int) {
        let threshold = world.jurisdictions[index].levers[.designationUserShare]
        let months = Int(world.jurisdictions[index].economy[.designationMonths])
        let shares = world.shares(in: index)
        var regulator = world.jurisdictions[index].regulator
        regulator.resize(world.enterprises.count)
        for (k, enterprise) in world.enterprises.enumerated() {
            // A newcomer may have the place of one that closed.
            if threshold < 1, enterprise.serves(index), enterprise.born == 0 || enterprise.born < world.month - 1 {
                regulator.observe(k, isAbove: shares[k] >= threshold, months: months)
            } else {
                regulator.monthsAbove[k] = 0
                regulator.isDesignated[k] = false
            }
            if enterprise.serves(index), regulator.orders.designated.contains(k) {
                regulator.isDesignated[k] = true
            }
        }
        world.jurisdictions[index].regulator = regulator
    }
}

extension Regulator {
    mutating func resize(_ count: Int) {
        while isDesignated.count < count {
            isDesignated.append(false)
            monthsAbove.append(0)
        }
    }

    /// One month of an enterprise's share at or above the threshold, or below it.
    mutating func observe(_ k: Int, isAbove: Bool, months: Int) {
        if isAbove {
            monthsAbove[k] = min(months, monthsAbove[k] + 1)
        } else {
            monthsAbove[k] = isDesignated[k] ? min(months, monthsAbove[k]) - 1 : 0
        }
        if monthsAbove[k] >= months {
            isDesignated[k] = true
        } else if monthsAbove[k] <= 0 {
            isDesignated[k] = false
            monthsAbove[k] = 0
        }
    }
}

extension Jurisdiction {
    /// Regulator, applications and capture in month 0, at rest under default institutions and the same for every
    /// regime. To be called when society is open.
    mutating func openRegulator(reference: Levers, markets: [Market]) {
        capture = Capture.stationary(self, reference, rents: Rents(start: self, markets: markets))
        regulator.startStrength = max(1e-9, Detection(self, reference, novelty: 1).strength(economy))
        regulator.hazard = economy[.detectionHazard] * reference[.stateCapacity]
        assessment.open(economy, reference)
    }
}
