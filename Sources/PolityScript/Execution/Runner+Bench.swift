import PolityFigures

/// What is done with the worlds on the bench.
extension Runner {
    mutating func perform(_ action: BenchAction, at span: SourceSpan) throws(Stop) {
        let host = host
        var runner = BenchRunner(
            definitions: program.definitions,
            watch: BenchWatch(isCancelled: { host.isCancelled() }, progress: { host.progress($0) }), watched: watched)
        if case .show(let names) = action.kind, !names.isEmpty { runner.watched = names }
        watched = runner.watched
        let before = history
        history = action.history
        let report: BenchReport
        do throws(Bench.Stop) {
            report = try runner.perform(action, on: &bench)
        } catch {
            switch error {
            case .interrupted(let month):
                // What has been simulated stays: the world is where it has come to.
                if case .moved = action.kind {
                    history.stop(at: month)
                    stop = Stopped(
                        span: span, isDone: !action.outline.differsInTimeAlone(from: before.present), month: month)
                    let name = action.outline.world?.name ?? ""
                    host.report("stopped: \(name) is at \(timeText(month))\n".escapedLines)
                }
                throw .interrupted
            case .failed(let cause, let month):
                history = before
                throw .fault(Diagnostic(.simulationFailed, "month \(month): \(cause)", at: span), program.source)
            }
        }
        if !report.line.isEmpty { remark(report.line + "\n") }
        note(report, of: action)
        for table in report.tables {
            if output.isForPeople {
                show(table)
            } else if report.rows.isEmpty {
                host.report(TerminalTable.render(table, style: host.terminal).endingInNewline)
            }
        }
        if case .plot(_, let isPanels, let file) = action.kind {
            let figures = isPanels ? panels(report.charts) : Self.named(report.charts)
            if let file {
                try write(figures, to: file, at: span)
            } else if output.isForPeople {
                for item in figures { show(item.figure) }
            } else {
                emit(report.rows)
            }
        } else if !output.isForPeople {
            emit(report.rows)
        }
    }

    /// What was found, for a page that may follow.
    private mutating func note(_ report: BenchReport, of action: BenchAction) {
        let asked: [String]
        switch action.kind {
        case .show(let names): asked = names.isEmpty ? watched : names
        case .plot(let names, _, _): asked = names
        case .why(let name): asked = [name]
        case .moved, .set, .worlds: return
        }
        let worlds =
            if case .plot = action.kind { action.outline.worlds } else { action.outline.world.map { [$0] } ?? [] }
        for world in worlds { journal.add(.world(world)) }
        for table in report.tables { journal.add(.table(table, of: asked, figures: [])) }
        guard case .plot(_, let isPanels, _) = action.kind else { return }
        journal.add(isPanels ? panels(report.charts) : Self.named(report.charts), of: asked)
    }

    private static func named(_ charts: [Chart]) -> [NamedFigure] {
        charts.map { NamedFigure($0.title, .chart($0)) }
    }

    /// The worlds' charts side by side.
    private func panels(_ charts: [Chart]) -> [NamedFigure] {
        let title = charts.count == 1 ? charts[0].title : "\(charts.count) measures"
        return [
            NamedFigure("panels", .panels(Panels(title: title, charts: charts, source: charts.first?.source ?? "")))
        ]
    }
}
