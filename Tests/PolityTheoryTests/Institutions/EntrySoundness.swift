import PolityTheory
import TestSupport
import Testing

/// What every model that is asked through an entry owes its caller: finite numbers, or a refusal.
enum EntrySoundness {
    static let hostile: [Double] = [
        .nan, .infinity, -.infinity, 0, -0.0, -1, 1, 0.5, 2, 3, 1000, 1e-9, 1e9, 1e12, 1e-300, 1e300, -1e300,
        .greatestFiniteMagnitude, .leastNonzeroMagnitude, 1 - 1e-16, 1 + 1e-15,
    ]

    /// Names that differ, one cell a column, points in every line, finite numbers.
    static func isSound(_ result: TheoryResult) -> Bool {
        let names = result.tables.map(\.name) + result.series.map(\.name)
        guard Set(result.tables.map(\.name)).count == result.tables.count,
            Set(result.series.map(\.name)).count == result.series.count, !result.tables.isEmpty,
            names.allSatisfy({ !$0.isEmpty })
        else { return false }
        for table in result.tables {
            guard !table.rows.isEmpty, Set(table.rows.map(\.name)).count == table.rows.count else { return false }
            for row in table.rows {
                guard row.cells.count == table.columns.count else { return false }
                for case .number(let value) in row.cells where !value.isFinite { return false }
            }
        }
        for series in result.series {
            guard !series.lines.isEmpty else { return false }
            for line in series.lines {
                guard line.points.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return false }
            }
        }
        return true
    }

    /// Asks with defaults, with one and with two parameters at hostile values.
    static func check(_ model: TheoryModel, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let defaults = try model.result()
        #expect(isSound(defaults), "\(model.name) at its defaults", sourceLocation: sourceLocation)
        #expect(
            defaults.series.allSatisfy { $0.lines.allSatisfy { !$0.points.isEmpty } }, sourceLocation: sourceLocation)
        var settings: [[String: TheoryValue]] = []
        for parameter in model.parameters { settings += spoilt(parameter).map { [parameter.name: $0] } }
        var generator = TestGenerator(seed: 17)
        for _ in 0..<200 {
            guard let left = model.parameters.randomElement(using: &generator),
                let right = model.parameters.randomElement(using: &generator)
            else { break }
            var pair: [String: TheoryValue] = [:]
            pair[left.name] = spoilt(left).randomElement(using: &generator)
            pair[right.name] = spoilt(right).randomElement(using: &generator)
            settings.append(pair)
        }
        for setting in settings { try checkAnswer(model, setting, sourceLocation: sourceLocation) }
    }

    /// Asks a hundred times with numbers drawn from ranges inside the domain; every answer must come.
    static func checkInside(
        _ model: TheoryModel, _ ranges: [String: ClosedRange<Double>], sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        var generator = TestGenerator(seed: 23)
        for _ in 0..<100 {
            var setting: [String: TheoryValue] = [:]
            for (name, range) in ranges.sorted(by: { $0.key < $1.key }) {
                setting[name] = .number(.random(in: range, using: &generator))
            }
            let result = try model.result(with: setting)
            #expect(isSound(result), "\(model.name) with \(setting)", sourceLocation: sourceLocation)
        }
    }

    /// A refusal is an answer, too; the entry can throw nothing else.
    private static func checkAnswer(
        _ model: TheoryModel, _ setting: [String: TheoryValue], sourceLocation: SourceLocation
    ) throws {
        guard let result = try? model.result(with: setting) else { return }
        #expect(isSound(result), "\(model.name) with \(setting)", sourceLocation: sourceLocation)
    }

    private static func spoilt(_ parameter: TheoryParameter) -> [TheoryValue] {
        switch parameter.value {
        case .number: return hostile.map { .number($0) }
        case .list(let list):
            var values: [TheoryValue] = [.list([]), .list(list + [1]), .list(Array(list.dropLast()))]
            for value in hostile {
                values.append(.list(list.map { _ in value }))
                values.append(.list([value] + list.dropFirst()))
            }
            return values
        }
    }
}
