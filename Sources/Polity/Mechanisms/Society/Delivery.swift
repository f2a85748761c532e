/// What of the programmes arrives with the people, relative to month 0 under default institutions.
package enum Delivery {
    /// Per citizen and in initial money, by programme. Where nothing says how tiers of government deliver, all that is
    /// spent arrives.
    package static func arrived(_ jurisdiction: Jurisdiction) -> [Double] {
        let state = jurisdiction.state
        if state.delivered.contains(where: { $0 > 0 }) {
            return state.delivered
        }
        let people = Double(jurisdiction.citizens.count) * jurisdiction.nominalIndex
        return state.spending.map { $0 / people }
    }

    /// 1 in month 0.
    package static func relative(_ jurisdiction: Jurisdiction, _ programme: Programme) -> Double {
        let start = jurisdiction.society.start.delivered[programme.rawValue]
        return start > 0 ? arrived(jurisdiction)[programme.rawValue] / start : 1
    }

    /// What a member of a group gets of a programme, relative to month 0: a share pi of it is reserved for vulnerable
    /// groups, who are a share v of citizens, and the rest is for all alike; b (1 - pi) and b (1 - pi + pi/v).
    package static func perMember(_ jurisdiction: Jurisdiction, _ programme: Programme, group: Int) -> Double {
        let reserved = jurisdiction.levers[.priorityVulnerable]
        let vulnerable = jurisdiction.society.groups[1].people
        let relative = relative(jurisdiction, programme)
        guard reserved > 0, vulnerable > 0 else { return relative }
        let share = Double(vulnerable) / Double(jurisdiction.citizens.count)
        return relative * (1 - reserved + (group == 1 ? reserved / share : 0))
    }

    /// Of something that public programmes provide by a share s and others by the rest: 1 - s + s b.
    package static func provided(_ relative: Double, publicShare: Double) -> Double {
        1 - publicShare + publicShare * relative
    }
}
