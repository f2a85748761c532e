import PolityNumerics

extension JonesTonetti {
    /// A balanced growth path, at time zero where it moves.
    public struct Allocation: Sendable, Hashable {
        /// x, the part of its own data that a firm uses, 0 to 1.
        public let ownUse: Double
        /// x̃, the part of its data that others use, 0 to 1.
        public let sharing: Double
        /// ν, labour of a firm, in millions.
        public let firmSize: Double
        /// ψ, varieties for each million people.
        public let varieties: Double
        /// log c at time zero.
        public let logConsumption: Double
        /// g, growth of consumption per person, a year.
        public let growth: Double
        /// δ, the rate at which firms lose their variety, a year.
        public let destruction: Double
        /// D, data that a firm uses.
        public let firmData: Double
        /// Y, output of a firm.
        public let firmOutput: Double

        /// c at time zero, per person.
        public var consumption: Double { Elementary.exp(logConsumption) }
    }

    /// What follows from an institution (Table 3 A).
    public func allocation(_ institution: Institution) -> Allocation {
        switch institution {
        case .planner:
            let sharing = sharing(gain: dataGain)
            return allocation(
                ownUse: ownUse(gain: dataGain, sharing: sharing), sharing: sharing,
                firmSize: chi * rho * (sigma - 1) / (1 - eta))
        case .consumersOwn:
            let gain = dataGain * (sigma - 1) / sigma
            let sharing = sharing(gain: gain)
            return allocation(
                ownUse: ownUse(gain: gain, sharing: sharing), sharing: sharing,
                firmSize: entryFactor(sharing: sharing) * (sigma - 1) / (1 - sigma * eta))
        case .firmsOwn:
            let sharing = min(1, (2 * gamma * rho / ((2 - gamma) * delta0)).squareRoot())
            return allocation(
                ownUse: 1, sharing: sharing,
                firmSize: entryFactor(sharing: sharing) * (sigma - 1) / (1 - sigma * eta * (epsilon - 1) / epsilon))
        case .noSharing:
            return closedAllocation()
        }
    }

    /// The path for any degree of sharing above zero and any size of firms, as N → ∞:
    /// Y = [ν(1−α)^η x̃^η]^(1/(1−η)) (ψL)^(1+1/(σ−1)+η/(1−η)).
    func allocation(ownUse: Double, sharing: Double, firmSize: Double) -> Allocation {
        let varieties = 1 / (chi * populationGrowth + firmSize)
        let logFirms = Elementary.log(varieties * population)
        let logLabour = Elementary.log(firmSize)
        let logShared = Elementary.log((1 - alpha) * sharing)
        let logFirmData = (logShared + logLabour + logFirms) / (1 - eta)
        let logFirmOutput = eta * logFirmData + logLabour
        let sigmaRatio = sigma / (sigma - 1)
        return Allocation(
            ownUse: ownUse, sharing: sharing, firmSize: firmSize, varieties: varieties,
            logConsumption: logFirmOutput + sigmaRatio * logFirms - Elementary.log(population),
            growth: (1 / (sigma - 1) + eta / (1 - eta)) * populationGrowth,
            destruction: destruction(sharing: sharing), firmData: Elementary.exp(logFirmData),
            firmOutput: Elementary.exp(logFirmOutput))
    }

    /// Sharing outlawed: Dᵢ = αxYᵢ, so that Y = [να^η x^η]^(1/(1−η)) (ψL)^(1+1/(σ−1)).
    private func closedAllocation() -> Allocation {
        let firmSize = chi * rho * (sigma - 1) / (1 - sigma * eta)
        let varieties = 1 / (chi * populationGrowth + firmSize)
        let logFirms = Elementary.log(varieties * population)
        let logLabour = Elementary.log(firmSize)
        let logFirmData = (Elementary.log(alpha * xBar) + logLabour) / (1 - eta)
        let logFirmOutput = eta * logFirmData + logLabour
        return Allocation(
            ownUse: xBar, sharing: 0, firmSize: firmSize, varieties: varieties,
            logConsumption: logFirmOutput + sigma / (sigma - 1) * logFirms - Elementary.log(population),
            growth: populationGrowth / (sigma - 1), destruction: 0, firmData: Elementary.exp(logFirmData),
            firmOutput: Elementary.exp(logFirmOutput))
    }

    /// η/(1−η), the elasticity of output with respect to what is shared.
    var dataGain: Double { eta / (1 - eta) }

    /// x̃ where someone weighs privacy against such a gain.
    func sharing(gain: Double) -> Double { min(1, (gain / kappaTilde).squareRoot()) }

    func ownUse(gain: Double, sharing: Double) -> Double { min(1, alpha / (1 - alpha) * gain / (kappa * sharing)) }

    /// χg_L (ρ+δ)/(g_L+δ): free entry, where entrants may win what incumbents lose.
    func entryFactor(sharing: Double) -> Double {
        let destruction = destruction(sharing: sharing)
        return chi * populationGrowth * (rho + destruction) / (populationGrowth + destruction)
    }
}

extension JonesTonetti {
    /// A comparison with the planner in consumption: people are as well off as with λ times the planner's consumption.
    public struct Welfare: Sendable, Hashable {
        /// log λ = level + privacy + growth.
        public var logLambda: Double { level + privacy + growth }
        /// λ, 1 for the planner. Balanced paths alone are compared: more varieties than the planner's can show a λ
        /// above 1, for what it cost to get there is left out.
        public var lambda: Double { Elementary.exp(logLambda) }
        /// From consumption at time zero.
        public let level: Double
        /// From what is known about people.
        public let privacy: Double
        /// From growth.
        public let growth: Double
    }

    /// Equation (104). The line above it prints κ/2 in the utility of λ; Table 3 B follows from κ̃/2.
    public func welfare(_ institution: Institution) -> Welfare { welfare(of: allocation(institution)) }

    func welfare(of allocation: Allocation) -> Welfare {
        let best = self.allocation(.planner)
        return Welfare(
            level: allocation.logConsumption - best.logConsumption,
            privacy: kappaTilde / 2 * (best.sharing * best.sharing - allocation.sharing * allocation.sharing),
            growth: (allocation.growth - best.growth) / netDiscount)
    }

    /// U = (L₀/ρ̃)(log c₀ − (κ̃/2)x̃² + g/ρ̃), discounted utility of all people.
    public func utility(of allocation: Allocation) -> Double {
        let flow = allocation.logConsumption - kappaTilde / 2 * allocation.sharing * allocation.sharing
        return population / netDiscount * (flow + allocation.growth / netDiscount)
    }
}
