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
        precondition(values.count >= range.count, "no room for the values of \(range.count) agents")
        precondition(
            range.lowerBound >= 0 && range.upperBound <= agentCount(attribute.agents, jurisdiction: jurisdiction),
            "no such \(attribute.agents.rawValue)")
        let start = range.lowerBound
        let count = range.count
        var target = values.mutableSpan
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
            let highest: UInt8 = attribute.isTruth ? 1 : .max
            for i in 0..<count {
                let byte = source.at(start &+ i)
                target[unchecked: i] = Double(min(highest, byte == Citizens.orphaned ? 0 : byte))
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
}
