extension EconomyParameter {
    /// Literacy, health, trust, press, contract, shocks.
    var societyEntry: CatalogueEntry? {
        switch self {
        default: nil
        }
    }
}
