import PolityNumerics

/// Once a year citizens follow their groups: the log odds of everybody's literacy move by as much as the group's have,
/// and who has access is decided by everybody's own latent number. Taste classes and the tally are then made anew. A year
/// in which no group has moved by a two-hundredth in log odds or by half a thousandth in access is left to the next.
enum IndividualChange {
    /// Whether a group has moved enough for its citizens to follow.
    private static func isDue(_ group: Society.Group) -> Bool {
        abs(group.shift[0] - group.applied) > 0.005 || abs(group.accessLevel - group.appliedAccess) > 0.0005
    }

    static func apply(_ world: inout World, jurisdiction index: Int, using executor: any ChunkExecutor) {
        let groups = world.jurisdictions[index].society.groups
        guard groups.contains(where: isDue) else { return }
        let draws = world.draws
        let odds = groups.map { Float(Elementary.exp($0.shift[0] - $0.applied)) }
        let shares = groups.map(\.accessLevel)
        let count = world.jurisdictions[index].citizens.count
        let chunks = Chunk.count(of: count)
        let vulnerable = world.jurisdictions[index].citizens.vulnerable.array
        var literacy = world.jurisdictions[index].citizens.literacy.take()
        var access = Column<UInt8>(repeating: 0, count: count)
        var partial = Column(repeating: Sums(), count: chunks * 2)
        literacy.withDisjointChunks { literacies in
            access.withDisjointChunks { accesses in
                partial.withDisjointChunks { sums in
                    executor.run(chunks) { chunk in
                        let range = Chunk.range(chunk, of: count)
                        let levels = literacies.chunk(range)
                        let online = accesses.chunk(range)
                        let cells = sums.chunk(chunk * 2..<chunk * 2 + 2)
                        let (vulnerable, odds, shares) = (vulnerable.span, odds.span, shares.span)
                        var luck = [Double](repeating: 0, count: Chunk.block)
                        var sums = (cells[0], cells[1])
                        for first in stride(from: range.lowerBound, to: range.upperBound, by: Chunk.block) {
                            let size = min(Chunk.block, range.upperBound &- first)
                            draws.uniforms(.access, from: first, jurisdiction: index, &luck)
                            for b in 0..<size {
                                let j = first &- range.lowerBound &+ b
                                let g = vulnerable.at(first &+ b) == 0 ? 0 : 1
                                let level = shifted(levels[j], odds: odds.at(g))
                                let isOnline = Population.hasAccess(latent: luck.span.at(b), share: shares.at(g))
                                levels[j] = level
                                online[j] = isOnline ? 1 : 0
                                if g == 0 {
                                    sums.0.add(isOnline: isOnline, literacy: level)
                                } else {
                                    sums.1.add(isOnline: isOnline, literacy: level)
                                }
                            }
                        }
                        (cells[0], cells[1]) = sums
                    }
                }
            }
        }
        world.jurisdictions[index].citizens.literacy = literacy
        world.jurisdictions[index].citizens.reclassify(
            access: access.array, options: world.enterprises.count + 1, using: executor)
        for g in groups.indices where groups[g].people > 0 {
            let cells = partial.array.indices.filter { $0 % 2 == g }.map { partial[$0] }
            let people = Double(groups[g].people)
            world.jurisdictions[index].society.groups[g].applied = groups[g].shift[0]
            world.jurisdictions[index].society.groups[g].appliedAccess = groups[g].accessLevel
            world.jurisdictions[index].society.groups[g].access = cells.reduce(0) { $0 + $1.online } / people
            world.jurisdictions[index].society.groups[g].knowledge = cells.reduce(0) { $0 + $1.literacy } / people
        }
    }

    private struct Sums: BitwiseCopyable, Sendable {
        var online = 0.0
        var literacy = 0.0

        @inline(__always)
        mutating func add(isOnline: Bool, literacy level: Float) {
            online += isOnline ? 1 : 0
            literacy += Double(level)
        }
    }

    /// Literacy with its odds multiplied, kept a thousandth from both ends so that it can always come back.
    @inline(__always)
    private static func shifted(_ literacy: Float, odds: Float) -> Float {
        guard odds != 1 else { return literacy }
        return min(max(literacy * odds / (1 - literacy + literacy * odds), 0.001), 0.999)
    }
}
