/// How far the parties of a digital social contract keep their obligations: the State, enterprises and citizens, each
/// for privacy, data and security. A construct of this library, no established index; other numbers of parties or
/// obligations work too.
public struct ContractFulfilment: Sendable, Equatable {
    /// By party and obligation, 0 (not at all) to 1 (in full); values beyond are held to these.
    public let obligations: [[Double]]

    public init(_ obligations: [[Double]]) {
        self.obligations = obligations.map { $0.map(Goalposts(worst: 0, best: 1).score) }
    }

    /// The least fulfilled obligation; 1 without obligations.
    public var minimum: Double { mean(.minimum) }

    /// Mean over all obligations; 1 without obligations.
    public var arithmeticMean: Double { mean(.arithmetic) }

    /// Geometric mean over all obligations, at most the arithmetic; 0 if any is not kept at all, 1 without obligations.
    public var geometricMean: Double { mean(.geometric) }

    /// Mean over the obligations of each party; 1 for a party without any.
    public var byParty: [Double] {
        obligations.map { $0.isEmpty ? 1 : PowerMean.arithmetic($0) }
    }

    /// Mean over the parties of each obligation, in the order of the columns; parties without it are left out.
    public var byObligation: [Double] {
        (0..<(obligations.map(\.count).max() ?? 0)).map { column in
            PowerMean.arithmetic(obligations.filter { $0.count > column }.map { $0[column] })
        }
    }

    /// Parties whose mean over their obligations is below `threshold`.
    public func partiesInBreach(below threshold: Double) -> Int {
        byParty.count { $0 < threshold }
    }

    private func mean(_ mean: PowerMean) -> Double {
        let all = Array(obligations.joined())
        return all.isEmpty ? 1 : mean(all)
    }
}
