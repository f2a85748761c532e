import PolityNumerics

/// A kind of shock from outside, as data.
public struct ShockKind: Sendable, Hashable {
    public var name: String
    /// Its part of all shocks.
    public var weight: Double
    public var months: Int
    /// Share of earnings lost outside (0) and inside (1) vulnerable groups by those without access.
    public var loss: [Double]
    /// Share of the loss that access to the network spares.
    public var substitution: Double
    /// Whether it comes to all jurisdictions at once.
    public var isGlobal: Bool

    /// The shocks that the conference names. Incidence, lengths and frequencies are assumptions, guided by the losses of
    /// work in 2020 (ILO) and by disasters' harder hit on the poor (Hallegatte et al. 2017).
    public static let all = [
        ShockKind(
            name: "pandemic", weight: 0.25, months: 18, loss: [0.08, 0.2], substitution: 0.5, isGlobal: true),
        ShockKind(
            name: "climate", weight: 0.75, months: 6, loss: [0.02, 0.08], substitution: 0.1, isGlobal: false),
    ]
}

/// Schedule item "shocks": rare events that cost earnings and output, more in vulnerable groups, less with access.
///
/// A kind of shock begins with the chance 1 - exp(-w `shock_rate`/12) a month while none of it is running; severity z
/// is uniform in (1/2, 3/2). Group g keeps 1 - z loss_g (1 - substitution A_g) of its earnings; output loses the work,
/// (sum of skill kept/skill)^(1 - m) with m the automated share of tasks. The draws are the same in compared runs, so
/// what differs between regimes is who is hit and not whether.
public struct Shocks: Mechanism {
    public let name = "shocks"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            var running = world.jurisdictions[index].society.shocks
            for place in running.indices {
                running[place].monthsLeft -= 1
            }
            running.removeAll { $0.monthsLeft <= 0 }
            for (number, kind) in ShockKind.all.enumerated() where !running.contains(where: { $0.kind == number }) {
                if let severity = severity(kind, number: number, world, jurisdiction: index) {
                    running.append(.init(kind: number, monthsLeft: kind.months, severity: severity))
                }
            }
            world.jurisdictions[index].society.shocks = running
            world.jurisdictions[index].suffer()
        }
    }

    /// The severity of a shock that begins this month, `nil` if none does.
    private func severity(_ kind: ShockKind, number: Int, _ world: World, jurisdiction: Int) -> Double? {
        let place = kind.isGlobal ? 0 : jurisdiction
        let chance = Rates.monthly(kind.weight * world.jurisdictions[jurisdiction].economy[.shockRate])
        let luck = world.draws.uniform(.shock, index: 2 * number, month: world.month, jurisdiction: place)
        guard luck < chance else { return nil }
        return 0.5 + world.draws.uniform(.shock, index: 2 * number + 1, month: world.month, jurisdiction: place)
    }
}

extension Jurisdiction {
    /// Sets earnings and output by the shocks that are running.
    fileprivate mutating func suffer() {
        for g in society.groups.indices {
            society.earnings[g] = society.shocks.reduce(1) { kept, shock in
                let kind = ShockKind.all[shock.kind]
                let spared = 1 - kind.substitution * society.groups[g].access
                return kept * (1 - min(0.9, shock.severity * kind.loss[g] * spared))
            }
        }
        guard !society.shocks.isEmpty else {
            outputFactor.shock = 1
            return
        }
        let skill = citizens.groupSkill[0] * society.earnings[0] + citizens.groupSkill[1] * society.earnings[1]
        outputFactor.shock = Elementary.pow(skill / citizens.totalSkill, 1 - producers.automatedShare)
    }
}
