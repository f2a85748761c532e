import PolityNumerics

extension Market {
    /// Quality, advertising value and strategic value from accessible records.
    ///
    /// Quality Q_k = A_k (1 + E_k/(N d0))^eta; advertising value a_k = a w (1 - refused) (1 + E_k/(N d0))^eta_a S^(-zeta),
    /// with w the waves of technology and S the mean collected attention per citizen: advertising is partly zero-sum.
    /// What a user refuses is neither stored nor sold. Strategic value of a unit of surveillance, with kappa the share
    /// that the holder controls and m the records that a unit brings: a~ = a + kappa m (da_k N_k sigma_k/dE_k)/(r + delta)
    /// (assumption: valued like a perpetuity that depreciates; what the enterprise itself gets back through the commons
    /// is left out).
    mutating func value(
        economy: Economy, technology: Double, citizens: Double, users: Double, attention: Double, nominalIndex: Double,
        effects: TechnologyEffects = TechnologyEffects()
    ) {
        let scale = citizens * economy[.dataScale]
        let relative = 1 + accessibleRecords / scale
        quality = technology * Elementary.pow(relative, economy[.qualityElasticity])
        // Attention is at most 1 per citizen; a floor (assumption) keeps an empty market finite.
        let crowding = Elementary.pow(max(attention, 0.01), -economy[.attentionCrowding])
        monetisation =
            nominalIndex * economy[.advertisingValue] * effects.monetisation * (1 - refusedShare)
            * Elementary.pow(relative, economy[.monetisationElasticity]) * crowding
        let slope = monetisation * economy[.monetisationElasticity] / (scale * relative)
        marginalDataValue = slope * users * surveillance / Self.perpetuity(economy)
        strategicValue = monetisation + controlledShare * recordsPerUse * marginalDataValue
    }

    /// A month's discount and depreciation, r/12 + delta.
    static func perpetuity(_ economy: Economy) -> Double {
        economy[.discountRate] / 12 + economy[.dataDepreciation]
    }

    /// What one more accessible record brings in a month, before levies.
    func monthlyDataValue(_ economy: Economy) -> Double {
        marginalDataValue * Self.perpetuity(economy)
    }
}
