#if Store && os(Linux)
    import Foundation
    import PolityLab
    import PolityStore
    import Testing

    @Suite("A disk that is full")
    struct FullDiskTests {
        /// A file system of two megabytes, which only root may make, and not in every container.
        private final class SmallDisk {
            let folder: TemporaryFolder

            init?() throws {
                folder = try TemporaryFolder()
                guard geteuid() == 0, Self.run("mount", "-t", "tmpfs", "-o", "size=2m", "none", folder.path) else {
                    return nil
                }
            }

            deinit { _ = Self.run("umount", "-l", folder.path) }

            private static func run(_ arguments: String...) -> Bool {
                let process = Process()
                process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
                process.arguments = arguments
                process.standardError = FileHandle.nullDevice
                guard (try? process.run()) != nil else { return false }
                process.waitUntilExit()
                return process.terminationStatus == 0
            }
        }

        @Test("It is told, everything kept before is there, and the study goes on when there is room")
        func fullDisk() throws {
            guard let disk = try SmallDisk() else { return }
            let recording = Recording(measures: ["hhi", "price", "gini"], months: Array(0...240), places: 2)
            var store = try open(disk.folder)
            var kept = 0
            var message = ""
            while message.isEmpty, kept < 1_000 {
                message = reason { () throws(StoreError) in
                    try store.keep(key(kept), run(recording, seed: Double(kept)), recording)
                }
                if message.isEmpty { kept += 1 }
            }
            #expect(kept > 10 && kept < 1_000)
            #expect(message.contains("no room is left") && message.contains(disk.folder.file("study")))
            // Again, which changes nothing.
            #expect(
                reason { () throws(StoreError) in
                    try store.keep(key(kept), run(recording, seed: Double(kept)), recording)
                }.contains("no room is left"))
            for replication in 0..<kept {
                #expect(
                    try store.stored(key(replication), recording) == run(recording, seed: Double(replication)))
            }
            #expect(try store.stored(key(kept), recording) == nil)
            // A process that ends now leaves both files; where there is room, the study goes on.
            let other = try TemporaryFolder()
            for name in disk.folder.names { try other.write(try disk.folder.read(name), to: name) }
            try? store.close()
            store = try open(other, "study", .open)
            try store.checkIntegrity()
            for replication in 0...kept {
                let run = run(recording, seed: Double(replication))
                if replication == kept { try store.keep(key(kept), run, recording) }
                #expect(try store.stored(key(replication), recording) == run)
            }
        }
    }
#endif
