import PolityLab

/// What lasts from one input of a session to the next.
struct SessionState {
    var definitions = Definitions()
    var comparison: Comparison?
    /// What the last comparison gave.
    var simulated: Simulated?
    var bench: Bench
    /// Measures that `show` without names shows.
    var watched = BenchRunner.usual
    /// Whether the first line of a session's csv has been written.
    var hasCSVHeader = false
    /// The form of results.
    var output: OutputMode

    init(host: any Host) {
        bench = Bench(executor: DispatchChunks(threads: host.threads), memoryLimit: host.limits.memory)
        output = host.output
    }

    /// Takes over what a program has done. One that was stopped has defined nothing, but the worlds stay where they have
    /// come to.
    mutating func take(_ runner: Runner, isComplete: Bool) {
        bench = runner.bench
        watched = runner.watched
        hasCSVHeader = runner.hasCSVHeader
        if isComplete {
            definitions = runner.program.definitions
            comparison = runner.comparison
            simulated = runner.simulated
            output = runner.output
        } else {
            definitions.bench = runner.history
            definitions.nameForks()
        }
    }
}
