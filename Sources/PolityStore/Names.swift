#if Store
    import GRDB
    import PolityLab

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    /// Row numbers of names that are committed, so that they are not looked up for every run.
    struct Names: Sendable {
        /// A name by its bytes: Swift takes texts for the same that a database does not.
        struct Key: Hashable {
            private let bytes: [UInt8]
            private let second: [[UInt8]]

            init(_ name: String, _ more: [String] = []) {
                bytes = Array(name.utf8)
                second = more.map { Array($0.utf8) }
            }
        }

        /// A study may have a scenario for every run, and its memory should not grow with them.
        private static let limit = 4_096

        var scenarios: [Key: Int64] = [:]
        /// Scenarios whose labels are kept.
        var labels: Set<Key> = []
        var parameters: [Key: Int64] = [:]
        var measures: [Key: Int64] = [:]

        /// The labels of a scenario by its fingerprint.
        static func label(_ scenario: ScenarioRecord) -> Key {
            Key(scenario.fingerprint, [scenario.name] + scenario.places)
        }

        var isEmpty: Bool { scenarios.isEmpty && labels.isEmpty && parameters.isEmpty && measures.isEmpty }

        /// Remembers what has been committed since.
        mutating func add(_ other: Names) {
            if other.isEmpty { return }
            if scenarios.count + other.scenarios.count > Self.limit { scenarios = [:] }
            if labels.count + other.labels.count > Self.limit { labels = [] }
            scenarios.merge(other.scenarios) { $1 }
            labels.formUnion(other.labels)
            parameters.merge(other.parameters) { $1 }
            measures.merge(other.measures) { $1 }
        }
    }

    /// Names found or given numbers in a transaction.
    struct NameBook {
        let database: Database
        let known: Names
        private(set) var new = Names()

        init(_ database: Database, known: Names) {
            self.database = database
            self.known = known
        }

        /// A measure's number, which it gets if it has none.
        mutating func measure(_ name: String) throws -> Int64 {
            let key = Names.Key(name)
            if let id = known.measures[key] ?? new.measures[key] { return id }
            let id = try number(of: name, in: "measure", column: "name").id
            new.measures[key] = id
            return id
        }

        /// A scenario's number; a new one's settings are written.
        mutating func scenario(_ record: ScenarioRecord) throws -> Int64 {
            let id = try scenario(fingerprint: record.fingerprint, settings: record.settings)
            try label(id, record)
            return id
        }

        /// The same, without what it is called.
        mutating func scenario(fingerprint: String, settings: [ScenarioRecord.Setting]) throws -> Int64 {
            let key = Names.Key(fingerprint)
            if let found = known.scenarios[key] ?? new.scenarios[key] { return found }
            let (found, isNew) = try number(of: fingerprint, in: "scenario", column: "fingerprint")
            if isNew { try write(settings, of: found) }
            new.scenarios[key] = found
            return found
        }

        /// Keeps what a scenario is called.
        mutating func label(_ id: Int64, _ record: ScenarioRecord) throws {
            let key = Names.label(record)
            guard !known.labels.contains(key), !new.labels.contains(key) else { return }
            try database.cachedStatement(sql: "INSERT OR IGNORE INTO label (scenario, name, places) VALUES (?, ?, ?)")
                .execute(arguments: [
                    id, record.name.storable,
                    JSON.array(record.places.map { .text($0) }).text(isPretty: false).storable,
                ])
            new.labels.insert(key)
        }

        private mutating func write(_ settings: [ScenarioRecord.Setting], of scenario: Int64) throws {
            let statement = try database.cachedStatement(
                sql: "INSERT OR IGNORE INTO setting (scenario, place, parameter, value) VALUES (?, ?, ?, ?)")
            for setting in settings {
                let key = Names.Key(setting.name)
                var id = known.parameters[key] ?? new.parameters[key]
                if id == nil {
                    id = try number(of: setting.name, in: "parameter", column: "name").id
                    new.parameters[key] = id
                }
                try statement.execute(arguments: [scenario, setting.place, id, setting.value])
            }
        }

        private func number(
            of name: String, in table: String, column: String
        ) throws -> (id: Int64, isNew: Bool) {
            let find = try database.cachedStatement(sql: "SELECT id FROM \(table) WHERE \(column) = ?")
            if let id = try Int64.fetchOne(find, arguments: [name.storable]) { return (id, false) }
            try database.cachedStatement(sql: "INSERT INTO \(table) (\(column)) VALUES (?)")
                .execute(arguments: [name.storable])
            return (database.lastInsertedRowID, true)
        }
    }

    extension String {
        /// SQLite ends a text at its first zero byte, so the rare text that has one is kept as its bytes.
        var storable: DatabaseValue { utf8.contains(0) ? Data(utf8).databaseValue : databaseValue }
    }

    extension Row {
        /// A text, however it is kept.
        func text(_ column: Int) -> String {
            switch (self[column] as DatabaseValue).storage {
            case .string(let text): text
            case .blob(let data): String(decoding: data, as: UTF8.self)
            default: ""
            }
        }

        func textIfAny(_ column: Int) -> String? { hasNull(atIndex: column) ? nil : text(column) }
    }
#endif
