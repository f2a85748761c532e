import PolityNumerics

/// Schedule item "orientation": the State moves the direction of innovation.
///
/// Enterprises ignore external benefits, so innovation is the gap g away from the direction x* that serves society best. The
/// State moves it by the strength s towards its target x* + e: x - x* = -(1 - s) g + s e, and output has the factor
/// exp(-k/2 ((x - x*)^2 - g^2)), 1 at s = 0; k = |B''| + C''. The error is drawn once a year with standard deviation
/// sigma = sigma_info g sqrt(D + (1 - F) delay/12): dispersed knowledge D and late knowledge, which foresight F shortens
/// (Hayek 1945). On average orientation helps iff sigma^2 < g^2 (2 - s)/s. Steered by quantity the error is e; steered
/// by price it is e |B''|/C'', so that the advantage of prices is sigma_theta^2 (B'' + C'')/(2 C''^2) at s = 1, with
/// sigma_theta = k sigma the error about marginal cost (Weitzman 1974). s follows the lever over `orientation_months`.
public struct Orientation: Mechanism {
    public let name = "orientation"

    public init() {}

    public func step(_ world: inout World, using executor: any ChunkExecutor) throws(SimulationError) {
        for index in world.jurisdictions.indices {
            let place = world.jurisdictions[index]
            let rule = Steering(place.economy, place.levers, foresight: Information.foresight(place))
            let luck = world.draws.normal(
                .orientation, index: 0, month: 12 * ((world.month - 1) / 12) + 1, jurisdiction: index)
            let strength =
                place.state.orientation
                + (place.levers[.orientationStrength] - place.state.orientation) / place.economy[.orientationMonths]
            world.jurisdictions[index].state.orientation = strength
            world.jurisdictions[index].state.misdirection = rule.distance(strength: strength, luck: luck)
            world.jurisdictions[index].outputFactor.direction = rule.factor(strength: strength, luck: luck)
        }
    }
}

/// The rule by which innovation is steered.
package struct Steering: Hashable, Sendable {
    /// g.
    package var gap: Double
    /// |B''| and C''.
    package var benefitSlope: Double
    package var costSlope: Double
    /// Standard deviation sigma of the target steered by quantity.
    package var deviation: Double
    /// Share of the steering that is by quantity; the rest is by price.
    package var byQuantity: Double

    package init(_ economy: Economy, _ levers: Levers, foresight: Double) {
        gap = economy[.directionGap]
        benefitSlope = economy[.benefitSlope]
        costSlope = economy[.costSlope]
        byQuantity = economy[.orientationByQuantity]
        let lateness = economy[.knowledgeDispersion] + (1 - foresight) * levers[.stateDelay] / 12
        deviation = Information.error(economy, levers) * gap * lateness.squareRoot()
    }

    /// How an error about the target moves the direction, relative to steering by quantity.
    package var errorScale: Double {
        byQuantity + (1 - byQuantity) * benefitSlope / costSlope
    }

    /// x - x*, `luck` a standard normal draw.
    package func distance(strength: Double, luck: Double) -> Double {
        -(1 - strength) * gap + strength * errorScale * deviation * luck
    }

    /// Log of the factor on output.
    package func gain(strength: Double, luck: Double) -> Double {
        let x = distance(strength: strength, luck: luck)
        return -(benefitSlope + costSlope) / 2 * (x * x - gap * gap)
    }

    package func factor(strength: Double, luck: Double) -> Double {
        Elementary.exp(gain(strength: strength, luck: luck))
    }

    /// Mean of ``gain(strength:luck:)`` over luck.
    package func expectedGain(strength: Double) -> Double {
        let error = errorScale * deviation
        return -(benefitSlope + costSlope) / 2
            * ((1 - strength) * (1 - strength) * gap * gap + strength * strength * error * error - gap * gap)
    }
}
