import Testing

/// A published table beside what the library computes, for a test and for docs/theory.md.
struct SideBySide: Sendable {
    /// How near a computed number must come.
    enum Tolerance: Sendable {
        /// Half a unit of the last digit that is printed.
        case printed
        case absolute(Double)
        case relative(Double)
    }

    enum Value: Sendable {
        case number(Double)
        case text(String)
    }

    struct Cell: Sendable {
        let row: String
        let column: String
        /// As printed, with a minus sign or a hyphen; or a full-precision target.
        let published: String
        let computed: Value
        let tolerance: Tolerance

        init(
            _ row: String, _ column: String, _ published: String, _ computed: Double, _ tolerance: Tolerance = .printed
        ) {
            self.row = row
            self.column = column
            self.published = published
            self.computed = .number(computed)
            self.tolerance = tolerance
        }

        init(_ row: String, _ column: String, _ published: String, _ computed: String) {
            self.row = row
            self.column = column
            self.published = published
            self.computed = .text(computed)
            tolerance = .printed
        }
    }

    let title: String
    /// Where the published numbers stand, and with what certainty (`read in the source`, `from a secondary source`,
    /// `derived from the paper's equations`).
    let source: String
    let cells: [Cell]
}

extension SideBySide.Cell {
    var agrees: Bool {
        switch computed {
        case .text(let text): return text == published
        case .number(let number):
            guard let target = Double(published.replacing("−", with: "-").replacing(" ", with: "")) else {
                return false
            }
            switch tolerance {
            case .printed: return (number - target).magnitude <= halfUnit * (1 + 1e-9)
            case .absolute(let bound): return (number - target).magnitude <= bound
            case .relative(let bound): return (number - target).magnitude <= bound * target.magnitude
            }
        }
    }

    /// Half a unit of the last printed digit.
    private var halfUnit: Double {
        let decimals = published.split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
        return (0..<decimals).reduce(0.5) { half, _ in half / 10 }
    }
}

/// Fails with every cell that does not agree.
func expectAgreement(_ table: SideBySide, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(!table.cells.isEmpty, "\(table.title): nothing to compare", sourceLocation: sourceLocation)
    for cell in table.cells {
        #expect(
            cell.agrees,
            "\(table.title), \(cell.row), \(cell.column): published \(cell.published), computed \(cell.computed)",
            sourceLocation: sourceLocation)
    }
}
