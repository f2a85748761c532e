import PolityNumerics

/// What enterprises know of demand: choice probabilities by taste class at the class's mean tastes, given who uses
/// what.
///
/// Enterprises see classes, not persons (assumption); the usage kernel draws from every citizen's own weights.
package struct ExpectedDemand {
    /// Own-share slope of each enterprise, eps_k = sum P(1 - P)/sum P over citizens, P conditional on the platform in
    /// use.
    package private(set) var slope: [Double]
    /// Mean harm weight h of an enterprise's marginal users, weights P(1 - P).
    package private(set) var marginalHarm: [Double]
    /// Expected users of each option if all reconsider, by class: the transition of the tally.
    package private(set) var next: [Double]

    /// - Parameter tally: citizens by class and option, as in ``Citizens/tally``.
    package init(_ utility: PlatformUtility, classes: [TasteClass], tally: [Double]) {
        let options = utility.common.count + 1
        let bonus = Elementary.exp(utility.inertia) - 1
        var probability = [Double](repeating: 0, count: options)
        var variation = probability
        var harm = probability
        var weights = probability
        var reciprocal = probability
        var reached = tally
        for (index, taste) in classes.enumerated().dropFirst() where taste.count > 0 {
            _ = utility.fill(&weights, harmWeight: taste.meanHarm, gap: taste.meanGap)
            let weights = weights.span
            var reciprocals = reciprocal.mutableSpan
            var total = 0.0
            for j in 0..<options {
                total += weights[j]
            }
            let row = index * options
            // Given the platform j in use, P_k = w_k (1 + e [k = j])/(W + e w_j). Summed over j with the users n_j:
            var mean = 0.0
            var square = 0.0
            for j in 0..<options {
                let r = 1 / (total + (j > 0 ? bonus * weights[j] : 0))
                reciprocals[j] = r
                mean += tally[row + j] * r
                square += tally[row + j] * r * r
            }
            for k in 0..<options {
                let w = weights[k]
                let e = k > 0 ? bonus : 0
                let r = reciprocals[k]
                let users = tally[row + k]
                let p = w * mean + users * e * w * r
                let pSquare = w * w * (square + users * r * r * ((1 + e) * (1 + e) - 1))
                probability[k] += p
                variation[k] += p - pSquare
                harm[k] += taste.meanHarm * (p - pSquare)
                reached[row + k] = p
            }
        }
        next = reached
        slope = (1..<options).map { probability[$0] > 0 ? variation[$0] / probability[$0] : 1 }
        marginalHarm = (1..<options).map { variation[$0] > 0 ? harm[$0] / variation[$0] : 0 }
    }
}
