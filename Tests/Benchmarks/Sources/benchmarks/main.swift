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

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.isEmpty || arguments == ["--quick"] else {
    print("usage: run [--quick]")
    exit(2)
}

print("\(Machine.model), \(Machine.processors) processors")
print(
    Machine.environment("SWIFT_VERSION") ?? "Swift of unknown version", "–",
    Machine.environment("TWIN_COMPILER") ?? "C compiler of unknown version")
print("Median and range of the rounds, in which what is compared takes turns.")
do {
    var report = Report()
    for benchmark in benchmarks(Size(isQuick: !arguments.isEmpty)) {
        try benchmark.run(&report)
        // Now, also where the output is no terminal.
        fflush(nil)
    }
    print(report.warnings == 0 ? "\nNo warnings." : "\nWarnings: \(report.warnings).")
} catch {
    print("\nFAILED: \(error)")
    exit(1)
}
