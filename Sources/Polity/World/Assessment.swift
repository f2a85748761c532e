/// Decisions on new applications of technology in a jurisdiction, with both kinds of error: the truth is known inside
/// the model.
public struct Assessment: Sendable, Hashable {
    /// Applications that may be used, by share of full scale.
    public internal(set) var benefit = 0.0
    /// Harm of what may be used, as a share of output.
    public internal(set) var harm = 0.0
    /// Decisions since month 0.
    public internal(set) var allowed = 0
    public internal(set) var banned = 0
    public internal(set) var tried = 0
    /// Good applications banned, harmful ones let through, since month 0.
    public internal(set) var falseBans = 0
    public internal(set) var missedHarms = 0
    /// Applications in a sandbox.
    public internal(set) var sandbox: [Application] = []

    public struct Application: Sendable, Hashable {
        /// True benefit and harm at full scale, as shares of output.
        public var benefit: Double
        public var harm: Double
        /// Month in which the trial ends.
        public var due: Int
    }
}
