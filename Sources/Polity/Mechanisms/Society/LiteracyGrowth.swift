import PolityNumerics

/// Digital literacy of a group in three components: knowledge, which makes harm visible and manipulation weak; ethics,
/// which makes citizens keep to the contract; legal awareness, which brings complaints.
///
/// Teaching and forgetting, L' = c e (1 - L) - d L, rest at the odds L/(1 - L) = e c/d, so c is set by the literacy of
/// month 0 and the log odds move by x' = d (ln e - x), x = 0 at the start. Effort e_g = 1 + s a_g (b_g f - 1): s is the
/// public share of teaching, b_g what arrives per member, f the rise by `education.rights` r, (1 + w r)/(1 + w r0) with
/// w = 1 for knowledge and `rights_teaching` for the others; a is 1, but for vulnerable groups only `unadapted_teaching`
/// where lessons are not adapted to them. Promotion adds to legal awareness. Form: teaching moved discernment by 17 to
/// 27 %, by nothing in a sample with little schooling, and faded within months (Guess et al. 2020); sizes: assumption.
package enum LiteracyGrowth {
    private static let usualRights = Lever.educationRights.entry.defaultValue ?? 0

    package static func move(_ jurisdiction: inout Jurisdiction) {
        let economy = jurisdiction.economy
        for g in jurisdiction.society.groups.indices {
            var group = jurisdiction.society.groups[g]
            for component in 0..<3 {
                let effort = effort(jurisdiction, group: g, component: component)
                group.shift[component] +=
                    economy[.literacyDecay] / 12 * (Elementary.log(effort) - group.shift[component])
            }
            group.ethics = shifted(group.start.ethics, by: group.shift[1])
            group.legalAwareness = shifted(group.start.legalAwareness, by: group.shift[2])
            jurisdiction.society.groups[g] = group
        }
    }

    /// Effort in a component (0 knowledge, 1 ethics, 2 law), 1 in month 0 and at least a hundredth.
    package static func effort(_ jurisdiction: Jurisdiction, group: Int, component: Int) -> Double {
        let economy = jurisdiction.economy
        let levers = jurisdiction.levers
        let weight = component == 0 ? 1 : economy[.rightsTeaching]
        let rights = (1 + weight * levers[.educationRights]) / (1 + weight * usualRights)
        let lessons = jurisdiction.state.relativeDelivery(.education, group: group) * rights
        let unadapted = economy[.unadaptedTeaching]
        let reception = group == 1 ? unadapted + (1 - unadapted) * levers[.priorityVulnerable] : 1
        var effort = 1 + economy[.publicProvision] * reception * (lessons - 1)
        if component == 2 {
            let society = jurisdiction.society
            effort += economy[.promotionEffect] * (society.promotion - society.start.promotion)
        }
        return max(0.01, effort)
    }

    /// A share whose log odds have risen.
    package static func shifted(_ share: Double, by shift: Double) -> Double {
        guard shift != 0 else { return share }
        let odds = Elementary.exp(shift)
        return share * odds / (1 - share + share * odds)
    }
}
