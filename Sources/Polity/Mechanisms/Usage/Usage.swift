/// Schedule item "usage": a citizen with access reconsiders with probability rho and picks the platform, or none, of
/// highest utility. The utility is ``PlatformUtility``'s; the draw is exact for every citizen's own weights.
public struct Usage: Mechanism {
    public let name = "usage"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            step(&world, jurisdiction: index, using: executor)
        }
    }

    private func step(_ world: inout World, jurisdiction index: Int, using executor: any ChunkExecutor) {
        // Column by column: a copy of all citizens would share, and so copy, the column that is written.
        let classes = world.jurisdictions[index].citizens.tasteClasses
        let kernel = UsageKernel(
            tables: ChoiceTables(PlatformUtility(world, jurisdiction: index), classes: classes),
            draws: world.draws, month: world.month, jurisdiction: index,
            threshold: UInt32(world.jurisdictions[index].economy[.reconsideration] * 0x1p31),
            hasOrphans: world.jurisdictions[index].citizens.hasOrphans)
        let count = world.jurisdictions[index].citizens.count
        let tasteClass = world.jurisdictions[index].citizens.tasteClass.array
        let privacyConcern = world.jurisdictions[index].citizens.privacyConcern.array
        let literacy = world.jurisdictions[index].citizens.literacy.array
        let chunks = Chunk.count(of: count)
        let width = classes.count * kernel.tables.options + 1
        var moves = Column(repeating: Int32(0), count: chunks * width)
        world.jurisdictions[index].citizens.platform.withDisjointChunks { platforms in
            moves.withDisjointChunks { tallies in
                executor.run(chunks) { chunk in
                    let range = Chunk.range(chunk, of: count)
                    kernel.run(
                        range, tasteClass: tasteClass.span, privacyConcern: privacyConcern.span,
                        literacy: literacy.span, platform: platforms.chunk(range),
                        tally: tallies.chunk(chunk * width..<(chunk + 1) * width))
                }
            }
        }
        world.jurisdictions[index].citizens.apply(moves.array, width: width)
    }
}

extension Citizens {
    /// The mark of a citizen whose platform closed and who chooses anew at the next opportunity.
    package static let orphaned: UInt8 = 255

    /// Adds the kernel's moves, one row per chunk, to the tally.
    mutating func apply(_ moves: [Int32], width: Int) {
        switches = 0
        hasOrphans = false
        for row in stride(from: 0, to: moves.count, by: width) {
            for cell in tally.indices {
                tally[cell] += Int(moves[row + cell])
            }
            switches += Int(moves[row + width - 1])
        }
    }

    /// Closes a platform: its users have none until they choose anew.
    mutating func orphanUsers(of enterprise: Int, options: Int) {
        let code = UInt8(enterprise + 1)
        for i in 0..<count where platform[i] == code {
            platform[i] = Self.orphaned
        }
        for row in stride(from: 0, to: tally.count, by: options) {
            tally[row] += tally[row + enterprise + 1]
            tally[row + enterprise + 1] = 0
        }
        hasOrphans = true
    }
}
