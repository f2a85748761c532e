import PolityFigures

/// Cells by the keys of their columns.
extension ResultSheet {
    func number(_ row: Int, _ key: String) -> Double? {
        guard let index = columns.firstIndex(where: { $0.key == key }) else { return nil }
        return switch rows[row][index] {
        case .number(let value): value.flatMap { $0.isFinite ? $0 : nil }
        case .integer(let value): Double(value)
        case .text, .truth: nil
        }
    }

    func text(_ row: Int, _ key: String) -> String {
        guard let index = columns.firstIndex(where: { $0.key == key }) else { return "" }
        return switch rows[row][index] {
        case .text(let text): text
        case .integer(let value): "\(value)"
        case .truth(let value): value ? "yes" : "no"
        case .number(let value): value.map { NumberFormat.compact($0) } ?? "none"
        }
    }

    /// Rows that agree in some columns, in the order of their first.
    func grouped(by keys: [String]) -> [(key: [String], rows: [Int])] {
        var order: [[String]] = []
        var found: [[String]: [Int]] = [:]
        for row in rows.indices {
            let key = keys.map { text(row, $0) }
            if found[key] == nil { order.append(key) }
            found[key, default: []].append(row)
        }
        return order.map { ($0, found[$0] ?? []) }
    }
}
