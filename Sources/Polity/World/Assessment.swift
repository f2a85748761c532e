/// Decisions on new applications of technology in a jurisdiction, with both kinds of error: the truth is known inside
/// the model.
public struct Assessment: Sendable, Hashable {
    /// Benefit of the applications in use, as a share of output.
    public var benefit = 0.0
    /// Harm of the applications in use, as a share of output.
    public var harm = 0.0
    /// Decisions since month 0. What has been tried is counted again when it is allowed or banned.
    public var allowed = 0
    public var banned = 0
    public var tried = 0
    /// Good applications banned, harmful ones let through, since month 0.
    public var falseBans = 0
    public var missedHarms = 0
    /// What bans have cost and spared since month 0, as shares of a month's output at full scale.
    public var forgoneBenefit = 0.0
    public var avoidedHarm = 0.0
    /// Applications in a sandbox.
    public var sandbox: [Application] = []
    /// What an authority has ordered for the month that begins; it ends with it.
    public internal(set) var order: MonthlyOrder?
    /// Benefit less harm in month 0, at rest under default institutions.
    var startNet = 0.0

    public enum MonthlyOrder: Sendable, Hashable {
        /// Whatever arrives or is on trial is banned.
        case ban
        /// Whatever arrives is tried out for so many months.
        case trial(months: Int)
    }

    public struct Application: Sendable, Hashable {
        /// True benefit and harm at full scale, as shares of output.
        public var benefit: Double
        public var harm: Double
        /// Month in which the trial ends.
        public var due: Int
        /// What its luck is keyed by: the month in which it came and its number in that month.
        let arrived: Int
        let number: Int

        var net: Double { benefit - harm }
    }
}
