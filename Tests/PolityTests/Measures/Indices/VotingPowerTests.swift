import Polity
import TestSupport
import Testing

@Suite struct VotingPowerTests {
    @Test func goldenValues() {
        let three = VotingPower(weights: [0.45, 0.35, 0.20])
        #expect(near(three.banzhaf, [1 / 3.0, 1 / 3.0, 1 / 3.0]))
        #expect(near(three.shapleyShubik, [1 / 3.0, 1 / 3.0, 1 / 3.0]))
        #expect(three.swingProbability == [0.5, 0.5, 0.5])
        let dictator = VotingPower(weights: [0.55, 0.25, 0.20])
        #expect(dictator.banzhaf == [1, 0, 0] && near(dictator.shapleyShubik, [1, 0, 0]))
    }

    /// Council of the European Economic Community of 1958, 12 of 17 votes.
    @Test func councilOf1958() {
        let council = VotingPower(weights: [4, 4, 4, 2, 2, 1], quota: 11.5 / 17)
        #expect(near(council.banzhaf, [5, 5, 5, 3, 3, 0].map { $0 / 21 }))
        #expect(near(council.shapleyShubik, [14, 14, 14, 9, 9, 0].map { $0 / 60 }))
    }

    /// Security Council of the United Nations as a weighted vote: 5 members of weight 7 and 10 of 1, 39 needed.
    @Test func securityCouncil() {
        let weights = [Double](repeating: 7, count: 5) + [Double](repeating: 1, count: 10)
        let council = VotingPower(weights: weights, quota: 38.5 / 45)
        #expect(near(council.shapleyShubik[0], 421.0 / 2145) && near(council.shapleyShubik[14], 4.0 / 2145))
        #expect(near(council.banzhaf[0], 848.0 / 5080) && near(council.banzhaf[14], 84.0 / 5080))
    }

    @Test func halfIsNotMoreThanHalf() {
        #expect(VotingPower(weights: [0.5, 0.5]).swingProbability == [0.5, 0.5])
        // Decimal shares that sum to half only but for rounding.
        #expect(VotingPower(weights: [0.1, 0.2, 0.2, 0.5]).banzhaf.first == 0.1)
        #expect(near(VotingPower(weights: [0.1, 0.2, 0.2, 0.5]).banzhaf, [0.1, 0.1, 0.1, 0.7]))
    }

    @Test func nobodyHasPower() {
        #expect(VotingPower(weights: []).banzhaf == [])
        #expect(VotingPower(weights: [0, 0]).banzhaf == [0, 0])
        #expect(VotingPower(weights: [1, 1], quota: 1).shapleyShubik == [0, 0])
        #expect(VotingPower(weights: [1, -1]).banzhaf == [1, 0])
        for weight in [Double.infinity, .nan] {
            #expect(VotingPower(weights: [weight] + [Double](repeating: 1, count: 30)).banzhaf.allSatisfy { $0 == 0 })
        }
    }

    @Test(arguments: 0..<10) func symmetricMonotoneAndWhole(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        let n = Int.random(in: 2...8, using: &generator)
        var weights = (0..<n).map { _ in Double.random(in: 0...1, using: &generator) }
        weights += [weights[0]]
        let power = VotingPower(weights: weights, quota: Double.random(in: 0.5...0.8, using: &generator))
        #expect(near(power.banzhaf.reduce(0, +), 1) && near(power.shapleyShubik.reduce(0, +), 1))
        #expect(near(power.banzhaf[0], power.banzhaf[n]) && near(power.shapleyShubik[0], power.shapleyShubik[n]))
        for i in 0...n {
            for j in 0...n where weights[i] >= weights[j] {
                #expect(power.banzhaf[i] >= power.banzhaf[j] - 1e-12)
                #expect(power.shapleyShubik[i] >= power.shapleyShubik[j] - 1e-12)
            }
        }
    }

    /// Voters without weight make the vote large enough for dynamic programming and change nothing.
    @Test(arguments: 0..<6) func largeVotesAgreeWithSmallOnes(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        let weights = (0..<11).map { _ in Double(Int.random(in: 1...20, using: &generator)) }
        let quota = [0.5, 2.0 / 3, 0.2][Int(seed % 3)]
        let small = VotingPower(weights: weights, quota: quota)
        let large = VotingPower(weights: weights + [Double](repeating: 0, count: 10), quota: quota)
        let none = [Double](repeating: 0, count: 10)
        #expect(near(large.swingProbability, small.swingProbability + none, within: 1e-9))
        #expect(near(large.banzhaf, small.banzhaf + none, within: 1e-9))
        #expect(near(large.shapleyShubik, small.shapleyShubik + none, within: 1e-9))
    }

    /// One of weight 5 among 30 of weight 1 decides at five of 31 places in the queue.
    @Test func oneLargeHolder() {
        let power = VotingPower(weights: [5] + [Double](repeating: 1, count: 30))
        #expect(near(power.shapleyShubik[0], 5.0 / 31, within: 1e-10))
        #expect(near(power.shapleyShubik[30], 26.0 / 31 / 30, within: 1e-10))
        #expect(near(power.swingProbability[0], 685_482_570 / 1_073_741_824.0, within: 1e-10))
    }

    @Test func manyEqualHoldersInRoundedWeights() {
        let power = VotingPower(weights: [Double](repeating: 0.04, count: 25))
        #expect(near(power.banzhaf, [Double](repeating: 0.04, count: 25), within: 1e-10))
        #expect(near(power.shapleyShubik, [Double](repeating: 0.04, count: 25), within: 1e-10))
        #expect(near(power.swingProbability[0], 2_704_156 / 16_777_216.0, within: 1e-10))
    }
}
