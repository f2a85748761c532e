import PolityNumerics

/// Loss of privacy. The same functions for every holder of data: enterprise, State, commons or foreign.
///
/// Budgets are of differential privacy, at least 0: an answer's probability changes by a factor of at most e^ε whether
/// a person is in the data or not (Dwork and Roth 2014).
public enum Privacy {
    /// Budget of several uses together, Σ ε, at least 0; 0 without any (basic composition, Dwork and Roth 2014, 3.16).
    public static func basicComposition(_ budgets: [Double]) -> Double {
        budgets.reduce(0, +)
    }

    /// Budget of several uses together but for a probability of `slack`, √(2 ln(1/δ) Σ ε²) + Σ ε (e^ε − 1); lower than
    /// the basic one only for many small budgets (advanced composition, Dwork, Rothblum and Vadhan 2010). 0 without
    /// any; infinite unless 0 < δ; above 1 counts as 1.
    public static func advancedComposition(_ budgets: [Double], slack: Double) -> Double {
        guard budgets.contains(where: { $0 > 0 }) else { return 0 }
        guard slack > 0 else { return .infinity }
        let squares = budgets.reduce(0) { $0 + $1 * $1 }
        let drift = budgets.reduce(0) { $0 + $1 * (Elementary.exp($1) - 1) }
        return (-2 * Elementary.log(min(1, slack)) * squares).squareRoot() + drift
    }

    /// The lower of the basic and the advanced budget: both hold.
    public static func composition(_ budgets: [Double], slack: Double) -> Double {
        min(basicComposition(budgets), advancedComposition(budgets, slack: slack))
    }

    /// A budget on a scale of 0 (none) to 1 (unbounded), 1 − e^−ε.
    public static func score(budget: Double) -> Double {
        1 - Elementary.exp(-budget)
    }

    /// Highest probability that an attacker can come to give to a fact about a person, p e^ε/(p e^ε + 1 − p), from the
    /// prior probability up to 1.
    public static func posterior(prior: Double, budget: Double) -> Double {
        guard prior > 0 else { return 0 }
        return prior / (prior + (1 - prior) * Elementary.exp(-budget))
    }

    /// What is known of a person from own data and from others', 1 − (1 − own) Π (1 − ρ shared), 0 to 1; without others
    /// what they shared themselves (after Acemoglu, Makhdoumi, Malekian and Ozdaglar 2022).
    ///
    /// - Parameters:
    ///   - own: what the person's own data tell, 0 to 1.
    ///   - others: what each of the others shared, 0 to 1.
    ///   - correlation: ρ, what one's data tell about another, 0 to 1.
    public static func known(own: Double, others: [Double], correlation: Double) -> Double {
        1 - others.reduce(1 - own) { $0 * (1 - correlation * $1) }
    }

    /// Exposure of a person to a holder, 1 − exp(−D a (1 − o)), 0 to 1, rising in data and access and falling in
    /// oversight; 0 without data, without access or under full oversight.
    ///
    /// - Parameters:
    ///   - data: D, what the holder has on the person, at least 0; 1 makes 63 % at full access without oversight.
    ///   - access: a, part of it that the holder can look into, 0 to 1.
    ///   - oversight: o, part of the looking that is prevented, 0 to 1.
    public static func exposure(data: Double, access: Double, oversight: Double) -> Double {
        1 - Elementary.exp(-data * access * (1 - oversight))
    }
}
