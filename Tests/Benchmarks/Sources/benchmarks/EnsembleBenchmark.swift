import Polity
import PolityLab

/// Row 3: many small worlds beside each other, on one thread and on all.
struct EnsembleBenchmark: Benchmark {
    let runs: Int
    let months: Int
    let rounds: Int

    func run(_ report: inout Report) throws {
        let concentration = try Measure.concentration
        let study = Study(scenarios: [Scenario(name: "default")], measures: [concentration], months: months, runs: runs)
        let threads = Machine.processors
        var ends: [Fingerprint] = []

        let measured = try Rounds(rounds) {
            ends = []
            return try [1, threads].map { threads in
                try Clock.time(Clock.wall) { ends.append(fingerprint(try study.run(threads: threads))) }
            }
        }

        report.heading("Ensemble: \(runs) runs of 2 000 citizens, 8 enterprises, \(months) months, measure hhi")
        let rates = measured.values.map { Sample($0.map { Double(runs) / $0 }) }
        report.row("one thread", rates[0], unit: "runs per second")
        report.row("\(threads) threads", rates[1], unit: "runs per second")
        report.row("speed-up", measured.ratio(0, over: 1), unit: "")
        report.checkLoad(measured)
        try Disagreement.check("an ensemble on one thread and on \(threads)", ends[0], ends[1])
        report.note("all series agree in every bit: \(ends[0])")
    }

    private func fingerprint(_ ensemble: Ensemble) -> Fingerprint {
        var result = Fingerprint()
        for run in 0..<runs {
            result.add(ensemble.series(scenario: 0, measure: 0, run: run).map(\.bitPattern))
        }
        return result
    }
}
