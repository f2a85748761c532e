/// Schedule item "society": literacy, access, health, schooling, trust, press and civic life of the two groups.
///
/// Groups move every month, citizens once a year. Under default institutions everything is at rest but for the news.
public struct SocialDevelopment: Mechanism {
    public let name = "society"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            let markets = world.markets(in: index)
            LiteracyGrowth.move(&world.jurisdictions[index])
            AccessGrowth.move(&world.jurisdictions[index])
            HumanCapital.move(&world.jurisdictions[index])
            Press.move(
                &world.jurisdictions[index], world.jurisdictions[index].levers, share: 1.0 / 12, markets: markets)
            TrustUpdate.move(&world.jurisdictions[index], markets: markets)
            Chilling.move(&world.jurisdictions[index], markets: markets)
            let speed = world.jurisdictions[index].economy[.civicSpeed] / 12
            CivicLife.move(&world.jurisdictions[index], world.jurisdictions[index].levers, share: speed)
            if world.month % 12 == 0 {
                IndividualChange.apply(&world, jurisdiction: index, using: executor)
            }
        }
    }
}
