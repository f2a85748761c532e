/// The grid of taste classes: cells of similar harm weight h and susceptibility g, by quantiles of a sample.
///
/// About a hundred citizens a class up to 64 classes: more cost tables, fewer cost rejections. The law of choice is
/// exact with any.
struct TasteGrid: Sendable {
    private let harmEdges: [Float]
    private let gapEdges: [Float]

    /// - Parameter access: 1 for those with access, else 0.
    init(_ citizens: Citizens, access: [UInt8]) {
        let target = min(64, max(8, citizens.count / 100))
        let gaps = target >= 32 ? 4 : 2
        let concern = citizens.privacyConcern.array
        let literacy = citizens.literacy.array
        let sample = (0..<min(citizens.count, 4096)).filter { access[$0] != 0 }
        harmEdges = Self.edges(
            sample.map { Self.harm(concern[$0], literacy[$0]) }, cells: target / gaps)
        gapEdges = Self.edges(sample.map { 1 - literacy[$0] }, cells: gaps)
    }

    /// Classes, that of those without access included.
    var classes: Int { 1 + (gapEdges.count + 1) * (harmEdges.count + 1) }

    /// Puts every citizen in a class; class 0 is for those without access. Sums are made per chunk and added in chunk
    /// order.
    func assign(_ citizens: inout Citizens, access: [UInt8], using executor: any ChunkExecutor) {
        let count = citizens.count
        let chunks = Chunk.count(of: count)
        let width = classes
        let concern = citizens.privacyConcern.array
        let literacy = citizens.literacy.array
        var column = citizens.tasteClass.take()
        var partial = Column(repeating: Sums(), count: chunks * width)
        column.withDisjointChunks { tasteClass in
            partial.withDisjointChunks { sums in
                executor.run(chunks) { chunk in
                    let range = Chunk.range(chunk, of: count)
                    let members = tasteClass.chunk(range)
                    let cells = sums.chunk(chunk * width..<(chunk + 1) * width)
                    let (concern, literacy, access) = (concern.span, literacy.span, access.span)
                    var h = [Float](repeating: 0, count: Chunk.block)
                    var g = h
                    var place = [Int32](repeating: 0, count: Chunk.block)
                    for first in stride(from: range.lowerBound, to: range.upperBound, by: Chunk.block) {
                        let size = min(Chunk.block, range.upperBound &- first)
                        for j in 0..<size {
                            h[j] = Self.harm(concern.at(first &+ j), literacy.at(first &+ j))
                            g[j] = 1 - literacy.at(first &+ j)
                        }
                        locate(harm: h.span, gap: g.span, &place)
                        for j in 0..<size {
                            let index = access.at(first &+ j) == 0 ? 0 : Int(place[j])
                            members[first &- range.lowerBound &+ j] = UInt8(truncatingIfNeeded: index)
                            cells[index].add(harm: h[j], gap: g[j])
                        }
                    }
                }
            }
        }
        citizens.tasteClass = column
        var total = [Sums](repeating: Sums(), count: width)
        for (place, sums) in partial.array.enumerated() {
            total[place % width].add(sums)
        }
        citizens.tasteClasses = total.enumerated().map { $0 == 0 ? TasteClass(count: $1.count) : $1.tasteClass }
    }

    /// What is summed over the members of a class.
    private struct Sums: BitwiseCopyable, Sendable {
        var count = 0
        var lowestHarm = Float.infinity
        var highestGap: Float = 0
        var harm = 0.0
        var gap = 0.0

        mutating func add(harm h: Float, gap g: Float) {
            count += 1
            lowestHarm = min(lowestHarm, h)
            highestGap = max(highestGap, g)
            harm += Double(h)
            gap += Double(g)
        }

        mutating func add(_ other: Sums) {
            count += other.count
            lowestHarm = min(lowestHarm, other.lowestHarm)
            highestGap = max(highestGap, other.highestGap)
            harm += other.harm
            gap += other.gap
        }

        var tasteClass: TasteClass {
            let people = Double(max(1, count))
            return TasteClass(
                count: count, lowestHarm: lowestHarm, highestGap: highestGap, meanHarm: harm / people,
                meanGap: gap / people)
        }
    }

    /// The classes of a block of citizens with access: 1 + edges of h at or below theirs x cells of g + those of g. Edge by
    /// edge, because a loop over citizens is vectorised.
    private func locate(harm: Span<Float>, gap: Span<Float>, _ place: inout [Int32]) {
        var place = place.mutableSpan
        let width = Int32(truncatingIfNeeded: gapEdges.count &+ 1)
        for j in 0..<place.count {
            place[unchecked: j] = 1
        }
        for edge in harmEdges {
            for j in 0..<place.count {
                place[unchecked: j] &+= harm.at(j) >= edge ? width : 0
            }
        }
        for edge in gapEdges {
            for j in 0..<place.count {
                place[unchecked: j] &+= gap.at(j) >= edge ? 1 : 0
            }
        }
    }

    @inline(__always)
    private static func harm(_ concern: Float, _ literacy: Float) -> Float {
        concern * Citizens.awareness(literacy)
    }

    /// Inner edges that cut a sample into cells of equal size.
    private static func edges(_ sample: [Float], cells: Int) -> [Float] {
        guard !sample.isEmpty, cells > 1 else { return [] }
        let sorted = RadixSort.ascending(sample)
        return (1..<cells).map { sorted[$0 * sorted.count / cells] }
    }
}

extension Citizens {
    /// Puts citizens in taste classes again after literacy or access has changed: those without access leave their
    /// platform, and the tally is counted anew.
    ///
    /// - Parameter access: 1 for those with access, else 0.
    mutating func reclassify(access: [UInt8], options: Int, using executor: any ChunkExecutor) {
        TasteGrid(self, access: access).assign(&self, access: access, using: executor)
        let count = count
        let chunks = Chunk.count(of: count)
        let width = tasteClasses.count * options
        let tasteClass = tasteClass.array
        var column = platform.take()
        var partial = Column(repeating: Int32(0), count: chunks * width)
        column.withDisjointChunks { platforms in
            partial.withDisjointChunks { tallies in
                executor.run(chunks) { chunk in
                    let range = Chunk.range(chunk, of: count)
                    let members = platforms.chunk(range)
                    let cells = tallies.chunk(chunk * width..<(chunk + 1) * width)
                    let (tasteClass, access) = (tasteClass.span, access.span)
                    for i in range {
                        let j = i &- range.lowerBound
                        let held = access.at(i) == 0 ? 0 : members[j]
                        members[j] = held
                        let used = held == Self.orphaned ? 0 : Int(held)
                        cells[Int(tasteClass.at(i)) &* options &+ used] &+= 1
                    }
                }
            }
        }
        platform = column
        tally = [Int](repeating: 0, count: width)
        for (place, value) in partial.array.enumerated() {
            tally[place % width] += Int(value)
        }
    }
}
