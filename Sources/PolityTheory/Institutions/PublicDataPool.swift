import PolityNumerics

/// A public pool of data in the economy of ``JonesTonetti``: an own extension, not in the paper.
///
/// A public body takes over from people and firms the decision over sharing. It pools the part s of all data, which
/// weighs privacy with ζκ̃ where people weigh it with κ̃, gives the bundle to every firm, and charges each firm the part φ
/// of what the bundle adds to its revenue at the margin; the proceeds are returned as a lump sum. With κ̃, δ, c and g as in
/// ``JonesTonetti`` and x̃ = s,
///
///     s = min(1, √(η/((1−η)ζκ̃))),     ν = χg_L (ρ+δ)/(g_L+δ) · (σ−1)/(1−φη(σ−1))
///
/// The second follows from free entry: with marginal revenue (σ−1)/σ per unit, a firm pays wages (σ−1)/σ and fees
/// φη(σ−1)/σ out of each unit of revenue and keeps the rest (own derivation). The fee keeps entry in check:
///
///     φ* = (1 − g_L(ρ+δ)(1−η)/(ρ(g_L+δ))) / (η(σ−1))
///
/// makes ν the planner's, so that ζ = 1 and φ* give the first best. Running the pool takes the part m of output.
///
/// Assumptions: those of ``JonesTonetti``; the fee is fixed from a firm's point of view; the public body knows the
/// production side and firms cannot evade it, nor buy a part of the bundle (at φ > 1 they would: the fee acts as a tax on entry);
/// positions are lost at the rate δ(s) as where others share. The defaults ζ = 1 and m = 0 are a body that means well and costs
/// nothing: a case to compare with, not a finding.
///
/// What it says about the two institutional models: the ranking is a matter of ζ, φ and m. At the paper's values a body that
/// weighs privacy about as people do does better than both private allocations at any fee up to 1.4; one that surveils (ζ low),
/// hoards (ζ high) or costs more than about half a per cent of output (m > 0.0048 at φ*) does worse than people's ownership.
/// That charging nothing looks best by λ is an artefact: λ leaves out what the way to more varieties costs. People's ownership
/// with the paper's two subsidies reaches the first best, too.
///
/// Source: own extension of C. I. Jones and C. Tonetti, *American Economic Review* 110(9), 2020, equations (21)–(23),
/// (40)–(44) and (104).
public struct PublicDataPool: Sendable, Hashable {
    public let economy: JonesTonetti
    /// φ, the fee over the marginal value product of data: 0 for open data; above 1 it checks entry.
    public let fee: Double
    /// ζ, the public body's weight of privacy over people's own: below 1 it surveils, above it hoards.
    public let privacyWeight: Double
    /// m, the part of output that running the pool takes.
    public let administrationCost: Double

    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` unless φ ≥ 0, φη(σ−1) < 1, ζ > 0, 0 ≤ m < 1, and when
    ///   quantities cannot be computed, which extreme parameters prevent.
    public init(
        economy: JonesTonetti, fee: Double = 1, privacyWeight: Double = 1, administrationCost: Double = 0
    ) throws(TheoryError) {
        try require(fee >= 0 && fee.isFinite, "φ ≥ 0", fee)
        try require(fee * economy.eta * (economy.sigma - 1) < 1, "φη(σ−1) < 1", fee)
        try require(privacyWeight > 0 && privacyWeight.isFinite, "ζ > 0", privacyWeight)
        try require(administrationCost >= 0 && administrationCost < 1, "0 ≤ m < 1", administrationCost)
        self.economy = economy
        self.fee = fee
        self.privacyWeight = privacyWeight
        self.administrationCost = administrationCost
        let path = allocation
        for value in [path.ownUse, path.sharing, path.firmSize, path.varieties, path.consumption, path.firmData] {
            try require(value > 0 && value.isFinite, "quantities that can be computed", value)
        }
        let welfare = welfare
        for value in [welfare.logLambda, welfare.lambda, path.destruction, path.firmOutput] {
            try require(value.isFinite, "quantities that can be computed", value)
        }
    }

    /// φ*, the fee that makes the pool the first best where ζ = 1 and m = 0; above 0, and φ*η(σ−1) < 1.
    public static func firstBestFee(in economy: JonesTonetti) -> Double {
        let destruction = economy.allocation(.planner).destruction
        let free =
            economy.populationGrowth * (economy.rho + destruction) * (1 - economy.eta)
            / (economy.rho * (economy.populationGrowth + destruction))
        return (1 - free) / (economy.eta * (economy.sigma - 1))
    }

    /// s, the part of all data in the pool.
    public var sharing: Double { economy.sharing(gain: economy.dataGain / privacyWeight) }

    /// The balanced growth path; firms use own data as the planner would have them.
    public var allocation: JonesTonetti.Allocation { allocation(sharing: sharing) }

    private func allocation(sharing: Double) -> JonesTonetti.Allocation {
        let size =
            economy.entryFactor(sharing: sharing) * (economy.sigma - 1)
            / (1 - fee * economy.eta * (economy.sigma - 1))
        let path = economy.allocation(
            ownUse: economy.ownUse(gain: economy.dataGain, sharing: sharing), sharing: sharing, firmSize: size)
        return path.scaled(by: 1 - administrationCost)
    }

    /// Compared with the planner; see ``JonesTonetti/Welfare`` for what a λ above 1 means.
    public var welfare: JonesTonetti.Welfare { economy.welfare(of: allocation) }

    /// Ends of a range of ζ; `from` is 0 where all lower weights belong to it, `to` is infinite where all higher do.
    public struct Band: Sendable, Hashable {
        public let from: Double
        public let to: Double
    }

    /// The ranges of ζ in which the pool, with its fee and cost, is better than an institution by λ.
    ///
    /// λ is followed over s from 1 down to a ten-thousandth; changes of sign are located by bisection. Ranges narrower
    /// than a step of 1 % in s may be missed.
    public func bandsOfPrivacyWeight(betterThan institution: JonesTonetti.Institution) -> [Band] {
        let rival = economy.welfare(institution).logLambda
        func lead(_ logSharing: Double) -> Double {
            economy.welfare(of: allocation(sharing: Elementary.exp(logSharing))).logLambda - rival
        }
        func weight(_ logSharing: Double) -> Double {
            economy.dataGain / economy.kappaTilde * Elementary.exp(-2 * logSharing)
        }
        let steps = 921
        var bands: [Band] = []
        var from: Double? = lead(0) > 0 ? 0 : nil
        for step in 1...steps {
            let before = -Double(step - 1) / 100
            let here = -Double(step) / 100
            let isBetter = lead(here) > 0
            guard isBetter != (from != nil) else { continue }
            let edge = weight(crossing(before, here, isRising: isBetter, lead))
            if let begin = from {
                bands.append(Band(from: begin, to: edge))
                from = nil
            } else {
                from = edge
            }
        }
        if let begin = from { bands.append(Band(from: begin, to: .infinity)) }
        return bands
    }

    private func crossing(
        _ before: Double, _ here: Double, isRising: Bool, _ lead: (Double) -> Double
    ) -> Double {
        var before = before
        var here = here
        for _ in 0..<60 {
            let middle = (before + here) / 2
            if (lead(middle) > 0) == isRising { here = middle } else { before = middle }
        }
        return (before + here) / 2
    }
}

extension JonesTonetti.Allocation {
    /// The same path with a part of all consumption lost.
    fileprivate func scaled(by part: Double) -> JonesTonetti.Allocation {
        JonesTonetti.Allocation(
            ownUse: ownUse, sharing: sharing, firmSize: firmSize, varieties: varieties,
            logConsumption: logConsumption + Elementary.log(part), growth: growth, destruction: destruction,
            firmData: firmData, firmOutput: firmOutput)
    }
}
