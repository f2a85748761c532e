import PolityNumerics

/// Technology that is common to all jurisdictions and to all regimes that are compared: the waves' dates and diffusion are
/// exogenous, the same path whatever the institutions; best practice is made by enterprises and laboratories.
public struct Technology: Sendable, Hashable {
    public var waves: [TechnologyWave]
    /// Month in which each wave arrives, its uncertainty drawn once per replication.
    public var arrivals: [Double]
    /// Share F of each wave's final diffusion that is reached.
    public var levels: [Double]
    /// What the waves do this month relative to month 0.
    public var effects = TechnologyEffects()
    /// Technology A of the best known practice, at least that of every enterprise.
    public var bestPractice = 1.0

    init(waves: [TechnologyWave], economy: Economy, draws: Draws) {
        self.waves = waves
        arrivals = waves.indices.map { index in
            12 * (waves[index].arrivalYear + economy[.waveUncertainty] * draws.normal(.waveArrival, index: index))
        }
        levels = Array(repeating: 0, count: waves.count)
        setLevels(month: 0)
    }

    /// Sets the levels of a month, by Bass's closed form.
    mutating func setLevels(month: Int) {
        for (index, wave) in waves.enumerated() {
            levels[index] = wave.diffusion(years: (Double(month) - arrivals[index]) / 12)
        }
    }
}

/// A wave of technology, as data: when it arrives, how it diffuses and what it does at full diffusion.
///
/// Diffusion is F(t) = (1 - e^(-(p+q)t))/(1 + (q/p) e^(-(p+q)t)) (Bass 1969).
public struct TechnologyWave: Sendable, Hashable {
    public var name: String
    /// Years after month 0; negative if it is under way.
    public var arrivalYear: Double
    /// Coefficient of innovation p and of imitation q, per year.
    public var innovation: Double
    public var imitation: Double
    /// Effects at full diffusion, each added to 1: records per use, advertising value of a record, pull of
    /// manipulation, hazard of breaches. Automation is the share of the remaining tasks that it automates.
    public var dataPerUse: Double
    public var monetisation: Double
    public var manipulation: Double
    public var breachHazard: Double
    public var automation: Double

    public init(
        name: String, arrivalYear: Double, innovation: Double = 0.03, imitation: Double = 0.38, dataPerUse: Double = 0,
        monetisation: Double = 0, manipulation: Double = 0, breachHazard: Double = 0, automation: Double = 0
    ) {
        self.name = name
        self.arrivalYear = arrivalYear
        self.innovation = innovation
        self.imitation = imitation
        self.dataPerUse = dataPerUse
        self.monetisation = monetisation
        self.manipulation = manipulation
        self.breachHazard = breachHazard
        self.automation = automation
    }

    /// Share of final diffusion, 0 before arrival.
    public func diffusion(years: Double) -> Double {
        guard years > 0 else { return 0 }
        let decay = Elementary.exp(-(innovation + imitation) * years)
        return (1 - decay) / (1 + imitation / innovation * decay)
    }

    /// The waves of the seminar's text. p and q are Bass's means over products (Sultan, Farley and Lehmann 1990); dates
    /// and effects are assumptions, except that the break of present cryptography is put at 2035, when NIST IR 8547
    /// (draft) disallows it.
    public static let seminar: [TechnologyWave] = [
        TechnologyWave(name: "big data", arrivalYear: -12, dataPerUse: 0.2, monetisation: 0.1),
        TechnologyWave(name: "internet of things", arrivalYear: -6, dataPerUse: 0.4, breachHazard: 0.2),
        TechnologyWave(
            name: "artificial intelligence", arrivalYear: -3, monetisation: 0.2, manipulation: 0.5, automation: 0.04),
        TechnologyWave(name: "smart automation", arrivalYear: -4, automation: 0.08),
        TechnologyWave(name: "quantum", arrivalYear: 9, innovation: 0.1, imitation: 0.6, breachHazard: 3),
    ]
}

/// What all waves together do, relative to month 0.
public struct TechnologyEffects: Sendable, Hashable {
    /// Factor on records per use.
    public var dataPerUse = 1.0
    /// Factor on the advertising value of a record.
    public var monetisation = 1.0
    /// Factor on the pull of manipulation.
    public var manipulation = 1.0
    /// Factor on the hazard of breaches, for whoever has not migrated to post-quantum cryptography.
    public var breachHazard = 1.0
    /// Share of the tasks done by people in month 0 that have been automated since.
    public var automation = 0.0

    /// Those of month 0: none.
    public init() {}
}
