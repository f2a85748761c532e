import Polity

/// What the catalogues say about names in a store.
enum CatalogueNames {
    /// A lever or a parameter of the economy.
    static func setting(_ name: String) -> (kind: String, entry: CatalogueEntry)? {
        if let entry = Lever.catalogue.first(where: { $0.name == name }) { return ("lever", entry) }
        return EconomyParameter.catalogue.first { $0.name == name }.map { ("economy", $0) }
    }

    static func measure(_ name: String) -> Measure? { Measure.named(name) }
}
