import PolityNumerics

/// How well offences are detected, whoever commits them.
///
/// h = detection_hazard chi f/f_0 a year, f = (1 - K)(1/2 + I) B^gamma (1 + w_p P + w_c C + w_a A)(1 - e)/X, with chi the State's
/// capacity, K its capture, I the regulator's independence, A the State's access to data, B the enforcement budget that arrives relative to month 0,
/// P the press as watchdog, C complaints by legally aware citizens and their organisations, e the evasion learnt, X the
/// complexity of technology; f_0 is month 0 under default institutions (form: Becker 1968, Stigler 1971, Besley and
/// Prat 2006; sizes: assumptions). Complexity follows the waves and is seen ahead by foresight F:
/// X = 1 + x (1 - F)(novelty - 1).
package struct Detection: Hashable, Sendable {
    package var capture = 0.0
    package var independence = 0.5
    package var enforcement = 1.0
    package var watchdog = 0.0
    package var complaints = 0.0
    package var access = 0.0
    package var evasion = 0.0
    package var complexity = 1.0

    package init() {}

    /// As things are in a jurisdiction; `levers` are those in force or, for month 0, the defaults.
    init(_ place: Jurisdiction, _ levers: Levers, novelty: Double) {
        capture = place.capture
        independence = levers[.regulatorIndependence]
        enforcement = place.state.relativeDelivery(.enforcement)
        watchdog = place.society.watchdog
        complaints = place.society.mean(\.legalAwareness) * (1 + levers[.organisationsBargaining])
        access = levers[.stateDataAccess]
        evasion = place.regulator.evasion
        let foresight = Information.effective(
            levers[.stateForesight], budget: place.state.relativeDelivery(.foresight))
        complexity = 1 + place.economy[.complexityGrowth] * (1 - foresight) * max(0, novelty - 1)
    }

    /// f.
    package func strength(_ economy: Economy) -> Double {
        (1 - capture) * (0.5 + independence)
            * (enforcement > 0 ? Elementary.pow(enforcement, economy[.enforcementElasticity]) : 0)
            * (1 + economy[.watchdogWeight] * watchdog + economy[.complaintWeight] * complaints
                + economy[.accessWeight] * access) * (1 - evasion)
            / complexity
    }
}

/// Whether an offence is worth it: it is committed iff its gain exceeds the chance of being caught times the sanction
/// (Becker 1968), by State bodies as by enterprises (``Enforcement``), with the same chance at the same hazard. The model
/// knows an enterprise's gain; those of State bodies are drawn.
package enum Deterrence {
    /// Chance that a gain drawn from an exponential law exceeds the expected sanction: exp(-q S/mean).
    package static func propensity(meanGain: Double, chance: Double, sanction: Double) -> Double {
        meanGain > 0 ? Elementary.exp(-chance * sanction / meanGain) : 0
    }
}

/// What those who are regulated learn to hide: e' = a s (l - e) - u (1/5 + F) e a year, s the expected yearly fine as a
/// share of turnover while a rule is in force, F the State's foresight, which renews rules, l the share that can be hidden
/// at all (adaptive evasion: assumption; without a limit below 1 no fine could ever deter).
package enum Evasion {
    /// Evasion a month later, exactly.
    package static func next(_ evasion: Double, gain: Double, fade: Double, limit: Double = 1) -> Double {
        let rate = gain + fade
        guard rate > 0 else { return evasion }
        let rest = limit * gain / rate
        return rest + (evasion - rest) * Elementary.exp(-rate / 12)
    }

    /// Expected yearly fine as a share of turnover, of the rules in force.
    static func pressure(_ place: Jurisdiction) -> Double {
        let levers = place.levers
        let protection =
            levers[.surveillanceCap] < 1 ? levers[.protectionFine] * levers[.protectionRealisedFine] : 0
        let duties = levers[.dataMandatedSharing] + levers[.dataInteroperability]
        let antitrust = duties > 0 ? levers[.antitrustFine] * levers[.protectionRealisedFine] : 0
        return place.regulator.hazard * max(protection, antitrust)
    }
}
