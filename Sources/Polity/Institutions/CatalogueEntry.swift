/// What a number is measured in. The checker, the tables and the axes read it.
public enum CatalogueUnit: String, Sendable, Hashable, CaseIterable {
    /// A fraction of a whole, 0 to 1; a percentage is a way to write it.
    case share
    /// An index without a unit, such as a Herfindahl–Hirschman index.
    case index
    /// Money per citizen, in units of initial mean monthly income.
    case money
    /// A duration in months.
    case months
    /// A whole number of things.
    case count
    /// A rate per year.
    case perYear = "per year"
    /// A plain number.
    case number
    /// One of a few named values, numbered from 0 in the order of ``CatalogueEntry/choices``.
    case choice
}

/// One line of a catalogue: everything that the checker, help, completion, documentation and axis titles need to know
/// about a lever, an economy parameter or a measure. Nothing else lists names.
public struct CatalogueEntry: Sendable, Hashable {
    /// The name in scripts, lower snake case with dots, e.g. `data.social_share`.
    public let name: String
    public let group: String
    public let unit: CatalogueUnit
    /// The values allowed (levers, parameters) or possible (measures); an open end is infinite.
    public let range: ClosedRange<Double>
    /// The default; `nil` for a measure.
    public let defaultValue: Double?
    /// One line.
    public let summary: String
    /// Where the definition or the default comes from; begins with "assumption" where there is no source.
    public let source: String
    /// The names of the values of a choice, in order; empty for other units.
    public let choices: [String]

    public init(
        _ name: String, group: String, unit: CatalogueUnit, range: ClosedRange<Double>,
        default defaultValue: Double? = nil,
        summary: String, source: String, choices: [String] = []
    ) {
        self.name = name
        self.group = group
        self.unit = unit
        self.range = range
        self.defaultValue = defaultValue
        self.summary = summary
        self.source = source
        self.choices = choices
    }
}
