#if Store
    import Foundation
    import GRDB
    import PolityLab
    import PolityStore
    import Testing

    @Suite("Opening a store")
    struct OpeningTests {
        let folder: TemporaryFolder
        let recording = Recording(measures: ["hhi"], months: [0, 12], places: 1)

        init() throws {
            folder = try TemporaryFolder()
        }

        private func refusal(
            _ name: String = "study", _ mode: SQLiteRunStore.Mode = .createOrOpen, version: String = version
        ) -> String {
            reason { () throws(StoreError) in _ = try open(folder, name, mode, version: version) }
        }

        /// A store with one run, closed.
        private func make(_ name: String = "study") throws {
            let store = try open(folder, name)
            try store.keep(key(), run(recording), recording)
            try store.close()
        }

        @Test("A closed store is one file, and opens for reading beside other readers")
        func oneFile() throws {
            try make()
            #expect(folder.names == ["study"])
            let first = try open(folder, "study", .readOnly)
            let second = try open(folder, "study", .readOnly)
            #expect(try first.stored(key(), recording) == run(recording))
            #expect(try second.stored(key(), recording) == run(recording))
            #expect(!reason { () throws(StoreError) in try first.keep(key(1), run(recording), recording) }.isEmpty)
            try first.close()
            #expect(reason { () throws(StoreError) in _ = try first.summary() }.contains("closed"))
            try first.close()
            #expect(folder.names == ["study"])
        }

        @Test("Nothing is made where a store is only to be opened")
        func missing() {
            for mode in [SQLiteRunStore.Mode.open, .readOnly] {
                #expect(refusal("study", mode).contains("there is no store of runs"))
            }
            #expect(folder.names == [])
            #expect(refusal("none/study").contains("there is no folder"))
            #expect(refusal("").contains("is a folder"))
            #expect(
                reason { () throws(StoreError) in
                    _ = try SQLiteRunStore.open(path: "", version: version, mode: .createOrOpen)
                }.contains("name of a file"))
        }

        @Test("Names that mean something else to SQLite are names of files")
        func specialNames() throws {
            for name in ["file:x?mode=memory", ":memory:", "a b'c\"d", "Việt Nam ✓"] {
                try make(name)
                #expect(folder.names.contains(name))
            }
        }

        @Test("Other files are refused as they are", arguments: SQLiteRunStore.Mode.all)
        func otherFiles(_ mode: SQLiteRunStore.Mode) throws {
            try folder.write("regime open { }\n" + String(repeating: "# text\n", count: 1_000), to: "text")
            #expect(refusal("text", mode).contains("no store of runs"))
            let other = try DatabaseQueue(path: folder.file("other"))
            try other.write { try $0.execute(sql: "CREATE TABLE t (x); PRAGMA user_version = 1") }
            try other.close()
            #expect(refusal("other", mode).contains("another program"))
            try make()
            let changed = try DatabaseQueue(path: folder.file("study"))
            try changed.write { try $0.execute(sql: "PRAGMA user_version = 7") }
            try changed.close()
            let before = try ["text", "other", "study"].map { try folder.read($0) }
            #expect(refusal("study", mode).contains("form 7") && refusal("study", mode).contains("a newer version"))
            #expect(try ["text", "other", "study"].map { try folder.read($0) } == before)
            #expect(folder.names == ["other", "study", "text"])
        }

        @Test("Runs of another version of the program are read, and never added to")
        func otherVersion() throws {
            try make()
            for mode in [SQLiteRunStore.Mode.open, .createOrOpen] {
                let message = refusal("study", mode, version: "10.0.0")
                #expect(message.contains(version) && message.contains("10.0.0") && message.contains(folder.path))
            }
            let store = try open(folder, "study", .readOnly, version: "10.0.0")
            #expect(store.version == version)
            #expect(try store.stored(key(), recording) == run(recording))
        }

        @Test("An open store is refused to others, whatever they want, until it is closed")
        func inUse() throws {
            var store: SQLiteRunStore? = try open(folder)
            for mode in SQLiteRunStore.Mode.all {
                let message = refusal("study", mode)
                #expect(message.contains("in use") && message.contains(folder.file("study")))
            }
            // The refusals have not unlocked it.
            #expect(refusal("study", .open).contains("in use"))
            try store?.keep(key(), run(recording), recording)
            store = nil
            #expect(try open(folder).stored(key(), recording) == run(recording))
        }

        @Test("Permissions", .enabled(if: geteuid() != 0, "root may write everywhere"))
        func permissions() throws {
            try make()
            let manager = FileManager.default
            try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.file("study"))
            #expect(refusal("study", .open).contains("cannot be written"))
            try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
            #expect(refusal("new").contains("nothing can be written in the folder"))
            #expect(refusal("study", .readOnly) == "")
            try manager.setAttributes([.posixPermissions: 0o000], ofItemAtPath: folder.file("study"))
            #expect(refusal("study", .readOnly).contains("cannot be read"))
        }
    }

    extension SQLiteRunStore.Mode {
        static let all: [Self] = [.createOrOpen, .open, .readOnly]
    }
#endif
