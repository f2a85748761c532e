#if Tools && Store
    import ArgumentParser
    import PolityLab
    import PolityREPL
    import PolityScript
    import PolityStore

    struct ResumeCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "resume",
            abstract: "Go on with a study that was stopped, from its store alone.",
            discussion: "Simulates only what is missing, and prints the results of the whole study.")

        @Argument(help: "The store of a study: what `polity run FILE --store STORE` has made.")
        var store: String

        @Option(help: "Threads to simulate on (default: all processors). Results do not depend on it.")
        var threads: Int?

        @Option(help: "The form of results: table, markdown, csv or json.")
        var output: OutputMode = .table

        @OptionGroup var limitOptions: LimitOptions

        func validate() throws { try RunLimits.validate(threads: threads) }

        func run() throws {
            try StudyRunner(threads: threads, output: output, limits: limitOptions.limits).run {
                () throws(StoreError) in try StudyFile.open(store, mode: .open)
            }
        }
    }

    struct VerifyCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Simulate a random sample of a study's runs again and compare every bit.",
            discussion: """
                What is in the store is read anew: all results are calculated again from the runs and compared with those that \
                were kept; of a record, the hashes of its files too. Nothing is written.
                """)

        @Argument(help: "The store of a study, or the folder of a record.")
        var store: String

        @Option(help: "How many runs to simulate again.")
        var sample = 20

        @Option(help: "The number that the sample is drawn by.")
        var seed: UInt64 = 1

        @Option(help: "Threads to simulate on (default: all processors).")
        var threads: Int?

        @OptionGroup var limitOptions: LimitOptions

        func validate() throws {
            try RunLimits.validate(threads: threads)
            if sample < 1 { throw ValidationError("--sample is at least 1.") }
        }

        func run() throws {
            let host = StandardHost(threads: threads, output: .table, limits: limitOptions.limits)
            Interruption.watch()
            var report: Verification.Report
            let record = ScriptFile.isFolder(store) ? RecordCheck.run(store) : nil
            do throws(StoreError) {
                let study = try StudyFile.open(Verification.storePath(store), mode: .readOnly)
                let verification = Verification(study: study, sample: sample, seed: seed, host: host)
                report = try Interruption.during {
                    Result { () throws(StoreError) in try verification.run() }
                }.get()
            } catch {
                host.report("error: \(error.description)\n")
                return try host.finish(host.isCancelled() ? .interrupted : .failure).end()
            }
            if let record {
                report.files = record.files
                report.faults = record.faults + report.faults
            }
            host.write(report.text)
            try host.finish(report.isSound ? .success : .failure).end()
        }
    }
#endif
