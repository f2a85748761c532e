/// Attributes of one's own, by name, as scripts and embedding programs declare them. They are part of the world: copies
/// and forks carry them. No mechanism reads them, so they may hold any numbers. Of citizens, each takes 8 bytes a citizen,
/// which `memoryLimit` counts of those that are announced when the world is made.
///
/// Both halves of a divided enterprise have what it had. One that enters later has none until someone sets it.
extension World {
    /// Whether a jurisdiction's population has an attribute of this name.
    public func declaresOwn(_ name: String, of agents: Agents, jurisdiction: Int) -> Bool {
        switch agents {
        case .citizens: jurisdictions[jurisdiction].citizens.attributes[name] != nil
        case .enterprises: jurisdictions[jurisdiction].enterpriseAttributes.contains(name)
        }
    }

    /// Declares an attribute, or gives all agents new values of one that is declared.
    ///
    /// - Parameter values: one per agent of the population.
    public mutating func declareOwn(_ name: String, of agents: Agents, jurisdiction: Int, values: [Double]) {
        precondition(values.count == agentCount(agents, jurisdiction: jurisdiction), "one value per agent")
        switch agents {
        case .citizens:
            jurisdictions[jurisdiction].citizens.attributes[name] = Column(values)
        case .enterprises:
            jurisdictions[jurisdiction].enterpriseAttributes.insert(name)
            for k in enterprises.indices {
                enterprises[k].attributes[name, default: [:]][jurisdiction] = values[k]
            }
        }
    }

    /// Reads an attribute of the agents in `range`, into the first `range.count` places of `values`; 0 where an enterprise
    /// has none. A name that is not declared is a programming error.
    ///
    /// - Parameters:
    ///   - range: agents of the population, inside `0..<agentCount`.
    ///   - values: at least `range.count` places.
    public func readOwn(
        _ name: String, of agents: Agents, jurisdiction: Int, range: Range<Int>, into values: inout [Double]
    ) {
        var target = values.mutableSpan
        readOwn(name, of: agents, jurisdiction: jurisdiction, range: range, into: &target)
    }

    /// The same into memory of any sort.
    package func readOwn(
        _ name: String, of agents: Agents, jurisdiction: Int, range: Range<Int>, into target: inout MutableSpan<Double>
    ) {
        precondition(target.count >= range.count, "no room for the values of \(range.count) agents")
        precondition(
            range.lowerBound >= 0 && range.upperBound <= agentCount(agents, jurisdiction: jurisdiction),
            "no such \(agents.rawValue)")
        precondition(declaresOwn(name, of: agents, jurisdiction: jurisdiction), "\(name) is not declared")
        switch agents {
        case .citizens:
            guard let array = jurisdictions[jurisdiction].citizens.attributes[name]?.array else { return }
            let source = array.span
            precondition(range.upperBound <= source.count)
            for i in 0..<range.count {
                target[unchecked: i] = source.at(range.lowerBound &+ i)
            }
        case .enterprises:
            for i in 0..<range.count {
                target[i] = enterprises[range.lowerBound + i].attributes[name]?[jurisdiction] ?? 0
            }
        }
    }

    /// Gives agents new values where `mask` is true; the others keep theirs. A name that is not declared is a programming
    /// error.
    ///
    /// - Parameter values: one per agent of the population, and so is `mask`.
    public mutating func setOwn(
        _ name: String, of agents: Agents, jurisdiction: Int, values: [Double], mask: [Bool]
    ) {
        let count = agentCount(agents, jurisdiction: jurisdiction)
        precondition(values.count == count && mask.count == count, "one value and one mark per agent")
        precondition(declaresOwn(name, of: agents, jurisdiction: jurisdiction), "\(name) is not declared")
        switch agents {
        case .citizens:
            // Taken out while it is written: one look at the dictionary, and no second owner that would make a copy.
            guard var column = jurisdictions[jurisdiction].citizens.attributes.removeValue(forKey: name) else { return }
            column.withDisjointChunks { writer in
                let cells = writer.chunk(0..<count)
                for i in 0..<count where mask[i] {
                    cells[i] = values[i]
                }
            }
            jurisdictions[jurisdiction].citizens.attributes[name] = column
        case .enterprises:
            for k in 0..<count where mask[k] {
                enterprises[k].attributes[name, default: [:]][jurisdiction] = values[k]
            }
        }
    }
}
