/// Something that can be observed in a world. Observing never changes a run.
public struct Measure: Sendable {
    public let entry: CatalogueEntry
    /// How a table reads the number.
    public let kind: Kind
    /// The measure's value in one jurisdiction.
    public let observe: @Sendable (borrowing World, _ jurisdiction: Int) -> Double

    public enum Kind: String, Sendable {
        /// A level, shown as it is.
        case stock
        /// A monthly flow, observed and shown annualised.
        case flow
    }

    public init(
        _ entry: CatalogueEntry, kind: Kind = .stock,
        observe: @escaping @Sendable (borrowing World, Int) -> Double
    ) {
        self.entry = entry
        self.kind = kind
        self.observe = observe
    }

    public var name: String { entry.name }

    /// The catalogue's measure of this name, if there is one.
    public static func named(_ name: String) -> Measure? {
        catalogue.first { $0.name == name }
    }
}
