#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

func benchmarks(_ size: Size) -> [any Benchmark] {
    var all: [any Benchmark] = [
        // First, because a program's peak of memory never falls.
        MemoryBenchmark(citizens: size.huge),
        UsageBenchmark(citizens: size.medium, reconsideration: 0.05, months: size.months, rounds: size.rounds),
        UsageBenchmark(citizens: size.medium, reconsideration: 1, months: size.months / 4, rounds: size.rounds),
        MonthBenchmark(citizens: size.medium, months: size.months, rounds: size.rounds),
        MonthBenchmark(
            citizens: size.medium, months: size.months, rounds: size.rounds, institutions: .social),
        ThreadsBenchmark(citizens: size.large, months: size.months / 8, rounds: size.rounds),
        EnsembleBenchmark(runs: size.runs, months: size.months, rounds: size.rounds),
        InequalityBenchmark(count: size.medium, rounds: size.rounds),
    ]
    if let program = Machine.environment("POLITY") {
        all.append(StartupBenchmark(program: program, rounds: size.starts))
    }
    return all
}

/// Those of the language need other programs, which `run language` finds or installs.
func languageBenchmarks(_ size: Size) throws -> [any Benchmark] {
    func program(_ name: String) throws -> String {
        guard let path = Machine.environment(name) else {
            throw Difference(description: "\(name) is not set; `run language` does it")
        }
        return path
    }
    return [
        RuleBenchmark(lua: try program("LUA"), rows: 10_000, passes: size.isQuick ? 10 : 100, rounds: size.rounds),
        ObservationBenchmark(python: try program("PYTHON"), citizens: size.large, rounds: size.rounds),
        CheckBenchmark(polity: try program("POLITY"), lines: 10_000, rounds: size.rounds),
    ]
}

var arguments = Array(CommandLine.arguments.dropFirst())
let isOfLanguage = arguments.first == "language"
if isOfLanguage { arguments.removeFirst() }
guard arguments.isEmpty || arguments == ["--quick"] else {
    print("usage: run [language] [--quick]")
    exit(2)
}

print("\(Machine.model), \(Machine.processors) processors")
print(
    Machine.environment("SWIFT_VERSION") ?? "Swift of unknown version", "–",
    Machine.environment("TWIN_COMPILER") ?? "C compiler of unknown version",
    Machine.environment("YARDSTICKS").map { "– " + $0 } ?? "")
print("Median and range of the rounds, in which what is compared takes turns.")
do {
    var report = Report()
    let size = Size(isQuick: !arguments.isEmpty)
    for benchmark in try isOfLanguage ? languageBenchmarks(size) : benchmarks(size) {
        try benchmark.run(&report)
        // Now, also where the output is no terminal.
        fflush(nil)
    }
    print(report.warnings == 0 ? "\nNo warnings." : "\nWarnings: \(report.warnings).")
} catch {
    print("\nFAILED: \(error)")
    exit(1)
}
