#if Store
    import GRDB
    import PolityLab
    import Synchronization

    extension SQLiteRunStore {
        /// Takes over all runs of another store, as if they had been simulated here. Doing it again changes nothing.
        ///
        /// Memory does not grow with the runs. Estimates and the script stay where they are.
        ///
        /// - Throws: ``StoreError`` if one of the stores cannot be read or written, or if they hold other values of the same run:
        ///   then this one is as it was.
        public func absorb(_ other: SQLiteRunStore) throws(StoreError) {
            let known = names.withLock { $0 }
            var new = Names()
            try writing { database in
                var book = NameBook(database, known: known)
                try other.database.unsafeRead { source in
                    let runs = try Row.fetchCursor(
                        source,
                        sql: """
                            SELECT \(RunRow.columns), scenario, seed, replication FROM run
                            ORDER BY scenario, seed, replication
                            """)
                    var scenario: (id: Int64, number: Int64)?
                    while let row = try runs.next() {
                        let id: Int64 = row[5]
                        if scenario?.id != id {
                            scenario = (id, try Self.copyScenario(id, from: source, &book))
                        }
                        guard let scenario else { continue }
                        try absorb(
                            RunRow(row), of: scenario.number, seed: row.text(6), replication: row[7], from: source,
                            &book)
                    }
                }
                new = book.new
            }
            names.withLock { $0.add(new) }
        }

        private func absorb(
            _ run: RunRow, of scenario: Int64, seed: String, replication: Int, from source: Database,
            _ book: inout NameBook
        ) throws {
            let database = book.database
            let (before, isNew) = try RunRow.findOrAdd(
                database, scenario: scenario, seed: seed, replication: replication)
            var after = before
            try write(try Self.allSeries(source, run: run.id), run: before.id, isNew: isNew, &book)
            if let months = run.months {
                after.add(finished: months)
                let events = try Self.events(source, run: run.id, before: nil)
                try write(events, months: months, over: before, isNew: isNew, database)
            }
            if let failure = run.failure { after.add(failure) }
            try after.write(database)
        }

        /// A scenario with its settings and all that it is called.
        private static func copyScenario(
            _ id: Int64, from source: Database, _ book: inout NameBook
        ) throws -> Int64 {
            let print = try String.fetchOne(
                source, sql: "SELECT fingerprint FROM scenario WHERE id = ?", arguments: [id])
            var settings: [ScenarioRecord.Setting] = []
            let rows = try Row.fetchCursor(
                source,
                sql: """
                    SELECT place, name, value FROM setting JOIN parameter ON parameter.id = parameter
                    WHERE scenario = ? ORDER BY place, name
                    """, arguments: [id])
            while let row = try rows.next() {
                settings.append(.init(place: row[0], name: row.text(1), value: (row[2] as Double?) ?? .nan))
            }
            let number = try book.scenario(fingerprint: print ?? "", settings: settings)
            let labels = try Row.fetchCursor(
                source, sql: "SELECT name, places FROM label WHERE scenario = ?", arguments: [id])
            let insert = try book.database.cachedStatement(
                sql: "INSERT OR IGNORE INTO label (scenario, name, places) VALUES (?, ?, ?)")
            while let row = try labels.next() {
                try insert.execute(arguments: [number, row[0] as DatabaseValue, row[1] as DatabaseValue])
            }
            return number
        }

        /// All series of a run, each with its stretches in the order of their months.
        private static func allSeries(_ database: Database, run: Int64) throws -> [Series] {
            let statement = try database.cachedStatement(
                sql: """
                    SELECT name, place, first_month, data FROM series JOIN measure ON measure.id = measure
                    WHERE run = ? ORDER BY measure, place, first_month
                    """)
            var series: [Series] = []
            let rows = try Row.fetchCursor(statement, arguments: [run])
            while let row = try rows.next() {
                let (name, place, first) = (row.text(0), row[1] as Int, row[2] as Int)
                let stretch = try row.withUnsafeData(atIndex: 3) { data in
                    data.map { SeriesStretch(first: first, data: $0) }
                }
                guard let stretch else { continue }
                if let last = series.last, last.measure == name, last.place == place {
                    series[series.count - 1].stretches.append(stretch)
                    series[series.count - 1].data.append(stretch.data)
                } else {
                    series.append(Series(measure: name, place: place, stretches: [stretch], data: [stretch.data]))
                }
            }
            return series
        }
    }
#endif
