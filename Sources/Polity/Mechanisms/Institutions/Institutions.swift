import PolityNumerics

/// Schedule item "institutions", off by default: institutions move to those of the jurisdiction that does best on a
/// measure (institutional change by imitation under pressure: North 1990, DiMaggio and Powell 1983).
///
/// theta' = theta + v/12 x pressure x (theta_best - theta) for every lever but those of State quality, v =
/// `institution_speed`, pressure = |m_best - m|/(|m_best| + |m|). Levers with named or whole values jump to the best's
/// with the chance 1 - exp(-v x pressure/12). Levers stay in their ranges and the shares of the budget sum to at most
/// 1, because every move is a mean of two values that do. A single jurisdiction has nobody to imitate and stays; nobody
/// moves where two are best alike. The default measure is `output`, the more the better; an embedding program names
/// another.
public struct Institutions: Mechanism {
    public let name = "institutions"
    /// The measure by which jurisdictions are compared.
    public let measure: Measure
    public let isMoreBetter: Bool

    /// The default comparison, by output per citizen.
    public init() {
        self.init(.outputPerCitizen, isMoreBetter: true)
    }

    /// - Parameter measure: the name of a measure of the catalogue; `nil` is returned for any other.
    public init?(measure name: String, isMoreBetter: Bool) {
        guard let measure = Measure.named(name) else { return nil }
        self.init(measure, isMoreBetter: isMoreBetter)
    }

    public init(_ measure: Measure, isMoreBetter: Bool) {
        self.measure = measure
        self.isMoreBetter = isMoreBetter
    }

    /// The levers that move: all but those of State quality, which no regime chooses.
    package static let moving = Lever.allCases.filter { $0.entry.group != Lever.Group.stateQuality.rawValue }

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        guard world.jurisdictions.count > 1 else { return }
        let values = world.jurisdictions.indices.map { measure.observe(world, $0) }
        let merits = values.map { isMoreBetter ? $0 : -$0 }
        guard values.allSatisfy(\.isFinite), let highest = merits.max(),
            merits.count(where: { $0 == highest }) == 1, let best = merits.firstIndex(of: highest)
        else { return }
        let model = world.jurisdictions[best].levers
        for index in world.jurisdictions.indices where index != best {
            let size = abs(values[best]) + abs(values[index])
            let pressure = size > 0 ? abs(values[best] - values[index]) / size : 0
            let speed = world.jurisdictions[index].economy[.institutionSpeed] / 12
            let chance = 1 - Elementary.exp(-speed * pressure)
            for lever in Self.moving {
                let now = world.jurisdictions[index].levers[lever]
                switch lever.entry.unit {
                case .choice, .count:
                    let luck = world.draws.uniform(
                        .institutions, index: lever.rawValue, month: world.month, jurisdiction: index)
                    world.jurisdictions[index].levers[lever] = luck < chance ? model[lever] : now
                case .share, .index, .money, .months, .perYear, .number:
                    world.jurisdictions[index].levers[lever] = now + min(1, speed * pressure) * (model[lever] - now)
                }
            }
        }
    }
}

extension Measure {
    /// Goods produced per citizen and year.
    fileprivate static let outputPerCitizen = Measure(
        CatalogueEntry(
            "output", group: "development", unit: .money, range: 0...Double.infinity,
            summary: "Goods produced per citizen and year, in initial prices.", source: "model"), kind: .flow
    ) { world, j in
        world.jurisdictions[j].producers.output / Double(world.jurisdictions[j].citizens.count)
    }
}
