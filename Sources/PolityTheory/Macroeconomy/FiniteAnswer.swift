extension TheoryResult {
    /// The same result, once no number in it is beyond what a floating-point number holds.
    ///
    /// - Throws: ``TheoryError/outsideDomain(condition:value:)`` with the first number that is not finite: parameters
    ///   that each lie in the domain can still be too large or too small together.
    func refusingOverflow() throws(TheoryError) -> TheoryResult {
        func check(_ value: Double, _ place: String) throws(TheoryError) {
            try require(value.isFinite, "parameters that together give a finite number in \(place)", value)
        }
        for table in tables {
            for row in table.rows {
                for case .number(let value) in row.cells { try check(value, "the table \(table.name)") }
            }
        }
        for curve in series {
            for line in curve.lines {
                for point in line.points {
                    try check(point.x, "the series \(curve.name)")
                    try check(point.y, "the series \(curve.name)")
                }
            }
        }
        return self
    }
}
