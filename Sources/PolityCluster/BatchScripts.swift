/// The scripts that a cluster folder is carried out by: readable, and with nothing in them but the program and the folder.
package struct BatchScripts: Sendable {
    let manifest: ClusterManifest
    /// The program as it was called when the study was planned.
    let program: String

    package init(_ manifest: ClusterManifest, program: String) {
        self.manifest = manifest
        self.program = program
    }

    /// Seconds before the end of its time in which a shard is asked to stop.
    package static let notice = 120

    /// A job array: a task is a shard.
    package var array: String {
        let resources = manifest.resources
        return """
            #!/bin/bash
            # A shard of a study with Polity, as a task of a job array. Made by `polity cluster plan`.
            # `polity cluster submit` submits it; by hand, in the folder that this file is in:
            #     sbatch --array=0-\(manifest.shards - 1)\(resources.throttle > 0 ? "%\(resources.throttle)" : "") array.sbatch
            # An argument is added to the task's number, for studies with more shards than an array may have tasks.
            #SBATCH --job-name=\(manifest.job)
            #SBATCH --ntasks=1
            #SBATCH --cpus-per-task=\(resources.threads)
            #SBATCH --time=\(resources.minutes)
            #SBATCH --signal=B:USR1@\(Self.notice)
            #SBATCH --requeue
            #SBATCH --open-mode=append
            #SBATCH --output=logs/%A_%a.txt
            \(lines(resources.options))set -u
            program=${POLITY:-}
            [ -n "$program" ] || program=\(Self.quoted(program))
            shard=$(( ${1:-0} + SLURM_ARRAY_TASK_ID ))
            if ! command -v "$program" > /dev/null; then
                # Whoever looks at the folder should see why nothing happens.
                printf 'began %s\\nfailed there is no program %s\\n' "$(hostname)" "$program" >> "$(printf 'attempts/%05d.txt' "$shard")"
                exit 127
            fi
            "$program" cluster run-shard . "$shard" &
            child=$!
            # Close to the end of its time, or when it is cancelled, the shard is asked to stop; what it has simulated is kept.
            trap 'kill -TERM "$child" 2>/dev/null' USR1 TERM
            wait "$child"
            status=$?
            # A signal ends `wait` before the shard has ended.
            while kill -0 "$child" 2>/dev/null; do
                wait "$child"
                status=$?
            done
            exit "$status"

            """
    }

    /// Follows the arrays.
    package var merge: String {
        """
        #!/bin/bash
        # Puts the shards of a study with Polity together and prints its results. Made by `polity cluster plan`.
        # It refuses while shards are missing, and says which.
        #SBATCH --job-name=\(manifest.job)
        #SBATCH --ntasks=1
        #SBATCH --cpus-per-task=\(manifest.resources.threads)
        #SBATCH --time=\(manifest.resources.minutes)
        #SBATCH --open-mode=append
        #SBATCH --output=logs/merge_%j.txt
        \(lines(manifest.resources.options))set -u
        program=${POLITY:-}
        [ -n "$program" ] || program=\(Self.quoted(program))
        exec "$program" cluster merge .

        """
    }

    /// What to do with the folder, for whoever finds it.
    package var readme: String {
        """
        A study with Polity \(manifest.polity), divided into \(manifest.shards) shards. Nothing but this folder and the program
        `polity` (the same version everywhere) is needed; no network, no database.

        With Slurm, where `polity` is installed:
            polity cluster submit .        submits array.sbatch, and merge.sbatch to follow it
            polity cluster status .        what is done, what failed and why
            polity cluster resubmit .      what is missing, once more
            polity cluster cancel .        ends its jobs

        With Slurm, without `polity` on the login node:
            sbatch --array=0-\(manifest.shards - 1) array.sbatch
            (set POLITY to the program's path on the nodes if it is another one there)

        Without Slurm, on one machine or on several that share this folder:
            seq 0 \(manifest.shards - 1) | parallel polity cluster run-shard . {}
            for s in $(seq 0 \(manifest.shards - 1)); do polity cluster run-shard . $s; done

        Then, once:
            polity cluster merge .         makes results.polity-runs, and prints the results

        A shard that is done is never simulated again, so every line may be repeated. Folders that were filled on several
        machines are put together by copying what is in their folders `shards` into one.

            manifest.json   what the study is and how it is divided
            study/          the script and what it includes
            shards/         finished shards, each with the SHA-256 of its file
            work/           shards that are being simulated, or were stopped
            attempts/       a line for every attempt's beginning and end, with errors
            logs/           what the jobs printed

        """
    }

    private func lines(_ options: [String]) -> String {
        options.map { "#SBATCH \($0)\n" }.joined()
    }

    /// A word for the shell.
    private static func quoted(_ text: String) -> String {
        "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
