import PolityScript

/// Checking a long script, in this process and as a program, against counting its words.
struct CheckBenchmark: Benchmark {
    let polity: String
    let lines: Int
    let rounds: Int

    func run(_ report: inout Report) throws {
        let text = LargeScript.text(lines: lines)
        let folder = try ScratchFolder()
        defer { withExtendedLifetime(folder) {} }
        let file = try folder.write(Array(text.utf8), name: "large.polity")
        var findings: [Script.Finding] = []

        let measured = try Rounds(rounds) {
            let check = try Subprocess.run([polity, "check", file])
            let count = try Subprocess.run(["wc", file])
            let inside = Clock.time(Clock.thread) { findings = Script.check(text) }
            return [check.wall, check.processor, count.wall, count.processor, inside]
        }

        report.heading("Check of \(grouped(lines)) lines, \(grouped(text.utf8.count)) bytes")
        report.row("polity check, from start to end", measured.sample(0, times: 1000), unit: "ms")
        report.row("wc, from start to end", measured.sample(2, times: 1000), unit: "ms")
        report.row("polity check, processor", measured.sample(1, times: 1000), unit: "ms")
        report.row("wc, processor", measured.sample(3, times: 1000), unit: "ms")
        report.row("Script.check in this process", measured.sample(4, times: 1000), unit: "ms")
        report.row("polity check over wc", measured.ratio(0, over: 2), unit: "from start to end")
        report.row("polity check over wc", measured.ratio(1, over: 3), unit: "processor")
        report.checkLoad(measured)
        if let finding = findings.first {
            throw Difference(description: "line \(finding.line) of the large script: \(finding.message)")
        }
        report.note("no errors and no warnings")
    }
}
