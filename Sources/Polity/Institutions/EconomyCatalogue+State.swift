extension EconomyParameter {
    /// How any State works: delivery, cases, assessment, capture.
    var stateEntry: CatalogueEntry? {
        switch self {
        case .agencyLoss:
            entry(
                "agency_loss", .state, .share, 0...1, 0.3,
                "Share of other people's money that its managers keep where integrity and transparency are 0.",
                "definition: Laffont and Tirole 1993; value: assumption")
        default: nil
        }
    }
}
