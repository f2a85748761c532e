import Polity
import PolityLab

/// One world's runs by month, before what was set in that month.
struct Track: Sendable {
    /// Named like the world that it is of; the runs may have the name of a world that this one is a fork of.
    private(set) var scenario: Scenario
    let seed: UInt64
    private(set) var sets: [BenchOutline.DatedSet] = []
    private(set) var kept: [Int: Run] = [:]
    /// The bench's clock when it was used last.
    var lastUse = 0
    /// Months between the runs that stay, and how many of the newest stay besides.
    private var spacing = 12
    private var recent = 6

    init(scenario: Scenario, seed: UInt64) {
        self.scenario = scenario
        self.seed = seed
    }

    /// The same runs for a fork; `nil` if it is of another scenario.
    func shared(with fork: Scenario, seed: UInt64) -> Track? {
        var own = scenario
        own.name = fork.name
        guard self.seed == seed, own == fork else { return nil }
        var track = self
        track.scenario = fork
        return track
    }

    /// The last kept run up to a month.
    func start(before month: Int) -> Run? {
        kept.keys.filter { $0 <= month }.max().flatMap { kept[$0] }
    }

    /// Forgets what other settings would have given.
    mutating func agree(with sets: [BenchOutline.DatedSet]) {
        let common = zip(self.sets, sets).prefix { $0 == $1 }.count
        let first = min(
            common < self.sets.count ? self.sets[common].month : .max,
            common < sets.count ? sets[common].month : .max)
        kept = kept.filter { $0.key <= first }
        self.sets = sets
    }

    mutating func keep(_ run: Run) {
        kept[run.month] = run
        forget(after: run.month)
    }

    private mutating func forget(after month: Int) {
        kept = kept.filter { $0.key == month || $0.key % spacing == 0 || $0.key > month - recent }
    }

    /// Keeps fewer runs; false if there is one only, or none.
    mutating func thin() -> Bool {
        guard kept.count > 1, let last = kept.keys.max() else { return false }
        if recent > 1 { recent = 1 } else { spacing *= 2 }
        // Month 0 is quickly made anew.
        kept[0] = nil
        forget(after: last)
        return true
    }

    mutating func clear() { kept = [:] }

    /// Bytes of the runs that are kept, each counted as if it shared nothing.
    var bytes: Int { kept.count * (kept.values.first?.world.bytes ?? 0) }

    /// How many settings two worlds have in common.
    func common(with sets: [BenchOutline.DatedSet]) -> Int {
        zip(self.sets, sets).prefix { $0 == $1 }.count
    }
}
