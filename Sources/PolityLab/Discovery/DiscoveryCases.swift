/// The cases that boxes are searched in.
struct DiscoveryCases {
    let inputs: [[Double]]
    let outcomes: [Bool]
    let countOfInterest: Int
    /// The lowest and highest finite value of every input; `nil` if it has none.
    let ranges: [ClosedRange<Double>?]

    init(inputs: [[Double]], outcomes: [Bool]) {
        self.inputs = inputs
        self.outcomes = outcomes
        countOfInterest = outcomes.count { $0 }
        ranges = (inputs.first ?? []).indices.map { input in
            let values = inputs.lazy.map { $0[input] }.filter(\.isFinite)
            guard let low = values.min(), let high = values.max() else { return nil }
            return low...high
        }
    }

    var width: Int { ranges.count }

    /// The cases that satisfy all limits, without one input's limits where it is named.
    func members(_ limits: [PRIM.Limit], without input: Int? = nil) -> [Int] {
        let limits = limits.filter { $0.input != input }
        return inputs.indices.filter { index in limits.allSatisfy { $0.contains(inputs[index][$0.input]) } }
    }

    func countOfInterest(_ members: [Int]) -> Int { members.count { outcomes[$0] } }

    func density(_ members: [Int]) -> Double {
        members.isEmpty ? 0 : Double(countOfInterest(members)) / Double(members.count)
    }

    /// The limits with one of them changed. A limit at or beyond the end of the input's values restricts nothing and is left
    /// out, so that a box's limits always tell which cases it holds.
    func limits(_ limits: [PRIM.Limit], input: Int, end: BoxEnd, at value: Double?) -> [PRIM.Limit] {
        var changed = limits.first { $0.input == input } ?? PRIM.Limit(input: input)
        switch end {
        case .low:
            changed.low = value.flatMap { value in ranges[input].map { value > $0.lowerBound } == true ? value : nil }
        case .high:
            changed.high = value.flatMap { value in ranges[input].map { value < $0.upperBound } == true ? value : nil }
        }
        var result = limits.filter { $0.input != input }
        guard changed.low != nil || changed.high != nil else { return result }
        result.insert(changed, at: result.firstIndex { $0.input > input } ?? result.endIndex)
        return result
    }

    /// The box with everything that is told of it.
    func box(_ found: BoxSearch.Found) -> PRIM.Box {
        let count = found.members.count
        let ofInterest = countOfInterest(found.members)
        return PRIM.Box(
            limits: found.limits.map { limit in
                var limit = limit
                if count > 0 {
                    let rest = density(members(found.limits, without: limit.input))
                    limit.quasiP = BinomialTail.atLeast(ofInterest, of: count, probability: rest)
                }
                return limit
            },
            coverage: countOfInterest == 0 ? 0 : Double(ofInterest) / Double(countOfInterest),
            density: density(found.members), mass: Double(count) / Double(inputs.count), count: count,
            countOfInterest: ofInterest)
    }
}

/// An end of an input's values.
enum BoxEnd {
    case low, high
}

enum BinomialTail {
    /// P(X >= k) for X binomial with n trials, by the incomplete beta function: I_p(k, n - k + 1) (Abramowitz and Stegun
    /// 26.5.24).
    static func atLeast(_ k: Int, of n: Int, probability p: Double) -> Double {
        guard k > 0 else { return 1 }
        return min(1, Beta.regularised(p, Double(k), Double(n - k + 1)))
    }
}
