import Polity
import PolityLab

/// The worlds behind an outline, kept at some months so that every month of every world is reached quickly.
package struct Bench: Sendable {
    /// Why a world is not there.
    enum Stop: Error {
        /// Stopped after so many months.
        case interrupted(month: Int)
        case failed(FailedRun.Cause, month: Int)
    }

    /// Runs of one world by month, before what was set in that month.
    private struct Track: Sendable {
        let scenario: Scenario
        let seed: UInt64
        var sets: [BenchOutline.DatedSet] = []
        var kept: [Int: Run] = [:]

        /// Forgets what other settings would have given.
        mutating func agree(with sets: [BenchOutline.DatedSet]) {
            let common = zip(self.sets, sets).prefix { $0 == $1 }.count
            let first = min(
                common < self.sets.count ? self.sets[common].month : .max,
                common < sets.count ? sets[common].month : .max)
            kept = kept.filter { $0.key <= first }
            self.sets = sets
        }

        /// Keeps every twelfth month and the newest ones.
        mutating func keep(_ run: Run) {
            kept[run.month] = run
            kept = kept.filter { $0.key % Self.spacing == 0 || $0.key > run.month - Self.recent }
        }

        private static let spacing = 12
        private static let recent = 6
    }

    private var tracks: [String: Track] = [:]
    private let executor: any ChunkExecutor
    private let memoryLimit: Int

    package init(executor: any ChunkExecutor, memoryLimit: Int) {
        self.executor = executor
        self.memoryLimit = memoryLimit
    }

    /// A world's run at a month, with what was set in that month.
    mutating func run(
        _ world: BenchOutline.World, at month: Int, isCancelled: () -> Bool
    ) throws(Stop) -> Run {
        var run = try opening(world, at: month, isCancelled: isCancelled)
        try apply(world.sets, to: &run)
        return run
    }

    /// A world's run at a month, before what was set in that month.
    ///
    /// - Parameter isCancelled: asked before every month.
    mutating func opening(
        _ world: BenchOutline.World, at month: Int, isCancelled: () -> Bool
    ) throws(Stop) -> Run {
        var track = track(of: world)
        track.agree(with: world.sets)
        defer { tracks[world.name] = track }
        var run: Run
        if let start = track.kept.keys.filter({ $0 <= month }).max(), let kept = track.kept[start] {
            run = kept
        } else {
            do throws(FailedRun.Cause) {
                run = try Run(world.scenario, seed: world.seed, executor: executor, memoryLimit: memoryLimit)
            } catch {
                throw .failed(error, month: 0)
            }
            track.keep(run)
        }
        while run.month < month {
            if isCancelled() { throw .interrupted(month: run.month) }
            try advance(&run, world.sets)
            track.keep(run)
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
        let origin = tracks.values.filter { $0.scenario == world.scenario && $0.seed == world.seed }
            .max { Self.common($0.sets, world.sets) < Self.common($1.sets, world.sets) }
        return origin ?? Track(scenario: world.scenario, seed: world.seed)
    }

    private static func common(_ a: [BenchOutline.DatedSet], _ b: [BenchOutline.DatedSet]) -> Int {
        zip(a, b).prefix { $0 == $1 }.count
    }

    /// Forgets worlds that are no longer on the bench.
    mutating func forget(allBut names: Set<String>) {
        tracks = tracks.filter { names.contains($0.key) }
    }
}
