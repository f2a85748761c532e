import PolityCluster
import PolityLab
import Synchronization
import Testing

@Suite struct SchedulerTests {
    /// Slurm as a test says it.
    final class Slurm: Sendable {
        let commands = Mutex<[[String]]>([])
        let size: Int

        init(size: Int) { self.size = size }

        var scheduler: Scheduler {
            Scheduler { words in
                let number = self.commands.withLock { commands in
                    commands.append(words)
                    return commands.count
                }
                switch words[0] {
                case "scontrol":
                    return .init(status: 0, output: "Configuration\nMaxArraySize            = \(self.size)\nX = 3\n")
                case "sbatch": return .init(status: 0, output: "\(number);cluster\n")
                case "squeue": return .init(status: 0, output: "RUNNING\nPENDING\nPENDING\n")
                default: return nil
                }
            }
        }
    }

    private func folder(_ shards: Int) throws -> ClusterFolder {
        var manifest = ClusterManifestTests.manifest
        manifest.shards = shards
        manifest.design = ClusterManifest.design(of: ["x", "y"])
        return try ClusterFolder.make(
            temporaryPath(), manifest: manifest, texts: ["x", "y"], program: "/usr/bin/polity")
    }

    @Test func shardsBeyondTheLargestArrayAreSeveralArrays() throws {
        let slurm = Slurm(size: 4)
        let folder = try folder(10)
        let submission = try slurm.scheduler.submit([0, 1, 2, 5, 9], of: folder, merges: true)
        #expect(submission.arrays == ["2", "3", "4"] && submission.merge == "5")
        let sent = slurm.commands.withLock { $0.filter { $0[0] == "sbatch" } }
        #expect(
            sent.map { $0.first { $0.hasPrefix("--array=") } } == ["--array=0-2%5", "--array=1%5", "--array=1%5", nil])
        #expect(sent.prefix(3).map(\.last) == ["0", "4", "8"])
        #expect(sent[3].contains("--dependency=afterany:2:3:4"))
        #expect(sent.allSatisfy { $0.contains("--chdir=\(folder.path)") })
    }

    @Test func theQueueIsCounted() throws {
        #expect(try Slurm(size: 4).scheduler.queue("x") == ["RUNNING": 1, "PENDING": 2])
    }

    @Test func withoutSlurmItSaysSo() {
        let scheduler = Scheduler { _ in nil }
        let error = #expect(throws: StoreError.self) { try scheduler.queue("x") }
        #expect(error?.description.contains("there is no Slurm here") == true)
    }

    @Test func refusalsAreInSlurmsWords() {
        let scheduler = Scheduler { _ in .init(status: 1, output: "", complaint: "sbatch: error: Invalid account\nx\n")
        }
        let error = #expect(throws: StoreError.self) { try scheduler.largestArray() }
        #expect(error?.description.contains("Invalid account; x") == true)
    }
}
