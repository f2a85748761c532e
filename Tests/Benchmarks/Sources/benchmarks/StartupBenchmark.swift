/// Row 7: from the start of `polity --version` to its end, against a program that does nothing.
struct StartupBenchmark: Benchmark {
    let program: String
    let rounds: Int

    func run(_ report: inout Report) throws {
        let measured = try Rounds(rounds) {
            try [
                Subprocess.run([program, "--version"]).wall,
                Subprocess.run(["true"]).wall,
            ]
        }
        report.heading("Start-up of \(program), \(rounds) times")
        report.row("polity --version", measured.sample(0, times: 1000), unit: "ms")
        report.row("true", measured.sample(1, times: 1000), unit: "ms")
        report.row("difference of medians", 1000 * (measured.sample(0).median - measured.sample(1).median), unit: "ms")
        report.checkLoad(measured)
    }
}
