/// A line chart as a value: what is shown, without any layout.
///
/// Values that are not finite are gaps, never drawn as zero.
public struct Chart: Sendable, Hashable {
    /// One observation; `low` and `high` bound its interval where there is one.
    public struct Point: Sendable, Hashable {
        /// The position in the unit of the chart's ``Chart/xTitle``, usually years.
        public var x: Double
        /// The value in the unit of the chart's ``Chart/yTitle``.
        public var y: Double
        public var low: Double?
        public var high: Double?

        public init(x: Double, y: Double, low: Double? = nil, high: Double? = nil) {
            self.x = x
            self.y = y
            self.low = low
            self.high = high
        }
    }

    /// A named line; consecutive points with finite values are joined in the order given.
    public struct Series: Sendable, Hashable {
        public var name: String
        public var points: [Point]

        public init(_ name: String, points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    public var title: String
    /// What runs to the right, with its unit, e.g. `year`.
    public var xTitle: String
    /// What runs upwards, with its unit, e.g. `output, money per citizen`.
    public var yTitle: String
    public var series: [Series]
    /// The line below the chart: runs, interval, seed; none when empty.
    public var source: String

    public init(
        title: String = "", xTitle: String = "year", yTitle: String = "", series: [Series], source: String = ""
    ) {
        self.title = title
        self.xTitle = xTitle
        self.yTitle = yTitle
        self.series = series
        self.source = source
    }
}
