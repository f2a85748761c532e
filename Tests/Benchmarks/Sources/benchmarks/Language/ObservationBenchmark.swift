import Polity
import PolityScript

/// An aggregate over citizens against NumPy on the same columns, both on one thread.
struct ObservationBenchmark: Benchmark {
    let python: String
    let citizens: Int
    let rounds: Int

    private static let expression = "mean(income of citizens where vulnerable and literacy < 0.3)"
    /// Of one round, of which the fastest counts.
    private let repeats = 20

    func run(_ report: inout Report) throws {
        var world = try World(citizens: citizens)
        try Simulation().run(&world, months: 2)
        let columns = world.jurisdictions[0].citizens
        let folder = try ScratchFolder()
        defer { withExtendedLifetime(folder) {} }
        _ = try folder.write(columns.income.array, name: "income")
        _ = try folder.write(columns.literacy.array, name: "literacy")
        _ = try folder.write(columns.vulnerable.array, name: "vulnerable")
        let observation = try Observation(Self.expression)
        var means = [0.0, 0.0]

        let measured = try Rounds(rounds) {
            var own = Double.infinity
            for _ in 0..<repeats {
                let seconds = try Clock.time(Clock.thread) { means[0] = try observation.value(in: world) }
                own = min(own, seconds)
            }
            let lines = try Subprocess.run(
                [python, "Yardsticks/mean.py", folder.path, "\(repeats)"], keepsOutput: true
            ).numbers
            means[1] = lines.last?[1] ?? .nan
            return [own, lines.map { $0[0] }.min() ?? .nan]
        }

        report.heading("Aggregate: \(Self.expression), \(grouped(citizens)) citizens, one thread")
        report.row("Observation", measured.sample(0, times: 1000), unit: "ms")
        report.row("NumPy", measured.sample(1, times: 1000), unit: "ms")
        report.row("Observation over NumPy", measured.ratio(0, over: 1), unit: "")
        report.checkLoad(measured)
        try Difference.check("means in Polity and in NumPy", means[0], means[1], within: 1e-12)
        report.note("means agree to 1e-12: \(means[0])")
    }
}
