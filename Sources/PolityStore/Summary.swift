#if Store
    import GRDB
    import PolityLab

    /// What is in a store, in few numbers.
    public struct StoreSummary: Sendable, Hashable {
        /// Of the program that simulated the runs.
        public var version: String
        /// Names of the script and of the files that it includes.
        public var sources: [String]
        public var scenarios: [Scenarios]
        public var measures: [Measures]
        public var estimates: [Estimates]
        public var events: Int
        /// The first run that failed, in the order of scenarios' names, seeds and replications.
        public var firstFailure: Failure?

        public var finished: Int { scenarios.reduce(0) { $0 + $1.finished } }
        public var failed: Int { scenarios.reduce(0) { $0 + $1.failed } }

        /// The scenarios of one name: one world, or many that differ in their settings.
        public struct Scenarios: Sendable, Hashable {
            public var name: String
            public var variants: Int
            public var finished: Int
            public var failed: Int
        }

        /// What is recorded of one measure.
        public struct Measures: Sendable, Hashable {
            public var name: String
            public var runs: Int
            public var firstMonth: Int
            public var lastMonth: Int
        }

        /// The results of one statement.
        public struct Estimates: Sendable, Hashable {
            public var statement: Int
            public var analysis: String
            public var rows: Int
        }

        public struct Failure: Sendable, Hashable {
            public var scenario: String
            public var seed: UInt64
            public var replication: Int
            public var month: Int
            public var reason: String
        }
    }

    extension SQLiteRunStore {
        /// What is in the store. Reads all of it once.
        public func summary() throws(StoreError) -> StoreSummary {
            let sources = try self.sources()
            return try reading { database in
                StoreSummary(
                    version: version, sources: sources.map { [$0.script.name] + $0.included.map(\.name) } ?? [],
                    scenarios: try Self.scenarios(database), measures: try Self.measures(database),
                    estimates: try Self.estimates(database),
                    events: try Int.fetchOne(database, sql: "SELECT count(*) FROM event") ?? 0,
                    firstFailure: try Self.firstFailure(database))
            }
        }

        /// Looks for damage in the whole file.
        ///
        /// - Throws: ``StoreError`` if there is any.
        public func checkIntegrity() throws(StoreError) {
            let found = try reading { try String.fetchOne($0, sql: "PRAGMA integrity_check(1)") ?? "ok" }
            if found != "ok" {
                throw StoreError(
                    "\(path) is damaged: \(found); use a copy of it, or name another file to simulate the runs again")
            }
        }

        /// A scenario's first name.
        static let nameOfScenario = "coalesce((SELECT min(name) FROM label WHERE label.scenario = scenario.id), '')"

        private static func scenarios(_ database: Database) throws -> [StoreSummary.Scenarios] {
            try Row.fetchAll(
                database,
                sql: """
                    SELECT \(nameOfScenario) AS name, count(DISTINCT scenario.id),
                        count(run.id) FILTER (WHERE status = 'finished'), count(run.id) FILTER (WHERE status = 'failed')
                    FROM scenario LEFT JOIN run ON run.scenario = scenario.id GROUP BY 1 ORDER BY 1
                    """
            ).map { .init(name: $0.text(0), variants: $0[1], finished: $0[2], failed: $0[3]) }
        }

        private static func measures(_ database: Database) throws -> [StoreSummary.Measures] {
            try Row.fetchAll(
                database,
                sql: """
                    SELECT name, count(DISTINCT run), min(first_month), max(first_month + length(data) / 8 - 1)
                    FROM series JOIN measure ON measure.id = measure GROUP BY name ORDER BY name
                    """
            ).map { .init(name: $0.text(0), runs: $0[1], firstMonth: $0[2], lastMonth: $0[3]) }
        }

        private static func estimates(_ database: Database) throws -> [StoreSummary.Estimates] {
            try Row.fetchAll(
                database,
                sql: """
                    SELECT statement, analysis, count(*) FROM estimate GROUP BY statement, analysis
                    ORDER BY statement, analysis
                    """
            ).map { .init(statement: $0[0], analysis: $0.text(1), rows: $0[2]) }
        }

        private static func firstFailure(_ database: Database) throws -> StoreSummary.Failure? {
            try Row.fetchOne(
                database,
                sql: """
                    SELECT \(nameOfScenario), seed, replication, failed_month, error
                    FROM run JOIN scenario ON scenario.id = run.scenario WHERE status = 'failed'
                    ORDER BY 1, length(seed), seed, replication, fingerprint LIMIT 1
                    """
            ).map {
                .init(
                    scenario: $0.text(0), seed: UInt64($0.text(1)) ?? 0, replication: $0[2], month: $0[3],
                    reason: $0.text(4))
            }
        }
    }
#endif
