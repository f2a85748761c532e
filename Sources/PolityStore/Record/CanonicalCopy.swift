#if Store
    import GRDB
    import PolityLab

    extension SQLiteRunStore {
        /// Writes the study to a new file in the order of its keys: equal studies make equal files, whatever became of their
        /// processes and threads. It is a store like any other.
        ///
        /// - Throws: ``StoreError`` if there is such a file already, or it cannot be written.
        public func copy(to path: String) throws(StoreError) {
            let place = try StorePlace(path, mode: .createOrOpen)
            do {
                let target = try DatabaseQueue(path: place.sqlitePath)
                try target.inDatabase { target in
                    guard try Int.fetchOne(target, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
                        throw StoreError("\(path) is there already; name a new file")
                    }
                    // A file that is not finished is no use, so nothing has to be undone.
                    try target.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
                    try Schema.create(target, version: version)
                    try target.inTransaction {
                        try reading { source in try CanonicalCopy(source: source, target: target).write() }
                        return .commit
                    }
                    try target.execute(sql: "PRAGMA journal_mode = DELETE")
                }
                try target.close()
            } catch let error as StoreError {
                throw error
            } catch {
                throw place.fault(error)
            }
        }
    }

    /// Copies the tables of a study row by row, with numbers of rows that follow from their keys.
    struct CanonicalCopy {
        let source: Database
        let target: Database

        func write() throws {
            try Exporter.number(source)
            defer { try? Exporter.forgetNumbers(source) }
            for name in ["parameter", "measure"] {
                try source.execute(
                    sql: """
                        CREATE TEMP TABLE exported_\(name) (number INTEGER PRIMARY KEY, id INTEGER UNIQUE);
                        INSERT INTO exported_\(name) SELECT row_number() OVER (ORDER BY name), id FROM \(name)
                        """)
            }
            defer { try? source.execute(sql: "DROP TABLE exported_parameter; DROP TABLE exported_measure") }
            for (table, columns, query) in Self.tables { try copy(table, columns: columns, query) }
        }

        private func copy(_ table: String, columns: Int, _ query: String) throws {
            let marks = Array(repeating: "?", count: columns).joined(separator: ", ")
            let insert = try target.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
            let rows = try Row.fetchCursor(source, sql: query)
            while let row = try rows.next() {
                try insert.execute(arguments: StatementArguments((0..<columns).map { row[$0] as DatabaseValue }))
            }
        }

        /// Every table with its rows in order, those first that others refer to.
        private static let tables: [(name: String, columns: Int, query: String)] = [
            ("source", 3, "SELECT position, name, text FROM source ORDER BY position"),
            (
                "scenario", 2,
                """
                SELECT e.number, fingerprint FROM exported_scenario AS e JOIN scenario ON scenario.id = e.id
                ORDER BY e.number
                """
            ),
            (
                "label", 3,
                """
                SELECT e.number, label.name, places FROM label JOIN exported_scenario AS e ON e.id = scenario
                ORDER BY 1, 2, 3
                """
            ),
            (
                "parameter", 2,
                """
                SELECT e.number, name FROM exported_parameter AS e JOIN parameter ON parameter.id = e.id
                ORDER BY e.number
                """
            ),
            (
                "setting", 4,
                """
                SELECT s.number, place, p.number, value
                FROM exported_scenario AS s CROSS JOIN setting ON scenario = s.id JOIN exported_parameter AS p ON p.id = parameter
                ORDER BY s.number, place, p.number
                """
            ),
            (
                "run", 9,
                """
                SELECT e.number, e.scenario, seed, replication, status, months, failed_month, failed_months, error
                FROM exported_run AS e JOIN run ON run.id = e.id ORDER BY e.number
                """
            ),
            (
                "measure", 2,
                "SELECT e.number, name FROM exported_measure AS e JOIN measure ON measure.id = e.id ORDER BY e.number"
            ),
            (
                "series", 6,
                """
                SELECT NULL, r.number, m.number, place, first_month, data
                FROM exported_run AS r CROSS JOIN series ON run = r.id JOIN exported_measure AS m ON m.id = measure
                ORDER BY r.number, m.number, place, first_month
                """
            ),
            (
                "event", 7,
                """
                SELECT r.number, position, month, place, rule, kind, text
                FROM exported_run AS r CROSS JOIN event ON run = r.id
                ORDER BY r.number, position
                """
            ),
            (
                "estimate", 4,
                "SELECT statement, analysis, row, json FROM estimate ORDER BY statement, analysis, row"
            ),
        ]
    }
#endif
