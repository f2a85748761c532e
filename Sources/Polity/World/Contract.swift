/// The digital social contract of a jurisdiction: what each party owes, and whether it keeps to it.
public struct Contract: Sendable, Hashable {
    public enum Party: Int, CaseIterable, Sendable { case state, enterprises, citizens }
    public enum Obligation: Int, CaseIterable, Sendable { case privacy, personalData, cybersecurity }

    /// Strength with which it is in force, 0 to 1: the lever `contract.active` as the mechanism has put it in force, so that
    /// a contract acts from the month after it is made, and not at all where the mechanism is off.
    public internal(set) var strength = 0.0
    /// Fulfilment from 0 to 1, a row per party, a column per obligation; measured whether or not there is a contract.
    public var fulfilment: [[Double]] = Array(
        repeating: Array(repeating: 1, count: Obligation.allCases.count), count: Party.allCases.count)
    /// Whether each party cooperates this month; all do where there is no contract to break.
    public var cooperates = [Bool](repeating: true, count: Party.allCases.count)
    /// How far the others count on each party, 0 to 1.
    public var standing = [Double](repeating: 1, count: Party.allCases.count)
    /// The discount factor from which each party cooperates.
    public var threshold = [Double](repeating: 0, count: Party.allCases.count)
    /// Months in which a party broke the contract, since month 0.
    public var breaches = [Int](repeating: 0, count: Party.allCases.count)
}
