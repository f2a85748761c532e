/// Schedule item "technology": the waves diffuse. Their path depends on the seed, the replication and the economy alone, so
/// it is the same in every regime that is compared.
///
/// F(t) = (1 - e^(-(p+q)t))/(1 + (q/p) e^(-(p+q)t)) (Bass 1969). Effects are counted relative to month 0:
/// (1 + sum e F(t))/(1 + sum e F(0)).
public struct Waves: Mechanism {
    public let name = "technology"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        let strength = world.economy[.technologyWaves]
        world.technology.setLevels(month: world.month)
        var start = world.technology
        start.setLevels(month: 0)
        let now = world.technology
        func factor(_ effect: (TechnologyWave) -> Double) -> Double {
            (1 + strength * now.sum(effect)) / (1 + strength * start.sum(effect))
        }
        var effects = TechnologyEffects()
        effects.dataPerUse = factor(\.dataPerUse)
        effects.monetisation = factor(\.monetisation)
        effects.manipulation = factor(\.manipulation)
        effects.breachHazard = factor(\.breachHazard)
        // Every wave takes its share of the tasks that the others leave.
        let left = now.leftToPeople(strength) / start.leftToPeople(strength)
        effects.automation = 1 - left
        world.technology.effects = effects
    }
}

extension Technology {
    /// Sum over waves of an effect at full diffusion times what has diffused.
    func sum(_ effect: (TechnologyWave) -> Double) -> Double {
        zip(waves, levels).reduce(0) { $0 + effect($1.0) * $1.1 }
    }

    /// Share of tasks that no wave has automated.
    func leftToPeople(_ strength: Double) -> Double {
        zip(waves, levels).reduce(1) { $0 * (1 - strength * $1.0.automation * $1.1) }
    }
}
