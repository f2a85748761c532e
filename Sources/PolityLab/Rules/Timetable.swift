import Polity

/// Changes of levers that are known beforehand. A jurisdiction's own levers are their permanent path; on top of it lies a stack of
/// overlays, each of which holds for a time. The end of an overlay uncovers what lies below and touches nothing else.
public struct Timetable: Sendable, Hashable {
    /// Values of levers that hold for some months in one jurisdiction.
    public struct Overlay: Sendable, Hashable {
        /// Number of the jurisdiction in its scenario.
        public var place: Int
        /// Months by the time elapsed when they begin: 0 is the first month simulated.
        public var months: Range<Int>
        public var values: [Lever: Double]

        public init(place: Int = 0, months: Range<Int> = 0..<Int.max, values: [Lever: Double]) {
            self.place = place
            self.months = months
            self.values = values
        }
    }

    /// From the bottom of the stack to its top: of two that set one lever at one time, the later one holds.
    public var overlays: [Overlay]

    public init(_ overlays: [Overlay] = []) {
        self.overlays = overlays
    }

    /// The levers in force in a jurisdiction in the month that begins after `month` months.
    public func levers(_ permanent: Levers, place: Int, month: Int) -> Levers {
        var levers = permanent
        for overlay in overlays where overlay.place == place && overlay.months.contains(month) {
            for (lever, value) in overlay.values { levers[lever] = value }
        }
        return levers
    }
}
