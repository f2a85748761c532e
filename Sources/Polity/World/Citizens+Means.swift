/// Means of what citizens meet at the platforms they use; `markets` are those of all enterprises in order.
extension Citizens {
    /// Mean of a market's number over its users, `nil` if nobody uses a platform.
    func meanOverUsers(_ markets: [Market], _ value: (Market) -> Double) -> Double? {
        var sum = 0.0
        var total = 0.0
        for (count, market) in zip(users(enterprises: markets.count), markets) {
            sum += Double(count) * value(market)
            total += Double(count)
        }
        return total > 0 ? sum / total : nil
    }

    /// Mean service quality over citizens; to those without a platform it is 1.
    func meanQuality(_ markets: [Market]) -> Double {
        zip(users(enterprises: markets.count), markets).reduce(1) { mean, pair in
            mean + Double(pair.0) / Double(count) * (pair.1.quality - 1)
        }
    }
}

extension Market {
    /// Collected attention per citizen, S: users times surveillance without what is refused, over enterprises; `nil` is one
    /// that does not serve.
    static func attention(_ markets: [Market?], users: [Double], citizens: Double) -> Double {
        zip(users, markets).reduce(0) { sum, pair in
            sum + (pair.1.map { pair.0 * $0.surveillance * (1 - $0.refusedShare) } ?? 0) / citizens
        }
    }
}

extension World {
    /// The markets of all enterprises in a jurisdiction.
    func markets(in jurisdiction: Int) -> [Market] {
        enterprises.map { $0.markets[jurisdiction] }
    }
}
