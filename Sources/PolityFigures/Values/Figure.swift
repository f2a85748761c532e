/// Any picture as a value. Renderers take it from here: the same value gives the same bytes.
public enum Figure: Sendable, Hashable {
    case chart(Chart)
    case panels(Panels)
    case flows(FlowDiagram)
    case radar(RadarChart)

    public var title: String {
        switch self {
        case .chart(let chart): chart.title
        case .panels(let panels): panels.title
        case .flows(let flows): flows.title
        case .radar(let radar): radar.title
        }
    }

    /// The line below the picture; none when empty.
    public var source: String {
        switch self {
        case .chart(let chart): chart.source
        case .panels(let panels): panels.source
        case .flows(let flows): flows.source
        case .radar(let radar): radar.source
        }
    }
}

/// Small multiples: charts side by side that are read with one legend.
///
/// Source: E. R. Tufte, *The Visual Display of Quantitative Information*, Graphics Press, 1983, ch. 8.
public struct Panels: Sendable, Hashable {
    public var title: String
    /// Every chart has its own scales and titles of axes; series of the same name look the same in all of them. The sources
    /// of single charts are not shown.
    public var charts: [Chart]
    /// Whether all charts have the scales of the widest.
    public var sharesScales: Bool
    public var source: String

    public init(title: String = "", charts: [Chart], sharesScales: Bool = false, source: String = "") {
        self.title = title
        self.charts = charts
        self.sharesScales = sharesScales
        self.source = source
    }
}

/// Amounts that flow between places, as bands whose width is the amount (a Sankey diagram).
///
/// Source: M. Schmidt, "The Sankey Diagram in Energy and Material Flow Management", *Journal of Industrial Ecology* 12(1),
/// 2008, pp. 82–94.
public struct FlowDiagram: Sendable, Hashable {
    /// A place, in a column counted from the left.
    public struct Node: Sendable, Hashable {
        public var name: String
        public var column: Int

        public init(_ name: String, column: Int) {
            self.name = name
            self.column = column
        }
    }

    /// An amount from one node to another, further to the right; those are indices of ``FlowDiagram/nodes``.
    public struct Link: Sendable, Hashable {
        public var from: Int
        public var to: Int
        /// Zero or more, in ``FlowDiagram/unit``; a link that is not finite or not positive is not drawn.
        public var amount: Double
        /// What flows, where the nodes do not say it.
        public var name: String

        public init(from: Int, to: Int, amount: Double, name: String = "") {
            self.from = from
            self.to = to
            self.amount = amount
            self.name = name
        }
    }

    public var title: String
    public var nodes: [Node]
    public var links: [Link]
    /// What an amount is counted in, e.g. `money per year`.
    public var unit: String
    public var source: String

    public init(title: String = "", nodes: [Node], links: [Link], unit: String = "", source: String = "") {
        self.title = title
        self.nodes = nodes
        self.links = links
        self.unit = unit
        self.source = source
    }
}

/// A profile over several measures, each on a scale of its own from the least to the largest value shown.
///
/// Areas and shapes of such pictures depend on the order and scales of the spokes and mislead easily; a radar chart is
/// therefore always shown with the table of its raw values.
public struct RadarChart: Sendable, Hashable {
    /// A measure: its name with the unit, and the values at the centre and at the rim.
    public struct Spoke: Sendable, Hashable {
        public var title: String
        public var centre: Double
        public var rim: Double

        /// - Parameter rim: differs from `centre`; it may be below it, where less is better.
        public init(_ title: String, centre: Double, rim: Double) {
            self.title = title
            self.centre = centre
            self.rim = rim
        }
    }

    /// A scenario with a value for every spoke; `nil` or no finite number is a gap.
    public struct Profile: Sendable, Hashable {
        public var name: String
        public var values: [Double?]

        public init(_ name: String, values: [Double?]) {
            self.name = name
            self.values = values
        }
    }

    public var title: String
    public var spokes: [Spoke]
    public var profiles: [Profile]
    public var source: String

    public init(title: String = "", spokes: [Spoke], profiles: [Profile], source: String = "") {
        self.title = title
        self.spokes = spokes
        self.profiles = profiles
        self.source = source
    }
}

extension RadarChart {
    /// The raw values: a row a spoke, a column a profile.
    public var table: Table {
        Table(
            columns: [Table.Column("measure", alignment: .whole)]
                + profiles.map { Table.Column($0.name, alignment: .decimal) }
                + [Table.Column("centre", alignment: .decimal), Table.Column("rim", alignment: .decimal)],
            rows: spokes.enumerated().map { index, spoke in
                [spoke.title]
                    + profiles.map { profile in
                        let value = profile.values.indices.contains(index) ? profile.values[index] : nil
                        return value.flatMap { $0.isFinite ? NumberFormat.compact($0) : nil } ?? "none"
                    } + [NumberFormat.compact(spoke.centre), NumberFormat.compact(spoke.rim)]
            })
    }
}

extension RadarChart.Spoke {
    /// What the spoke runs from and to, with as many decimals: zero need not be at the centre.
    var ends: (centre: String, rim: String) {
        let ends = NumberFormat.pair(centre, rim, grouped: false)
        return (ends.low, ends.high)
    }

    /// The same in words, `centre -5, rim 20`.
    var reach: String { "centre \(ends.centre), rim \(ends.rim)" }

    /// The part of the way from the centre to the rim where a value stands, below 0 or above 1 beyond the ends; `nil`
    /// without a value that can be shown, and on a spoke without a length.
    func part(_ value: Double?) -> Double? {
        guard let value, [value, centre, rim].allSatisfy(Chart.Point.isPlottable), centre != rim else { return nil }
        let part = (value - centre) / (rim - centre)
        return part.isFinite ? part : nil
    }

    /// Where zero stands, if inside the spoke.
    var zero: Double? { part(0).flatMap { $0 > 0 && $0 < 1 ? $0 : nil } }
}
