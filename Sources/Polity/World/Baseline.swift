/// What a jurisdiction had in month 0, under default institutions whatever its own: measures of growth count from it.
public struct Baseline: Sendable, Hashable {
    /// National income of the month per citizen.
    public var nationalIncome = 0.0
    /// Disposable income and surplus of platform use of the month, mean of each group.
    public var welfare = [0.0, 0.0]

    init() {}

    init(_ world: World, jurisdiction index: Int) {
        var start = world
        start.jurisdictions[index].levers = Levers()
        nationalIncome =
            start.grossNationalIncome(index) / Double(start.jurisdictions[index].citizens.count)
        welfare = start.groupWelfare(index)
    }
}
