/// Security of data stores in a jurisdiction.
public struct Security: Sendable, Hashable {
    /// Kinds of holder, in the order of the arrays.
    public enum Holder: Int, CaseIterable, Sendable { case enterprises, commons, state }

    /// Share of stores that have migrated to cryptography that a quantum computer does not break.
    public var migrated = 0.0
    /// Level of security from 0 to 1, by kind of holder; of enterprises the mean.
    public var level = [0.0, 0.0, 0.0]
    /// Records that each kind of holder keeps, per citizen.
    public var held = [0.0, 0.0, 0.0]
    /// Breaches in the month, by kind of holder.
    public var breaches = [0, 0, 0]
    /// Records lost in breaches in the month per citizen, by kind of holder: enterprises, commons, State.
    public var lost = [0.0, 0.0, 0.0]
    /// Records lost per citizen in each month so far, over all holders.
    public var history: [Double] = []

    /// Share of what a kind of holder keeps that it lost in the month.
    func lostShare(_ holder: Holder) -> Double {
        held[holder.rawValue] > 0 ? min(1, lost[holder.rawValue] / held[holder.rawValue]) : 0
    }
}
