/// The values of cells by column and row, in groups where there is no room for each.
struct CellGrid {
    struct Cell {
        /// The mean of the values so far.
        var mean = 0.0
        var count = 0
        /// The word that a lone point brings for its cell.
        var label = ""

        var value: Double? { count > 0 ? mean : nil }
    }

    /// The places of one axis, in the order in which they are shown, and how many of them share a cell.
    struct Places {
        /// Positions, from the left or the top.
        let positions: [Double]
        let group: Int
        private let indices: [Double: Int]

        /// Positions that are at most `most` cells.
        init(_ positions: [Double], most: Int) {
            self.positions = positions
            group = max(1, (positions.count + most - 1) / most)
            indices = Dictionary(
                positions.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
        }

        /// How many cells there are.
        var count: Int { (positions.count + group - 1) / group }

        /// The cell of a position of the grid.
        func cell(_ position: Double) -> Int? { indices[position].map { $0 / group } }

        /// The cell nearest to any position within half a step of the grid; `nil` outside it.
        func nearest(_ position: Double) -> Int? {
            guard let least = positions.min(), let largest = positions.max(), Chart.Point.isPlottable(position) else {
                return nil
            }
            let margin = positions.count > 1 ? (largest - least) / Double(positions.count - 1) / 2 : 0.5
            guard position >= least - margin, position <= largest + margin else { return nil }
            let distances = positions.map { abs($0 - position) }
            return distances.indices.min { distances[$0] < distances[$1] }.map { $0 / group }
        }

        /// The position that stands for a cell: the middle of its group.
        func position(_ cell: Int) -> Double {
            let first = cell * group
            return positions[min(positions.count - 1, first + (min(group, positions.count - first) - 1) / 2)]
        }
    }

    let columns: Places
    let rows: Places
    private var cells: [Int: Cell] = [:]

    /// Positions of an axis: those of its names, or all that points have, downwards where it is the y axis.
    static func positions(_ axis: Chart.Axis, _ found: [Double], descending: Bool) -> [Double] {
        if axis.isCategorical { return axis.categories.indices.map(Double.init) }
        let distinct = Set(found).sorted()
        return descending ? distinct.reversed() : distinct
    }

    init(_ points: [Chart.Point], x: Chart.Axis, y: Chart.Axis, columns: Places, rows: Places) {
        self.columns = columns
        self.rows = rows
        for point in points {
            guard let value = point.value, Chart.Point.isPlottable(value),
                let column = columns.cell(x.isCategorical ? point.x.rounded() : point.x),
                let row = rows.cell(y.isCategorical ? point.y.rounded() : point.y)
            else { continue }
            var cell = cells[row * columns.count + column] ?? Cell()
            cell.count += 1
            // The running mean stays within the bounds of a number where a sum would not.
            cell.mean += (value - cell.mean) / Double(cell.count)
            cell.label = cell.count == 1 ? point.label : ""
            cells[row * columns.count + column] = cell
        }
    }

    func cell(column: Int, row: Int) -> Cell { cells[row * columns.count + column] ?? Cell() }

    /// The least and the largest value of any cell.
    var range: ClosedRange<Double>? {
        let values = cells.values.compactMap(\.value)
        guard let low = values.min(), let high = values.max() else { return nil }
        return low...high
    }

    /// Cells without a value.
    var hasGaps: Bool { cells.count < columns.count * rows.count }
}
