#if Tools && Store
    import ArgumentParser
    import PolityFigures
    import PolityLab
    import PolityREPL
    import PolityScript
    import PolityStore

    struct ExportCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write the tables of a study as CSV files.",
            discussion: """
                Scenarios, settings, runs, recorded series, events and results, with a description of columns, units and keys \
                (datapackage.json) that pandas, R, DuckDB and Frictionless read.
                """)

        @Argument(help: "The store of a study, or the folder of a record.")
        var store: String

        @Argument(help: "A new folder.")
        var folder: String

        func run() throws {
            try Self.reading(store) { store throws(StoreError) in
                try store.export(to: folder, isCancelled: { Interruption.isRequested })
            }
        }

        /// Does something with a store and tells why not.
        static func reading(
            _ path: String, _ body: (SQLiteRunStore) throws(StoreError) -> Void
        ) throws {
            let host = StandardHost(threads: 1, output: .table)
            Interruption.watch()
            do throws(StoreError) {
                try Interruption.during {
                    Result { () throws(StoreError) in
                        try body(
                            try SQLiteRunStore.open(
                                path: Verification.storePath(path), version: PolityVersion.text, mode: .readOnly))
                    }
                }.get()
            } catch {
                if Interruption.take() {
                    host.report("interrupted\n")
                    return try host.finish(.interrupted).end()
                }
                host.report("error: \(error.description.escapedForTerminal)\n")
                return try host.finish(.failure).end()
            }
            try host.finish(.success).end()
        }
    }

    struct RecordCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "record",
            abstract: "Make a folder of a study to be published with a paper.",
            discussion: """
                The script, the store, the tables, their hashes, a citation file and metadata that repositories understand \
                (RO-Crate). Equal studies make folders of equal bytes, so nothing is taken from the clock: without --date a \
                record bears the date of this version, \(PolityVersion.released).
                """)

        @Argument(help: "The store of a study.")
        var store: String

        @Argument(help: "A new folder.")
        var folder: String

        @Option(help: "When the record is published, as 2026-11-28.")
        var date: String?

        @Option(help: "What the study is called.")
        var title: String?

        @Option(name: .customLong("author"), help: "Somebody who has made the study; give it once for each.")
        var authors: [String] = []

        @Option(help: "Under which licence others may use it: an identifier of SPDX, such as CC-BY-4.0.")
        var license: String?

        func run() throws {
            try ExportCommand.reading(store) { store throws(StoreError) in
                try store.record(
                    to: folder,
                    details: RecordDetails(
                        title: title, authors: authors, date: date, released: PolityVersion.released, license: license),
                    isCancelled: { Interruption.isRequested })
            }
        }
    }
#endif
