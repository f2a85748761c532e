import Polity
import PolityLab

extension RuleSet {
    /// Gives an order to whom it is for; a remark says where there was nobody, or nothing to be done.
    mutating func carryOut(
        _ name: OrderName, _ target: Rule.Target, _ index: Int, _ step: Int, _ world: inout World,
        _ reading: inout Reading
    ) throws(RuleFault) {
        let place = rules[index].jurisdiction
        if case .applications = target {
            _ = world.carryOut(name == .ban ? .banApplications : .tryApplications(months: 12), jurisdiction: place)
            return
        }
        let addressees = try enterprises(target, index, step, &reading)
        var isDone = false
        for k in addressees {
            let order: Order =
                switch name {
                case .breakUp: .breakUp(enterprise: k)
                case .designate: .designate(enterprise: k)
                case .mergerReview: .reviewMergers(enterprise: k)
                case .ban, .sandbox: .ban(enterprise: k)
                }
            if world.carryOut(order, jurisdiction: place) { isDone = true }
        }
        if !isDone {
            try checkRoom(index, step)
            tell(
                .remark, index, world.month,
                addressees.isEmpty
                    ? "`order \(name.rawValue)` found no enterprise" : "`order \(name.rawValue)` had no effect")
        }
    }

    /// The enterprises that a target names at the start of the month; of two with as many users, the one of the lower
    /// number.
    private func enterprises(
        _ target: Rule.Target, _ index: Int, _ step: Int, _ reading: inout Reading
    ) throws(RuleFault) -> [Int] {
        let world = reading.world
        let place = reading.jurisdiction
        let present = world.enterprises.indices.filter { world.enterprises[$0].serves(place) }
        switch target {
        case .applications: return []
        case .largest:
            let users = world.users(in: place)
            return present.max { (users[$0], -$0) < (users[$1], -$1) }.map { [$0] } ?? []
        case .smallest:
            let users = world.users(in: place)
            return present.min { (users[$0], $0) < (users[$1], $1) }.map { [$0] } ?? []
        case .enterprises(nil): return present
        case .enterprises(let condition?):
            do throws(Reading.Fault) {
                let scalars = try reading.scalars(of: condition)
                var machine = ColumnMachine(condition, scalars: scalars)
                let count = world.agentCount(.enterprises, jurisdiction: place)
                let isMeant = machine.run(world, .enterprises, jurisdiction: place, range: 0..<count) {
                    Array($0)
                }
                return present.filter { isMeant[$0] != 0 }
            } catch {
                throw RuleFault("this has no value: \(error.reason)", place: self.place(rule: index, step: step))
            }
        }
    }
}
