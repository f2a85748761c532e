#if Tools && Store
    import PolityLab
    import PolityScript
    import PolityStore
    import Synchronization

    /// Looks at a script before it is divided: which texts it is made of, how many runs it asks for, and how long one takes.
    struct StudyPlanner {
        let text: String
        let name: String
        let host: StandardHost

        /// What is known before anything is simulated.
        struct Outline: Sendable {
            var runs = 0
            var seeds: Set<UInt64> = []
            /// Statements that ask for runs.
            var lists = 0
        }

        /// The texts of included files by their paths; faults are told.
        ///
        /// - Returns: `nil` if the script has errors.
        func included() -> [String: String]? {
            let found = Mutex<[String: String]>([:])
            let limits = host.limits
            let checked = Session.check(
                source: text, name: name,
                files: { path, from throws(IncludeFault) in
                    let text = try ScriptFile.include(path, from: from, limits: limits)
                    found.withLock { $0[ScriptFile.joined(path, from: from)] = text }
                    return text
                }, limits: limits)
            guard checked.diagnostics.isEmpty else {
                host.report(
                    DiagnosticRenderer(source: checked.source, usesColour: host.reportsInColour).render(
                        checked.diagnostics))
                return nil
            }
            return found.withLock { $0 }
        }

        /// Counts the runs without simulating any.
        ///
        /// - Returns: `nil` if the script cannot be carried out, which is told.
        func outline(_ included: [String: String]) -> Outline? {
            let outline = Mutex(Outline())
            let share = RunShare(Int.max - 1, of: Int.max) { runs, seed in
                outline.withLock {
                    $0.runs += runs
                    $0.lists += 1
                    $0.seeds.insert(seed)
                }
            }
            guard look(share, included) == .success else { return nil }
            return outline.withLock { $0 }
        }

        /// Seconds that a run takes on one processor: about eight runs, spread over all of them, are simulated.
        ///
        /// - Returns: `nil` if it was interrupted, or a run could not be made.
        func secondsPerRun(_ outline: Outline, _ included: [String: String]) -> Double? {
            let done = Mutex(0)
            let stride = max(1, outline.runs / 8)
            let share = RunShare(0, of: stride) { runs, _ in done.withLock { $0 += (runs + stride - 1) / stride } }
            guard let start = host.seconds, look(share, included) == .success, let end = host.seconds else {
                return nil
            }
            let count = done.withLock { $0 }
            return count > 0 ? (end - start) / Double(count) : nil
        }

        private func look(_ share: RunShare, _ included: [String: String]) -> ExitStatus {
            let silent = SilentHost(
                store: SharedRuns(share, in: ForgetfulStore()), included: included, other: host, threads: 1)
            let status = Session(host: silent).run(source: text, name: name)
            if status == .failure { host.report(silent.complaints) }
            return status
        }
    }
#endif
