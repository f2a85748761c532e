import PolityNumerics

/// The hot loop: who reconsiders this month, and what they choose.
///
/// Blocks of 128 citizens: one random word each decides who reconsiders; those few are gathered and given four words of
/// their own for the choice. Inertia is a mixture: with weight e = exp(chi) - 1 times the current option's the citizen
/// stays, else the table decides. Personal terms are met by rejection against the class's bounds.
struct UsageKernel: Sendable {
    let tables: ChoiceTables
    let draws: Draws
    let month: Int
    let jurisdiction: Int
    /// Reconsider iff a 31-bit word is below.
    let threshold: UInt32
    /// Whether users of a closed platform are waiting to choose anew.
    let hasOrphans: Bool

    /// Envelope trials before the citizen's own weights are computed; either way the law is exact, to
    /// the rounding of Float and of 24-bit uniforms.
    static let trials = 8

    /// Updates the platforms of one chunk. `tally` counts moves by class and option, its last element switches between
    /// platforms.
    func run(
        _ range: Range<Int>, tasteClass: Span<UInt8>, privacyConcern: Span<Float>, literacy: Span<Float>,
        platform: UnsafeMutableBufferPointer<UInt8>, tally: UnsafeMutableBufferPointer<Int32>
    ) {
        var selected = [UInt32](repeating: 0, count: Chunk.block)
        var word0 = selected
        var word1 = selected
        var first = range.lowerBound
        while first < range.upperBound {
            let size = min(Chunk.block, range.upperBound - first)
            let offset = first - range.lowerBound
            var waiting = select(
                first: first, size: size, platform: platform, offset: offset, words: &word0, selected: &selected)
            var trial = 0
            while waiting > 0 {
                fill(trial: trial, count: waiting, selected: selected, &word0, &word1)
                var rejected = 0
                for slot in 0..<waiting {
                    let citizen = Int(selected[slot])
                    let row = Int(tasteClass.at(citizen))
                    let held = platform[citizen - range.lowerBound]
                    let current = held == Citizens.orphaned ? 0 : Int(held)
                    let h = privacyConcern.at(citizen) * Citizens.awareness(literacy.at(citizen))
                    let g = 1 - literacy.at(citizen)
                    let choice: Int
                    if trial < Self.trials {
                        choice = propose(row, current: current, word: word0[slot])
                        if !accepts(choice, row, harmWeight: h, gap: g, word: word1[slot]) {
                            selected[rejected] = selected[slot]
                            rejected += 1
                            continue
                        }
                    } else {
                        choice = direct(row, current: current, harmWeight: h, gap: g, word: word0[slot])
                    }
                    if choice != current {
                        tally[row &* tables.options &+ current] &-= 1
                        tally[row &* tables.options &+ choice] &+= 1
                        if current > 0, choice > 0 {
                            tally[tally.count - 1] &+= 1
                        }
                    }
                    platform[citizen - range.lowerBound] = UInt8(truncatingIfNeeded: choice)
                }
                waiting = rejected
                trial += 1
            }
            first += Chunk.block
        }
    }

    /// Gathers those who reconsider. A Philox block serves four citizens: word w of index 32 b + l is that of citizen
    /// 128 b + 32 w + l.
    @inline(__always)
    private func select(
        first: Int, size: Int, platform: UnsafeMutableBufferPointer<UInt8>, offset: Int, words buffer: inout [UInt32],
        selected chosen: inout [UInt32]
    ) -> Int {
        let key = draws.key
        let when = Draws.when(month: month, jurisdiction: jurisdiction, attempt: 0)
        let stream = DrawStream.reconsideration.code
        let base = UInt32(truncatingIfNeeded: first / 4)
        var words = buffer.mutableSpan
        for lane in 0..<32 {
            let w = Philox.block(
                counter: (base &+ UInt32(truncatingIfNeeded: lane), when, stream, draws.replication), key: key)
            words[unchecked: lane] = w.0
            words[unchecked: lane &+ 32] = w.1
            words[unchecked: lane &+ 64] = w.2
            words[unchecked: lane &+ 96] = w.3
        }
        var selected = chosen.mutableSpan
        var count = 0
        if hasOrphans {
            for j in 0..<size {
                selected[unchecked: count] = UInt32(truncatingIfNeeded: first &+ j)
                let must = platform[offset &+ j] == Citizens.orphaned
                count &+= wants(words[unchecked: j]) | (must ? 1 : 0)
            }
        } else {
            for j in 0..<size {
                selected[unchecked: count] = UInt32(truncatingIfNeeded: first &+ j)
                count &+= wants(words[unchecked: j])
            }
        }
        return count
    }

