import Polity

/// Row 1: the usage kernel, tables included, against its twin in C.
struct UsageBenchmark: Benchmark {
    let citizens: Int
    let reconsideration: Double
    let months: Int
    let rounds: Int

    func run(_ report: inout Report) throws {
        // Two years in, when enterprises differ in all that choice looks at.
        var start = try World(citizens: citizens, reconsideration: reconsideration)
        try Simulation().run(&start, months: 24)
        let stopwatch = Stopwatch()
        // Usage alone, so that quality, prices and surveillance stay; the simulation's own checks are not timed.
        let simulation = Simulation(schedule: Schedule([Timed(mechanism: Usage(), stopwatch: stopwatch)]))
        let twin = TwinUsage(start)
        var end = start

        let measured = try Rounds(rounds) {
            end = start
            _ = stopwatch.reset()
            for _ in 0..<months {
                try simulation.step(&end)
            }
            return [stopwatch.reset(), twin.run(months: months)]
        }

        let citizensNow = end.jurisdictions[0].citizens
        let swift = Fingerprint(
            platforms: citizensNow.platform.array, tally: citizensNow.tally, switches: citizensNow.switches)
        let share = Int((100 * reconsideration).rounded())
        report.heading(
            "Usage: \(grouped(citizens)) citizens, 8 enterprises, \(share) % reconsider, \(months) months, one thread")
        let scale = 1e9 / Double(citizens * months)
        report.row("Swift", measured.sample(0, times: scale), unit: "ns per citizen-month")
        report.row("C", measured.sample(1, times: scale), unit: "ns per citizen-month")
        report.row("Swift over C", measured.ratio(0, over: 1), unit: "")
        report.checkLoad(measured)
        try Disagreement.check("usage in Swift and in C", swift, twin.fingerprint)
        report.note("platforms, tally and switches agree in every bit: \(swift)")
    }
}
