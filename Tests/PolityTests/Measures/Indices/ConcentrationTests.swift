import Polity
import TestSupport
import Testing

@Suite struct ConcentrationTests {
    private let shares = [0.4, 0.3, 0.2, 0.1]

    @Test func goldenValues() {
        #expect(near(Concentration.herfindahlHirschman(shares), 0.3))
        #expect(near(Concentration.herfindahlHirschman([30, 25, 20, 15, 10]), 0.225))
        #expect(near(Concentration.effectiveNumber(shares), 10.0 / 3))
        #expect(near(Concentration.normalisedHerfindahlHirschman(shares), 1.0 / 15))
        #expect(near(Concentration.ratio(ofLargest: 3, shares), 0.9))
        #expect(near(Concentration.ratio(ofLargest: 4, [10, 30, 25, 15, 20]), 0.9))
        #expect(near(Concentration.entropy(shares), 1.27985, within: 5e-6))
        #expect(near(Concentration.entropyNumber(shares), 3.5961, within: 5e-5))
    }

    @Test func merger() {
        let delta = Concentration.mergerDelta(shares, 2, 3)
        #expect(near(delta, 0.04))
        #expect(near(Concentration.herfindahlHirschman(shares) + delta, 0.34))
        #expect(near(Concentration.herfindahlHirschman([0.4, 0.3, 0.3]), 0.34))
        #expect(Concentration.mergerDelta(shares, 1, 1) == 0 && Concentration.mergerDelta(shares, 0, 4) == 0)
    }

    @Test func nothingToShare() {
        for sizes in [[], [0, 0]] as [[Double]] {
            #expect(Concentration.herfindahlHirschman(sizes) == 0)
            #expect(Concentration.normalisedHerfindahlHirschman(sizes) == 0)
            #expect(Concentration.effectiveNumber(sizes) == 0)
            #expect(Concentration.entropy(sizes) == 0 && Concentration.entropyNumber(sizes) == 0)
            #expect(Concentration.ratio(ofLargest: 2, sizes) == 0)
            #expect(Concentration.mergerDelta(sizes, 0, 1) == 0)
            #expect(DominanceRule.vietNam2018.presumed(sizes) == [false, false, false, false, false])
        }
    }

    @Test func monopoly() {
        #expect(Concentration.herfindahlHirschman([0, 5, 0]) == 1)
        #expect(Concentration.normalisedHerfindahlHirschman([0, 5, 0]) == 1)
        #expect(Concentration.effectiveNumber([0, 5, 0]) == 1 && Concentration.entropyNumber([0, 5, 0]) == 1)
    }

    @Test(arguments: 0..<20) func boundsHold(seed: UInt64) {
        var generator = TestGenerator(seed: seed)
        let n = Int.random(in: 2...30, using: &generator)
        let sizes = (0..<n).map { _ in Double.random(in: 0.001...1, using: &generator) }
        let index = Concentration.herfindahlHirschman(sizes)
        #expect(index >= 1 / Double(n) - 1e-12 && index <= 1)
        #expect((0...1).contains(Concentration.normalisedHerfindahlHirschman(sizes)))
        // Of the numbers equivalent (Hill 1973), that of order 1 is at least that of order 2.
        #expect(Concentration.entropyNumber(sizes) >= Concentration.effectiveNumber(sizes) - 1e-9)
        #expect(Concentration.entropyNumber(sizes) <= Double(n) + 1e-9)
        #expect(near(Concentration.herfindahlHirschman(sizes.map { 7 * $0 }), index))
        #expect(near(Concentration.ratio(ofLargest: n, sizes), 1))
        let merged = [sizes[0] + sizes[1]] + sizes.dropFirst(2)
        #expect(near(Concentration.herfindahlHirschman(merged), index + Concentration.mergerDelta(sizes, 0, 1)))
    }

    @Test func markups() {
        #expect(near(Markup.cournotLerner(share: 0.3, elasticity: 1.5), 0.2))
        #expect(near(Markup.ratio(lerner: 0.2), 1.25))
        #expect(near(Markup.lerner(price: 5, marginalCost: 4), 0.2))
        #expect(Markup.lerner(price: 0, marginalCost: 1) == 0 && Markup.lerner(price: 1, marginalCost: 2) == -1)
        #expect(Markup.ratio(lerner: 1) == .infinity && Markup.cournotLerner(share: 1, elasticity: 0) == .infinity)
    }
}

@Suite struct PresumptionTests {
    @Test func vietNameseDominance() {
        let rule = DominanceRule.vietNam2018
        #expect(rule.presumed([0.4, 0.3, 0.2, 0.1]) == [true, true, true, true, false])
        // 29 % alone is not enough; the two largest hold half.
        #expect(rule.presumed([0.29, 0.21, 0.2, 0.15, 0.15]) == [false, true, true, true, true])
        // Members below a tenth are out: 45 + 9 + ... counts nobody but the first.
        #expect(rule.presumed([45, 9, 9, 9, 9, 9, 9, 1]) == [true, false, false, false, false])
        // Six members count with the last threshold.
        #expect(rule.presumed([16, 15, 15, 15, 15, 15, 9]) == [false, false, false, false, true])
        // Just on the limits, whatever the rounding of shares.
        #expect(rule.presumed([3, 2, 1, 1, 1, 1, 1]) == [true, true, false, false, true])
    }

    @Test func unitedStatesMergers() {
        let shares = [0.4, 0.3, 0.2, 0.1]
        #expect(MergerRule.unitedStates2023.presumed(shares, merging: 2, 3))
        #expect(MergerRule.unitedStates2010.presumed(shares, merging: 2, 3))
        // 1600 points before and after, but a share above 30 % with a rise above 100 points.
        let share = [0.29, 0.02] + [Double](repeating: 0.03, count: 23)
        #expect(MergerRule.unitedStates2023.presumed(share, merging: 0, 1))
        #expect(!MergerRule.unitedStates2010.presumed(share, merging: 0, 1))
        // A rise of exactly 100 points is not above.
        #expect(!MergerRule.unitedStates2023.presumed([0.5, 0.35, 0.1, 0.05], merging: 2, 3))
        #expect(!MergerRule.unitedStates2023.presumed([0, 0], merging: 0, 1))
    }

    /// Ten equal enterprises: 1000 points, of which a merger makes 1200, with a rise of 200.
    @Test func unconcentratedMarketsArePassed() {
        let equal = [Double](repeating: 1, count: 10)
        #expect(!MergerRule.unitedStates2023.presumed(equal, merging: 0, 1))
        #expect(MergerRule(concentration: 0.11, delta: 0.01).presumed(equal, merging: 0, 1))
    }
}
