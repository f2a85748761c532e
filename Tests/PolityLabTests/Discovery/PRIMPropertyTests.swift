import PolityLab
import Testing

/// What holds for every box, over random cases with ties, gaps and noise.
@Suite struct PRIMPropertyTests {
    /// A reproducible source of random bits (SplitMix64, Steele, Lea and Flood 2014).
    private struct Bits: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    struct Cases {
        var inputs: [[Double]]
        var outcomes: [Bool]
        var alpha: Double

        init(seed: UInt64) {
            var bits = Bits(state: seed)
            let count = Int.random(in: 1...250, using: &bits)
            let width = Int.random(in: 1...5, using: &bits)
            let levels = [2, 5, 1_000_000].randomElement(using: &bits)!
            let gaps = [0, 0, 0.1].randomElement(using: &bits)!
            inputs = (0..<count).map { _ in
                (0..<width).map { _ in
                    Double.random(in: 0..<1, using: &bits) < gaps
                        ? .nan : Double(Int.random(in: 0..<levels, using: &bits)) / Double(levels)
                }
            }
            let bound = Double.random(in: 0.1...0.9, using: &bits)
            let noise = Double.random(in: 0...0.4, using: &bits)
            outcomes = inputs.map { row in
                (row[0] > bound) != (Double.random(in: 0..<1, using: &bits) < noise)
            }
            alpha = Double.random(in: 0.02...0.3, using: &bits)
        }

        var prim: PRIM { PRIM(inputs: inputs, outcomes: outcomes, alpha: alpha) }
    }

    @Test(arguments: UInt64(1)...60) func limitsHoldExactlyTheCasesThatAreCounted(seed: UInt64) {
        let cases = Cases(seed: seed)
        let all = cases.outcomes.count { $0 }
        for box in cases.prim.trajectory {
            let members = cases.inputs.indices.filter { box.contains(cases.inputs[$0]) }
            let ofInterest = members.count { cases.outcomes[$0] }
            #expect(members.count == box.count && ofInterest == box.countOfInterest)
            #expect(box.mass == Double(box.count) / Double(cases.inputs.count))
            #expect(box.density == Double(ofInterest) / Double(box.count))
            #expect(box.coverage == (all == 0 ? 0 : Double(ofInterest) / Double(all)))
            // Every limit excludes something: one at the end of the values would not be told.
            for limit in box.limits {
                #expect(limit.low != nil || limit.high != nil)
                for low in [limit.low].compactMap(\.self) {
                    #expect(cases.inputs.contains { $0[limit.input] < low })
                }
                for high in [limit.high].compactMap(\.self) {
                    #expect(cases.inputs.contains { $0[limit.input] > high })
                }
                let quasiP = limit.quasiP ?? .nan
                #expect(quasiP >= 0 && quasiP <= 1)
            }
            #expect(box.limits.map(\.input) == box.limits.map(\.input).sorted())
            #expect(Set(box.limits.map(\.input)).count == box.limits.count)
        }
    }

    @Test(arguments: UInt64(1)...60) func everyStepIsDenserAndPeelingNeverCoversMore(seed: UInt64) {
        let trajectory = Cases(seed: seed).prim.trajectory
        var isPasting = false
        for (before, after) in zip(trajectory, trajectory.dropFirst()) {
            #expect(after.density > before.density && after.mass >= 0.05)
            if after.count > before.count { isPasting = true }
            if isPasting {
                #expect(after.count > before.count && after.coverage >= before.coverage)
            } else {
                #expect(after.count < before.count && after.coverage <= before.coverage)
                #expect(after.limits.count >= before.limits.count)
            }
        }
    }

    @Test(arguments: UInt64(1)...60) func noBoxIsNearerToFullCoverageAndDensityThanTheChosen(seed: UInt64) throws {
        let prim = Cases(seed: seed).prim
        func distance(_ box: PRIM.Box) -> Double {
            ((1 - box.coverage) * (1 - box.coverage) + (1 - box.density) * (1 - box.density)).squareRoot()
        }
        guard let chosen = prim.chosen else {
            #expect(prim.trajectory.allSatisfy { $0.limits.isEmpty })
            return
        }
        let step = try #require(prim.chosenStep)
        #expect(prim.trajectory[step] == chosen && !chosen.limits.isEmpty)
        for box in prim.trajectory where !box.limits.isEmpty { #expect(distance(box) >= distance(chosen)) }
    }

    /// Boxes do not depend on the units of inputs, nor on the order of the cases.
    @Test(arguments: UInt64(1)...30) func boxesKeepTheirCasesUnderScalingAndShuffling(seed: UInt64) {
        let cases = Cases(seed: seed)
        let counts = cases.prim.trajectory.map { [$0.count, $0.countOfInterest, $0.limits.count] }
        let scaled = PRIM(
            inputs: cases.inputs.map { $0.map { 1_024 * $0 } }, outcomes: cases.outcomes, alpha: cases.alpha)
        #expect(scaled.trajectory.map { [$0.count, $0.countOfInterest, $0.limits.count] } == counts)
        var bits = Bits(state: seed)
        let order = cases.inputs.indices.shuffled(using: &bits)
        let shuffled = PRIM(
            inputs: order.map { cases.inputs[$0] }, outcomes: order.map { cases.outcomes[$0] }, alpha: cases.alpha)
        #expect(shuffled == cases.prim)
    }

    /// The quasi-p value against the sum of binomial terms, which is exact for so few cases.
    @Test(arguments: UInt64(1)...30) func quasiPIsTheBinomialTail(seed: UInt64) throws {
        let cases = Cases(seed: seed)
        for box in cases.prim.trajectory {
            for limit in box.limits {
                var open = box
                open.limits.removeAll { $0.input == limit.input }
                let rest = cases.inputs.indices.filter { open.contains(cases.inputs[$0]) }
                let p = Double(rest.count { cases.outcomes[$0] }) / Double(rest.count)
                let tail = Self.tail(box.countOfInterest, of: box.count, p)
                #expect(abs(try #require(limit.quasiP) - tail) <= 1e-10 * tail)
            }
        }
    }

    /// P(X >= k), term by term from P(X = 0) on, in the distribution's own recursion.
    private static func tail(_ k: Int, of n: Int, _ p: Double) -> Double {
        if k == 0 || p == 1 { return 1 }
        var terms = [1.0] + Array(repeating: 0, count: n)
        for _ in 0..<n {
            for successes in stride(from: n, through: 1, by: -1) {
                terms[successes] = terms[successes] * (1 - p) + terms[successes - 1] * p
            }
            terms[0] *= 1 - p
        }
        return terms[k...].reduce(0, +)
    }
}
