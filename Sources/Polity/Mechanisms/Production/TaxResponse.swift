import PolityNumerics

/// How work and investment respond to taxes: with a constant elasticity in what is left of a unit after tax, relative to
/// the tax under default institutions, ((1 - tau)/(1 - tau_0))^e.
///
/// Work: e about .25 (Saez, Slemrod and Giertz 2012, taxable income). Investment: ten points of effective tax lower it by
/// a tenth, e about .8 (Djankov, Ganser, McLiesh, Ramalho and Shleifer 2010).
enum TaxResponse {
    static func work(_ economy: Economy, _ levers: Levers) -> Double {
        response(levers, .taxIncome, economy[.labourElasticity])
    }

    /// At most what leaves producers their profit tax and a little profit: investment shares beyond 1 have no meaning.
    static func investment(_ economy: Economy, _ levers: Levers) -> Double {
        min(1 / economy[.investmentShare] * 0.99, response(levers, .taxProfit, economy[.investmentElasticity]))
    }

    private static func response(_ levers: Levers, _ tax: Lever, _ elasticity: Double) -> Double {
        let usual = tax.entry.defaultValue ?? 0
        return levers[tax] == usual ? 1 : Elementary.pow((1 - levers[tax]) / (1 - usual), elasticity)
    }
}
