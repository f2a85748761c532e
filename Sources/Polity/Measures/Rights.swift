/// The four digital rights of the conference, each as an index by group: 0 not at all, 1 in full.
///
/// - protection: one less the exposure to all holders of data and to lost records (``DataExposure``).
/// - manipulation safety: one less the exposure to all senders.
/// - access: unweighted mean of three of ITU's dimensions of meaningful connectivity: connection, affordability (a fee of at
///   most 2 % of the group's mean income counts in full, a higher one in proportion), skills (knowledge).
/// - benefit: R/(1 + R), R the group's mean real income and platform surplus over those of month 0; one half is no
///   change. Its lowest is the growth of the group that gained least.
///
/// The conference names the rights; the indices are assumptions.
package enum Right: CaseIterable, Sendable {
    case protection, manipulationSafety, access, benefit

    /// Below this a group's right is violated (assumption: one half; for benefit a loss of about 4 % since month 0, so
    /// that noise does not count).
    package var floor: Double {
        switch self {
        case .protection, .manipulationSafety, .access: 0.5
        case .benefit: 0.49
        }
    }

    /// The index of each group, those outside vulnerable groups first; 0 for a group without members.
    package func byGroup(_ world: World, jurisdiction index: Int) -> [Double] {
        switch self {
        case .protection: DataExposure(world, jurisdiction: index).protectionByGroup()
        case .manipulationSafety:
            world.jurisdictions[index].occupied(
                DataExposure(world, jurisdiction: index).manipulationByGroup(DataExposure.Sender.allCases).map {
                    1 - $0
                })
        case .access: world.meaningfulAccess(index)
        case .benefit: world.jurisdictions[index].occupied(world.benefit(index))
        }
    }

    /// Rights and groups below their floor; groups without members do not count.
    package static func violations(_ world: World, jurisdiction index: Int) -> Int {
        let groups = world.jurisdictions[index].society.groups
        return allCases.reduce(0) { count, right in
            count
                + zip(right.byGroup(world, jurisdiction: index), groups)
                .count { $0.0 < right.floor && $0.1.people > 0 }
        }
    }
}

extension Jurisdiction {
    /// Values by group with 0 for a group without members.
    fileprivate func occupied(_ values: [Double]) -> [Double] {
        zip(values, society.groups).map { $0.1.people > 0 ? $0.0 : 0 }
    }
}

extension World {
    /// Share of monthly income up to which a fee is affordable (Broadband Commission: entry-level broadband at 2 % of
    /// monthly income per head).
    private static let affordableShare = 0.02

    fileprivate func meaningfulAccess(_ index: Int) -> [Double] {
        let place = jurisdictions[index]
        let taste = place.citizens.tasteClass.array
        let connection = groupMeans(index) { taste[$0] > 0 ? 1 : 0 }
        let fee = meanOverUsers(index, \.price)
        let affordability = groupIncome(index).map { fee > 0 ? min(1, Self.affordableShare * $0 / fee) : 1 }
        return place.occupied(
            (0...1).map {
                PowerMean.arithmetic([connection[$0], affordability[$0], place.society.groups[$0].knowledge])
            })
    }

    /// Mean real disposable income and surplus of platform use of each group in the month, in money of month 0.
    func groupWelfare(_ index: Int) -> [Double] {
        let surplus = ConsumerSurplus(self, jurisdiction: index)
        let price = jurisdictions[index].producers.priceLevel
        let both = zip(groupIncome(index), surplus.byGroup(jurisdictions[index].citizens))
        return both.map { price > 0 ? max(0, $0.0 / price + $0.1) : 0 }
    }

    fileprivate func benefit(_ index: Int) -> [Double] {
        zip(groupWelfare(index), jurisdictions[index].baseline.welfare).map { now, start in
            now + start > 0 ? now / (now + start) : 0.5
        }
    }
}
