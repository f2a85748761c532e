import PolityLab
import Testing

/// The patient rule induction method on cases small enough to follow by hand.
@Suite struct PRIMTests {
    /// Ten cases with the inputs 1 to 10, of which those above 7 are of interest.
    private static let ten = (1...10).map { [Double($0)] }

    @Test func aStaircaseIsPeeledCaseByCase() throws {
        let prim = PRIM(inputs: Self.ten, outcomes: Self.ten.map { $0[0] > 7 }, alpha: 0.1)
        // Each peel takes the lowest case, whose quantile lies in the middle to its neighbour, until all are of interest.
        #expect(prim.trajectory.map(\.count) == [10, 9, 8, 7, 6, 5, 4, 3])
        #expect(prim.trajectory.allSatisfy { $0.countOfInterest == 3 && $0.coverage == 1 })
        #expect(prim.trajectory.map(\.mass) == [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3])
        #expect(prim.trajectory.dropFirst().map { $0.limits.map(\.low) } == (1...7).map { [Double($0) + 0.5] })
        #expect(prim.trajectory.allSatisfy { $0.limits.allSatisfy { $0.high == nil && $0.input == 0 } })
        #expect(prim.chosenStep == 7)
        let chosen = try #require(prim.chosen)
        #expect(chosen == prim.trajectory[7] && chosen.density == 1)
        // Without the limit three of ten are of interest: three of three have the probability 0.3 cubed.
        #expect(abs(try #require(chosen.limits[0].quasiP) - 0.027) < 1e-12)
    }

    @Test func highValuesArePeeledFirstAmongEquals() {
        let prim = PRIM(inputs: Self.ten, outcomes: Self.ten.map { (4...7).contains($0[0]) }, alpha: 0.1)
        #expect(prim.trajectory[1].limits == [.init(input: 0, high: 9.5, quasiP: prim.trajectory[1].limits[0].quasiP)])
        #expect(prim.chosen?.limits[0].low == 3.5 && prim.chosen?.limits[0].high == 7.5)
        #expect(prim.chosen?.density == 1 && prim.chosen?.coverage == 1)
    }

    @Test func theFirstInputWinsAmongEquals() {
        let inputs = Self.ten.map { [$0[0], $0[0]] }
        let prim = PRIM(inputs: inputs, outcomes: Self.ten.map { $0[0] > 7 })
        #expect(prim.trajectory.dropFirst().allSatisfy { $0.limits.map(\.input) == [0] })
    }

    @Test func theBoxWithFewerRestrictedInputsWinsAmongEquals() {
        // The two lowest values of the second input are equal, so that its first peel takes both and gains most: (3/8 - 3/10)
        // / 2 is more than (3/9 - 3/10) / 1. From then on both inputs gain the same, and the first would restrict one more.
        let inputs = Self.ten.map { [$0[0], max(2, $0[0])] }
        let prim = PRIM(inputs: inputs, outcomes: Self.ten.map { $0[0] > 7 })
        #expect(prim.trajectory.map(\.count) == [10, 8, 7, 6, 5, 4, 3])
        #expect(prim.trajectory.dropFirst().allSatisfy { $0.limits.map(\.input) == [1] })
    }

    @Test func peelingStopsAtTheMinimumMass() {
        let outcomes = Self.ten.map { $0[0] > 9 }
        let prim = PRIM(inputs: Self.ten, outcomes: outcomes, massMinimum: 0.4)
        #expect(prim.trajectory.map(\.count) == [10, 9, 8, 7, 6, 5, 4])
        #expect(PRIM(inputs: Self.ten, outcomes: outcomes, massMinimum: 1).trajectory.count == 1)
    }

    @Test func equalValuesArePeeledTogether() {
        // Of ten zeros and ones, half each, a peel of a tenth takes all five zeros: the limit lies between the values.
        let inputs = (0..<10).map { [Double($0 / 5)] }
        let prim = PRIM(inputs: inputs, outcomes: inputs.map { $0[0] == 1 })
        #expect(prim.trajectory.map(\.count) == [10, 5])
        #expect(prim.chosen?.limits.map(\.low) == [0.5])
    }

