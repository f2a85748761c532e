import Polity
import PolityLab

/// The runs of one future by month, each before what was set in that month: a scenario, a seed, and what was set when.
/// Worlds of the same future share it, whatever they are called.
struct Track: Sendable {
    /// A run at a month; tracks that have branched off one another share it, and the number tells.
    private struct Kept: Sendable {
        let number: Int
        let run: Run
    }

    private let scenario: Scenario
    private let seed: UInt64
    private let sets: [BenchOutline.DatedSet]
    private var kept: [Int: Kept] = [:]
    /// Months between the runs that stay, and how many of the newest stay besides.
    private var spacing = 12
    private var recent = 6

    init(_ world: BenchOutline.World) {
        scenario = Self.nameless(world.scenario)
        seed = world.seed
        sets = world.sets
    }

    /// The name only labels rows, so it makes no other future.
    private static func nameless(_ scenario: Scenario) -> Scenario {
        var scenario = scenario
        scenario.name = ""
        return scenario
    }

    /// Whether this is the world's future.
    func isOf(_ world: BenchOutline.World) -> Bool {
        seed == world.seed && sets == world.sets && scenario == Self.nameless(world.scenario)
    }

    /// The last month up to which the future of a world is the same; `nil` if it is another from the start.
    func lastShared(with world: BenchOutline.World) -> Int? {
        guard seed == world.seed, scenario == Self.nameless(world.scenario) else { return nil }
        let common = zip(sets, world.sets).prefix { $0 == $1 }.count
        let own = common < sets.count ? sets[common].month : .max
        let other = common < world.sets.count ? world.sets[common].month : .max
        return min(own, other)
    }

    /// Takes over what another future has kept up to a month.
    mutating func branch(from origin: Track, upTo month: Int) {
        kept = origin.kept.filter { $0.key <= month }
        (spacing, recent) = (origin.spacing, origin.recent)
    }

    /// The last kept run up to a month.
    func start(before month: Int) -> Run? { lastMonth(before: month).flatMap { kept[$0]?.run } }

    func lastMonth(before month: Int) -> Int? { kept.keys.filter { $0 <= month }.max() }

    /// - Parameter number: a number that no other run has.
    mutating func keep(_ run: Run, number: Int) {
        kept[run.month] = Kept(number: number, run: run)
        forget(after: run.month)
    }

    private mutating func forget(after month: Int) {
        kept = kept.filter { $0.key == month || $0.key % spacing == 0 || $0.key > month - recent }
    }

    /// Keeps fewer runs; false if there is one only, or none.
    mutating func thin() -> Bool {
        guard kept.count > 1, let last = kept.keys.max() else { return false }
        if recent > 1 { recent = 1 } else if spacing <= last { spacing *= 2 }
        forget(after: last)
        if spacing > last { kept = kept.filter { $0.key == last } }
        return true
    }

    /// Bytes of the runs that are kept, by their numbers.
    func addBytes(to sizes: inout [Int: Int]) {
        for kept in kept.values { sizes[kept.number] = kept.run.world.bytes }
    }

    /// Bytes of the runs that are kept.
    var bytes: Int { kept.values.reduce(0) { $0 + $1.run.world.bytes } }
}
