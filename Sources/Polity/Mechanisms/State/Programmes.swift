import PolityNumerics

/// Schedule item "programmes": what public money does after tiers of government (``TierDelivery``).
///
/// With s_p the money spent per citizen and indexed, and T the months that a matter takes, what is delivered follows what
/// arrives with a first-order lag: d_p' = d_p + (share x s_p - d_p)/(1 + T) (assumption: a pipeline with mean T). Demand
/// for the lowest tier's work is half fixed and half in proportion to all programmes' money (assumption). The share
/// `priority.vulnerable` of education, access and health is reserved for vulnerable groups. No money is moved: it was
/// paid to public workers, suppliers and citizens in production.
public struct Programmes: Mechanism {
    public let name = "programmes"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            let place = world.jurisdictions[index]
            world.jurisdictions[index].state.administer(place, place.levers, lag: true)
        }
    }

    /// Regions of a jurisdiction (assumption).
    package static let regions = 8

    /// Reach of a programme per citizen outside and inside vulnerable groups, relative to an equal share.
    package static func reach(reserved: Double, vulnerable: Double) -> [Double] {
        guard vulnerable > 0 else { return [1, 1] }
        guard vulnerable < 1 else { return [1, 1] }
        return [1 - reserved, reserved / vulnerable + 1 - reserved]
    }
}

extension State {
    /// A month of the administration; without the lag, its state at rest.
    mutating func administer(_ place: Jurisdiction, _ levers: Levers, lag: Bool) {
        let delivery = TierDelivery(
            place.economy, levers, regions: regions, leak: AgencyLoss.share(place.economy, levers))
        let people = Double(place.citizens.count)
        let money = spending.map { $0 / (people * place.nominalIndex) }
        let total = money.reduce(0, +)
        if !lag {
            startMoney = total
        }
        let demand = startMoney > 0 ? (1 + total / startMoney) / 2 : 1
        load = delivery.mean(delivery.loads(demand: demand))
        overload = delivery.overload(demand: demand)
        procedureTime = delivery.months(demand: demand)
        let share = delivery.share(demand: demand)
        let speed = lag ? 1 / (1 + procedureTime) : 1
        for p in delivered.indices {
            delivered[p] += speed * (share * money[p] - delivered[p])
        }
        reach = Programmes.reach(
            reserved: levers[.priorityVulnerable], vulnerable: Double(place.society.groups[1].people) / people)
    }
}

extension Jurisdiction {
    /// The programmes of month 0, at rest under default institutions and the same for every regime.
    mutating func openProgrammes(reference: Levers, draws: Draws, index: Int) {
        let dispersion = economy[.regionDispersion]
        let capacities = (0..<Programmes.regions).map { region in
            Elementary.exp(dispersion * draws.normal(.regionCapacity, index: region, jurisdiction: index))
        }
        let mean = capacities.reduce(0, +) / Double(capacities.count)
        state.regions = capacities.map { $0 / mean }
        state.administer(self, reference, lag: false)
        state.markStart()
        state.misdirection = -economy[.directionGap]
    }
}
