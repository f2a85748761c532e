import PolityNumerics

/// How equity comes into social ownership, and what its former owners are paid.
enum SocialOwnership {
    /// Factor on private investment where property has been taken without its value being paid: 1 - v o (1 - c), o the
    /// owned share and c what was paid of it (the risk of being next: Rodrik 1991; form and size: assumption).
    static func confidence(_ place: Jurisdiction) -> Double {
        1 - place.economy[.takingEffect] * place.state.ownedShare * (1 - place.levers[.technologyCompensation])
    }

    /// Moves the owned share to the lever and pays this month's instalment, within the budget.
    ///
    /// What comes into ownership is worth its dividends over the discount rate; the share `technology.compensation` of
    /// that is owed, and paid as an annuity over `compensation_years` with interest at the discount rate. What leaves
    /// ownership is returned for nothing in proportion (assumption).
    /// - Returns: what is paid.
    static func compensate(_ world: inout World, jurisdiction index: Int, budget: Double) -> Double {
        let place = world.jurisdictions[index]
        var state = place.state
        let target = place.levers[.technologySocialOwnership]
        let acquired = target - state.ownedShare
        if acquired > 0, state.ownedShare < 1 {
            // Last month's private dividends are those of the share that was private.
            let value = place.equityValue / (1 - state.ownedShare)
            state.owe(place.levers[.technologyCompensation] * acquired * value, economy: place.economy)
        }
        state.ownedShare = target
        let monthly = place.economy[.discountRate] / 12
        let wanted = min(state.compensationInstalment, state.compensationDebt * (1 + monthly))
        let paid = min(wanted, budget / 2)
        state.compensationDebt = max(0, state.compensationDebt * (1 + monthly) - paid)
        if state.compensationDebt == 0 {
            state.compensationInstalment = 0
        }
        world.jurisdictions[index].state = state
        return paid
    }
}

extension State {
    /// Takes on a debt to former owners, and the instalment that pays it off over the term: an annuity.
    mutating func owe(_ amount: Double, economy: Economy) {
        let monthly = economy[.discountRate] / 12
        let factor = monthly / (1 - Elementary.pow(1 + monthly, -12 * economy[.compensationYears]))
        compensationDebt += amount
        compensationInstalment += factor * amount
    }
}
