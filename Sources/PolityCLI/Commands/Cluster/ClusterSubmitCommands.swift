#if Tools && Store
    import ArgumentParser
    import PolityCluster
    import PolityLab
    import PolityScript

    struct ClusterSubmitCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "submit", abstract: "Have Slurm simulate the shards that are not done, and merge them.",
            discussion: """
                `resubmit` is the same, later. A shard that failed more often than the plan allows is left out, with its first error; \
                --force submits it, and does so while other jobs of the folder are waiting or running.
                """,
            aliases: ["resubmit"])

        @Argument(help: "The folder of `polity cluster plan`.")
        var folder: String

        @Flag(help: "Submit no merge.")
        var noMerge = false

        @Flag(help: "Whatever failed, and whatever waits or runs.")
        var force = false

        func run() throws {
            try ClusterCommand.with(folder) { folder, host throws(StoreError) in
                try ClusterSubmission(folder: folder, host: host, merges: !noMerge, force: force).submit()
            }
        }
    }

    /// Submits shards of a folder.
    struct ClusterSubmission {
        let folder: ClusterFolder
        let host: StandardHost
        let merges: Bool
        let force: Bool

        /// Submits the shards that are not done and have not failed more often than the plan allows.
        func submit() throws(StoreError) -> ExitCode {
            let missing = folder.missing()
            let logs = missing.map { folder.log($0) }
            let left = force ? [] : zip(missing, logs).filter { $0.1.failures > folder.manifest.retries }
            for (shard, log) in left {
                let reason = log.firstError ?? "it was killed without a word"
                host.report(
                    "shard \(shard) failed \(log.failures) times and is left out: \(reason)\n".escapedLines)
            }
            let others = missing.filter { shard in !left.contains { $0.0 == shard } }
            guard !others.isEmpty || missing.isEmpty else {
                throw StoreError("no shard is left to submit; --force submits those that failed")
            }
            guard !others.isEmpty else {
                host.write("All shards are done. Next: polity cluster merge \(folder.path)\n".escapedLines)
                return .success
            }
            let scheduler = ClusterCommand.scheduler
            // A second submission does no harm, but wastes the time of whoever waits for processors.
            let queue = try scheduler.queue(folder.manifest.job)
            guard queue.isEmpty || force else {
                let count = queue.values.reduce(0, +)
                throw StoreError(
                    "\(count) \(count == 1 ? "job" : "jobs") of this folder (\(folder.manifest.job)) are waiting or running; "
                        + "`polity cluster cancel` ends them, and --force submits all the same")
            }
            let submission = try scheduler.submit(others, of: folder, merges: merges)
            host.write(
                "Submitted \(others.count) \(others.count == 1 ? "shard" : "shards") as job "
                    + "\(submission.arrays.joined(separator: ", "))"
                    + (submission.merge.map { ", and the merge as job \($0)" } ?? "") + ".\n")
            host.write("Next: polity cluster status \(folder.path)\n".escapedLines)
            return .success
        }
    }
#endif
