#if Store
    import GRDB
    import PolityLab

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    extension SQLiteRunStore {
        /// A hash of all that came out of the runs: of settings, runs, series, events and estimates in the order of their
        /// keys. It is the same for a study that was interrupted and went on, wherever and in whatever order its runs were
        /// done. Names of scenarios, the script's text and the version of the program are no part of it.
        ///
        /// - Returns: 64 hexadecimal digits of SHA-256.
        public func contentHash() throws(StoreError) -> String {
            try reading { database in
                var hash = SHA256()
                try Self.hashScenarios(database, &hash)
                try Self.hashRuns(database, &hash)
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT statement, analysis, row, json FROM estimate ORDER BY statement, analysis, row")
                while let row = try rows.next() {
                    hash.add("estimate", row[0] as Int, row.text(1), row[2] as Int, row.text(3))
                }
                return SHA256.hexadecimal(hash.finalize())
            }
        }

        private static func hashScenarios(_ database: Database, _ hash: inout SHA256) throws {
            let scenarios = try Row.fetchCursor(
                database, sql: "SELECT id, fingerprint FROM scenario ORDER BY fingerprint")
            let settings = try database.cachedStatement(
                sql: """
                    SELECT place, name, value FROM setting JOIN parameter ON parameter.id = parameter
                    WHERE scenario = ? ORDER BY place, name
                    """)
            while let scenario = try scenarios.next() {
                hash.add("scenario", scenario.text(1))
                let rows = try Row.fetchCursor(settings, arguments: [scenario[0] as Int64])
                while let row = try rows.next() {
                    hash.add("setting", row[0] as Int, row.text(1), (row[2] as Double?)?.bitPattern ?? 0)
                }
            }
        }

        private static func hashRuns(_ database: Database, _ hash: inout SHA256) throws {
            let runs = try Row.fetchCursor(
                database,
                sql: """
                    SELECT run.\(RunRow.columns.replacing(", ", with: ", run.")), fingerprint, seed, replication
                    FROM run JOIN scenario ON scenario.id = run.scenario ORDER BY fingerprint, seed, replication
                    """)
            let series = try database.cachedStatement(
                sql: """
                    SELECT name, place, first_month, data FROM series JOIN measure ON measure.id = measure
                    WHERE run = ? ORDER BY name, place, first_month
                    """)
            while let run = try runs.next() {
                let row = RunRow(run)
                hash.add("run", run.text(5), run.text(6), run[7] as Int, row.months ?? -1)
                if let failure = row.failure { hash.add("failed", failure.month, failure.months, failure.reason) }
                let rows = try Row.fetchCursor(series, arguments: [row.id])
                while let row = try rows.next() {
                    try row.withUnsafeData(atIndex: 3) { data in
                        hash.add("series", row.text(0), row[1] as Int, row[2] as Int, data?.count ?? 0)
                        data?.withUnsafeBytes { hash.update($0) }
                    }
                }
                for event in try events(database, run: row.id, before: nil) {
                    hash.add(
                        "event", event.kind.rawValue, event.month, event.jurisdiction, event.rule, event.text)
                }
            }
        }
    }

    extension SHA256 {
        /// A line of parts, each with its length, so that different lines never look the same.
        fileprivate mutating func add(_ parts: any CustomStringConvertible...) {
            var line = ""
            for part in parts {
                let text = part.description
                line += "\(text.utf8.count):\(text) "
            }
            update((line + "\n").utf8)
        }
    }
#endif
