import PolityFigures
import PolityTheory

/// Published models: their tables, their series as charts, and the list of them.
extension Runner {
    mutating func theory(_ plan: TheoryPlan, at span: SourceSpan) throws(Stop) {
        guard let model = plan.model.flatMap({ TheoryCatalogue.model($0) }) else {
            return try emit(TheoryPage.list, at: span)
        }
        let result: TheoryResult
        do throws(TheoryError) {
            result = try model.result(with: plan.settings)
        } catch {
            let code: DiagnosticCode =
                switch error {
                case .notConverged: .undefinedResult
                default: .outOfRange
                }
            throw .fault(
                Diagnostic(
                    code, "\(model.name): \(error)", at: span,
                    notes: [Diagnostic.Note("`describe \(model.name)` has its parameters and their defaults")]),
                program.source)
        }
        if plan.isDrawn {
            try draw(result, of: model, to: plan.file, at: span)
            return
        }
        var tables = result.tables.map(\.shown)
        if let last = tables.indices.last {
            tables[last].notes += result.notes + [TheoryPage.source(model, plan.settings)]
        }
        journal.add(.theory(tables))
        if output.isForPeople {
            try keep(result.cells(of: model).objects, analysis: "theory", at: span)
            for table in tables { show(table) }
        } else {
            try emit(result.cells(of: model), at: span)
        }
    }

    private mutating func draw(
        _ result: TheoryResult, of model: TheoryModel, to file: ChartFile?, at span: SourceSpan
    ) throws(Stop) {
        guard !result.series.isEmpty else {
            throw fault("\(model.name) has tables alone, nothing to draw; `theory \(model.name)` shows them", at: span)
        }
        let charts = result.series.map { $0.chart(source: model.reference) }
        let figures = zip(result.series, charts).map { NamedFigure($0.name, .chart($1)) }
        journal.add(figures, of: [])
        guard output.isForPeople || file != nil else {
            // A store has nothing of it: the model answers at once.
            return try write(result.points(of: model), at: span)
        }
        guard let file else { return figures.map(\.figure).forEach(show) }
        try write(figures, to: file, at: span)
    }
}

extension TheoryTable {
    /// For people.
    var shown: Table {
        Table(
            title: title,
            columns: [Table.Column(rowTitle, alignment: .whole)]
                + columns.map { Table.Column($0.title, alignment: .decimal) },
            rows: rows.map { row in
                [row.name]
                    + row.cells.map { cell in
                        switch cell {
                        case .number(let value): value.isFinite ? NumberFormat.compact(value) : "none"
                        case .text(let text): text
                        case .none: ""
                        }
                    }
            })
    }
}

extension TheorySeries {
    func chart(source: String) -> Chart {
        Chart(
            title: title, xTitle: horizontal, yTitle: vertical,
            series: lines.map { line in
                Chart.Series(line.name, points: line.points.map { Chart.Point(x: $0.x, y: $0.y) })
            },
            source: source)
    }
}

extension TheoryResult {
    /// Every cell as a row.
    func cells(of model: TheoryModel) -> ResultSheet {
        var sheet = ResultSheet(
            "theory", title: model.title,
            columns: [.init("model"), .init("table"), .init("row"), .init("column"), .init("value", nil, .number)])
        for table in tables {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row.cells) {
                    let value: ResultSheet.Cell =
                        switch cell {
                        case .number(let number): .number(number)
                        case .text(let text): .text(text)
                        case .none: .number(nil)
                        }
                    sheet.rows.append([
                        .text(model.name), .text(table.name), .text(row.name), .text(column.name), value,
                    ])
                }
            }
        }
        return sheet
    }

    /// Every point of the series as a row.
    func points(of model: TheoryModel) -> ResultSheet {
        var sheet = ResultSheet(
            "theory", title: model.title,
            columns: [
                .init("model"), .init("series"), .init("line"), .init("x", nil, .number), .init("y", nil, .number),
            ])
        for series in series {
            for line in series.lines {
                for point in line.points {
                    sheet.rows.append([
                        .text(model.name), .text(series.name), .text(line.name), .number(point.x), .number(point.y),
                    ])
                }
            }
        }
        return sheet
    }
}
