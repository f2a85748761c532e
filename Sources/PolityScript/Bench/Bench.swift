import Polity
import PolityLab

/// The worlds behind an outline, kept at some months so that every month of every world is reached quickly.
///
/// A world follows from its outline, so nothing has to be kept: what is kept saves time. When it takes more than its
/// budget, the futures that were not used for longest keep fewer months, then none.
package struct Bench: Sendable {
    /// Why a world is not there.
    enum Stop: Error {
        /// Stopped after so many months.
        case interrupted(month: Int)
        case failed(FailedRun.Cause, month: Int)
    }

    /// The one that was used last stands at the end.
    private var tracks: [Track] = []
    /// How many runs have been kept so far, which numbers them.
    private var count = 0
    private let executor: any ChunkExecutor
    private let memoryLimit: Int
    private let budget: Int

    /// Bytes that kept months may take, unless less is allowed for what is simulated.
    package static let usualBudget = 768 << 20
    /// Futures that are kept: looking for one takes time, too.
    private static let mostTracks = 100

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
        var track = takeTrack(of: world, for: month)
        defer {
            tracks.append(track)
            keepToBudget()
        }
        var run: Run
        if let kept = track.start(before: month) {
            run = kept
        } else {
            run = try beginning(world, watch)
            keep(run, in: &track)
        }
        let start = run.month
        watch.begin(at: start, to: month)
        while run.month < month {
            if watch.isCancelled() { throw .interrupted(month: run.month) }
            try advance(&run, world.sets, watch)
            keep(run, in: &track)
            watch.reached(run.month, from: start, to: month)
        }
        return run
    }

    private mutating func keep(_ run: Run, in track: inout Track) {
        count += 1
        track.keep(run, number: count)
        while track.bytes > budget, track.thin() {}
    }

    /// Bytes of a world from which on a month takes long enough to be given up in its middle.
    private static let large = 8 << 20

    /// The world of month 0.
    private func beginning(_ world: BenchOutline.World, _ watch: BenchWatch) throws(Stop) -> Run {
        let (scenario, seed, executor, memoryLimit) = (world.scenario, world.seed, executor, memoryLimit)
        let made = Abandonable.run(isCancelled: watch.isCancelled) {
            Result { () throws(FailedRun.Cause) in
                try Run(scenario, seed: seed, executor: executor, memoryLimit: memoryLimit)
            }
        }
        guard let made else { throw .interrupted(month: 0) }
        do throws(FailedRun.Cause) {
            return try made.get()
        } catch {
            throw .failed(error, month: 0)
        }
    }

    /// One month on, with what was set in the month.
    private func advance(
        _ run: inout Run, _ sets: [BenchOutline.DatedSet], _ watch: BenchWatch
    ) throws(Stop) {
        guard run.world.bytes >= Self.large else { return try advance(&run, sets) }
        let (bench, before) = (self, run)
        let outcome = Abandonable.run(isCancelled: watch.isCancelled) {
            Result { () throws(Stop) in
                var next = before
                try bench.advance(&next, sets)
                return next
            }
        }
        guard let outcome else { throw .interrupted(month: run.month) }
        run = try outcome.get()
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

    /// Takes the track of a world's future out of the bench; a new one begins with what others share with it.
    private mutating func takeTrack(of world: BenchOutline.World, for month: Int) -> Track {
        if let index = tracks.lastIndex(where: { $0.isOf(world) }) { return tracks.remove(at: index) }
        var best: (track: Track, shared: Int, start: Int)?
        for track in tracks {
            guard let shared = track.lastShared(with: world),
                let start = track.lastMonth(before: min(shared, month)), start > best?.start ?? -1
            else { continue }
            best = (track, shared, start)
        }
        var track = Track(world)
        if let best { track.branch(from: best.track, upTo: best.shared) }
        return track
    }

    // MARK: Memory

    /// Bytes of all that is kept; what futures share counts once.
    package var bytes: Int {
        var sizes: [Int: Int] = [:]
        for track in tracks { track.addBytes(to: &sizes) }
        return sizes.values.reduce(0, +)
    }

    /// The longest unused keep fewer months, then none. The one in use keeps its newest month whatever it takes.
    private mutating func keepToBudget() {
        if tracks.count > Self.mostTracks { tracks.removeFirst(tracks.count - Self.mostTracks) }
        while bytes > budget, let first = tracks.first {
            if tracks.count == 1 {
                guard tracks[0].thin() else { return }
            } else if first.bytes == 0 || !tracks[0].thin() {
                tracks.removeFirst()
            }
        }
    }
}
