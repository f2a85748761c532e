#if Store
    import GRDB
    import PolityLab
    import Synchronization

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// What is kept of a run besides its series.
    struct RunRow {
        let id: Int64
        /// Months simulated by the longest attempt that finished.
        var months: Int?
        var failure: Failure?

        struct Failure: Hashable {
            var month: Int
            /// Months asked for by the shortest attempt that failed.
            var months: Int
            var reason: String
        }

        static let columns = "id, months, failed_month, failed_months, error"

        init(id: Int64) {
            self.id = id
        }

        init(_ row: Row) {
            id = row[0]
            months = row[1]
            if let month = row[2] as Int?, let months = row[3] as Int? {
                failure = Failure(month: month, months: months, reason: row.text(4))
            }
        }

        static func find(_ database: Database, scenario: Int64, seed: String, replication: Int) throws -> RunRow? {
            let statement = try database.cachedStatement(
                sql: "SELECT \(columns) FROM run WHERE scenario = ? AND seed = ? AND replication = ?")
            return try Row.fetchOne(statement, arguments: [scenario, seed, replication]).map(RunRow.init)
        }

        /// The run, which is added if it is not there yet.
        static func findOrAdd(
            _ database: Database, scenario: Int64, seed: String, replication: Int
        ) throws -> (row: RunRow, isNew: Bool) {
            if let row = try find(database, scenario: scenario, seed: seed, replication: replication) {
                return (row, false)
            }
            try database.cachedStatement(
                sql: "INSERT INTO run (scenario, seed, replication, status) VALUES (?, ?, ?, 'finished')"
            ).execute(arguments: [scenario, seed, replication])
            return (RunRow(id: database.lastInsertedRowID), true)
        }

        func write(_ database: Database) throws {
            try database.cachedStatement(
                sql: """
                    UPDATE run SET status = ?, months = ?, failed_month = ?, failed_months = ?, error = ? WHERE id = ?
                    """
            ).execute(arguments: [
                failure == nil ? "finished" : "failed", months, failure?.month, failure?.months,
                failure?.reason.storable, id,
            ])
        }

        /// Adds an attempt. What became of several does not depend on their order: a month that could be simulated once
        /// (with more memory, say) is never failed.
        mutating func add(finished months: Int) {
            self.months = max(self.months ?? 0, months)
            if let failure, failure.months <= months { self.failure = nil }
        }

        mutating func add(_ found: Failure) {
            if let months, months >= found.months { return }
            guard let failure else {
                self.failure = found
                return
            }
            if (found.months, found.month, found.reason) < (failure.months, failure.month, failure.reason) {
                self.failure = found
            }
        }
    }

    extension SQLiteRunStore: RunStore {
        public func keep(_ key: RunKey, _ run: StoredRun, _ recording: Recording) throws(StoreError) {
            // Prepared on the caller's thread: the database has but one.
            let series = Self.series(run, recording)
            let known = names.withLock { $0 }
            var new = Names()
            try writing { database in
                var book = NameBook(database, known: known)
                let (row, isNew) = try RunRow.findOrAdd(
                    database, scenario: try book.scenario(key.scenario), seed: "\(key.seed)",
                    replication: key.replication)
                var after = row
                switch run {
                case .finished(_, let events):
                    let months = recording.months.last ?? 0
                    after.add(finished: months)
                    try write(series, run: row.id, isNew: isNew, &book)
                    try write(events, months: months, over: row, isNew: isNew, database)
                case .failed(let month, let reason):
                    after.add(.init(month: month, months: recording.months.last ?? 0, reason: reason))
                }
                try after.write(database)
                new = book.new
            }
            names.withLock { $0.add(new) }
        }

        public func keep(estimates rows: [String], statement: Int, analysis: String) throws(StoreError) {
            try writing { database in
                try database.cachedStatement(sql: "DELETE FROM estimate WHERE statement = ? AND analysis = ?")
                    .execute(arguments: [statement, analysis.storable])
                let insert = try database.cachedStatement(
                    sql: "INSERT INTO estimate (statement, analysis, row, json) VALUES (?, ?, ?, ?)")
                for (index, row) in rows.enumerated() {
                    try insert.execute(arguments: [statement, analysis.storable, index, row.storable])
                }
            }
        }

        private struct SeriesID: Hashable {
            var measure: Int64
            var place: Int
        }

        struct Series {
            var measure: String
            var place: Int
            var stretches: [SeriesStretch]
            var data: [Data]
        }

        private static func series(_ run: StoredRun, _ recording: Recording) -> [Series] {
            guard case .finished(let values, _) = run else { return [] }
            precondition(values.count == recording.count, "a run has a value for all that is recorded of it")
            let months = recording.months.count
            var series: [Series] = []
            for place in 0..<recording.places {
                for (index, measure) in recording.measures.enumerated() {
                    let start = (place * recording.measures.count + index) * months
                    let stretches = SeriesStretch.stretches(
                        months: recording.months, values: values[start..<start + months])
                    series.append(
                        Series(measure: measure, place: place, stretches: stretches, data: stretches.map(\.data)))
                }
            }
            return series
        }

        func write(_ series: [Series], run: Int64, isNew: Bool, _ book: inout NameBook) throws {
            let insert = try book.database.cachedStatement(
                sql: "INSERT INTO series (run, measure, place, first_month, data) VALUES (?, ?, ?, ?, ?)")
            var seen: Set<SeriesID> = []
            for series in series {
                let measure = try book.measure(series.measure)
                // A measure may be recorded twice.
                let isFirst = isNew && seen.insert(SeriesID(measure: measure, place: series.place)).inserted
                var (stretches, data) = (series.stretches, series.data)
                if !isFirst {
                    let kept = try Self.stretches(
                        book.database, run: run, measure: measure, place: series.place)
                    if !kept.isEmpty {
                        guard let union = SeriesStretch.union(kept, stretches) else {
                            throw StoreError(
                                "\(path) keeps other values of `\(series.measure)` for a run than were simulated now: "
                                    + "another build of Polity made it; name another file for a new study")
                        }
                        if union == kept { continue }
                        (stretches, data) = (union, union.map(\.data))
                        try book.database.cachedStatement(
                            sql: "DELETE FROM series WHERE run = ? AND measure = ? AND place = ?"
                        ).execute(arguments: [run, measure, series.place])
                    }
                }
                for (stretch, data) in zip(stretches, data) {
                    try insert.execute(arguments: [run, measure, series.place, stretch.first, data])
                }
            }
        }

        /// Keeps what the rules of the longest attempt told; of equally long ones, the one that could tell more.
        func write(
            _ events: [RuleEvent], months: Int, over row: RunRow, isNew: Bool, _ database: Database
        ) throws {
            if !isNew, let before = row.months {
                guard months >= before else { return }
                if months == before {
                    let kept = try Self.events(database, run: row.id, before: nil)
                    guard events.count > kept.count else { return }
                }
                try database.cachedStatement(sql: "DELETE FROM event WHERE run = ?").execute(arguments: [row.id])
            }
            guard !events.isEmpty else { return }
            let insert = try database.cachedStatement(
                sql: "INSERT INTO event (run, position, month, place, rule, kind, text) VALUES (?, ?, ?, ?, ?, ?, ?)")
            for (position, event) in events.enumerated() {
                try insert.execute(arguments: [
                    row.id, position, event.month, event.jurisdiction, event.rule, event.kind.rawValue,
                    event.text.storable,
                ])
            }
        }
    }
#endif
