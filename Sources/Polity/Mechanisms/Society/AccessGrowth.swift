/// Access to the network: a group's share A moves at `access_speed` to the level A* that is kept up.
///
/// The odds A*/(1 - A*) are those of month 0 times 1 - s + s b, s the share of access that public programmes sustain
/// and b what arrives of `budget.access` per member (assumption: equal rises of spending raise the odds of access
/// alike; without upkeep access shrinks).
package enum AccessGrowth {
    package static func move(_ jurisdiction: inout Jurisdiction) {
        let economy = jurisdiction.economy
        for g in jurisdiction.society.groups.indices {
            let start = jurisdiction.society.groups[g].start.access
            let factor = Delivery.provided(
                jurisdiction.state.relativeDelivery(.access, group: g), publicShare: economy[.accessPublicShare])
            let target = level(start: start, factor: factor)
            let now = jurisdiction.society.groups[g].accessLevel
            jurisdiction.society.groups[g].accessLevel = now + economy[.accessSpeed] / 12 * (target - now)
        }
    }

    package static func level(start: Double, factor: Double) -> Double {
        guard start > 0, start < 1 else { return start }
        return start * factor / (1 - start + start * factor)
    }
}
