#if Store
    import Foundation
    import PolityLab
    import PolityStore
    import Testing

    @Suite("Stores that were interrupted or damaged")
    struct DamageTests {
        let folder: TemporaryFolder
        let recording = Recording(measures: ["hhi", "price"], months: Array(0...60), places: 1)

        init() throws {
            folder = try TemporaryFolder()
        }

        /// What a process leaves that is killed after some runs: the files as they are while it works.
        private func leave(runs: Int) throws {
            let store = try open(folder, "working")
            for replication in 0..<runs { try store.keep(key(replication), run(recording), recording) }
            try folder.copy("working", to: "study")
            try folder.copy("working-wal", to: "study-wal")
            try store.close()
        }

        private func kept(_ store: SQLiteRunStore, of runs: Int) throws -> Int {
            try (0..<runs).count { try store.stored(key($0), recording) == run(recording) }
        }

        @Test("All runs kept before a process died are there, for readers and writers")
        func killed() throws {
            try leave(runs: 50)
            let reader = try open(folder, "study", .readOnly)
            #expect(try kept(reader, of: 50) == 50)
            try reader.close()
            let store = try open(folder, "study", .open)
            #expect(try kept(store, of: 50) == 50)
            try store.checkIntegrity()
            try store.close()
            #expect(folder.names.filter { $0.hasPrefix("study") } == ["study"])
        }

        @Test("A log that is cut anywhere loses its last runs and no others", arguments: 0..<20)
        func truncatedLog(_ cut: Int) throws {
            try leave(runs: 20)
            let log = try folder.read("study-wal")
            try folder.write(log.prefix(log.count - cut * log.count / 20 - 13 * cut), to: "study-wal")
            let name: String
            do {
                let store = try open(folder, "study", .open)
                let count = try kept(store, of: 20)
                #expect(count <= 20)
                // No gap: what is lost was written last.
                for replication in 0..<20 {
                    #expect(try (store.stored(key(replication), recording) != nil) == (replication < count))
                }
                if cut == 0 { #expect(count == 20) }
                try store.checkIntegrity()
                try store.keep(key(count), run(recording), recording)
                #expect(try kept(store, of: 20) == count + 1 || count == 20)
                name = ""
            } catch let error as StoreError {
                name = error.description
            }
            // Cut before the first commit, there is no study yet.
            if cut < 18 { #expect(name == "") } else { #expect(name == "" || name.contains("no store of runs")) }
        }

        @Test("Damage is told with the file's name, and nothing crashes", arguments: 1...40)
        func corruption(_ number: Int) throws {
            let store = try open(folder)
            for replication in 0..<40 { try store.keep(key(replication), run(recording), recording) }
            try store.close()
            var data = try folder.read("study")
            var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
            for _ in 0..<(8 * number) {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                data[Int(state >> 33) % data.count] = UInt8(truncatingIfNeeded: state >> 20)
            }
            if number % 4 == 0 { data = data.prefix(data.count * (number - 1) / 40) }
            try folder.write(data, to: "study")
            let message = reason { () throws(StoreError) in
                let store = try open(folder, "study", .open)
                _ = try store.summary()
                _ = try store.contentHash()
                for replication in 0..<40 { _ = try store.stored(key(replication), recording) }
                try store.keep(key(100), run(recording), recording)
                try store.checkIntegrity()
            }
            #expect(message == "" || message.contains(folder.file("study")))
            if number % 4 == 0 { #expect(message != "") }
        }
    }
#endif
