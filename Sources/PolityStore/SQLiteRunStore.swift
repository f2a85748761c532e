#if Store
    import GRDB
    import PolityLab
    import Synchronization

    /// A study in one SQLite file: its scenarios, its runs as they finish, and what was estimated from them.
    ///
    /// While it is open, the file belongs to this process; others are refused, and the death of the process frees it. What was
    /// kept survives that death. A store that was closed is one plain file, which any program that knows SQLite can read.
    public final class SQLiteRunStore: Sendable {
        /// What a store is opened for.
        public enum Mode: Sendable, Hashable {
            /// To go on with a study, or to begin one if there is no file.
            case createOrOpen
            /// To go on with a study that is there.
            case open
            /// To look at a study, of whatever version of the program.
            case readOnly
        }

        public let path: String
        public let mode: Mode
        /// The version of the program that simulated the runs.
        public let version: String
        let database: DatabaseQueue
        let names = Mutex(Names())

        private init(path: String, mode: Mode, version: String, database: DatabaseQueue) {
            self.path = path
            self.mode = mode
            self.version = version
            self.database = database
        }

        deinit {
            try? close()
        }

        /// Opens a study.
        ///
        /// - Parameters:
        ///   - path: the file; its folder has to be there.
        ///   - version: of the program. Runs of different versions are never mixed; only ``Mode/readOnly`` takes any.
        /// - Throws: ``StoreError`` if it is no study, one of another version, damaged, in use or not accessible. Nothing has
        ///   been changed then.
        public static func open(path: String, version: String, mode: Mode) throws(StoreError) -> SQLiteRunStore {
            let place = try StorePlace(path, mode: mode)
            do {
                let database = try DatabaseQueue(path: place.sqlitePath, configuration: configuration(mode))
                let found = try database.inDatabase { database in
                    // One process at a time, whose end unlocks the file however it comes. Without this, SQLite keeps a
                    // memory that processes share in a file beside it, which file systems of clusters cannot do.
                    if mode != .readOnly { try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
                    let found = try check(database, path: path, version: version, mode: mode)
                    if mode != .readOnly { try writeAhead(database) }
                    return found
                }
                return SQLiteRunStore(path: path, mode: mode, version: found, database: database)
            } catch let error as StoreError {
                throw error
            } catch {
                throw place.fault(error)
            }
        }

        /// Writes everything to the one file and leaves it to others. Calls after this one fail.
        ///
        /// - Throws: ``StoreError`` if something could not be written; what was kept is then still in the files.
        public func close() throws(StoreError) {
            do {
                if mode != .readOnly {
                    try database.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
                }
                try database.close()
            } catch DatabaseError.SQLITE_MISUSE {
                // Closed before.
            } catch {
                throw fault(error)
            }
        }

        /// Does something with the database, alone.
        func reading<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
            do {
                return try database.inDatabase(body)
            } catch let error as StoreError {
                throw error
            } catch {
                throw fault(error)
            }
        }

        /// Changes the database, wholly or not at all.
        func writing(_ body: (Database) throws -> Void) throws(StoreError) {
            do {
                try database.inDatabase { database in
                    try database.inTransaction(.immediate) {
                        try body(database)
                        return .commit
                    }
                }
            } catch let error as StoreError {
                throw error
            } catch {
                throw fault(error)
            }
        }

        func fault(_ error: any Error) -> StoreError { StorePlace.fault(error, path: path, mode: mode) }
    }

    extension SQLiteRunStore {
        private static func configuration(_ mode: Mode) -> Configuration {
            var configuration = Configuration()
            configuration.readonly = mode == .readOnly
            configuration.label = "store"
            // Somebody may be about to close it.
            configuration.busyMode = .timeout(0.2)
            return configuration
        }

        /// Makes sure that this is a study that may be opened, or makes one of an empty file.
        ///
        /// - Returns: the version of the program that simulated the runs.
        private static func check(
            _ database: Database, path: String, version: String, mode: Mode
        ) throws -> String {
            let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            let schema = try Int32.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            if mark == 0, schema == 0, mode == .createOrOpen,
                try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0
            {
                try Schema.create(database, version: version)
                return version
            }
            guard mark == Schema.applicationID else {
                throw StoreError(
                    "\(path) is no store of runs but a database of another program, or an empty one; name another file")
            }
            guard schema == Schema.version else {
                let advice = schema > Schema.version ? "a newer" : "an older"
                throw StoreError(
                    "\(path) is a store of runs in form \(schema), and this is form \(Schema.version): "
                        + "use \(advice) version of Polity, or name another file")
            }
            guard let found = try String.fetchOne(database, sql: "SELECT polity FROM study") else {
                throw StoreError(
                    "\(path) is damaged: it does not say which version of Polity made it; name another file")
            }
            guard found == version || mode == .readOnly else {
                throw StoreError(
                    "the runs in \(path) were simulated by Polity \(found), and this is \(version); runs of different "
                        + "versions are not mixed: use Polity \(found), or name another file for a new study")
            }
            return found
        }

        /// Commits append to a second file, which is merged when the store is closed. With `NORMAL`, nothing kept is lost
        /// with the process; the power cut of a machine may lose the last runs, but damages nothing.
        private static func writeAhead(_ database: Database) throws {
            try database.execute(sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: "PRAGMA synchronous = NORMAL")
            // One transaction that writes takes the lock, and finds what cannot be written before anything is simulated.
            try database.execute(sql: "BEGIN IMMEDIATE; UPDATE study SET id = 1; COMMIT")
        }
    }
#endif
