#if Store
    import GRDB
    import Polity
    import PolityLab

    #if canImport(FoundationEssentials)
        import FoundationEssentials
    #else
        import Foundation
    #endif

    extension Exporter {
        /// A setting that is not the same in all scenarios.
        private struct Varying {
            var place: Int
            var parameter: Int64
            var field: TableSchema.Field
        }

        func runs() throws -> WrittenTable {
            var schema = TableSchema.runs
            let varying = try varying(reserved: schema.fields.map(\.name))
            schema.fields += varying.map(\.field)
            var file = try CSVFile.begin(path(schema), header: schema.fields.map(\.name))
            let scenarios = try Row.fetchCursor(
                database, sql: "SELECT number, id, name FROM exported_scenario ORDER BY number")
            let settings = try database.cachedStatement(
                sql: "SELECT place, parameter, value FROM setting WHERE scenario = ?")
            let runs = try database.cachedStatement(
                sql: """
                    SELECT e.number, seed, replication, status, months, failed_month, error
                    FROM exported_run AS e JOIN run ON run.id = e.id WHERE run.scenario = ? ORDER BY e.number
                    """)
            while let scenario = try scenarios.next() {
                let id: Int64 = scenario[1]
                var values = [Double?](repeating: nil, count: varying.count)
                if !varying.isEmpty {
                    let found = try Row.fetchAll(settings, arguments: [id])
                    for (index, wanted) in varying.enumerated() {
                        let row = found.first { $0[0] == wanted.place && $0[1] == wanted.parameter }
                        values[index] = row.flatMap { $0[2] }
                    }
                }
                let rows = try Row.fetchCursor(runs, arguments: [id])
                while let row = try rows.next() {
                    try goOn()
                    try file.integer(row[0] as Int)
                    try file.integer(scenario[0] as Int)
                    try file.text(scenario.text(2))
                    try file.text(row.text(1))
                    try file.integer(row[2] as Int)
                    try file.text(row.text(3))
                    try file.integer(row[4] as Int?)
                    try file.integer(row[5] as Int?)
                    try file.text(row.textIfAny(6))
                    for value in values { try file.number(value) }
                    file.endRow()
                }
            }
            return WrittenTable(schema: schema, seal: try file.finish())
        }

        /// - Parameter reserved: names that other columns have.
        private func varying(reserved: [String]) throws -> [Varying] {
            var names = ColumnNames(reserved: reserved)
            let isPlain = try Int.fetchOne(database, sql: "SELECT max(place) FROM setting") ?? 0 == 0
            return try Row.fetchAll(
                database,
                sql: """
                    SELECT place, parameter.id, name FROM setting JOIN parameter ON parameter.id = parameter
                    GROUP BY parameter.id, place HAVING min(value) IS NOT max(value) OR count(value) NOT IN (0, count(*))
                    ORDER BY place, name
                    """
            ).map { row in
                let (place, name): (Int, String) = (row[0], row.text(2))
                let found = CatalogueNames.setting(name)
                let whose = isPlain ? "" : " in jurisdiction \(place + 1) of the scenario"
                let choices = found?.entry.choices.enumerated().map { " \($0) is \($1)." }.joined() ?? ""
                return Varying(
                    place: place, parameter: row[1],
                    field: .init(
                        names.add(isPlain ? name : "j\(place + 1)_\(name)"), .number,
                        "Permanent value of \(name)\(whose)." + (found.map { " " + $0.entry.summary } ?? "") + choices,
                        unit: found?.entry.unit.rawValue))
            }
        }

        func series() throws -> WrittenTable {
            let schema = TableSchema.series
            var file = try CSVFile.begin(path(schema), header: schema.fields.map(\.name))
            let series = try database.cachedStatement(
                sql: """
                    SELECT place, name, first_month, data FROM series JOIN measure ON measure.id = measure
                    WHERE run = ? ORDER BY place, name, first_month
                    """)
            try forEachRun { number, id, places in
                let rows = try Row.fetchCursor(series, arguments: [id])
                while let row = try rows.next() {
                    let stretch = try row.withUnsafeData(atIndex: 3) { data in
                        SeriesStretch(first: row[2], data: data ?? Data())
                    }
                    let place = CSVFile.quoted(Self.place(row[0], places))
                    let start = "\(number),\(place),\(CSVFile.quoted(row.text(1))),"
                    for (index, bits) in stretch.bits.enumerated() {
                        try file.raw(start)
                        try file.integer(stretch.first + index)
                        try file.number(Double(bitPattern: bits))
                        file.endRow()
                    }
                }
            }
            return WrittenTable(schema: schema, seal: try file.finish())
        }

        func events() throws -> WrittenTable {
            let schema = TableSchema.events
            var file = try CSVFile.begin(path(schema), header: schema.fields.map(\.name))
            try forEachRun { number, id, places in
                for (position, event) in try SQLiteRunStore.events(database, run: id, before: nil).enumerated() {
                    try file.integer(number)
                    try file.integer(position + 1)
                    try file.integer(event.month)
                    try file.text(Self.place(event.jurisdiction, places))
                    try file.integer(event.rule)
                    try file.text(event.kind == .announcement ? "announcement" : "remark")
                    try file.text(event.text)
                    file.endRow()
                }
            }
            return WrittenTable(schema: schema, seal: try file.finish())
        }

        private func forEachRun(_ body: (_ number: Int, _ id: Int64, _ places: [String]) throws -> Void) throws {
            let runs = try Row.fetchCursor(
                database,
                sql: """
                    SELECT r.number, r.id, s.id FROM exported_run AS r
                    JOIN exported_scenario AS s ON s.number = r.scenario ORDER BY r.number
                    """)
            var known: (scenario: Int64, places: [String])?
            while let run = try runs.next() {
                try goOn()
                let scenario: Int64 = run[2]
                if known?.scenario != scenario { known = (scenario, try places(scenario)) }
                try body(run[0], run[1], known?.places ?? [])
            }
        }
    }
#endif
