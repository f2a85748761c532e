/// A function over many values: over agents, over a list, or over runs.
package enum Aggregation: String, Sendable, Hashable, CaseIterable {
    case count, sum, mean, share, median, quantile, gini, min, max

    package static func named(_ name: String) -> Aggregation? { Aggregation(rawValue: name) }

    package var form: String {
        switch self {
        case .count: "count(citizens where CONDITION)"
        case .share: "share(citizens where CONDITION)"
        case .quantile: "quantile(VALUE of citizens where CONDITION, LEVEL)"
        default: "\(rawValue)(VALUE of citizens where CONDITION)"
        }
    }

    package var summary: String {
        switch self {
        case .count: "How many agents, or elements of a list."
        case .sum: "The sum over agents or over a list."
        case .mean: "The mean over agents, over a list or over runs."
        case .share: "The share of agents, or of runs, for which a condition holds."
        case .median: "The value below which half of them are."
        case .quantile: "The value below which a share LEVEL of them is (linear interpolation, type 7)."
        case .gini: "The Gini coefficient of the value."
        case .min: "The smallest value."
        case .max: "The largest value."
        }
    }

    /// Whether it goes over the elements of a list.
    package var takesLists: Bool {
        switch self {
        case .count, .sum, .mean, .min, .max: true
        case .share, .median, .quantile, .gini: false
        }
    }

    /// The kind of the result over values of a kind.
    func result(_ kind: Kind) -> Kind {
        switch self {
        case .count: .count
        case .share: .share
        case .gini: .index
        case .sum: kind == .share ? .index : kind
        case .mean, .median, .quantile, .min, .max: kind == .count && self != .min && self != .max ? .number : kind
        }
    }
}

/// A distribution as scripts write it.
package enum DistributionName: String, Sendable, Hashable, CaseIterable {
    case chance, uniform, triangular, normal, beta, choice

    package var form: String {
        switch self {
        case .chance: "chance(20%)"
        case .uniform: "uniform(0.2..0.8)"
        case .triangular: "triangular(0.1, 0.2, 0.6)"
        case .normal: "normal(MEAN, DEVIATION)"
        case .beta: "beta(2, 5)"
        case .choice: "choice(a, b, …)"
        }
    }

    /// What its values have to be.
    package var demand: String {
        switch self {
        case .chance: "a probability is between 0 and 1"
        case .uniform: "the first end is at most the second"
        case .triangular: "the low end comes first, then the most frequent value, then the high end"
        case .normal: "the deviation, the second value, is not below 0"
        case .beta: "both values are above 0"
        case .choice: "there is at least one"
        }
    }

    package var summary: String {
        switch self {
        case .chance: "True with a probability."
        case .uniform: "Every value of a range alike."
        case .triangular: "Between two ends, most often near the second value."
        case .normal: "The normal distribution."
        case .beta: "The beta distribution on 0 to 1."
        case .choice: "One of some values, each as likely as any other."
        }
    }
}
