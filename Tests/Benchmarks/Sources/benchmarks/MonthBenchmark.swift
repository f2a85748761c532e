import Polity

/// Row 2: whole months, and what each mechanism has of them.
struct MonthBenchmark: Benchmark {
    let citizens: Int
    let months: Int
    let rounds: Int

    func run(_ report: inout Report) throws {
        var economy = Economy()
        economy[.citizens] = Double(citizens)
        economy[.enterprises] = 8
        let start = try World(economy: economy)
        let (schedule, stopwatches) = Schedule.standard.timed()
        let simulation = Simulation(schedule: schedule)

        let measured = try Rounds(rounds) {
            var world = start
            for (_, stopwatch) in stopwatches {
                _ = stopwatch.reset()
            }
            let whole = try Clock.time(Clock.thread) { try simulation.run(&world, months: months) }
            return [whole] + stopwatches.map { $0.stopwatch.reset() }
        }

        report.heading("Whole months: \(citizens) citizens, 8 enterprises, \(months) months, one thread")
        let scale = 1e9 / Double(citizens * months)
        report.row("month", measured.sample(0, times: scale), unit: "ns per citizen-month")
        for (index, (name, _)) in stopwatches.enumerated() {
            report.row("  of which \(name)", measured.sample(index + 1, times: scale), unit: "ns per citizen-month")
            if name == "usage" {
                report.row("month over usage", measured.ratio(0, over: index + 1), unit: "")
            }
        }
        report.checkLoad(measured)
    }
}
