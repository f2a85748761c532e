import Polity

/// Row 2: whole months with the measure `hhi`, against the usage kernel alone, and what each mechanism has of them.
struct MonthBenchmark: Benchmark {
    let citizens: Int
    let months: Int
    let rounds: Int
    var institutions = Regime.default

    func run(_ report: inout Report) throws {
        let hhi = try Measure.concentration
        let start = try World(citizens: citizens, levers: institutions.levers)
        let (schedule, stopwatches) = Schedule.standard.timed()
        let simulation = Simulation(schedule: schedule)
        let kernel = Stopwatch()
        let alone = Simulation(schedule: Schedule([Timed(mechanism: Usage(), stopwatch: kernel)]))
        var settled = start
        try Simulation().run(&settled, months: 24)

        let measured = try Rounds(rounds) {
            var world = start
            for (_, stopwatch) in stopwatches {
                _ = stopwatch.reset()
            }
            var observing = 0.0
            let whole = try Clock.time(Clock.thread) {
                try simulation.run(&world, months: months) { world in
                    observing += Clock.time(Clock.thread) { _ = hhi.observe(world, 0) }
                }
            }
            let parts = stopwatches.map { $0.stopwatch.reset() }
            var other = settled
            _ = kernel.reset()
            try alone.run(&other, months: months)
            return [whole, kernel.reset(), whole - observing] + parts + [whole - observing - parts.reduce(0, +)]
        }

        report.heading(
            "Whole months: \(grouped(citizens)) citizens, 8 enterprises, \(months) months, one thread, "
                + institutions.name)
        let scale = 1e9 / Double(citizens * months)
        report.row("month with hhi", measured.sample(0, times: scale), unit: "ns per citizen-month")
        let parts = stopwatches.map(\.name) + ["balances and checks"]
        for (index, name) in parts.enumerated() {
            report.part("of which \(name)", measured.sample(index + 3, times: scale), unit: "ns per citizen-month")
        }
        report.row("usage kernel alone", measured.sample(1, times: scale), unit: "ns per citizen-month")
        report.row("month with hhi over kernel", measured.ratio(0, over: 1), unit: "")
        report.row("month without over kernel", measured.ratio(2, over: 1), unit: "")
        report.checkLoad(measured)
    }
}

/// The institutions under which months are measured.
struct Regime {
    let name: String
    let levers: Levers

    static let `default` = Regime(name: "default levers", levers: Levers())

    /// Those that make the month do most: shares of data for commons and citizens, so licences, duties and a cap.
    static let social: Regime = {
        var levers = Levers()
        levers[.dataSocialShare] = 0.6
        levers[.dataCitizenShare] = 0.5
        levers[.dataInteroperability] = 0.8
        levers[.technologySocialOwnership] = 0.5
        levers[.surveillanceCap] = 0.35
        return Regime(name: "social levers", levers: levers)
    }()
}
