/// Which cases of a table are of interest, and by which inputs they are to be described.
package struct DiscoveryQuestion: Sendable, Hashable {
    /// What makes an outcome one of interest.
    package enum Criterion: Sendable, Hashable {
        /// 1 or `true`, as against 0 or `false`.
        case truth
        /// A number below this one.
        case below(Double)
        /// A number above this one.
        case above(Double)
        /// This text, or the same number.
        case equal(String)
    }

    /// The column of the outcome.
    package var outcome: String
    package var criterion: Criterion
    /// The columns of the inputs; `nil` for all others that hold numbers alone.
    package var inputs: [String]?

    package init(outcome: String, criterion: Criterion = .truth, inputs: [String]? = nil) {
        self.outcome = outcome
        self.criterion = criterion
        self.inputs = inputs
    }

    /// The cases of a table as the method takes them.
    package struct Cases: Sendable, Hashable {
        /// The names of the inputs.
        package var names: [String]
        /// A row for every case; not a number where a value is missing.
        package var inputs: [[Double]]
        /// For every case whether it is of interest.
        package var outcomes: [Bool]
        /// Columns that are no inputs because they hold text or nothing.
        package var otherColumns: [String]
        /// Cases that were left out because their outcome is missing.
        package var missingOutcomes: Int
    }

    package func cases(in table: DataTable) throws(DataTable.Fault) -> Cases {
        let outcome = try table.column(outcome)
        var columns: [Int] = []
        var others: [String] = []
        if let inputs {
            for name in inputs {
                let column = try table.column(name)
                if column == outcome { throw DataTable.Fault("the outcome \"\(name)\" cannot be an input") }
                if columns.contains(column) { throw DataTable.Fault("the input \"\(name)\" is named twice") }
                columns.append(column)
            }
        } else {
            for column in table.header.indices where column != outcome {
                if Self.holdsNumbers(column, of: table) {
                    columns.append(column)
                } else {
                    others.append(table.header[column])
                }
            }
        }
        guard !columns.isEmpty else { throw DataTable.Fault("there is no input that holds numbers") }
        var cases = Cases(
            names: columns.map { table.header[$0] }, inputs: [], outcomes: [], otherColumns: others, missingOutcomes: 0)
        for row in table.rows {
            var inputs: [Double] = []
            for column in columns { inputs.append(try Self.input(row[column], name: table.header[column])) }
            guard let isOfInterest = try judge(row[outcome]) else {
                cases.missingOutcomes += 1
                continue
            }
            cases.inputs.append(inputs)
            cases.outcomes.append(isOfInterest)
        }
        return cases
    }

    /// Whether a column has a number, and nothing but numbers and gaps.
    private static func holdsNumbers(_ column: Int, of table: DataTable) -> Bool {
        table.rows.contains { $0[column].number != nil }
            && table.rows.allSatisfy { $0[column].number != nil || $0[column].isMissing }
    }

    private static func input(_ field: DataTable.Field, name: String) throws(DataTable.Fault) -> Double {
        if let number = field.number { return number }
        guard field.isMissing else {
            throw DataTable.Fault("\"\(field.text)\" is no number, but \"\(name)\" is an input", at: field.position)
        }
        return .nan
    }

    /// Whether an outcome is of interest; `nil` if it is missing.
    private func judge(_ field: DataTable.Field) throws(DataTable.Fault) -> Bool? {
        switch criterion {
        case .equal(let text) where field.text == text: return true
        case _ where field.isMissing: return nil
        case .equal(let text):
            let wanted = DataTable.Field(text: text, position: field.position)
            return wanted.number != nil && wanted.number == field.number
        case .truth:
            switch field.text.lowercased() {
            case "true": return true
            case "false": return false
            default: break
            }
            switch field.number {
            case 1: return true
            case 0: return false
            default:
                throw DataTable.Fault(
                    "the outcome \"\(field.text)\" is neither true nor false, 1 nor 0; say what is of interest",
                    at: field.position)
            }
        case .below(let bound): return try number(field) < bound
        case .above(let bound): return try number(field) > bound
        }
    }

    private func number(_ field: DataTable.Field) throws(DataTable.Fault) -> Double {
        guard let number = field.number else {
            throw DataTable.Fault("the outcome \"\(field.text)\" is no number", at: field.position)
        }
        return number
    }
}
