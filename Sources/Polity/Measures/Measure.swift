/// Something that can be observed in a world. Observing never changes a run.
public struct Measure: Sendable {
    public let entry: CatalogueEntry
    /// How a table reads the number.
    public let kind: Kind
    /// The measure's value in one jurisdiction; a flow's is annualised.
    public let observe: @Sendable (borrowing World, _ jurisdiction: Int) -> Double

    public enum Kind: String, Sendable {
        /// A level, taken as it is.
        case stock
        /// A flow: what is observed of the month counts for a year.
        case flow
    }

    /// - Parameter observe: the value of the month; a flow's is multiplied by 12.
    public init(
        _ entry: CatalogueEntry, kind: Kind = .stock,
        observe: @escaping @Sendable (borrowing World, Int) -> Double
    ) {
        self.entry = entry
        self.kind = kind
        switch kind {
        case .stock: self.observe = observe
        case .flow: self.observe = { 12 * observe($0, $1) }
        }
    }

    public var name: String { entry.name }

    /// The catalogue's measure of this name, if there is one.
    public static func named(_ name: String) -> Measure? {
        catalogue.first { $0.name == name }
    }
}
