/// What a jurisdiction starts from: its name in results, the parameters of its world and its institutions.
public struct Place: Sendable, Hashable {
    public var name: String
    public var economy: Economy
    /// In force from the first month on.
    public var levers: Levers

    public init(name: String = "home", economy: Economy = Economy(), levers: Levers = Levers()) {
        self.name = name
        self.economy = economy
        self.levers = levers
    }

    /// Checks every parameter and lever against its range, and that the shares of the budget sum to at most 1.
    ///
    /// - Throws: ``SimulationError/setting(_:)``, ``SimulationError/budget(jurisdiction:sum:)``.
    public func validate() throws(SimulationError) {
        do {
            try economy.validate()
        } catch {
            throw .setting(error)
        }
        try levers.validate(in: name)
    }
}

extension Settings where Key == Lever {
    /// Checks every lever against its range, and that the shares of the budget sum to at most 1.
    package func validate(in jurisdiction: String) throws(SimulationError) {
        do {
            try validate()
        } catch {
            throw .setting(error)
        }
        let sum = budgetShares
        guard sum <= 1 + 1e-9 else {
            throw .budget(jurisdiction: jurisdiction, sum: sum)
        }
    }

    /// Sum of the shares of public revenue that have a purpose; the rest buys goods.
    public var budgetShares: Double {
        Lever.budget.reduce(0) { $0 + self[$1] }
    }

    /// Who manages pooled data.
    public var steward: Steward {
        Steward(rawValue: Int(self[.commonsSteward])) ?? .trust
    }
}
