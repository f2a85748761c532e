/// A part of every list of runs that is simulated: of `count` shares of equal size, the one with a number.
///
/// Runs belong to shares by their places in the list, so no run, and no run's result, depends on what else a share has. Whoever
/// has only a share of the runs can estimate nothing from them: an analysis ends after its first list, with
/// ``StudyError/shared``. What it would have asked for next, knowing the results, is simulated by whoever has all shares.
public struct RunShare: Sendable {
    public let index: Int
    public let count: Int
    /// Told of every list: how many runs it has, and by which number their luck is drawn.
    let tally: @Sendable (_ runs: Int, _ seed: UInt64) -> Void

    /// - Precondition: `index` is from 0 to `count - 1`.
    public init(
        _ index: Int, of count: Int, tally: @escaping @Sendable (_ runs: Int, _ seed: UInt64) -> Void = { _, _ in }
    ) {
        precondition((0..<count).contains(index), "a share is one of its count")
        self.index = index
        self.count = count
        self.tally = tally
    }

    /// Places in a list of so many runs.
    func places(of runs: Int) -> StrideTo<Int> { stride(from: index, to: runs, by: count) }
}

/// A store for a share of the runs: what is asked of it, it asks of another one.
public struct SharedRuns: RunStore {
    public let share: RunShare?
    private let base: any RunStore

    public init(_ share: RunShare, in base: any RunStore) {
        self.share = share
        self.base = base
    }

    public func stored(_ key: RunKey, _ wanted: Recording) throws(StoreError) -> StoredRun? {
        try base.stored(key, wanted)
    }

    public func values(
        of scenario: ScenarioRecord, seed: UInt64, replications: Range<Int>, measure: String, place: Int, month: Int
    ) throws(StoreError) -> [Double?] {
        try base.values(
            of: scenario, seed: seed, replications: replications, measure: measure, place: place, month: month)
    }

    public func keep(_ key: RunKey, _ run: StoredRun, _ recording: Recording) throws(StoreError) {
        try base.keep(key, run, recording)
    }

    /// A share gives no results.
    public func keep(estimates rows: [String], statement: Int, analysis: String) throws(StoreError) {}
}

/// A store that keeps nothing, for those who only count or time runs.
public struct ForgetfulStore: RunStore {
    public init() {}

    public func stored(_ key: RunKey, _ wanted: Recording) -> StoredRun? { nil }
    public func values(
        of scenario: ScenarioRecord, seed: UInt64, replications: Range<Int>, measure: String, place: Int, month: Int
    ) -> [Double?] { replications.map { _ in nil } }
    public func keep(_ key: RunKey, _ run: StoredRun, _ recording: Recording) {}
    public func keep(estimates rows: [String], statement: Int, analysis: String) {}
}
