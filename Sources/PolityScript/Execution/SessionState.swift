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
    /// What reports are made of.
    var journal = StudyJournal()
    /// Pictures of the last analysis.
    var lastFigures: [NamedFigure] = []
    /// The line that says what the columns of a session's csv are, as it was written last.
    var csvHeader: String?
    /// The form of results.
    var output: OutputMode

    init(host: any Host) {
        bench = Bench(executor: DispatchChunks(threads: host.threads), memoryLimit: host.limits.memory)
        output = host.output
    }

    /// Takes over what a program has done. Of one that was stopped the names stay, which were sound, and the worlds are
    /// where they have come to.
    mutating func take(_ runner: Runner, isComplete: Bool) {
        bench = runner.bench
        watched = runner.watched
        csvHeader = runner.csvHeader
        journal = runner.journal
        lastFigures = runner.lastFigures
        output = runner.output
        definitions = runner.program.definitions
        if isComplete {
            comparison = runner.comparison
            simulated = runner.simulated
        } else {
            definitions.bench = runner.history
            // Without a comparison, charts show the worlds.
            if comparison == nil { definitions.looksAtBench = true }
            definitions.nameForks()
        }
    }
}
