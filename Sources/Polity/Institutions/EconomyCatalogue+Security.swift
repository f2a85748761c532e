extension EconomyParameter {
    /// Breaches of stores of data.
    var securityEntry: CatalogueEntry? {
        switch self {
        default: nil
        }
    }
}
