import Polity

public enum Quantile {
    public static func type7(_ v: [Double], _ p: Double) -> Double {
        let s = v.sorted()
        guard !s.isEmpty else { return .nan }
        let h = Double(s.count - 1) * p
        let i = Int(h)
        return i + 1 < s.count ? s[i] + (h - Double(i)) * (s[i + 1] - s[i]) : s[i]
    }
}
public enum Proportion {
    public static func clopperPearson(successes k: Int, trials n: Int, confidence: Double) -> (
        low: Double, high: Double
    ) {
        let a = (1 - confidence) / 2
        return (
            k == 0 ? 0 : Beta.quantile(a, Double(k), Double(n - k + 1)),
            k == n ? 1 : Beta.quantile(1 - a, Double(k + 1), Double(n - k))
        )
    }
}
public enum Bootstrap {
    public static func percentile(
        count: Int, confidence: Double, resamples: Int, seed: UInt64, statistic: ([Int]) -> Double
    ) -> (low: Double, high: Double) {
        var s: [Double] = []
        for r in 0..<resamples {
            let d = Draws(seed: seed, replication: r)
            s.append(statistic((0..<count).map { Int(d.uniform(.named("lab.bootstrap"), index: $0) * Double(count)) }))
        }
        let a = (1 - confidence) / 2
        return (Quantile.type7(s, a), Quantile.type7(s, 1 - a))
    }
}
public struct SobolSequence {
    let d: Int
    public init(dimensions: Int) { d = dimensions }
    public func points(_ n: Int) -> [[Double]] { LatinHypercube.points(n, dimensions: d, seed: 1) }
}
public struct Halton {
    let d: Int
    public init(dimensions: Int) { d = dimensions }
    public func points(_ n: Int) -> [[Double]] { LatinHypercube.points(n, dimensions: d, seed: 1) }
}
public enum LatinHypercube {
    public static func points(_ n: Int, dimensions: Int, seed: UInt64) -> [[Double]] {
        let w = Draws(seed: seed, replication: 0)
        return (0..<n).map { i in (0..<dimensions).map { w.uniform(.named("lab.lhs"), index: i * dimensions + $0) } }
    }
}
public struct PRIM {
    public struct Limit {
        public var input = 0
        public var low: Double?
        public var high: Double?
        public var quasiP: Double?
    }
    public struct Box {
        public var limits: [Limit] = []
        public var coverage = 0.0
        public var density = 0.0
        public var count = 0
        public var countOfInterest = 0
    }
    public var chosen: Box? = nil
    public init(inputs: [[Double]], outcomes: [Bool]) {}
}
