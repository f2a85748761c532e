/// A chart with two axes as a value: what is shown, without any layout.
///
/// A line chart, bars, dots, a histogram, box plots, a scatter plot, a heat map, a path through a plane: they differ in the
/// marks of their series and in whether an axis has numbers or names. Values that are not finite are gaps, never drawn as
/// zero.
public struct Chart: Sendable, Hashable {
    public var title: String
    /// What runs to the right.
    public var x: Axis
    /// What runs upwards.
    public var y: Axis
    public var series: [Series]
    /// Lines that values are compared with.
    public var references: [Reference]
    /// Parts of the plane that are marked off, behind everything else.
    public var regions: [Region]
    /// What the colours of ``Mark/cells`` stand for, with its unit, e.g. `hhi, index 0 to 1`.
    public var valueTitle: String
    /// The line below the chart: runs, interval, seed; none when empty.
    public var source: String

    public init(
        title: String = "", x: Axis, y: Axis, series: [Series], references: [Reference] = [], regions: [Region] = [],
        valueTitle: String = "", source: String = ""
    ) {
        self.title = title
        self.x = x
        self.y = y
        self.series = series
        self.references = references
        self.regions = regions
        self.valueTitle = valueTitle
        self.source = source
    }

    /// A chart over two axes of numbers.
    public init(
        title: String = "", xTitle: String = "year", yTitle: String = "", series: [Series], source: String = ""
    ) {
        self.init(title: title, x: Axis(xTitle), y: Axis(yTitle), series: series, source: source)
    }
}

extension Chart {
    /// An axis: of numbers, or of names at the positions 0, 1, 2 and so on.
    public struct Axis: Sendable, Hashable {
        /// What it shows, with the unit, e.g. `output, money per citizen`.
        public var title: String
        /// Names at positions 0, 1, 2 …, from the left, or from the top downwards; empty on an axis of numbers.
        public var categories: [String]
        /// Numbers that the axis reaches whatever the data; bars and areas bring their base themselves.
        public var including: [Double]
        /// Whether there is nothing between whole numbers, as with counts: ticks stand at whole numbers only. It need not
        /// be said where bars alone show whole numbers.
        public var hasWholeNumbers: Bool

        public init(
            _ title: String = "", categories: [String] = [], including: [Double] = [], hasWholeNumbers: Bool = false
        ) {
            self.title = title
            self.categories = categories
            self.including = including
            self.hasWholeNumbers = hasWholeNumbers
        }

        /// Whether the axis has names instead of numbers.
        public var isCategorical: Bool { !categories.isEmpty }
    }

    /// Named points that are drawn alike, in the order given.
    public struct Series: Sendable, Hashable {
        public var name: String
        public var points: [Point]
        public var mark: Mark

        public init(_ name: String, points: [Point], mark: Mark = .line) {
            self.name = name
            self.points = points
            self.mark = mark
        }
    }

    /// How the points of a series are drawn.
    public enum Mark: Sendable, Hashable {
        /// Consecutive points are joined; intervals are bands.
        case line
        /// As a line, with an arrow's head at the last point, and the labels of points beside them: a path through a plane.
        case path
        /// The area between the line and zero: a density.
        case area
        /// A marker at each point; intervals are bars with caps; labels stand beside the markers.
        case points
        /// A bar from the point's base (zero without one) to its value, `width` wide in units of the other axis. Several
        /// series of bars over the same names stand side by side. Intervals are bars with caps.
        case bars(width: Double)
        /// A box between the quartiles with a stroke at the point's value, and whiskers from `low` to `high`.
        case boxes(width: Double)
        /// A rectangle around every point, one step of each axis wide, coloured by the point's ``Chart/Point/value``.
        case cells
    }

    /// One observation.
    ///
    /// On a chart whose y axis has names, `low`, `high`, `base` and `quartiles` are along the x axis, else along the y
    /// axis.
    public struct Point: Sendable, Hashable {
        /// The position in the unit of the chart's x axis.
        public var x: Double
        /// The position in the unit of the chart's y axis.
        public var y: Double
        /// The bounds of the interval, where there is one.
        public var low: Double?
        public var high: Double?
        /// Where a bar begins, if not at zero.
        public var base: Double?
        /// The first and the third quartile, of boxes.
        public var quartiles: ClosedRange<Double>?
        /// What a cell's colour stands for.
        public var value: Double?
        /// A word to stand beside the point; none when empty.
        public var label: String

        public init(
            x: Double, y: Double, low: Double? = nil, high: Double? = nil, base: Double? = nil,
            quartiles: ClosedRange<Double>? = nil, value: Double? = nil, label: String = ""
        ) {
            self.x = x
            self.y = y
            self.low = low
            self.high = high
            self.base = base
            self.quartiles = quartiles
            self.value = value
            self.label = label
        }
    }

    /// A line across the plot, thin and broken, with its name beside it.
    public struct Reference: Sendable, Hashable {
        public enum Position: Sendable, Hashable {
            /// At a value of the x axis.
            case upright(Double)
            /// At a value of the y axis.
            case level(Double)
            /// Through all points with x = y.
            case diagonal
        }

        public var position: Position
        public var name: String

        public init(_ position: Position, name: String = "") {
            self.position = position
            self.name = name
        }
    }

    /// A rectangle of the plane; an edge that is `nil` is that of the plot.
    public struct Region: Sendable, Hashable {
        public var name: String
        public var left: Double?
        public var right: Double?
        public var bottom: Double?
        public var top: Double?

        public init(
            _ name: String, left: Double? = nil, right: Double? = nil, bottom: Double? = nil, top: Double? = nil
        ) {
            self.name = name
            self.left = left
            self.right = right
            self.bottom = bottom
            self.top = top
        }
    }
}
