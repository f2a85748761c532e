import Polity
import PolityLab

/// Row 4: the memory that a big world takes.
struct MemoryBenchmark: Benchmark {
    let citizens: Int
    /// A yearly pass over citizens and, under these institutions, an entry are among them.
    private let months = 14

    init(citizens: Int) {
        self.citizens = citizens
    }

    func run(_ report: inout Report) throws {
        report.heading("Memory: \(grouped(citizens)) citizens, 8 enterprises, made and stepped \(months) months")
        guard let peakBefore = Machine.memory("VmHWM"), let heldBefore = Machine.memory("VmRSS") else {
            report.note("not measured: this system has no /proc/self/status")
            return
        }
        var world = try World(citizens: citizens, levers: Regime.social.levers)
        try Simulation().run(&world, months: months)
        let peak = (Machine.memory("VmHWM") ?? 0) - peakBefore
        let held = (Machine.memory("VmRSS") ?? 0) - heldBefore
        // Used once more, so that the world lives until here.
        precondition(world.month == months)
        report.row("peak of the program", Double(peak + peakBefore) / 0x1p20, unit: "MiB")
        report.row("columns", Double(Citizens.bytesPerCitizen), unit: "bytes per citizen")
        report.row("held at the end", Double(held) / Double(citizens), unit: "bytes per citizen")
        report.row("peak", Double(peak) / Double(citizens), unit: "bytes per citizen")
    }
}

/// Row 6: the loops of one big world on one thread and on two.
struct ThreadsBenchmark: Benchmark {
    let citizens: Int
    let months: Int
    let rounds: Int

    func run(_ report: inout Report) throws {
        let start = try World(citizens: citizens)
        var ends = [start, start]

        let measured = try Rounds(rounds) {
            try [1, 2].map { threads in
                var world = start
                let simulation = Simulation(executor: DispatchChunks(threads: threads))
                // The first month copies the columns that it changes from those of the start.
                try simulation.step(&world)
                let seconds = try Clock.time(Clock.wall) { try simulation.run(&world, months: months) }
                ends[threads - 1] = world
                return seconds
            }
        }

        report.heading("One big world: \(grouped(citizens)) citizens, 8 enterprises, \(months) months")
        let scale = 1e9 / Double(citizens * months)
        report.row("one thread", measured.sample(0, times: scale), unit: "ns per citizen-month")
        report.row("two threads", measured.sample(1, times: scale), unit: "ns per citizen-month")
        report.row("speed-up", measured.ratio(0, over: 1), unit: "")
        report.checkLoad(measured)
        let prints = ends.map { Fingerprint($0) }
        try Disagreement.check("a world on one thread and on two", prints[0], prints[1])
        report.note("platforms, tally, deposits and income agree in every bit: \(prints[0])")
    }
}
