/// Security of data stores in a jurisdiction.
public struct Security: Sendable, Hashable {
    /// Share of stores that have migrated to cryptography that a quantum computer does not break.
    public internal(set) var migrated = 0.0
    /// Records lost in breaches in the month per citizen, by kind of holder: enterprises, commons, State.
    public internal(set) var lost = [0.0, 0.0, 0.0]
    /// Records lost per citizen in each month so far, over all holders.
    public internal(set) var history: [Double] = []
}
