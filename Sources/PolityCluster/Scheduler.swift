import PolityLab

/// Slurm as its commands show it. Which jobs there are is asked by name: their numbers are reused after a controller has lost its
/// memory.
package struct Scheduler: Sendable {
    /// What a command gave.
    package struct Outcome: Sendable, Hashable {
        package var status: Int32
        package var output: String
        /// What it said besides.
        package var complaint: String

        package init(status: Int32, output: String, complaint: String = "") {
            self.status = status
            self.output = output
            self.complaint = complaint
        }
    }

    /// Runs a command with its arguments; `nil` if there is no such program.
    package typealias Command = @Sendable (_ words: [String]) -> Outcome?

    private let command: Command

    package init(command: @escaping Command) {
        self.command = command
    }

    // MARK: Asking

    /// The number that task numbers of an array stay below.
    ///
    /// - Throws: ``StoreError`` if there is no Slurm, or none that answers.
    package func largestArray() throws(StoreError) -> Int {
        let text = try run(["scontrol", "show", "config"], for: "its configuration")
        for line in text.split(separator: "\n") where line.hasPrefix("MaxArraySize") {
            let number = line.drop { $0 != "=" }.dropFirst().filter(\.isNumber)
            if let size = Int(number), size > 0 { return size }
        }
        // What Slurm takes where nobody says anything.
        return 1_001
    }

    /// How many tasks of a name are in which state; those of an array that wait are one line each.
    ///
    /// - Throws: ``StoreError``
    package func queue(_ name: String) throws(StoreError) -> [String: Int] {
        let text = try run(
            ["squeue", "--noheader", "--array", "--name=\(name)", "--format=%T"], for: "its queue")
        var counts: [String: Int] = [:]
        for line in text.split(separator: "\n") {
            let state = line.filter { $0.isLetter || $0 == "_" }
            if !state.isEmpty { counts[String(state), default: 0] += 1 }
        }
        return counts
    }

    // MARK: Submitting

    /// What was submitted.
    package struct Submission: Sendable, Hashable {
        /// Numbers of the arrays' jobs, for whoever looks at the queue now.
        package var arrays: [String] = []
        package var merge: String?
    }

    /// Submits shards as arrays, and the merge to follow them.
    ///
    /// - Throws: ``StoreError`` with Slurm's own words. What was submitted before stays.
    package func submit(
        _ shards: [Int], of folder: ClusterFolder, merges: Bool
    ) throws(StoreError) -> Submission {
        var submission = Submission()
        let throttle = folder.manifest.resources.throttle
        for array in ShardList.arrays(shards, limit: try largestArray()) {
            let list = ShardList.text(array.tasks) + (throttle > 0 ? "%\(throttle)" : "")
            // A throttle is of an array: with several, each waits for the one before.
            let order = throttle > 0 ? submission.arrays.last.map { ["--dependency=afterany:\($0)"] } ?? [] : []
            do throws(StoreError) {
                let answer = try run(
                    ["sbatch", "--parsable", "--chdir=\(folder.path)", "--array=\(list)"] + order + [
                        "\(folder.path)/array.sbatch", "\(array.offset)",
                    ], for: "an array of \(array.tasks.count) tasks")
                submission.arrays.append(Self.number(answer))
            } catch {
                guard !submission.arrays.isEmpty else { throw error }
                throw StoreError(
                    "\(error.description); job \(submission.arrays.joined(separator: ", ")) was submitted before, and no merge: "
                        + "when it is over, `resubmit` goes on")
            }
        }
        guard merges, !submission.arrays.isEmpty else { return submission }
        // Whatever becomes of the shards: the merge says which are missing.
        let answer = try run(
            [
                "sbatch", "--parsable", "--chdir=\(folder.path)",
                "--dependency=afterany:\(submission.arrays.joined(separator: ":"))", "\(folder.path)/merge.sbatch",
            ], for: "the merge")
        submission.merge = Self.number(answer)
        return submission
    }

    /// Ends all jobs of a name.
    package func cancel(_ name: String) throws(StoreError) {
        _ = try run(["scancel", "--name=\(name)", "--me"], for: "its jobs' end")
    }

    /// `--parsable` gives a job's number, and on some sites the cluster's name after a semicolon.
    private static func number(_ answer: String) -> String {
        String(answer.prefix { $0.isNumber })
    }

    private func run(_ words: [String], for what: String) throws(StoreError) -> String {
        guard let outcome = command(words) else {
            throw StoreError(
                "there is no Slurm here: no program is called \(words[0]); README.txt in the folder says how to go on without"
            )
        }
        guard outcome.status == 0 else {
            let words = (outcome.complaint.isEmpty ? outcome.output : outcome.complaint)
                .split(whereSeparator: \.isNewline).joined(separator: "; ")
            throw StoreError("Slurm was asked for \(what) and refused: \(words)")
        }
        return outcome.output
    }
}
