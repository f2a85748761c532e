#if Tools && Store
    import PolityCluster
    import PolityLab
    import PolityREPL
    import PolityScript
    import PolityStore

    /// Simulates a shard of a cluster folder.
    struct ShardRunner {
        let folder: ClusterFolder
        let host: StandardHost
        let threads: Int

        /// What a shard's process ends with.
        enum Outcome: Equatable {
            /// The shard is there; `isNew` tells whether this process made it.
            case done(isNew: Bool, failed: String?)
            /// A signal asked it to stop; what was simulated is kept.
            case stopped
            /// Another process has it.
            case taken
            case failed(String)
        }

        func run(_ shard: Int) -> Outcome {
            guard folder.state(shard, isThorough: true) != .done else { return .done(isNew: false, failed: nil) }
            do throws(StoreError) {
                guard let claim = try folder.claim(shard) else { return .taken }
                // Another process may have finished it while this one was looking.
                guard folder.state(shard, isThorough: true) != .done else { return .done(isNew: false, failed: nil) }
                claim.note(.began(host: SystemCommand.machine))
                let outcome = simulated(shard) ?? simulate(shard)
                switch outcome {
                case .done(_, let failed):
                    if let failed { claim.note(.noted(failed)) }
                    claim.note(.finished)
                case .stopped: claim.note(.stopped)
                case .failed(let reason): claim.note(.failed(reason))
                case .taken: break
                }
                return outcome
            } catch {
                return .failed(error.description)
            }
        }

        /// What an earlier process has simulated and moved to its place, but died before it could say so.
        private func simulated(_ shard: Int) -> Outcome? {
            guard folder.lacksHash(shard) else { return nil }
            do throws(StoreError) {
                let store = try SQLiteRunStore.open(
                    path: folder.donePath(shard), version: PolityVersion.text, mode: .readOnly)
                try store.checkIntegrity()
                guard try folder.isShard(shard, store) else { return nil }
                try store.close()
                try folder.seal(shard)
                return .done(isNew: true, failed: nil)
            } catch {
                return nil
            }
        }

        private func simulate(_ shard: Int) -> Outcome {
            do throws(StoreError) {
                let sources = try folder.sources()
                guard let script = sources.first else { throw StoreError("\(folder.path) holds no script") }
                let store = try SQLiteRunStore.open(
                    path: folder.workPath(shard), version: PolityVersion.text, mode: .createOrOpen)
                let silent = SilentHost(
                    store: SharedRuns(RunShare(shard, of: folder.manifest.shards), in: store),
                    included: Dictionary(
                        sources.dropFirst().map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first }),
                    other: host, threads: threads)
                let status = Session(host: silent).run(source: script.text, name: script.name)
                guard status == .success else {
                    try store.close()
                    return status == .interrupted ? .stopped : .failed(silent.complaints)
                }
                let mark = folder.manifest.mark(of: shard)
                try store.keep(script: StudySource(name: mark.name, text: mark.text), included: [])
                let failure = try store.summary().firstFailure
                try store.close()
                try folder.finish(shard)
                let failed = failure.map {
                    "a run failed: scenario \($0.scenario), seed \($0.seed), run \($0.replication), month \($0.month): \($0.reason)"
                }
                return .done(isNew: true, failed: failed)
            } catch {
                return .failed(error.description)
            }
        }
    }

    extension ClusterFolder {
        /// Whether a store is what this plan has for a shard, and not that of another study or of another number of shards.
        func isShard(_ shard: Int, _ store: SQLiteRunStore) throws(StoreError) -> Bool {
            let mark = manifest.mark(of: shard)
            guard let script = try store.sources()?.script else { return false }
            return script.name == mark.name && script.text == mark.text
        }
    }
#endif
