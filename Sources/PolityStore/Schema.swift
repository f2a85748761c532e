#if Store
    import GRDB

    /// The tables of a study and the marks by which its file is known.
    enum Schema {
        /// "PLTY" in the file's header: what the file is, whatever its name.
        static let applicationID: Int32 = 0x504C_5459
        /// Raised with every change of the tables.
        static let version: Int32 = 1

        /// Names stand in tables of their own where rows by the million would repeat them. A seed is a text of decimal digits,
        /// because SQLite's integers end at half of the seeds.
        private static let tables = """
            CREATE TABLE study (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                polity TEXT NOT NULL  -- version of the program that simulated all runs
            );
            CREATE TABLE source (
                position INTEGER PRIMARY KEY,  -- 0 is the script, then the files that it includes
                name TEXT NOT NULL,
                text TEXT NOT NULL
            );
            CREATE TABLE scenario (
                id INTEGER PRIMARY KEY,
                fingerprint TEXT NOT NULL UNIQUE  -- hash of all that its runs depend on
            );
            CREATE TABLE label (  -- what scripts call a scenario and its jurisdictions
                scenario INTEGER NOT NULL REFERENCES scenario,
                name TEXT NOT NULL,
                places TEXT NOT NULL,  -- JSON array of names
                PRIMARY KEY (scenario, name, places)
            ) WITHOUT ROWID;
            CREATE TABLE parameter (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL UNIQUE
            );
            CREATE TABLE setting (
                scenario INTEGER NOT NULL REFERENCES scenario,
                place INTEGER NOT NULL,  -- number of the jurisdiction, from 0
                parameter INTEGER NOT NULL REFERENCES parameter,
                value REAL,
                PRIMARY KEY (scenario, place, parameter)
            ) WITHOUT ROWID;
            CREATE TABLE run (
                id INTEGER PRIMARY KEY,
                scenario INTEGER NOT NULL REFERENCES scenario,
                seed TEXT NOT NULL,
                replication INTEGER NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('finished', 'failed')),
                months INTEGER,  -- months simulated by the longest attempt that finished
                failed_month INTEGER,  -- the month that could not be simulated
                failed_months INTEGER,  -- months asked for by the shortest attempt that failed
                error TEXT,
                UNIQUE (scenario, seed, replication)
            );
            CREATE TABLE measure (
                id INTEGER PRIMARY KEY,
                name TEXT NOT NULL UNIQUE
            );
            CREATE TABLE series (
                id INTEGER PRIMARY KEY,
                run INTEGER NOT NULL REFERENCES run,
                measure INTEGER NOT NULL REFERENCES measure,
                place INTEGER NOT NULL,
                first_month INTEGER NOT NULL,
                data BLOB NOT NULL,  -- consecutive months, every value a little-endian IEEE 754 number of 8 bytes
                UNIQUE (run, measure, place, first_month)
            );
            CREATE TABLE event (
                run INTEGER NOT NULL REFERENCES run,
                position INTEGER NOT NULL,
                month INTEGER NOT NULL,
                place INTEGER NOT NULL,
                rule INTEGER NOT NULL,
                kind INTEGER NOT NULL,  -- 0 is an announcement, 1 a remark
                text TEXT NOT NULL,
                PRIMARY KEY (run, position)
            ) WITHOUT ROWID;
            CREATE TABLE estimate (
                statement INTEGER NOT NULL,  -- its number in the script, from 0
                analysis TEXT NOT NULL,
                row INTEGER NOT NULL,
                json TEXT NOT NULL,
                PRIMARY KEY (statement, analysis, row)
            ) WITHOUT ROWID;
            """

        /// Makes the tables of a new study, all or none of them.
        static func create(_ database: Database, version: String) throws {
            try database.inTransaction(.immediate) {
                try database.execute(sql: tables)
                try database.execute(sql: "INSERT INTO study (id, polity) VALUES (1, ?)", arguments: [version])
                // Last, so that nothing bears the marks without having the tables.
                try database.execute(sql: "PRAGMA user_version = \(Self.version)")
                try database.execute(sql: "PRAGMA application_id = \(applicationID)")
                return .commit
            }
        }
    }
#endif
