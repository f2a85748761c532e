#if Tools && Store
    import ArgumentParser
    import PolityCluster
    import PolityLab
    import PolityREPL
    import PolityScript
    import PolityStore

    struct ClusterMergeCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "merge",
            abstract: "Put the shards together and print the results.",
            discussion: """
                Refuses while a shard is missing (exit code 75) or damaged. The store is the same, bit for bit of what is in it, as \
                that of `polity run --store` in one process. What an analysis asks for after its first results, such as a claim's \
                later looks, is simulated now.
                """)

        @Argument(help: "The folder of `polity cluster plan`.")
        var folder: String

        @Option(help: ArgumentHelp("The store (default: results.polity-runs in the folder).", valueName: "file"))
        var store: String?

        @Option(help: "Threads to simulate on what is left (default: as planned).")
        var threads: Int?

        @Option(help: "The form of results: table, markdown, csv or json.")
        var output: OutputMode = .table

        @OptionGroup var limitOptions: LimitOptions

        func validate() throws { try RunLimits.validate(threads: threads) }

        func run() throws {
            Interruption.watchEnd()
            let host = StandardHost(threads: threads, output: output, limits: limitOptions.limits)
            let folder: ClusterFolder
            let unfinished: [Int]
            do throws(StoreError) {
                folder = try ClusterFolder(opening: self.folder, version: PolityVersion.text)
                unfinished = try folder.unfinished()
            } catch {
                host.report("error: \(error.description)\n".escapedLines)
                return try host.finish(.failure).end()
            }
            guard unfinished.isEmpty else {
                host.report(
                    "\(unfinished.count) of \(folder.manifest.shards) shards are missing: \(ShardList.text(unfinished)); "
                        + "`polity cluster status` says why, and `resubmit` submits them again\n")
                throw ClusterCommand.later
            }
            let (path, limits) = (
                store ?? "\(folder.path)/results.polity-runs", limitOptions.limits(planned: folder.manifest.limits)
            )
            try StudyRunner(
                threads: threads ?? folder.manifest.resources.threads, output: output, limits: limits
            ).run { () throws(StoreError) in try study(folder, path) }
        }

        /// The study with all that the shards have simulated.
        private func study(_ folder: ClusterFolder, _ path: String) throws(StoreError) -> StudyFile {
            let sources = try folder.sources()
            guard let script = sources.first else { throw StoreError("\(folder.path) holds no script") }
            let store = try SQLiteRunStore.open(path: path, version: PolityVersion.text, mode: .createOrOpen)
            if let kept = try store.sources()?.script, kept.text != script.text {
                throw StoreError("\(path) holds another study; name another file with --store")
            }
            for shard in 0..<folder.manifest.shards {
                if Interruption.isRequested { break }
                let part = try SQLiteRunStore.open(
                    path: folder.donePath(shard), version: PolityVersion.text, mode: .readOnly)
                guard try folder.isShard(shard, part) else {
                    throw StoreError(
                        "\(folder.donePath(shard)) is no shard of this plan but of another study or another number of shards: "
                            + "remove it with its hash, and simulate the shard again")
                }
                try store.absorb(part)
                try part.close()
            }
            try store.keep(
                script: StudySource(name: script.name, text: script.text),
                included: sources.dropFirst().map { StudySource(name: $0.name, text: $0.text) })
            return StudyFile(
                store: store, name: script.name, text: script.text,
                included: Dictionary(
                    sources.dropFirst().map { ($0.name, $0.text) }, uniquingKeysWith: { first, _ in first }))
        }
    }
#endif
