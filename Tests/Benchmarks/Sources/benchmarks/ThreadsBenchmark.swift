import Polity
import PolityLab

/// Row 6: one big world, its loops on one thread and on two.
struct ThreadsBenchmark: Benchmark {
    let citizens: Int
    let months: Int
    let rounds: Int

    func run(_ report: inout Report) throws {
        var economy = Economy()
        economy[.citizens] = Double(citizens)
        economy[.enterprises] = 8
        let start = try World(economy: economy)
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

        report.heading("One big world: \(citizens) citizens, 8 enterprises, \(months) months")
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
