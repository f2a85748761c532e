#if Store
    import GRDB
    import PolityLab

    /// A text that a study was made of.
    public struct StudySource: Sendable, Hashable {
        /// Of the script, what it was run by; of an included file, its path from where the script's starts.
        public let name: String
        public let text: String

        public init(name: String, text: String) {
            self.name = name
            self.text = text
        }
    }

    extension SQLiteRunStore {
        /// Keeps the script and the files that it includes in place of earlier ones. Runs stay: they are known by what they
        /// simulate, so a script may change freely. Estimates belong to the statements of a text, and go with it if it is
        /// another one.
        public func keep(script: StudySource, included: [StudySource]) throws(StoreError) {
            let sources = [script] + included
            try writing { database in
                let kept = try Self.sources(database)
                if kept.map({ Array($0.text.utf8) }) != sources.map({ Array($0.text.utf8) }) {
                    try database.execute(sql: "DELETE FROM estimate")
                }
                guard kept.map(\.bytes) != sources.map(\.bytes) else { return }
                try database.execute(sql: "DELETE FROM source")
                for (position, source) in sources.enumerated() {
                    try database.execute(
                        sql: "INSERT INTO source (position, name, text) VALUES (?, ?, ?)",
                        arguments: [position, source.name.storable, source.text.storable])
                }
            }
        }

        /// The script as it was run last, and the files that it includes; `nil` if no script was kept.
        public func sources() throws(StoreError) -> (script: StudySource, included: [StudySource])? {
            let sources = try reading { try Self.sources($0) }
            return sources.first.map { ($0, Array(sources.dropFirst())) }
        }

        private static func sources(_ database: Database) throws -> [StudySource] {
            var sources: [StudySource] = []
            let rows = try Row.fetchCursor(database, sql: "SELECT name, text FROM source ORDER BY position")
            while let row = try rows.next() { sources.append(StudySource(name: row.text(0), text: row.text(1))) }
            return sources
        }
    }

    extension StudySource {
        fileprivate var bytes: [[UInt8]] { [Array(name.utf8), Array(text.utf8)] }
    }
#endif
