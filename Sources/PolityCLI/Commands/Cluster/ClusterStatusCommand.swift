#if Tools && Store
    import ArgumentParser
    import PolityCluster
    import PolityFigures
    import PolityLab
    import PolityScript

    struct ClusterStatusCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "status", abstract: "Show what is done, what failed and why.",
            discussion: "Exit code 0 if all shards are done, 75 if not.")

        @Argument(help: "The folder of `polity cluster plan`.")
        var folder: String

        @Flag(help: "Hash the files of all shards, and find damaged ones.")
        var verify = false

        @Option(help: "How many shards with errors are shown.")
        var errors = 10

        func validate() throws { if errors < 0 { throw ValidationError("--errors is at least 0.") } }

        func run() throws {
            try ClusterCommand.with(folder) { folder, host in
                let shards = Array(0..<folder.manifest.shards)
                let states = shards.map { folder.state($0, isThorough: verify) }
                let missing = shards.filter { states[$0] == .missing }
                let damaged = shards.filter { states[$0] == .damaged }
                let done = shards.count - missing.count - damaged.count
                host.write("\(done) of \(shards.count) shards are done (\(folder.manifest.runs) runs in all).\n")
                if !damaged.isEmpty {
                    host.write(
                        "Damaged: \(ShardList.text(damaged)). Remove their files in \(folder.path)/shards and resubmit.\n"
                            .escapedLines)
                }
                if !missing.isEmpty { host.write("Missing: \(ShardList.text(missing)).\n") }
                if let queue = try? ClusterCommand.scheduler.queue(folder.manifest.job), !queue.isEmpty {
                    let states = queue.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key.lowercased())" }
                    host.write("In Slurm's queue: \(states.joined(separator: ", ")).\n")
                }
                show(shards.map { (shard: $0, log: folder.log($0)) }, states, host)
                return done == shards.count ? .success : ClusterCommand.later
            }
        }

        /// Shards that are not done though they were begun, and those with failed runs.
        private func show(
            _ logs: [(shard: Int, log: ShardLog)], _ states: [ClusterFolder.State], _ host: StandardHost
        ) {
            let problems = logs.filter { item in
                states[item.shard] == .done ? item.log.firstError != nil : !item.log.entries.isEmpty
            }
            guard !problems.isEmpty, errors > 0 else { return }
            let table = Table(
                title: "Shards to look at",
                columns: [
                    Table.Column("shard", alignment: .right), Table.Column("state"),
                    Table.Column("failures", alignment: .right), Table.Column("last on"), Table.Column("first error"),
                ],
                rows: problems.prefix(errors).map { item in
                    let isDone = states[item.shard] == .done
                    let state =
                        isDone
                        ? "done" : item.log.isOpen ? "running or killed" : item.log.isStopped ? "stopped" : "failed"
                    return [
                        "\(item.shard)", state, "\(isDone ? 0 : item.log.failures)", item.log.lastHost ?? "",
                        item.log.firstError ?? "",
                    ]
                },
                notes: problems.count > errors ? ["\(problems.count - errors) more; --errors shows them."] : [])
            host.write("\n" + TerminalTable.render(table, style: host.listStyle).endingInNewline)
        }
    }
#endif
