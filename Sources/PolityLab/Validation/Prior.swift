import Polity

/// What is not known about behaviour and about the State, as ranges from which comparisons are drawn.
public struct Prior: Sendable {
    public var margins: [Factor]

    public init(_ margins: [Factor]) {
        self.margins = margins
    }

    /// Wide ranges for behaviour and for the quality of the State, every one an assumption. The quality of the State is
    /// drawn alike for whatever is compared: no regime comes with a better one.
    public static let wide = Prior([
        Factor(.parameter(.networkEffect), .interval(0.2...0.95)),
        Factor(.parameter(.switchingCost), .interval(0.5...4)),
        Factor(.parameter(.qualityTaste), .interval(0.5...3)),
        Factor(.parameter(.privacyConcern), .interval(4...36, isLogarithmic: true)),
        Factor(.parameter(.manipulationPower), .interval(0...1.5)),
        Factor(.parameter(.primaryUse), .interval(0.05...0.5)),
        Factor(.parameter(.dataDepreciation), .interval(0.005...0.1, isLogarithmic: true)),
        Factor(.parameter(.qualityElasticity), .interval(0.03...0.4)),
        Factor(.parameter(.monetisationElasticity), .interval(0.02...0.3)),
        Factor(.parameter(.sharingLoss), .interval(0...0.6)),
        Factor(.parameter(.dataCorrelation), .interval(0...0.9)),
        Factor(.parameter(.advertisingValue), .interval(0.01...0.04, isLogarithmic: true)),
        Factor(.parameter(.technologyDispersion), .interval(0.05...0.4)),
        Factor(.parameter(.detectionHazard), .interval(0.1...4, isLogarithmic: true)),
        Factor(.parameter(.foreignShare), .interval(0...1)),
        Factor(.parameter(.agencyLoss), .interval(0...0.6)),
        Factor(.parameter(.collectiveDecisionCost), .interval(0...0.3)),
        Factor(.parameter(.technologyWaves), .interval(0...1)),
        Factor(.lever(.stateCapacity), .interval(0.1...0.9)),
        Factor(.lever(.stateIntegrity), .interval(0.1...0.9)),
        Factor(.lever(.stateTransparency), .interval(0.1...0.9)),
        Factor(.lever(.stateDelay), .interval(0...48)),
        Factor(.lever(.stateInformationError), .interval(0.1...1)),
        Factor(.lever(.stateTiers), .interval(1...5)),
        Factor(.lever(.stateForesight), .interval(0...0.9)),
    ])

    /// The settings of one draw. Draws are keyed by number and margin, so a margin that is added moves no other.
    public func settings(draw: Int, seed: UInt64) -> [FactorSetting] {
        let draws = Draws(seed: seed, replication: draw)
        return margins.map { margin in
            margin.setting(at: draws.uniform(.named("prior " + margin.target.entry.name), index: 0))
        }
    }
}
