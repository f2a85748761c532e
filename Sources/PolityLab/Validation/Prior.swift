import Polity
import PolityNumerics

/// What is not known about behaviour and about the State, as ranges from which comparisons are drawn.
public struct Prior: Sendable {
    /// A number and the range it is drawn from: uniformly, or uniformly in its logarithm.
    public struct Margin: Sendable, Hashable {
        public var target: Factor.Target
        public var range: ClosedRange<Double>
        public var isLogarithmic: Bool

        public init(_ target: Factor.Target, _ range: ClosedRange<Double>, isLogarithmic: Bool = false) {
            self.target = target
            self.range = range
            self.isLogarithmic = isLogarithmic
        }

        public var entry: CatalogueEntry { target.entry }
    }

    public var margins: [Margin]

    public init(_ margins: [Margin]) {
        self.margins = margins
    }

    /// Wide ranges for behaviour and for the quality of the State, every one an assumption. The quality of the State is
    /// drawn alike for whatever is compared: no regime comes with a better one.
    public static let wide = Prior([
        Margin(.parameter(.networkEffect), 0.2...0.95),
        Margin(.parameter(.switchingCost), 0.5...4),
        Margin(.parameter(.qualityTaste), 0.5...3),
        Margin(.parameter(.privacyConcern), 4...36, isLogarithmic: true),
        Margin(.parameter(.manipulationPower), 0...1.5),
        Margin(.parameter(.primaryUse), 0.05...0.5),
        Margin(.parameter(.dataDepreciation), 0.005...0.1, isLogarithmic: true),
        Margin(.parameter(.qualityElasticity), 0.03...0.4),
        Margin(.parameter(.monetisationElasticity), 0.02...0.3),
        Margin(.parameter(.sharingLoss), 0...0.6),
        Margin(.parameter(.dataCorrelation), 0...0.9),
        Margin(.parameter(.advertisingValue), 0.01...0.04, isLogarithmic: true),
        Margin(.parameter(.technologyDispersion), 0.05...0.4),
        Margin(.parameter(.detectionHazard), 0.1...4, isLogarithmic: true),
        Margin(.parameter(.foreignShare), 0...1),
        Margin(.parameter(.agencyLoss), 0...0.6),
        Margin(.parameter(.collectiveDecisionCost), 0...0.3),
        Margin(.parameter(.technologyWaves), 0...1),
        Margin(.lever(.stateCapacity), 0.1...0.9),
        Margin(.lever(.stateIntegrity), 0.1...0.9),
        Margin(.lever(.stateTransparency), 0.1...0.9),
        Margin(.lever(.stateDelay), 0...48),
        Margin(.lever(.stateInformationError), 0.1...1),
        Margin(.lever(.stateTiers), 1...5),
        Margin(.lever(.stateForesight), 0...0.9),
    ])

    /// The values of one draw, in the order of the margins. Draws are keyed by number and margin, so a margin that is
    /// added moves no other. Counts are rounded.
    public func values(draw: Int, seed: UInt64) -> [Double] {
        let draws = Draws(seed: seed, replication: draw)
        return margins.map { margin in
            let u = draws.uniform(.named("prior " + margin.entry.name), index: 0)
            let (low, high) = (margin.range.lowerBound, margin.range.upperBound)
            let value =
                margin.isLogarithmic
                ? low * Elementary.exp(u * Elementary.log(high / low)) : low + u * (high - low)
            return margin.entry.unit == .count ? value.rounded() : value
        }
    }

    /// A place with one draw's values in it.
    public func apply(_ values: [Double], to place: Place) -> Place {
        var place = place
        for (margin, value) in zip(margins, values) {
            place[margin.target] = value
        }
        return place
    }
}
