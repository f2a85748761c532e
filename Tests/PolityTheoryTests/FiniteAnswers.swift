import PolityTheory
import Testing

extension TheoryTable.Cell {
    var asNumber: Double? { if case .number(let number) = self { number } else { nil } }
}

extension TheoryResult {
    /// Whether every number of every table and line is finite.
    var hasOnlyFiniteNumbers: Bool {
        tables.allSatisfy { $0.rows.allSatisfy { $0.cells.allSatisfy { $0.asNumber?.isFinite ?? true } } }
            && series.allSatisfy { $0.lines.allSatisfy { $0.points.allSatisfy { $0.x.isFinite && $0.y.isFinite } } }
    }

    /// Whether every row has a cell for every column, and every table and series a name of its own.
    var hasFullRowsAndOwnNames: Bool {
        tables.allSatisfy { table in table.rows.allSatisfy { $0.cells.count == table.columns.count } }
            && Set(tables.map(\.name)).count == tables.count && Set(series.map(\.name)).count == series.count
    }
}

/// Sets each parameter in turn to values that a careless caller may give: the model refuses, or answers with numbers.
func expectFiniteAnswerOrRefusal(_ model: TheoryModel, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let hostile: [Double] = [
        .nan, .infinity, -.infinity, 0, -1, 1, 2, 0.5, 1e-300, .leastNonzeroMagnitude, 1e300, -1e300,
        .greatestFiniteMagnitude, 1e9, 100,
    ]
    for parameter in model.parameters {
        for value in hostile {
            let setting: TheoryValue
            switch parameter.value {
            case .number: setting = .number(value)
            case .list(let list): setting = .list([value] + list.dropFirst())
            }
            do throws(TheoryError) {
                let result = try model.result(with: [parameter.name: setting])
                #expect(
                    result.hasOnlyFiniteNumbers && result.hasFullRowsAndOwnNames,
                    "\(model.name), \(parameter.name) = \(value)",
                    sourceLocation: sourceLocation)
            } catch {
                #expect(!error.description.isEmpty, sourceLocation: sourceLocation)
            }
        }
    }
}
