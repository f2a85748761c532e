import PolityTheory
import Testing

/// Fails unless an answer has tables with a cell for every column, different names and finite numbers alone.
func expectSoundSocietyAnswer(_ result: TheoryResult, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!result.tables.isEmpty && !result.series.isEmpty, sourceLocation: sourceLocation)
    #expect(Set(result.tables.map(\.name)).count == result.tables.count, sourceLocation: sourceLocation)
    #expect(Set(result.series.map(\.name)).count == result.series.count, sourceLocation: sourceLocation)
    for table in result.tables {
        #expect(Set(table.rows.map(\.name)).count == table.rows.count, sourceLocation: sourceLocation)
        for row in table.rows {
            #expect(row.cells.count == table.columns.count, "\(table.name)", sourceLocation: sourceLocation)
            let isFinite = row.cells.allSatisfy { if case .number(let number) = $0 { number.isFinite } else { true } }
            #expect(isFinite, "\(table.name), \(row.name): \(row.cells)", sourceLocation: sourceLocation)
        }
    }
    for series in result.series {
        for line in series.lines {
            let isFinite = !line.points.isEmpty && line.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }
            #expect(isFinite, "\(series.name), \(line.name)", sourceLocation: sourceLocation)
        }
    }
}

/// Fails unless a model answers at its defaults, and answers soundly or refuses when one or two parameters take
/// values that nobody means.
func expectNothingBreaks(_ model: TheoryModel, sourceLocation: SourceLocation = #_sourceLocation) throws {
    expectSoundSocietyAnswer(try model.result(), sourceLocation: sourceLocation)
    let hostile: [Double] = [
        .nan, .infinity, -.infinity, 0, -0.0, -1, 1, 2, 0.5, 1e-300, -1e-300, .leastNonzeroMagnitude, 1e-9, 1e6, 1e9,
        1e300, -1e300,
        1e18, 3.5, 0.999_999_999_999,
    ]
    var refused = 0
    func ask(_ settings: [String: TheoryValue]) {
        do throws(TheoryError) {
            expectSoundSocietyAnswer(try model.result(with: settings), sourceLocation: sourceLocation)
        } catch { refused += 1 }
    }
    for (index, parameter) in model.parameters.enumerated() {
        let next = model.parameters[(index + 1) % model.parameters.count]
        for value in hostile {
            switch parameter.value {
            case .number:
                ask([parameter.name: .number(value)])
                if case .number = next.value { ask([parameter.name: .number(value), next.name: .number(value)]) }
            case .list(let list):
                ask([parameter.name: .list(list.map { _ in value })])
                ask([parameter.name: .list([value] + list.dropFirst())])
                ask([parameter.name: .list(list + [value])])
                ask([parameter.name: []])
            }
        }
    }
    #expect(refused > 10, sourceLocation: sourceLocation)
}

/// Integrates with a fixed step of the test's own choice, by the classical Runge–Kutta method.
func integrate(
    _ start: [Double], duration: Double, steps: Int, _ field: ([Double]) -> [Double],
    each: ([Double]) -> Bool = { _ in true }
) -> [Double] {
    let step = duration / Double(steps)
    var state = start
    for _ in 0..<steps {
        let first = field(state)
        let second = field(zip(state, first).map { $0 + step / 2 * $1 })
        let third = field(zip(state, second).map { $0 + step / 2 * $1 })
        let fourth = field(zip(state, third).map { $0 + step * $1 })
        for index in state.indices {
            state[index] += step / 6 * (first[index] + 2 * second[index] + 2 * third[index] + fourth[index])
        }
        if !each(state) { break }
    }
    return state
}

/// Solves a system of linear equations by elimination with row exchanges.
func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    var rows = zip(matrix, right).map { $0 + [$1] }
    let count = rows.count
    for column in 0..<count {
        let pivot = (column..<count).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
        rows.swapAt(column, pivot)
        for row in 0..<count where row != column && rows[row][column] != 0 {
            let factor = rows[row][column] / rows[column][column]
            for index in column...count { rows[row][index] -= factor * rows[column][index] }
        }
    }
    return (0..<count).map { rows[$0][count] / rows[$0][$0] }
}

/// e^x by its series, halved until it is short.
func exponentialBySeries(_ x: Double) -> Double {
    guard abs(x) > 0.5 else {
        var term = 1.0
        return (1...20).reduce(1) { sum, index in
            term *= x / Double(index)
            return sum + term
        }
    }
    let half = exponentialBySeries(x / 2)
    return half * half
}