    /// 1 if the word is below the threshold, else 0: the borrow of a subtraction, because few reconsider and a branch
    /// would be mispredicted for each of them.
    @inline(__always)
    private func wants(_ word: UInt32) -> Int {
        Int((word &>> 1 &- threshold) &>> 31)
    }

    /// Words for those who choose, keyed by citizen and trial.
    @inline(__always)
    private func fill(
        trial: Int, count: Int, selected chosen: [UInt32], _ first: inout [UInt32], _ second: inout [UInt32]
    ) {
        let key = draws.key
        let when = Draws.when(month: month, jurisdiction: jurisdiction, attempt: trial)
        let stream = DrawStream.choice.code
        let selected = chosen.span
        var word0 = first.mutableSpan
        var word1 = second.mutableSpan
        for j in 0..<count {
            let w = Philox.block(counter: (selected[unchecked: j], when, stream, draws.replication), key: key)
            word0[unchecked: j] = w.0
            word1[unchecked: j] = w.1
        }
    }

    /// A draw from the class's envelope, inertia included.
    @inline(__always)
    private func propose(_ row: Int, current: Int, word: UInt32) -> Int {
        let start = row &* tables.options
        let extra = tables.stay[current] * tables.envelope[start &+ current]
        var x = Self.uniform(word) * (tables.total[row] + extra)
        if x < extra {
            return current
        }
        x -= extra
        let cell = min(Int(x * tables.guideScale[row]), tables.guideSize &- 1)
        var j = Int(tables.guide[row &* tables.guideSize &+ cell])
        let last = Int(tables.last[row])
        while j < last, tables.cumulative[start &+ j] <= x {
            j &+= 1
        }
        return j
    }

    /// Accepts with the ratio of the citizen's weight to the envelope's, exp(-y); 1 - y bounds it from below.
    @inline(__always)
    private func accepts(_ choice: Int, _ row: Int, harmWeight: Float, gap: Float, word: UInt32) -> Bool {
        let y =
            (harmWeight - tables.lowestHarm[row]) * tables.harm[choice]
            + (tables.highestGap[row] - gap) * tables.manipulation[choice]
        let v = Self.uniform(word)
        return v < 1 - y || v < Elementary.exp(-y)
    }

    /// A draw from the citizen's own weights: envelope times acceptance, option by option.
    private func direct(_ row: Int, current: Int, harmWeight: Float, gap: Float, word: UInt32) -> Int {
        let start = row * tables.options
        var weights = [Float](repeating: 0, count: tables.options)
        var total: Float = 0
        for j in 0..<tables.options {
            let y =
                (harmWeight - tables.lowestHarm[row]) * tables.harm[j]
                + (tables.highestGap[row] - gap) * tables.manipulation[j]
            let bonus: Float = j == current ? 1 + tables.stay[j] : 1
            weights[j] = tables.envelope[start + j] * bonus * Elementary.exp(-y)
            total += weights[j]
        }
        var x = Self.uniform(word) * total
        for j in 0..<Int(tables.last[row]) {
            if x < weights[j] {
                return j
            }
            x -= weights[j]
        }
        return Int(tables.last[row])
    }

    /// 24 bits of a word as a number in [0, 1).
    @inline(__always)
    private static func uniform(_ word: UInt32) -> Float {
        Float(word &>> 8) * 0x1p-24
    }
}
