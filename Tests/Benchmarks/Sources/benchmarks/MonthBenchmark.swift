import Polity

/// Row 2: whole months, and what each mechanism has of them.
struct MonthBenchmark: Benchmark {
    let citizens: Int
    let months: Int
    let rounds: Int

    func run(_ report: inout Report) throws {
        let start = try World(citizens: citizens)
        let (schedule, stopwatches) = Schedule.standard.timed()
        let simulation = Simulation(schedule: schedule)

        let measured = try Rounds(rounds) {
            var world = start
            for (_, stopwatch) in stopwatches {
                _ = stopwatch.reset()
            }
            let whole = try Clock.time(Clock.thread) { try simulation.run(&world, months: months) }
            let parts = stopwatches.map { $0.stopwatch.reset() }
            return [whole] + parts + [whole - parts.reduce(0, +)]
        }

        report.heading("Whole months: \(grouped(citizens)) citizens, 8 enterprises, \(months) months, one thread")
        let scale = 1e9 / Double(citizens * months)
        report.row("month", measured.sample(0, times: scale), unit: "ns per citizen-month")
        let parts = stopwatches.map(\.name) + ["balances and checks"]
        for (index, name) in parts.enumerated() {
            report.part("of which \(name)", measured.sample(index + 1, times: scale), unit: "ns per citizen-month")
        }
        if let usage = parts.firstIndex(of: "usage") {
            report.row("month over usage", measured.ratio(0, over: usage + 1), unit: "")
        }
        report.checkLoad(measured)
    }
}
