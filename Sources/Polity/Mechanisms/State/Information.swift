import PolityNumerics

/// What any State knows, and how far ahead it sees; every regime's State by the same functions.
package enum Information {
    /// Standard deviation, relative to size, of what is believed about a harm, benefit or target:
    /// sqrt((1 - w)^2 sigma^2 + w^2 sigma_c^2), the State's own signal and the citizens' pooled with weight w =
    /// `participation.weight` (independent errors; dispersed knowledge: Hayek 1945; participation: Fung 2006; size of
    /// sigma_c: assumption). Too large a weight is worth less than the best one, as with any two signals.
    package static func error(_ economy: Economy, _ levers: Levers) -> Double {
        let own = (1 - levers[.participationWeight]) * levers[.stateInformationError]
        let others = levers[.participationWeight] * economy[.citizensError]
        return (own * own + others * others).squareRoot()
    }

    /// A quality of the State, 0 to 1, at a budget relative to month 0: 1 - (1 - quality)^budget. Nothing without money,
    /// the quality itself at the budget of month 0, concave beyond (assumption).
    package static func effective(_ quality: Double, budget: Double) -> Double {
        budget > 0 ? 1 - Elementary.pow(1 - quality, budget) : 0
    }

    /// Foresight with the money that reaches it.
    static func foresight(_ place: Jurisdiction) -> Double {
        effective(place.levers[.stateForesight], budget: place.state.relativeDelivery(.foresight))
    }

    /// How far the waves' diffusion has come relative to month 0: (1 + w sum F(t))/(1 + w sum F(0)), with w the waves'
    /// strength. The same in every regime.
    static func novelty(_ technology: Technology, strength: Double) -> Double {
        var start = technology
        start.setLevels(month: 0)
        return (1 + strength * technology.levels.reduce(0, +)) / (1 + strength * start.levels.reduce(0, +))
    }
}
