#if Store
    import GRDB
    import Polity
    import PolityLab

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    extension SQLiteRunStore {
        /// Writes all tables of the study as CSV files with a description that programs read (`datapackage.json`). Equal
        /// studies make equal files, in whatever order their runs were done.
        ///
        /// - Parameters:
        ///   - folder: a new folder, or an empty one.
        ///   - isCancelled: asked now and then; somebody may stop the writing.
        /// - Throws: ``StoreError`` if the study cannot be read, the folder not be written, or somebody stops it; there is no
        ///   folder then.
        public func export(
            to folder: String, isCancelled: @escaping @Sendable () -> Bool = { false }
        ) throws(StoreError) {
            let hash = try contentHash()
            try NewFolder.make(folder) { folder throws(StoreError) in
                _ = try writeTables(to: folder, contentHash: hash, isCancelled: isCancelled)
            }
        }

        /// - Returns: the files by name.
        func writeTables(
            to folder: String, contentHash: String, isCancelled: @escaping @Sendable () -> Bool
        ) throws(StoreError) -> [(name: String, seal: OutputFile.Seal)] {
            let tables = try reading { database in
                try Exporter(database: database, folder: folder, isCancelled: isCancelled).write()
            }
            let description = DataPackage.json(
                tables.map { $0.schema.resource($0.seal) }, version: version, contentHash: contentHash)
            let seal = try OutputFile.write(
                description.text(isPretty: true) + "\n", to: folder + "/" + DataPackage.file)
            return tables.map { ($0.schema.file, $0.seal) } + [(DataPackage.file, seal)]
        }
    }

    /// A table that is written.
    struct WrittenTable {
        var schema: TableSchema
        var seal: OutputFile.Seal
    }

    /// Writes the tables one after the other; none of them is ever in memory as a whole.
    struct Exporter {
        let database: Database
        let folder: String
        let isCancelled: @Sendable () -> Bool

        /// Throws if somebody has stopped the writing.
        func goOn() throws {
            if isCancelled() { throw StoreError("interrupted") }
        }

        func write() throws -> [WrittenTable] {
            try Self.number(database)
            defer { try? Self.forgetNumbers(database) }
            return [
                try scenarios(), try parameters(), try settings(), try runs(), try measures(), try series(),
                try events(),
                try estimates(),
            ]
        }

        /// Numbers scenarios and runs by what they are: the numbers of their rows tell when they were kept.
        static func number(_ database: Database) throws {
            try database.execute(
                sql: """
                    CREATE TEMP TABLE exported_scenario (number INTEGER PRIMARY KEY, id INTEGER UNIQUE, name TEXT);
                    INSERT INTO exported_scenario
                    SELECT row_number() OVER (ORDER BY name, fingerprint), id, name
                    FROM (SELECT id, fingerprint, \(SQLiteRunStore.nameOfScenario) AS name FROM scenario);
                    CREATE TEMP TABLE exported_run (number INTEGER PRIMARY KEY, id INTEGER UNIQUE, scenario INTEGER);
                    INSERT INTO exported_run
                    SELECT row_number() OVER (ORDER BY e.number, length(seed), seed, replication), run.id, e.number
                    FROM run JOIN exported_scenario AS e ON e.id = run.scenario
                    """)
        }

        static func forgetNumbers(_ database: Database) throws {
            try database.execute(sql: "DROP TABLE exported_scenario; DROP TABLE exported_run")
        }

        func path(_ schema: TableSchema) -> String { folder + "/" + schema.file }

        /// Names of a scenario's jurisdictions.
        func places(_ scenario: Int64) throws -> [String] {
            let statement = try database.cachedStatement(
                sql: "SELECT places FROM label WHERE scenario = ? ORDER BY name, places LIMIT 1")
            let json = try Row.fetchOne(statement, arguments: [scenario])?.text(0) ?? "[]"
            return (try? JSONDecoder().decode([String].self, from: Data(json.utf8))) ?? []
        }

        /// A jurisdiction's name, or its number where a store does not know it.
        static func place(_ index: Int, _ places: [String]) -> String {
            places.indices.contains(index) ? places[index] : "\(index)"
        }

        // MARK: Small tables

        private func scenarios() throws -> WrittenTable {
            let schema = TableSchema.scenarios
            var file = try CSVFile.begin(path(schema), header: schema.fields.map(\.name))
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT e.number, e.name, fingerprint, e.id
                    FROM exported_scenario AS e JOIN scenario ON scenario.id = e.id ORDER BY e.number
                    """)
            let names = try database.cachedStatement(
                sql: "SELECT DISTINCT name FROM label WHERE scenario = ? ORDER BY name")
            while let row = try rows.next() {
                let id: Int64 = row[3]
                let others = try Row.fetchAll(names, arguments: [id]).dropFirst().map { $0.text(0) }
                try file.integer(row[0] as Int)
                try file.text(row.text(1))
                try file.text(others.isEmpty ? nil : others.joined(separator: ";"))
                try file.integer(try places(id).count)
                try file.text(row.text(2))
                file.endRow()
            }
            return WrittenTable(schema: schema, seal: try file.finish())
        }

        private func parameters() throws -> WrittenTable {
            let schema = TableSchema.parameters
            var file = try CSVFile.begin(path(schema), header: schema.fields.map(\.name))
            let rows = try Row.fetchCursor(database, sql: "SELECT name FROM parameter ORDER BY name")
            while let row = try rows.next() {
                let name = row.text(0)
                let found = CatalogueNames.setting(name)
                try file.text(name)
                try file.text(found?.kind)
                try file.text(found?.entry.unit.rawValue)
                try file.number(found.flatMap { $0.entry.range.lowerBound.isFinite ? $0.entry.range.lowerBound : nil })
                try file.number(found.flatMap { $0.entry.range.upperBound.isFinite ? $0.entry.range.upperBound : nil })
                try file.number(found?.entry.defaultValue)
                let choices = found?.entry.choices ?? []
                try file.text(choices.isEmpty ? nil : choices.joined(separator: ";"))
                try file.text(found?.entry.summary)
                try file.text(found?.entry.source)
                file.endRow()
            }
            return WrittenTable(schema: schema, seal: try file.finish())
        }

        private func measures() throws -> WrittenTable {
            let schema = TableSchema.measures
            var file = try CSVFile.begin(path(schema), header: schema.fields.map(\.name))
            let rows = try Row.fetchCursor(database, sql: "SELECT name FROM measure ORDER BY name")
            while let row = try rows.next() {
                let name = row.text(0)
                let found = CatalogueNames.measure(name)
                try file.text(name)
                try file.text(found?.entry.unit.rawValue)
                try file.text(found?.kind.rawValue)
                try file.text(found?.entry.summary)
                try file.text(found?.entry.source)
                file.endRow()
            }
            return WrittenTable(schema: schema, seal: try file.finish())
        }

        private func settings() throws -> WrittenTable {
            let schema = TableSchema.settings
            var file = try CSVFile.begin(path(schema), header: schema.fields.map(\.name))
            let scenarios = try Row.fetchCursor(
                database, sql: "SELECT number, id FROM exported_scenario ORDER BY number")
            let settings = try database.cachedStatement(
                sql: """
                    SELECT place, name, value FROM setting JOIN parameter ON parameter.id = parameter
                    WHERE scenario = ? ORDER BY place, name
                    """)
            while let scenario = try scenarios.next() {
                let places = try places(scenario[1])
                let rows = try Row.fetchCursor(settings, arguments: [scenario[1] as Int64])
                while let row = try rows.next() {
                    try file.integer(scenario[0] as Int)
                    try file.text(Self.place(row[0], places))
                    try file.text(row.text(1))
                    try file.number(row[2] as Double?)
                    file.endRow()
                }
            }
            return WrittenTable(schema: schema, seal: try file.finish())
        }
    }
#endif
