import PolityNumerics

/// Who can look at what a citizen leaves behind, and who pulls at a citizen's choices: one function for all holders of
/// data (``Privacy/exposure(data:access:oversight:)``, of what holders look at ``Privacy/score(budget:)``) and one for all senders.
///
/// D is the records of a month that come under a holder's control. Enterprises and the commons' steward look at all
/// they control: a = 1, o = 0. The State looks at its share of access of what the others control, at all that it is steward of,
/// as far as oversight does not prevent it and within a contract that it keeps. Those who use a second platform are not known by name: what
/// they leave there counts for all users alike (assumption). Control is not access: what the commons holds, enterprises may use. A citizen without platform
/// leaves nothing.
package struct DataExposure {
    /// A holder of citizens' data.
    package enum Holder: CaseIterable, Sendable { case enterprises, commons, state }

    private let world: World
    private let index: Int
    private let control: DataControl.Control
    private let utility: PlatformUtility
    private let tally: GroupTally
    /// Records that a user leaves with a second platform, in the mean.
    private let secondRecords: Double
    private let stateAccess: Exposure.StateAccess

    package init(_ world: World, jurisdiction index: Int) {
        self.world = world
        self.index = index
        let place = world.jurisdictions[index]
        control = DataControl.control(place.economy, place.levers)
        utility = PlatformUtility(world, jurisdiction: index)
        tally = world.groupTally(index)
        let users = Double(world.users(in: index).reduce(0, +))
        let kept = control.enterprise
        let second = world.sumOverMarkets(index) { $0.secondUsers * $0.recordsPerUser * kept }
        secondRecords = users > 0 ? second / users : 0
        stateAccess = Exposure.stateAccess(place, place.levers)
    }

    /// D a (1 - o) of a holder who meets a user of enterprise k: the records that it looks at.
    private func look(_ holder: Holder, _ k: Int) -> Double {
        let market = world.enterprises[k].markets[index]
        let own = market.recordsPerUser * market.controlledShare + secondRecords
        let pooled = market.recordsPerUser * control.commons
        return switch holder {
        case .enterprises: own
        case .commons: pooled
        case .state: own * stateAccess.others + pooled * stateAccess.pooled
        }
    }

    /// Mean exposure of the citizens of each group to a holder.
    package func byGroup(_ holder: Holder) -> [Double] {
        tally.means { option in
            option > 0 ? Privacy.score(budget: look(holder, option - 1)) : 0
        }
    }

    /// One less the exposure to all holders together and to whoever has the records that were lost: budgets add up.
    package func protectionByGroup() -> [Double] {
        let lost = world.jurisdictions[index].security.recentlyLost
        return tally.means { option in
            let budget = Holder.allCases.reduce(lost) { sum, holder in
                option > 0 ? sum + look(holder, option - 1) : sum
            }
            return 1 - Privacy.score(budget: budget)
        }
    }

    /// A sender who pulls at citizens' choices or opinions.
    package enum Sender: CaseIterable, Sendable { case enterprises, state }

    /// Mean over the citizens of each group of 1 - exp(-mu (1 - L)), mu the summed pull of some senders.
    package func manipulationByGroup(_ senders: [Sender]) -> [Double] {
        let citizens = world.jurisdictions[index].citizens
        let platform = citizens.platform.array
        let literacy = citizens.literacy.array
        let promotion = senders.contains(.state) ? world.promotionPull(index) : 0
        var pull = [Double](repeating: promotion, count: 256)
        if senders.contains(.enterprises) {
            for (k, own) in utility.manipulation.enumerated() {
                pull[k + 1] += own
            }
        }
        return world.groupMeans(index) { i in
            1 - Elementary.exp(-pull[Int(platform[i])] * Double(1 - literacy[i]))
        }
    }
}

extension World {
    /// The pull of promotion through the press on a citizen without literacy, by the function of the enterprises' pull:
    /// power x waves of technology x (1 - safeguard) x intensity x reach, its reach everybody.
    func promotionPull(_ jurisdiction: Int) -> Double {
        let place = jurisdictions[jurisdiction]
        return place.economy[.manipulationPower] * technology.effects.manipulation
            * (1 - place.levers[.manipulationSafeguard])
            * place.society.promotion
    }
}

extension Security {
    /// Records lost per citizen and month, mean of the last year.
    var recentlyLost: Double {
        let year = history.suffix(12)
        return year.isEmpty ? 0 : year.reduce(0, +) / Double(year.count)
    }
}
