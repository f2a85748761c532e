#if Store
    import GRDB
    import PolityLab
    import Synchronization

    extension SQLiteRunStore {
        /// A run that finished serves every recording that ends with or before what is kept of it. One that failed is failed
        /// for every recording that would have met the month it failed in.
        public func stored(_ key: RunKey, _ wanted: Recording) throws(StoreError) -> StoredRun? {
            let known = names.withLock { $0 }
            var new = Names()
            let found: StoredRun? = try reading { database in
                guard let scenario = try Self.scenario(key.scenario, database, known, &new) else { return nil }
                if mode != .readOnly, !known.labels.contains(Names.label(key.scenario)) {
                    // Two scenarios that differ in their names share their runs, and are both to be found.
                    var book = NameBook(database, known: known)
                    try book.label(scenario, key.scenario)
                    new.add(book.new)
                }
                guard
                    let row = try RunRow.find(
                        database, scenario: scenario, seed: "\(key.seed)", replication: key.replication)
                else { return nil }
                let last = wanted.months.last
                if let months = row.months, months >= last ?? 0 {
                    return try Self.finished(row, wanted, database, known, &new)
                }
                guard let failure = row.failure else { return nil }
                guard let last else { return .failed(month: failure.month, reason: failure.reason) }
                // A rule fails in the month that has elapsed, the model in the one that it simulates: a recording that
                // ends with the month itself may have been spared.
                return last > failure.month || last >= failure.months
                    ? .failed(month: failure.month, reason: failure.reason) : nil
            }
            names.withLock { $0.add(new) }
            return found
        }

        public func values(
            of scenario: ScenarioRecord, seed: UInt64, replications: Range<Int>, measure: String, place: Int, month: Int
        ) throws(StoreError) -> [Double?] {
            let known = names.withLock { $0 }
            var new = Names()
            let found: [Double?] = try reading { database in
                var values = [Double?](repeating: nil, count: replications.count)
                guard let scenario = try Self.scenario(scenario, database, known, &new),
                    let measure = try Self.measure(measure, database, known, &new)
                else { return values }
                let statement = try database.cachedStatement(
                    sql: """
                        SELECT run.replication, substr(series.data, 8 * (?6 - series.first_month) + 1, 8)
                        FROM run JOIN series ON series.run = run.id AND series.measure = ?4 AND series.place = ?5
                            AND series.first_month <= ?6 AND series.first_month + length(series.data) / 8 > ?6
                        WHERE run.scenario = ?1 AND run.seed = ?2 AND run.replication >= ?3 AND run.replication < ?7
                        """)
                let rows = try Row.fetchCursor(
                    statement,
                    arguments: [
                        scenario, "\(seed)", replications.lowerBound, measure, place, month, replications.upperBound,
                    ])
                while let row = try rows.next() {
                    let replication: Int = row[0]
                    values[replication - replications.lowerBound] = try row.withUnsafeData(atIndex: 1) { data in
                        data.flatMap { $0.count == 8 ? Double(bitPattern: $0.bits(at: 0)) : nil }
                    }
                }
                return values
            }
            names.withLock { $0.add(new) }
            return found
        }

        // MARK: Parts

        private static func finished(
            _ row: RunRow, _ wanted: Recording, _ database: Database, _ known: Names, _ new: inout Names
        ) throws -> StoredRun? {
            var values: [Double] = []
            values.reserveCapacity(wanted.count)
            for place in 0..<wanted.places {
                for name in wanted.measures where !wanted.months.isEmpty {
                    guard let measure = try measure(name, database, known, &new) else { return nil }
                    let stretches = try stretches(database, run: row.id, measure: measure, place: place)
                    var index = 0
                    for month in wanted.months {
                        while index < stretches.count, stretches[index].end <= month { index += 1 }
                        guard index < stretches.count, stretches[index].first <= month else { return nil }
                        values.append(Double(bitPattern: stretches[index].bits[month - stretches[index].first]))
                    }
                }
            }
            // A run that ends earlier would not have come to what the rules told later. They act when a month begins.
            let end = row.months == wanted.months.last ? nil : wanted.months.last
            return .finished(values: values, events: try events(database, run: row.id, before: end))
        }

        /// What is kept of a series, in the order of its months.
        static func stretches(
            _ database: Database, run: Int64, measure: Int64, place: Int
        ) throws -> [SeriesStretch] {
            let statement = try database.cachedStatement(
                sql: """
                    SELECT first_month, data FROM series WHERE run = ? AND measure = ? AND place = ? ORDER BY first_month
                    """)
            var stretches: [SeriesStretch] = []
            let rows = try Row.fetchCursor(statement, arguments: [run, measure, place])
            while let row = try rows.next() {
                let first: Int = row[0]
                let stretch = try row.withUnsafeData(atIndex: 1) { data in
                    data.map { SeriesStretch(first: first, data: $0) }
                }
                if let stretch { stretches.append(stretch) }
            }
            return stretches
        }

        static func events(_ database: Database, run: Int64, before month: Int?) throws -> [RuleEvent] {
            let statement = try database.cachedStatement(
                sql: "SELECT kind, month, place, rule, text FROM event WHERE run = ? AND month < ? ORDER BY position")
            var events: [RuleEvent] = []
            let rows = try Row.fetchCursor(statement, arguments: [run, month ?? Int.max])
            while let row = try rows.next() {
                events.append(
                    RuleEvent(
                        kind: RuleEvent.Kind(rawValue: row[0]) ?? .announcement, month: row[1], jurisdiction: row[2],
                        rule: row[3], text: row.text(4)))
            }
            return events
        }

        private static func scenario(
            _ record: ScenarioRecord, _ database: Database, _ known: Names, _ new: inout Names
        ) throws -> Int64? {
            let key = Names.Key(record.fingerprint)
            if let id = known.scenarios[key] { return id }
            let statement = try database.cachedStatement(sql: "SELECT id FROM scenario WHERE fingerprint = ?")
            let id = try Int64.fetchOne(statement, arguments: [record.fingerprint.storable])
            if let id { new.scenarios[key] = id }
            return id
        }

        private static func measure(
            _ name: String, _ database: Database, _ known: Names, _ new: inout Names
        ) throws -> Int64? {
            let key = Names.Key(name)
            if let id = known.measures[key] ?? new.measures[key] { return id }
            let statement = try database.cachedStatement(sql: "SELECT id FROM measure WHERE name = ?")
            let id = try Int64.fetchOne(statement, arguments: [name.storable])
            if let id { new.measures[key] = id }
            return id
        }
    }
#endif
