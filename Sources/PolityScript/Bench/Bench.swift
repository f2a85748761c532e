import Polity
import PolityLab

/// The worlds behind an outline, kept at some months so that every month of every world is reached quickly.
///
/// A world follows from its outline, so nothing has to be kept: what is kept saves time. When it takes more than its
/// budget, the worlds that were not used for longest keep fewer months, then none.
package struct Bench: Sendable {
    /// Why a world is not there.
    enum Stop: Error {
        /// Stopped after so many months.
        case interrupted(month: Int)
        case failed(FailedRun.Cause, month: Int)
    }

    private var tracks: [String: Track] = [:]
    private var clock = 0
    private let executor: any ChunkExecutor
    private let memoryLimit: Int
    private let budget: Int

    /// Bytes that kept months may take, unless less is allowed for what is simulated.
    package static let usualBudget = 512 << 20

    /// - Parameters:
    ///   - memoryLimit: bytes for the citizens of one world.
    ///   - budget: bytes for the months that are kept.
    package init(executor: any ChunkExecutor, memoryLimit: Int, budget: Int = Self.usualBudget) {
        self.executor = executor
        self.memoryLimit = memoryLimit
        self.budget = min(budget, memoryLimit)
    }

    /// A world's run at a month, with what was set in that month.
    mutating func run(_ world: BenchOutline.World, at month: Int, watch: BenchWatch) throws(Stop) -> Run {
        var run = try opening(world, at: month, watch: watch)
        try apply(world.sets, to: &run)
        return run
    }

    /// A world's run at a month, before what was set in that month.
    mutating func opening(_ world: BenchOutline.World, at month: Int, watch: BenchWatch) throws(Stop) -> Run {
        var track = track(of: world)
        track.agree(with: world.sets)
        clock += 1
        track.lastUse = clock
        defer {
            tracks[world.name] = track
            keepToBudget()
        }
        var run: Run
        if let kept = track.start(before: month) {
            run = kept
        } else {
            do throws(FailedRun.Cause) {
                run = try Run(world.scenario, seed: world.seed, executor: executor, memoryLimit: memoryLimit)
            } catch {
                throw .failed(error, month: 0)
            }
            track.keep(run)
        }
        let start = run.month
        watch.begin(at: start, to: month)
        while run.month < month {
            if watch.isCancelled() { throw .interrupted(month: run.month) }
            try advance(&run, world.sets)
            track.keep(run)
            while track.bytes > budget, track.thin() {}
            watch.reached(run.month, from: start, to: month)
        }
        return run
    }

    /// One month on, with what was set in the month.
    func advance(
        _ run: inout Run, _ sets: [BenchOutline.DatedSet],
        watch: ((_ mechanism: String, _ world: borrowing World) -> Void)? = nil
    ) throws(Stop) {
        try apply(sets, to: &run)
        do throws(FailedRun.Cause) {
            try run.step(watch: watch)
        } catch {
            throw .failed(error, month: run.month)
        }
    }

    private func apply(_ sets: [BenchOutline.DatedSet], to run: inout Run) throws(Stop) {
        for set in sets where set.month == run.month {
            do throws(FailedRun.Cause) {
                try run.change(set.change, jurisdiction: set.jurisdiction)
            } catch {
                throw .failed(error, month: run.month)
            }
        }
    }

    private func track(of world: BenchOutline.World) -> Track {
        if let own = tracks[world.name], own.scenario == world.scenario, own.seed == world.seed { return own }
        // A fork begins with what its origin has kept.
        let origins = tracks.values.compactMap { $0.shared(with: world.scenario, seed: world.seed) }
        return origins.max {
            ($0.common(with: world.sets), $0.kept.count) < ($1.common(with: world.sets), $1.kept.count)
        } ?? Track(scenario: world.scenario, seed: world.seed)
    }

    // MARK: Memory

    /// Bytes of all that is kept, what worlds share counted for each.
    package var bytes: Int { tracks.values.reduce(0) { $0 + $1.bytes } }

    private mutating func keepToBudget() {
        guard bytes > budget else { return }
        // The longest unused first; the world in use keeps its newest month whatever it takes.
        let order = tracks.sorted { $0.value.lastUse < $1.value.lastUse }.map(\.key)
        for name in order {
            while bytes > budget, tracks[name]?.thin() == true {}
            if bytes > budget, name != order.last { tracks[name]?.clear() }
        }
    }

    /// Forgets worlds that are no longer on the bench.
    mutating func forget(allBut names: Set<String>) {
        tracks = tracks.filter { names.contains($0.key) }
    }
}
