import Polity
import PolityNumerics

/// Row 5: the Gini coefficient by the product's radix sort, and by the standard library's sort of the same numbers.
struct InequalityBenchmark: Benchmark {
    let count: Int
    let rounds: Int

    func run(_ report: inout Report) throws {
        let draws = Draws(seed: 5, replication: 0)
        let values = (0..<count).map { Elementary.exp(0.8 * draws.normal(.named("incomes"), index: $0)) }
        var results = [0.0, 0.0]
        let repeats = 10

        let measured = Rounds(rounds) {
            [
                Clock.time(Clock.thread) { for _ in 0..<repeats { results[0] = Inequality(values).gini } },
                Clock.time(Clock.thread) { for _ in 0..<repeats { results[1] = sorted(values) } },
            ]
        }

        report.heading("Gini coefficient of \(grouped(count)) log-normal incomes")
        let scale = 1e9 / Double(count * repeats)
        report.row("Inequality", measured.sample(0, times: scale), unit: "ns per value")
        report.row("with sort()", measured.sample(1, times: scale), unit: "ns per value")
        report.row("sort() over Inequality", measured.ratio(1, over: 0), unit: "")
        report.checkLoad(measured)
        var one = Fingerprint()
        var other = Fingerprint()
        one.add([results[0].bitPattern])
        other.add([results[1].bitPattern])
        try Disagreement.check("Gini coefficients \(results[0]) and \(results[1])", one, other)
    }

    /// The same sums over the same order, made by comparisons.
    private func sorted(_ values: [Double]) -> Double {
        var sorted = values.map { Float($0) }
        sorted.sort()
        let total = sorted.reduce(0) { $0 + Double($1) }
        let n = Double(sorted.count)
        var weighted = 0.0
        for (i, value) in sorted.enumerated() {
            weighted += (2 * Double(i) - n + 1) * Double(value)
        }
        return weighted / (n * total)
    }
}
