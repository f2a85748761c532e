/// Who holds how many records about citizens of a jurisdiction.
///
/// The State holds copies of what it may look at: its share of access times the records of enterprises and of the
/// commons. Citizens are many and small holders, each for themselves.
package struct DataHolders {
    /// Records under an enterprise's control, licensed ones included.
    package let enterprises: [Double]
    package let commons: Double
    package let citizens: Double
    package let state: Double
    /// Whether a public body is steward of the commons, so that the State decides on both.
    private let isStewardPublic: Bool

    package init(_ world: World, jurisdiction index: Int) {
        let place = world.jurisdictions[index]
        enterprises = world.enterprises.map { $0.markets[index].heldRecords }
        commons = place.commons.records
        citizens = place.commons.citizensRecords
        state = place.levers[.stateDataAccess] * (enterprises.reduce(0, +) + commons)
        isStewardPublic = place.levers.steward.isPublic
    }

    /// Sum of squared shares of all records; citizens count in the total and their own squares vanish.
    package var concentration: Double {
        let held = enterprises + [commons, state]
        let total = held.reduce(0, +) + citizens
        return total > 0 ? held.reduce(0) { $0 + ($1 / total) * ($1 / total) } : 0
    }

    /// Banzhaf indices of those who can act with data: enterprises, the commons' steward and the State, one voter where
    /// a public body is steward.
    package var power: (largest: Double, public: Double) {
        let hands = isStewardPublic ? [commons + state] : [commons, state]
        // Public hands first: those without data are dummies, and leaving them out changes nobody's index.
        let publicVoters = hands.filter { $0 > 0 }
        let powers = Self.banzhaf(publicVoters + enterprises.filter { $0 > 0 })
        return (powers.max() ?? 0, powers.prefix(publicVoters.count).reduce(0, +))
    }

    /// Exact for up to 14 voters. More are rounded to thousandths of the total and counted on a grid, which takes
    /// ``VotingPower`` some milliseconds instead of 2^n steps: voters without weight make it choose the grid.
    private static func banzhaf(_ weights: [Double]) -> [Double] {
        let total = weights.reduce(0, +)
        guard weights.count > 14, total > 0 else {
            return VotingPower(weights: weights).banzhaf
        }
        let whole = weights.map { ($0 / total * 1000).rounded() }
        let padded = whole + [Double](repeating: 0, count: max(0, 21 - whole.count))
        return Array(VotingPower(weights: padded).banzhaf.prefix(weights.count))
    }
}

extension Market {
    /// Records that count as the enterprise's own or licensed, each person's once.
    var heldRecords: Double { uniqueRecords + licensedRecords }

    /// Records that a user leaves in a month, without what is refused and with what waves of technology add.
    var recordsPerUser: Double { surveillance * recordsPerUse }
}
