/// The two populations whose members rules and aggregates can speak of.
public enum Agents: String, CaseIterable, Sendable, Hashable {
    case citizens, enterprises
}

extension World {
    /// Number of places of a population in a jurisdiction: citizens, or all enterprises' places, closed ones included.
    ///
    /// - Parameter jurisdiction: number of the jurisdiction; one that does not exist is a programming error.
    public func agentCount(_ agents: Agents, jurisdiction: Int) -> Int {
        switch agents {
        case .citizens: jurisdictions[jurisdiction].citizens.count
        case .enterprises: enterprises.count
        }
    }

    /// Whether an agent takes part: an enterprise that has not closed and is not kept out of the jurisdiction; every
    /// citizen.
    public func takesPart(_ agents: Agents, _ index: Int, jurisdiction: Int) -> Bool {
        switch agents {
        case .citizens: true
        case .enterprises: enterprises[index].serves(jurisdiction)
        }
    }
}
