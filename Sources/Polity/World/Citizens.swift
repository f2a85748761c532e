/// The citizens of one jurisdiction as a struct of arrays; citizen i is element i of every column.
///
/// Deposits and income are Double, because money must balance; everything else fits Float or a byte: 35 bytes each.
public struct Citizens: Sendable {
    public let count: Int

    /// Money held, in units of initial mean monthly income.
    public var deposits: Column<Double>
    /// Disposable income of the last month.
    public var income: Column<Double>
    /// Productivity; wages are proportional to it.
    public var skill: Column<Float>
    /// Share of all equity of producers and platforms.
    public var equity: Column<Float>
    /// Weight theta of surveillance in utility.
    public var privacyConcern: Column<Float>
    /// Digital literacy L, 0 to 1.
    public var literacy: Column<Float>
    /// The platform used: 0 for none, k + 1 for enterprise k.
    public var platform: Column<UInt8>
    /// Index into ``tasteClasses``.
    public var tasteClass: Column<UInt8>
    /// 1 for members of vulnerable groups, else 0.
    public var vulnerable: Column<UInt8>

    /// The cells of personal taste by which choices are tabulated. Class 0 holds those without access.
    public var tasteClasses: [TasteClass]
    /// Citizens by taste class and platform used, row by row: element `c * (enterprises + 1) + platform`.
    public var tally: [Int]
    /// Sum of skill.
    public var totalSkill: Double
    /// Sum of skill of those outside (index 0) and inside vulnerable groups (index 1).
    public var groupSkill = [0.0, 0.0]
    /// Sum of equity: 1 but for the rounding of the shares, which the ledger would notice.
    public var totalEquity: Double
    /// Users who changed from one platform to another in the last month.
    public var switches = 0
    /// Whether a platform has closed whose users have not chosen anew yet.
    var hasOrphans = false
    /// Sum of ``income``.
    public var totalIncome = 0.0
    /// Attributes that were declared from outside, by name.
    public internal(set) var attributes: [String: Column<Double>] = [:]

    /// Bytes per citizen in the columns.
    public static let bytesPerCitizen = 8 + 8 + 4 * 4 + 3

    /// Bytes of one citizen with attributes of one's own.
    public static func bytes(ownAttributes: Int) -> Int { bytesPerCitizen + 8 * max(0, ownAttributes) }

    /// How visible harm is to a citizen of literacy L: aw = 0.3 + 0.7 L (assumption: without any
    /// literacy three tenths of the harm are seen).
    @inline(__always)
    package static func awareness(_ literacy: Float) -> Float {
        0.3 + 0.7 * literacy
    }

    /// Citizens with access to the network.
    public var withAccess: Int {
        tasteClasses.dropFirst().reduce(0) { $0 + $1.count }
    }

    /// Members of vulnerable groups.
    public var vulnerableCount: Int {
        vulnerable.array.reduce(0) { $0 + Int($1) }
    }

    /// Users of every enterprise, from the tally.
    func users(enterprises: Int) -> [Int] {
        var users = [Int](repeating: 0, count: enterprises)
        var sums = users.mutableSpan
        let cells = tally.span
        var row = 1
        while row < cells.count {
            for k in 0..<enterprises {
                sums[k] &+= cells[row &+ k]
            }
            row &+= enterprises &+ 1
        }
        return users
    }

    /// A sum over citizens, the same bits whatever runs the chunks: per chunk in four lanes, then in chunk order.
    package static func sum(_ column: Column<Double>, using executor: any ChunkExecutor) -> Double {
        let values = column.array
        let chunks = Chunk.count(of: values.count)
        var partial = Column(repeating: 0.0, count: chunks)
        partial.withDisjointChunks { writer in
            executor.run(chunks) { chunk in
                let span = values.span
                let range = Chunk.range(chunk, of: span.count)
                var lanes = SIMD4<Double>()
                var i = range.lowerBound
                while i + 4 <= range.upperBound {
                    lanes += SIMD4(span.at(i), span.at(i + 1), span.at(i + 2), span.at(i + 3))
                    i += 4
                }
                var rest = 0.0
                while i < range.upperBound {
                    rest += span.at(i)
                    i += 1
                }
                writer.chunk(chunk..<chunk + 1)[0] = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]) + rest
            }
        }
        return partial.array.reduce(0, +)
    }
}

/// A cell of citizens who weigh surveillance and manipulation alike: their choices share one table.
///
/// Two terms of utility are personal, h = theta (0.3 + 0.7 L) for surveillance and g = 1 - L for manipulation. The
/// table is made for the cell's smallest h and largest g, which bounds everybody's weights from above; a citizen then
/// accepts a drawn platform with the ratio of the true weight to the table's, so the law of choice is exact.
public struct TasteClass: Sendable, Hashable {
    public var count = 0
    /// Smallest harm weight h in the cell.
    public var lowestHarm = Float.infinity
    /// Largest susceptibility g in the cell.
    public var highestGap: Float = 0
    /// Means, which enterprises know and respond to.
    public var meanHarm = 0.0
    public var meanGap = 0.0
}
