#if Tools && Store
    import ArgumentParser
    import PolityCluster
    import PolityFigures
    import PolityLab
    import PolityREPL
    import PolityScript
    import PolityStore

    struct ClusterCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cluster",
            abstract: "Divide a study among many machines, with Slurm or by hand.",
            discussion: """
                `plan` divides a study into shards in a folder that all machines see; `submit` has Slurm simulate them; `merge` puts \
                them together. All state is in the folder's files. docs/cluster.md shows a session.
                """,
            subcommands: [
                ClusterPlanCommand.self, ClusterSubmitCommand.self, ClusterRunShardCommand.self,
                ClusterStatusCommand.self, ClusterMissingCommand.self,
                ClusterMergeCommand.self, ClusterCancelCommand.self,
            ])

        /// Exit code of what may succeed later: a shard that another process has or that was stopped, a merge that lacks shards.
        static let later = ExitCode(75)

        /// Does something with a folder; says why not.
        ///
        /// - Parameter shard: whose attempt it is, for a note why it failed.
        static func with(
            _ path: String, threads: Int? = nil, limits: LimitOptions? = nil, shard: Int? = nil,
            _ body: (ClusterFolder, StandardHost) throws(StoreError) -> ExitCode
        ) throws {
            var host = StandardHost(threads: threads, output: .table)
            let code: ExitCode
            do throws(StoreError) {
                let folder = try opened(path, shard)
                if let limits {
                    let planned = limits.limits(planned: folder.manifest.limits)
                    host = StandardHost(threads: threads, output: .table, limits: planned)
                }
                code = try body(folder, host)
            } catch {
                host.report("error: \(error.description)\n".escapedLines)
                _ = host.finish(.failure)
                throw ExitCode(ExitStatus.failure.rawValue)
            }
            let status = host.finish(.success)
            if code != .success { throw code }
            try status.end()
        }

        /// Whoever looks at the folder from elsewhere should see why a node could not even open it.
        private static func opened(_ path: String, _ shard: Int?) throws(StoreError) -> ClusterFolder {
            do throws(StoreError) {
                return try ClusterFolder(opening: path, version: PolityVersion.text)
            } catch {
                if let shard { ClusterFolder.note(error.description, shard: shard, in: path) }
                throw error
            }
        }

        static var scheduler: Scheduler { Scheduler { SystemCommand.run($0) } }
    }

    struct ClusterPlanCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "plan", abstract: "Divide a study into shards, in a new folder.",
            discussion: "Without --shards some runs are simulated, so that a shard takes about half of its minutes.")

        @Argument(help: "The script.")
        var study: String

        @Argument(help: "A new folder, on a file system that all machines see.")
        var folder: String

        @Option(help: "How many shards.")
        var shards: Int?

        @Option(help: "Minutes that a shard may take.")
        var minutes = 120

        @Option(help: "Processors of a shard.")
        var threads = 1

        @Option(help: "Shards at the same time; 0 is as many as there is room for.")
        var throttle = 0

        @Option(help: "How often a shard that failed is submitted again.")
        var retries = 2

        @Option(
            name: .customLong("sbatch"), parsing: .unconditionalSingleValue,
            help: ArgumentHelp(
                "A further option for Slurm, such as --sbatch=--partition=short; may be repeated.", valueName: "option")
        )
        var options: [String] = []

        @OptionGroup var limitOptions: LimitOptions

        func validate() throws {
            if let shards, !(1...ClusterManifest.mostShards).contains(shards) {
                throw ValidationError("--shards ranges from 1 to \(ClusterManifest.mostShards).")
            }
            try RunLimits.validate(threads: threads)
            if !(5...100_000).contains(minutes) { throw ValidationError("--minutes ranges from 5 to 100000.") }
            if !(0...100_000).contains(throttle) { throw ValidationError("--throttle ranges from 0 to 100000.") }
            if !(0...100).contains(retries) { throw ValidationError("--retries ranges from 0 to 100.") }
            for option in options where option.hasPrefix("--job-name") {
                throw ValidationError(
                    "jobs are found by their name, which the plan gives: \(option.escapedForTerminal)")
            }
            for option in options where !option.hasPrefix("--") || option.contains(where: \.isNewline) {
                throw ValidationError(
                    "an option for Slurm begins with --, and stands on one line: \(option.escapedForTerminal)")
            }
        }

        func run() throws {
            let host = StandardHost(threads: threads, output: .table, limits: limitOptions.limits)
            Interruption.watch()
            let text: String
            do throws(ScriptFile.Unreadable) {
                text = try ScriptFile.read(study, limits: limitOptions.limits)
            } catch {
                host.report(error.message)
                return try ExitStatus.failure.end()
            }
            let planner = StudyPlanner(text: text, name: study, host: host)
            guard let included = planner.included() else { return try host.finish(.failure).end() }
            guard let outline = planner.outline(included) else { return try host.finish(.failure).end() }
            guard outline.runs > 0 else {
                host.report("error: \(study) asks for no runs: there is nothing to divide\n".escapedLines)
                return try host.finish(.failure).end()
            }
            guard let shards = try shards ?? sized(planner, outline, included, host) else { return }
            do throws(StoreError) {
                try make(shards, outline, text, included, host)
            } catch {
                host.report("error: \(error.description)\n".escapedLines)
                return try host.finish(.failure).end()
            }
            try host.finish(.success).end()
        }

        /// Shards that take about half of their minutes, by what a few runs take here.
        private func sized(
            _ planner: StudyPlanner, _ outline: StudyPlanner.Outline, _ included: [String: String], _ host: StandardHost
        ) throws -> Int? {
            let seconds = Interruption.during { planner.secondsPerRun(outline, included) }
            guard let seconds else {
                try host.finish(host.isCancelled() ? .interrupted : .failure).end()
                return nil
            }
            let wanted = Double(outline.runs) * seconds / Double(threads * minutes * 30)
            host.write("A run takes about \(NumberFormat.compact(seconds)) s on one processor of this machine.\n")
            return min(max(1, Int(min(wanted.rounded(.up), 1e9))), min(outline.runs, ClusterManifest.mostShards))
        }

        private func make(
            _ shards: Int, _ outline: StudyPlanner.Outline, _ text: String, _ included: [String: String],
            _ host: StandardHost
        ) throws(StoreError) {
            let others = included.sorted { $0.key < $1.key }
            let texts = [text] + others.map(\.value)
            let manifest = ClusterManifest(
                polity: PolityVersion.text, design: ClusterManifest.design(of: texts),
                texts: [study] + others.map(\.key), runs: outline.runs, seeds: outline.seeds.sorted(), shards: shards,
                retries: retries,
                limits: limitOptions.changes,
                resources: .init(threads: threads, minutes: minutes, throttle: throttle, options: options))
            _ = try ClusterFolder.make(folder, manifest: manifest, texts: texts, program: Self.program)
            let each = (outline.runs + shards - 1) / shards
            host.write(
                """
                \(self.folder): \(outline.runs) runs in \(shards) \(shards == 1 ? "shard" : "shards"), about \(each) in each.
                Next: polity cluster submit \(self.folder)
                Without Slurm: README.txt in the folder.

                """.escapedLines)
        }

        /// The running program by its whole path, if that can be found out.
        private static var program: String {
            SystemCommand.programPath ?? "polity"
        }
    }

    struct ClusterRunShardCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "run-shard", abstract: "Simulate one shard, unless it is done.",
            discussion: """
                Exit code 0: the shard is done. 1: it failed. 75: it was asked to stop, or another process has it; what was simulated \
                is kept, and the same command goes on with it.
                """)

        @Argument(help: "The folder of `polity cluster plan`.")
        var folder: String

        @Argument(help: "The shard's number, from 0.")
        var shard: Int

        @Option(help: "Threads to simulate on (default: as planned).")
        var threads: Int?

        @OptionGroup var limitOptions: LimitOptions

        func validate() throws { try RunLimits.validate(threads: threads) }

        func run() throws {
            // A scheduler ends programs by SIGTERM.
            Interruption.watchEnd()
            try ClusterCommand.with(folder, threads: threads, limits: limitOptions, shard: shard) {
                folder, host throws(StoreError) in
                guard (0..<folder.manifest.shards).contains(shard) else {
                    throw StoreError(
                        "there is no shard \(shard): they are numbered from 0 to \(folder.manifest.shards - 1)")
                }
                let runner = ShardRunner(
                    folder: folder, host: host, threads: threads ?? folder.manifest.resources.threads)
                switch Interruption.during({ runner.run(shard) }) {
                case .done(let isNew, let failed):
                    if let failed { host.report("note: \(failed)\n".escapedLines) }
                    host.write("shard \(shard) is done\(isNew ? "" : " already")\n")
                    return .success
                case .stopped:
                    host.report("shard \(shard) was stopped; what was simulated is kept\n")
                    return ClusterCommand.later
                case .taken:
                    host.report("shard \(shard) is being simulated by another process\n")
                    return ClusterCommand.later
                case .failed(let reason):
                    host.report("error: shard \(shard): \(reason)".endingInNewline.escapedLines)
                    return ExitCode(ExitStatus.failure.rawValue)
                }
            }
        }
    }

    struct ClusterMissingCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "missing", abstract: "Print the shards that are not done, as Slurm's --array takes them.")

        @Argument(help: "The folder of `polity cluster plan`.")
        var folder: String

        func run() throws {
            try ClusterCommand.with(folder) { folder, host in
                let missing = folder.missing()
                if !missing.isEmpty { host.write(ShardList.text(missing) + "\n") }
                return .success
            }
        }
    }

    struct ClusterCancelCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "cancel", abstract: "End the jobs of a folder; what they have simulated stays.")

        @Argument(help: "The folder of `polity cluster plan`.")
        var folder: String

        func run() throws {
            try ClusterCommand.with(folder) { folder, host throws(StoreError) in
                try ClusterCommand.scheduler.cancel(folder.manifest.job)
                host.write("The jobs called \(folder.manifest.job) were told to end.\n")
                return .success
            }
        }
    }
#endif
