import PolityNumerics

/// The true law of new applications and what the State sees of it.
///
/// Benefit and harm are independent draws from Pareto laws with exponent `application_tail`, cut at fifty times their smallest
/// value, with means `application_benefit` and `application_harm` in shares of output: most applications do little, a few do
/// much (heavy tails: Taleb 2007; sizes: assumptions). The State perceives the net with error sigma (1 - F)(b + h) z.
package struct ApplicationLaw: Hashable, Sendable {
    package var benefit: Double
    package var harm: Double
    package var tail: Double
    /// sigma (1 - F): relative error of what is perceived.
    package var error: Double
    /// What is perceived within this many standard deviations of zero cannot be assessed.
    package var doubt: Double

    /// Largest draw over the smallest.
    static let cut = 50.0

    package init(_ economy: Economy, _ levers: Levers, foresight: Double) {
        benefit = economy[.applicationBenefit]
        harm = economy[.applicationHarm]
        tail = economy[.applicationTail]
        error = Information.error(economy, levers) * (1 - foresight)
        doubt = economy[.assessmentConfidence] * 2 * (1 - levers[.stateCapacity])
    }

    /// The quantile of the cut Pareto law with a mean, at a uniform number.
    package func quantile(_ mean: Double, _ uniform: Double) -> Double {
        let smallest = mean * (tail - 1) / (tail - Elementary.pow(Self.cut, 1 - tail))
        return smallest * min(Self.cut, Elementary.pow(1 - uniform, -1 / tail))
    }

    /// What is perceived of an application, with a standard normal draw.
    package func perceived(benefit: Double, harm: Double, luck: Double) -> Double {
        benefit - harm + error * (benefit + harm) * luck
    }

    /// Whether what is perceived is too uncertain for this State to judge.
    package func isDoubtful(_ perceived: Double, benefit: Double, harm: Double) -> Bool {
        abs(perceived) < doubt * error * (benefit + harm)
    }

    /// Mean benefit and harm that an application adds where whatever cannot be assessed is allowed.
    ///
    /// By midpoints of 32 quantiles each of benefit and harm, scaled to the exact means.
    package func allowedMeans() -> (benefit: Double, harm: Double) {
        let steps = 32
        let quantiles = (0..<steps).map { (Double($0) + 0.5) / Double(steps) }
        let benefits = quantiles.map { quantile(benefit, $0) }
        let harms = quantiles.map { quantile(harm, $0) }
        var allowed = (0.0, 0.0)
        for b in benefits {
            for h in harms {
                // Allowed iff perceived >= -doubt x error x (b + h).
                let deviation = error * (b + h)
                let chance = deviation > 0 ? Normal.cumulative((b - h) / deviation + doubt) : (b >= h ? 1 : 0)
                allowed.0 += b * chance
                allowed.1 += h * chance
            }
        }
        func scaled(_ sum: Double, _ values: [Double], mean: Double) -> Double {
            let total = values.reduce(0, +) * Double(steps)
            return total > 0 ? mean * sum / total : 0
        }
        return (scaled(allowed.0, benefits, mean: benefit), scaled(allowed.1, harms, mean: harm))
    }
}

/// The standard normal law.
package enum Normal {
    /// Cumulative distribution with an absolute error below 7.5e-8 (Abramowitz and Stegun 1964, 26.2.17).
    package static func cumulative(_ x: Double) -> Double {
        let t = 1 / (1 + 0.2316419 * abs(x))
        let series =
            t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
        let density = Elementary.exp(-x * x / 2) * 0.3989422804014327
        return x >= 0 ? 1 - density * series : density * series
    }
}
