extension World {
    /// Gives agents new values of an attribute that can be set: those where `mask` is true; the others keep theirs. Values
    /// are clamped to the entry's range; one that is not finite changes nothing. No money moves.
    ///
    /// What is set is a state, from which the month goes on by its equations:
    /// - `literacy` and `privacy_concern` are the citizen's own and stay. Taste classes, the tally and the group's mean
    ///   are made anew, and what the group learns later adds to what was set.
    /// - trust, health, education, ethics and legal awareness belong to the citizen's group, which moves to the mean of its
    ///   members' new values (assumption: groups, not citizens, carry these). Like anything that was
    ///   taught or built they fade to what programmes keep up; ethics and legal awareness stay a thousandth from 0 and 1.
    /// - `price` and `surveillance` are from where the enterprise moves on to its best response in the month; `technology`
    ///   is the same in all jurisdictions and at most a new best practice. A public platform's follows the others'.
    ///   Enterprises that do not take part keep theirs.
    ///
    /// - Parameters:
    ///   - attribute: one with ``AgentAttribute/isSettable``; any other is a programming error.
    ///   - values: one per agent of the population, in the attribute's unit.
    ///   - mask: one per agent of the population.
    ///   - executor: runs the loops over citizens; the result is the same bits with any.
    public mutating func set(
        _ attribute: AgentAttribute, jurisdiction: Int, values: [Double], mask: [Bool],
        using executor: any ChunkExecutor
    ) {
        let count = agentCount(attribute.agents, jurisdiction: jurisdiction)
        precondition(values.count == count && mask.count == count, "one value and one mark per agent")
        let change = Change(values: values, mask: mask, range: attribute.entry.range)
        switch attribute.setting {
        case .literacy:
            var column = jurisdictions[jurisdiction].citizens.literacy.take()
            let moved = change.write(&column, using: executor)
            jurisdictions[jurisdiction].citizens.literacy = column
            if moved {
                reclassify(jurisdiction, using: executor)
                jurisdictions[jurisdiction].countKnowledge()
            }
        case .privacyConcern:
            var column = jurisdictions[jurisdiction].citizens.privacyConcern.take()
            let moved = change.write(&column, using: executor)
            jurisdictions[jurisdiction].citizens.privacyConcern = column
            if moved {
                reclassify(jurisdiction, using: executor)
            }
        case .group(let set):
            guard case .group(let read) = attribute.reading else {
                preconditionFailure("what a group carries is read from it")
            }
            let now = jurisdictions[jurisdiction].society.groups.map { read($0) }
            let rises = change.meanRises(from: now, vulnerable: jurisdictions[jurisdiction].citizens.vulnerable)
            for g in rises.indices where rises[g] != 0 {
                set(&jurisdictions[jurisdiction].society.groups[g], now[g] + rises[g])
            }
        case .enterprise(let set):
            for k in 0..<count where takesPart(.enterprises, k, jurisdiction: jurisdiction) {
                if let value = change.value(k) {
                    set(&self, jurisdiction, k, value)
                }
            }
        case nil:
            preconditionFailure("\(attribute.name) of \(attribute.agents.rawValue) cannot be set")
        }
    }

    /// Makes taste classes and the tally anew; who has access stays.
    private mutating func reclassify(_ index: Int, using executor: any ChunkExecutor) {
        let access = jurisdictions[index].citizens.tasteClass.array.map { $0 > 0 ? UInt8(1) : 0 }
        jurisdictions[index].citizens.reclassify(access: access, options: enterprises.count + 1, using: executor)
    }
}

extension Jurisdiction {
    /// Takes the groups' knowledge from the citizens' column, in the order of citizens.
    fileprivate mutating func countKnowledge() {
        var sums = [0.0, 0.0]
        let literacy = citizens.literacy.array
        let vulnerable = citizens.vulnerable.array
        for i in literacy.indices {
            sums[vulnerable[i] == 0 ? 0 : 1] += Double(literacy[i])
        }
        for g in society.groups.indices where society.groups[g].people > 0 {
            society.groups[g].knowledge = sums[g] / Double(society.groups[g].people)
        }
    }
}

/// New values for some agents.
private struct Change: Sendable {
    let values: [Double]
    let mask: [Bool]
    let range: ClosedRange<Double>

    /// What an agent is given; `nil` if it keeps its own.
    func value(_ agent: Int) -> Double? {
        guard mask[agent], values[agent].isFinite else { return nil }
        // Adding zero makes of a negative zero a positive one, which sorts as any other.
        return min(max(values[agent], range.lowerBound), range.upperBound) + 0
    }

    /// Writes a column; returns whether anything changed.
    func write(_ column: inout Column<Float>, using executor: any ChunkExecutor) -> Bool {
        let count = values.count
        let chunks = Chunk.count(of: count)
        var moved = Column(repeating: false, count: chunks)
        column.withDisjointChunks { cells in
            moved.withDisjointChunks { moved in
                executor.run(chunks) { chunk in
                    let range = Chunk.range(chunk, of: count)
                    let members = cells.chunk(range)
                    var differs = false
                    for i in range {
                        guard let value = value(i) else { continue }
                        let new = Float(value)
                        differs = differs || members[i &- range.lowerBound] != new
                        members[i &- range.lowerBound] = new
                    }
                    moved.chunk(chunk..<chunk + 1)[0] = differs
                }
            }
        }
        return moved.array.contains(true)
    }

    /// By how much the mean of each group rises from what all its members have now; in the order of citizens, so that the
    /// sum does not depend on threads. Nobody's change is exactly 0.
    func meanRises(from now: [Double], vulnerable: Column<UInt8>) -> [Double] {
        var sums = [0.0, 0.0]
        var people = [0.0, 0.0]
        for (i, byte) in vulnerable.array.enumerated() {
            let group = byte == 0 ? 0 : 1
            people[group] += 1
            if let value = value(i) {
                sums[group] += value - now[group]
            }
        }
        return (0...1).map { people[$0] > 0 ? sums[$0] / people[$0] : 0 }
    }
}
