import Polity
import PolityLab
import PolityScript
import Testing

/// What the waves of technology do to the comparison of the seminar's two models: their main differences have the same
/// sign in a world without waves, so none of them assumes a trend.
@Suite struct ZeroTrendTests {
    private static let measures = ["hhi", "surveillance", "exposure.commercial", "gini_income"]

    /// Intervals are 99 %: were there no difference, one of the eight would exclude zero by chance with a probability of at
    /// most 8 %, and all eight on the side found, practically never.
    @Test func signsAreTheSameWithoutWaves() throws {
        let definitions = Definitions()
        let models = try ["privatised_data", "social_asset"].map { try #require(definitions.levers(of: $0)) }
        let signs = try [1.0, 0].map { waves in
            let runs = try Paired(
                months: 120, runs: 12, economy: { $0[.technologyWaves] = waves }, measures: Self.measures,
                levers: models)
            return Self.measures.map { name in
                let difference = runs.difference(name, month: 120)
                let (low, high) = (difference.low ?? 0, difference.high ?? 0)
                #expect(low > 0 || high < 0, "\(name) with waves \(waves): \(low) to \(high)")
                return low > 0
            }
        }
        #expect(signs[0] == signs[1])
    }
}
