/// Months in which enterprises came and went.
public struct Turnover: Sendable, Hashable {
    /// One element per entry, halves made by a break-up included; those of month 0 are not.
    public internal(set) var entries: [Int] = []
    /// One element per exit, mergers included.
    public internal(set) var exits: [Int] = []
}
