/// Months of a simulation as bits: hundreds of rules are compared pair by pair, over up to thousands of months.
struct MonthSet {
    private var words: [UInt64] = []

    init(_ months: some Sequence<Int>) {
        for month in months {
            let word = month / UInt64.bitWidth
            while words.count <= word { words.append(0) }
            words[word] |= 1 << UInt64(month % UInt64.bitWidth)
        }
    }

    /// The first month of both; `nil` if they have none in common.
    func firstCommon(with other: MonthSet?) -> Int? {
        guard let other else { return nil }
        for (index, (mine, theirs)) in zip(words, other.words).enumerated() where mine & theirs != 0 {
            return index * UInt64.bitWidth + (mine & theirs).trailingZeroBitCount
        }
        return nil
    }
}
