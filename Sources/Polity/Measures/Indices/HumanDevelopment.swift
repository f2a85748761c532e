/// Human Development Index and its parts (UNDP, *Human Development Report*, technical notes 1 and 2).
public struct HumanDevelopment: Sendable, Equatable {
    /// Index of life expectancy at birth, 20 to 85 years, 0 to 1.
    public let health: Double
    /// Mean of the indices of expected schooling, 0 to 18 years, and mean schooling, 0 to 15, each 0 to 1.
    public let education: Double
    /// Index of the logarithm of gross national income per head, 100 to 75 000 international dollars, 0 to 1.
    public let income: Double

    public init(health: Double, education: Double, income: Double) {
        self.health = health
        self.education = education
        self.income = income
    }

    /// Beyond the goalposts an index stays at 0 or 1.
    ///
    /// - Parameters:
    ///   - lifeExpectancy: at birth, in years.
    ///   - expectedSchooling: of a child entering school, in years.
    ///   - meanSchooling: of people of 25 and above, in years.
    ///   - incomePerHead: gross national income per head and year in international dollars of constant prices; money
    ///     of a model must be converted first.
    public init(lifeExpectancy: Double, expectedSchooling: Double, meanSchooling: Double, incomePerHead: Double) {
        self.init(
            health: Goalposts(worst: 20, best: 85).score(lifeExpectancy),
            education: (Goalposts(worst: 0, best: 18).score(expectedSchooling)
                + Goalposts(worst: 0, best: 15).score(meanSchooling)) / 2,
            income: Goalposts(worst: 100, best: 75_000).logarithmicScore(incomePerHead))
    }

    /// Human Development Index, the geometric mean of the three, 0 to 1; 0 if any is.
    public var index: Double {
        PowerMean.geometric([health, education, income])
    }

    /// Each part less the Atkinson index of its distribution at ε = 1, (1 − A) times the part; the ``index`` of the
    /// result is the Inequality-adjusted Human Development Index. Give ``Atkinson`` what the index is linear in: years,
    /// and incomes themselves, not their logarithms. UNDP first adds a year to everyone's
    /// schooling and lifts the lowest incomes, so that no zero makes A one.
    public func adjusted(health: Double, education: Double, income: Double) -> HumanDevelopment {
        HumanDevelopment(
            health: (1 - health) * self.health, education: (1 - education) * self.education,
            income: (1 - income) * self.income)
    }

    /// UNDP's groups of countries, from the lowest index of each.
    public enum Level: String, Sendable, CaseIterable {
        case low, medium, high
        case veryHigh = "very high"
    }

    /// Low below .550, medium below .700, high below .800, else very high.
    public var level: Level {
        switch index {
        case ..<0.55: .low
        case ..<0.7: .medium
        case ..<0.8: .high
        default: .veryHigh
        }
    }
}
