import PolityNumerics

/// How equity comes into social ownership, and what its former owners are paid.
enum SocialOwnership {
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
        let rate = place.economy[.discountRate]
        let acquired = target - state.ownedShare
        if acquired > 0, state.ownedShare < 1 {
            // Last month's private dividends are those of the share that was private.
            let value = 12 * place.privateDividends / (1 - state.ownedShare) / rate
            state.compensationDebt += place.levers[.technologyCompensation] * acquired * value
        }
        state.ownedShare = target
        let months = 12 * place.economy[.compensationYears]
        let monthly = rate / 12
        let annuity = monthly / (1 - Elementary.pow(1 + monthly, -months))
        // The instalment is a fixed share of what is owed plus interest, so the debt ends with its term or before.
        let wanted = state.compensationDebt > 0 ? max(annuity, 1 / months + monthly) * state.compensationDebt : 0
        let paid = min(wanted, budget / 2)
        state.compensationDebt = max(0, state.compensationDebt * (1 + monthly) - paid)
        world.jurisdictions[index].state = state
        return paid
    }
}
