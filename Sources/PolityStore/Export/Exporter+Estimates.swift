#if Store
    import GRDB
    import PolityLab

    extension Exporter {
        /// One row a row of results, with a column for every field that any of them has.
        func estimates() throws -> WrittenTable {
            var kinds: [String: TableSchema.Kind?] = [:]
            try forEachEstimate { _, row in
                for (name, cell) in row.cells { kinds[name] = EstimateRow.common(kinds[name] ?? nil, cell.kind) }
            }
            var schema = TableSchema.estimates
            var names = ColumnNames(reserved: schema.fields.map(\.name))
            // Which analysis a row is of stands in a column of its own.
            let columns = kinds.keys.filter { $0 != "analysis" }.sorted {
                Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
            }
            schema.fields += columns.map {
                .init(names.add($0), (kinds[$0] ?? nil) ?? .string, "The field \($0) of the statement's results.")
            }
            var file = try CSVFile.begin(path(schema), header: schema.fields.map(\.name))
            try forEachEstimate { key, row in
                try file.integer(key.statement)
                try file.text(key.analysis)
                try file.integer(key.row + 1)
                for column in columns {
                    switch row.cells[column] ?? .missing {
                    case .missing: file.missing()
                    case .boolean(let value): try file.text(value ? "true" : "false")
                    case .integer(let value): try file.integer(value)
                    case .number(let value): try file.number(value)
                    case .text(let value): try file.text(value)
                    }
                }
                file.endRow()
            }
            return WrittenTable(schema: schema, seal: try file.finish())
        }

        private func forEachEstimate(
            _ body: (_ key: (statement: Int, analysis: String, row: Int), _ row: EstimateRow) throws -> Void
        ) throws {
            let rows = try Row.fetchCursor(
                database, sql: "SELECT statement, analysis, row, json FROM estimate ORDER BY statement, analysis, row")
            while let row = try rows.next() {
                try body((row[0], row.text(1), row[2]), EstimateRow(row.text(3)))
            }
        }
    }
#endif
