import Polity

/// Orders and whole numbers drawn by key, so that neither depends on what else is drawn.
enum KeyedOrder {
    /// A uniform number from 0 to `bound` - 1; `bound` is positive. The bias of the multiplication is below
    /// `bound` / 2^64.
    static func number(below bound: Int, _ draws: Draws, _ stream: DrawStream, index: Int) -> Int {
        let words = draws.words(stream, index: index)
        let bits = UInt64(words.0) << 32 | UInt64(words.1)
        return Int(UInt64(bound).multipliedFullWidth(by: bits).high)
    }

    /// A uniform permutation of 0..<`count` by the shuffle of Fisher and Yates; uses the indices from `first` to
    /// `first + count - 1`.
    static func permutation(of count: Int, _ draws: Draws, _ stream: DrawStream, from first: Int) -> [Int] {
        var order = Array(0..<count)
        for i in stride(from: count - 1, to: 0, by: -1) {
            order.swapAt(i, number(below: i + 1, draws, stream, index: first + i))
        }
        return order
    }
}