    @Test func whatPeelingTookTooMuchOfIsPastedBack() throws {
        // Of the levels 0, 1 and 2 with four cases each, a peel of 40 % takes two, since the quantile is among the cases of
        // level 1. That leaves 3 of 4 of interest; pasting level 1 back makes it 7 of 8.
        let inputs = (0..<12).map { [Double($0 / 4)] }
        let outcomes = (1...12).map { $0 > 1 && $0 <= 8 }
        let prim = PRIM(inputs: inputs, outcomes: outcomes, alpha: 0.4)
        #expect(prim.trajectory.map(\.count) == [12, 4, 8])
        #expect(prim.trajectory.map(\.countOfInterest) == [7, 3, 7])
        #expect(prim.trajectory.map { $0.limits.map(\.high) } == [[], [0.5], [1.5]])
        #expect(prim.chosenStep == 2)
        // Without level 1's merit there is nothing to paste.
        let poor = PRIM(inputs: inputs, outcomes: (1...12).map { $0 > 1 && $0 <= 4 }, alpha: 0.4)
        #expect(poor.trajectory.map(\.count) == [12, 4])
    }

    // MARK: Hostile cases

    @Test func noCaseOneCaseAndNoInput() {
        #expect(PRIM(inputs: [], outcomes: []).trajectory.isEmpty)
        #expect(PRIM(inputs: [], outcomes: []).chosen == nil)
        for outcome in [true, false] {
            for row in [[], [1], [Double.nan], [.infinity, 2]] as [[Double]] {
                let prim = PRIM(inputs: [row], outcomes: [outcome])
                #expect(prim.trajectory.count == 1 && prim.chosen == nil)
                #expect(prim.trajectory[0].count == 1 && prim.trajectory[0].mass == 1)
                #expect(prim.trajectory[0].coverage == (outcome ? 1 : 0))
                #expect(prim.trajectory[0].density == (outcome ? 1 : 0))
            }
        }
    }

    @Test(arguments: [true, false]) func allOrNoCasesOfInterest(outcome: Bool) {
        let prim = PRIM(inputs: Self.ten, outcomes: Array(repeating: outcome, count: 10))
        #expect(prim.trajectory.count == 1 && prim.chosen == nil)
        #expect(prim.trajectory[0].density == (outcome ? 1 : 0))
    }

    @Test func equalInputsRestrictNothing() {
        let prim = PRIM(inputs: Array(repeating: [3, 3], count: 10), outcomes: (0..<10).map { $0 < 4 })
        #expect(prim.trajectory.count == 1 && prim.chosen == nil)
    }

    @Test func missingValuesAreInNoBoxThatRestrictsTheirInput() throws {
        var inputs = Self.ten
        inputs += [[.nan], [.infinity], [-.infinity]]
        let prim = PRIM(inputs: inputs, outcomes: inputs.map { $0[0] > 7 && $0[0].isFinite })
        let chosen = try #require(prim.chosen)
        #expect(prim.trajectory[0].count == 13 && prim.trajectory[1].count == 9)
        #expect(chosen.count == 3 && chosen.density == 1 && chosen.limits.map(\.low) == [7.5])
        #expect(!chosen.contains([.nan]) && !chosen.contains([.infinity]) && chosen.contains([8]))
        // The missing ones count where the input does not: 3 of 13.
        let quasiP = try #require(chosen.limits[0].quasiP)
        #expect(abs(quasiP - 27.0 / 2_197) < 1e-12)
    }

    @Test func anInputThatIsMissingThroughoutIsOfNoUse() {
        let inputs = Self.ten.map { [.nan, $0[0]] }
        let prim = PRIM(inputs: inputs, outcomes: Self.ten.map { $0[0] > 7 })
        #expect(prim.chosen?.limits.map(\.input) == [1] && prim.chosen?.count == 3)
    }

    @Test func theLargestNumbersHaveAMiddle() throws {
        let huge = Double.greatestFiniteMagnitude
        let inputs = [[-huge], [huge / 2], [huge], [huge]]
        let prim = PRIM(inputs: inputs, outcomes: [false, false, true, true], alpha: 0.3)
        let chosen = try #require(prim.chosen)
        #expect(chosen.count == 2 && chosen.density == 1)
        let low = try #require(chosen.limits[0].low)
        #expect(low.isFinite && low > huge / 2 && low <= huge)
    }

    @Test func neighbouringNumbersAreSafe() {
        // Between neighbours there is no middle: the limit is one of them, and must still tell which cases are in the box.
        let values = [1, 1.0.nextUp, 1.0.nextUp.nextUp]
        for outcomes in [[true, false, false], [false, true, false], [false, false, true], [false, true, true]] {
            let prim = PRIM(inputs: values.map { [$0] }, outcomes: outcomes, alpha: 0.3)
            for box in prim.trajectory {
                #expect(values.count { box.contains([$0]) } == box.count)
            }
        }
    }
}
