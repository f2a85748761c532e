import PolityNumerics

extension JonesTonetti {
    /// λ of people's ownership over λ of firms' ownership, over a grid of δ₀ and of κ = κ̃.
    public struct RatioGrid: Sendable, Hashable {
        /// The values that δ₀ and κ take.
        public let values: [Double]
        /// One row for each δ₀, one column for each κ.
        public let ratios: [[Double]]
        public let least: Double
        public let mean: Double
    }

    /// The grid of the note to Figure 2: δ₀ and κ = κ̃ at equal steps, all else as it is.
    ///
    /// The paper prints the least value and the mean but not the grid; both weights of privacy move together
    /// (assumption), which gives its least values.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 2 ≤ points ≤ 400 and 0 < from < to, finite, and
    ///   when a value cannot be computed.
    public func ratioGrid(points: Int = 98, from: Double = 0.02, to: Double = 0.99) throws(TheoryError) -> RatioGrid {
        try require((2...400).contains(points), "from 2 to 400 points", Double(points))
        try require(from > 0, "a grid above 0", from)
        try require(to > from && to.isFinite, "a grid that rises", to)
        let values = (0..<points).map { from + (to - from) * Double($0) / Double(points - 1) }
        var ratios: [[Double]] = []
        for delta0 in values {
            var row: [Double] = []
            for kappa in values {
                let economy = try with(delta0: delta0, privacy: kappa)
                let people = economy.allocation(.consumersOwn)
                let firms = economy.allocation(.firmsOwn)
                let gap = (people.sharing * people.sharing - firms.sharing * firms.sharing) * kappa / 2
                let ratio = Elementary.exp(people.logConsumption - firms.logConsumption - gap)
                try require(ratio.isFinite, "a ratio that can be computed", ratio)
                row.append(ratio)
            }
            ratios.append(row)
        }
        let all = ratios.flatMap { $0 }
        return RatioGrid(
            values: values, ratios: ratios, least: all.min() ?? .nan, mean: all.reduce(0, +) / Double(all.count))
    }

    /// The same economy with another δ₀, or another weight of privacy for both κ and κ̃.
    func with(delta0: Double? = nil, privacy: Double? = nil, eta: Double? = nil) throws(TheoryError) -> JonesTonetti {
        try JonesTonetti(
            eta: eta ?? self.eta, sigma: sigma, kappa: privacy ?? kappa, kappaTilde: privacy ?? kappaTilde,
            population: population, populationGrowth: populationGrowth, rho: rho, chi: chi,
            delta0: delta0 ?? self.delta0,
            alpha: alpha, epsilon: epsilon, xBar: xBar)
    }

    /// Consumption per person in the years after an institution replaces another one, whose varieties are inherited.
    ///
    ///     N(t) = N₀ + (1 − s)L₀(e^(g_L t) − 1)/(χ g_L),     s = L_p/L
    ///
    /// Own derivation. Labour goes into production in the proportion s = νψ of the new path from the first day
    /// (assumption): the true s would move for a time, so that this is not the equilibrium's transition.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless 0 ≤ years and g_L · years ≤ 300.
    public func path(
        to institution: Institution, from inherited: Institution, years: Int
    ) throws(TheoryError) -> [Double] {
        try require(years >= 0, "years ≥ 0", Double(years))
        try require(populationGrowth * Double(years) <= 300, "g_L · years ≤ 300", populationGrowth * Double(years))
        let target = allocation(institution)
        // What is missing to the new path's varieties per head fades at the rate g_L.
        let gap = allocation(inherited).varieties / target.varieties - 1
        let power: Double =
            switch institution {
            case .noSharing: 1 / (sigma - 1) - dataGain
            default: 1 / (sigma - 1)
            }
        var path: [Double] = []
        for year in 0...years {
            let time = Double(year)
            let varieties = 1 + gap * Elementary.exp(-populationGrowth * time)
            let consumption = Elementary.exp(
                target.logConsumption + target.growth * time + power * Elementary.log(varieties))
            try require(consumption.isFinite && consumption > 0, "consumption that can be computed", consumption)
            path.append(consumption)
        }
        return path
    }
}
