import Foundation
import PolityLab
import Testing

/// Whether intervals of 95 % cover the true value in 95 % of samples.
@Suite struct CoverageTests {
    /// 1000 replications, of which an interval that covers 95 % covers 950 with a standard deviation of 6.9.
    ///
    /// Four standard deviations about an exactly known coverage are allowed for: a right interval fails with a probability of
    /// 1 in 10 000, and one that covers 90 % instead of 95 passes with one of 1 in 100. Where no exact coverage is known, what the
    /// table below must show is allowed for besides, and an interval that covers 87 % passes with a probability of 1 in 50 at most.
    @Test(arguments: CoverageCase.all) func intervalsCover(_ coverageCase: CoverageCase) {
        let count = coverageCase.covered(replications: 1_000, resamples: min(299, coverageCase.resamples), seed: 1)
        let tolerated = coverageCase.exact.map { $0...$0 } ?? coverageCase.least...0.965
        let low = tolerated.lowerBound - 4 * Self.deviation(tolerated.lowerBound, 1_000)
        let high = tolerated.upperBound + 4 * Self.deviation(tolerated.upperBound, 1_000)
        #expect((low...high).contains(Double(count) / 1_000))
    }

    /// The table of docs/validation.md: 10 000 replications, standard deviation .22 %.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["POLITY_COVERAGE"] == "1"))
    func table() async {
        let replications = 10_000
        let counts = await withTaskGroup(of: (Int, Int).self) { group in
            for (index, coverageCase) in CoverageCase.all.enumerated() {
                group.addTask {
                    let covered = coverageCase.covered(
                        replications: replications, resamples: coverageCase.resamples, seed: 2)
                    return (index, covered)
                }
            }
            return await group.reduce(into: [Int: Int]()) { $0[$1.0] = $1.1 }
        }
        print("| interval | sample | covered, % | exactly, % |")
        print("|---|---|---:|---:|")
        for (index, coverageCase) in CoverageCase.all.enumerated() {
            let covered = Double(counts[index] ?? 0) / Double(replications)
            let exact = coverageCase.exact.map { Self.percent($0) } ?? ""
            print("| \(coverageCase.interval) | \(coverageCase.sample) | \(Self.percent(covered)) | \(exact) |")
            if let exact = coverageCase.exact {
                #expect(abs(covered - exact) < 4 * Self.deviation(exact, replications), "\(coverageCase)")
            } else {
                #expect((coverageCase.least...0.965).contains(covered), "\(coverageCase)")
            }
        }
    }

    /// Clopper and Pearson's interval never covers less than 95 %; Wilson's does at some probabilities, and on average about 95 %.
    @Test(arguments: [5, 10, 30, 100]) func proportionsByExactSums(_ trials: Int) {
        let probabilities = (0..<500).map { (Double($0) + 0.5) / 500 }
        let exact = (0...trials).map { Proportion.clopperPearson(successes: $0, trials: trials) }
        #expect(probabilities.allSatisfy { CoverageCase.exactCoverage(exact, $0) >= 0.95 - 1e-12 })
        let wilson = (0...trials).map { Proportion.wilson(successes: $0, trials: trials) }
        let mean: Double = probabilities.reduce(0) { $0 + CoverageCase.exactCoverage(wilson, $1) } / 500
        #expect(probabilities.contains { CoverageCase.exactCoverage(wilson, $0) < 0.95 })
        #expect(abs(mean - 0.95) < 0.007)
    }

    private static func deviation(_ share: Double, _ count: Int) -> Double {
        (share * (1 - share) / Double(count)).squareRoot()
    }

    private static func percent(_ share: Double) -> String {
        String(format: "%.2f", share * 100)
    }
}
