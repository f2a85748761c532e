extension World {
    /// Reads an attribute of the agents in `range`, into the first `range.count` places of `values`; the others stay. A
    /// closed enterprise has what its market was left with.
    ///
    /// Nothing is allocated for citizens: `values` is written in place, by plain loops that the compiler vectorises.
    ///
    /// - Parameters:
    ///   - range: agents of the attribute's population, inside `0..<agentCount`.
    ///   - values: at least `range.count` places; the attribute's unit, truths as 0 and 1.
    public func read(
        _ attribute: AgentAttribute, jurisdiction: Int, range: Range<Int>, into values: inout [Double]
    ) {
        var target = values.mutableSpan
        read(attribute, jurisdiction: jurisdiction, range: range, into: &target)
    }

    /// The same into memory of any sort.
    package func read(
        _ attribute: AgentAttribute, jurisdiction: Int, range: Range<Int>, into target: inout MutableSpan<Double>
    ) {
        precondition(target.count >= range.count, "no room for the values of \(range.count) agents")
        precondition(
            range.lowerBound >= 0 && range.upperBound <= agentCount(attribute.agents, jurisdiction: jurisdiction),
            "no such \(attribute.agents.rawValue)")
        let start = range.lowerBound
        let count = range.count
        switch attribute.reading {
        case .doubles(let column):
            let array = column(self, jurisdiction).array
            let source = array.span
            precondition(range.upperBound <= source.count)
            for i in 0..<count {
                target[unchecked: i] = source.at(start &+ i)
            }
        case .floats(let column):
            let array = column(self, jurisdiction).array
            let source = array.span
            precondition(range.upperBound <= source.count)
            for i in 0..<count {
                target[unchecked: i] = Double(source.at(start &+ i))
            }
        case .bytes(let column):
            let array = column(self, jurisdiction).array
            let source = array.span
            precondition(range.upperBound <= source.count)
            if attribute.isTruth {
                for i in 0..<count {
                    let byte = source.at(start &+ i)
                    target[unchecked: i] = byte == 0 || byte == Citizens.orphaned ? 0 : 1
                }
            } else {
                for i in 0..<count {
                    let byte = source.at(start &+ i)
                    target[unchecked: i] = Double(byte == Citizens.orphaned ? 0 : byte)
                }
            }
        case .group(let value):
            let array = jurisdictions[jurisdiction].citizens.vulnerable.array
            let source = array.span
            precondition(range.upperBound <= source.count)
            let others = value(jurisdictions[jurisdiction].society.groups[0])
            let vulnerable = value(jurisdictions[jurisdiction].society.groups[1])
            for i in 0..<count {
                target[unchecked: i] = source.at(start &+ i) == 0 ? others : vulnerable
            }
        case .enterprise(let value):
            for i in 0..<count {
                target[i] = value(self, jurisdiction, start + i)
            }
        }
    }

    /// All values of an attribute that is stored as it is read; `nil` of one that is not.
    package func stored(_ attribute: AgentAttribute, jurisdiction: Int) -> [Double]? {
        if case .doubles(let column) = attribute.reading { column(self, jurisdiction).array } else { nil }
    }
}
