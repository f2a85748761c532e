extension EconomyParameter {
    /// What data are and what they are worth.
    var dataEntry: CatalogueEntry? {
        switch self {
        case .primaryUse:
            entry(
                "primary_use", .data, .share, 0...1, 0.2,
                "Share of all data that serves the collecting service itself under every form of control.", "assumption"
            )
        case .dataDepreciation:
            entry(
                "data_depreciation", .data, .share, 0.001...1, 0.03,
                "Share of a data stock that is outdated each month.",
                "assumption (prior .5 to 10 % a month)")
        case .dataScale:
            entry(
                "data_scale", .data, .number, 0.01...100, 0.2,
                "Records per citizen at which data begin to matter, d0.", "assumption")
        case .qualityElasticity:
            entry(
                "quality_elasticity", .data, .number, 0...0.9, 0.2, "Elasticity eta of quality in data.",
                "Jones and Tonetti 2020 (.03 to .10 of output); here of service quality: assumption")
        case .monetisationElasticity:
            entry(
                "monetisation_elasticity", .data, .number, 0...0.9, 0.1,
                "Elasticity of advertising value in data.", "assumption")
        case .attentionCrowding:
            entry(
                "attention_crowding", .data, .number, 0...1, 0.3,
                "Elasticity by which advertising value falls in total collected attention (advertising is partly zero-sum).",
                "assumption")
        case .sharingLoss:
            entry(
                "sharing_loss", .data, .share, 0...1, 0.2,
                "Value lost on the way through any sharing channel, the same for all channels.", "assumption")
        case .dataCorrelation:
            entry(
                "data_correlation", .data, .number, 0...1, 0.5,
                "Correlation r of citizens' data: others' sharing lowers the price of one's own.",
                "Acemoglu, Makhdoumi, Malekian and Ozdaglar 2022; value: assumption")
        case .secondaryHarm:
            entry(
                "secondary_harm", .data, .share, 0.001...1, 0.05,
                "Privacy cost of licensing the data one controls, as a share of the cost of being surveilled.",
                "assumption")
        case .consentHarm:
            entry(
                "consent_harm", .data, .number, 0.01...1000, 8,
                "Harm weight theta (0.3 + 0.7 L) at which half refuse when consent is asked for.",
                "assumption: near the mean, between the opt-out of cookie banners (Aridor, Che and Salz 2023) and of prompts on telephones"
            )
        case .recordTrade:
            entry(
                "record_trade", .data, .share, 0...1, 0.2,
                "Share of an enterprise's own records that can be sold to rivals; 0 is no trade between rivals.",
                "Jones and Tonetti 2020 (firms sell iff the income beats creative destruction); value: assumption (prior 0 to 1)"
            )
        default: nil
        }
    }
}
