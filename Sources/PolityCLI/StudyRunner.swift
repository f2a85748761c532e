#if Tools && Store
    import PolityLab
    import PolityREPL
    import PolityScript
    import PolityStore

    /// Runs a script with a store.
    struct StudyRunner {
        let threads: Int?
        let output: OutputMode
        let limits: Limits

        /// Opens a study, runs it and ends with its status.
        func run(report: String? = nil, _ open: () throws(StoreError) -> StudyFile) throws {
            let study: StudyFile
            do throws(StoreError) {
                study = try open()
            } catch {
                StandardHost(threads: threads, output: output, limits: limits).report("error: \(error.description)\n")
                return try ExitStatus.failure.end()
            }
            let host = StandardHost(
                threads: threads, output: output, limits: limits, store: study.store, included: study.included)
            Interruption.watch()
            var status = Interruption.during {
                Session(host: host).run(source: study.text, name: study.name, report: report)
            }
            do throws(StoreError) {
                try study.store.close()
            } catch {
                host.report("error: \(error.description)\n")
                if status == .success { status = .failure }
            }
            if status == .interrupted {
                host.report("what was done is kept; go on with: polity resume \(study.store.path)\n")
            }
            try host.finish(status).end()
        }
    }
#endif
