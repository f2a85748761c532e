import Polity
import PolityFigures
import PolityLab

/// What a bench action says: rows and a line for people.
struct BenchReport {
    /// Of the current world's time or what was set; empty for tables.
    var line = ""
    var table: Table?
    var charts: [Chart] = []
    var rows: [ResultRow] = []
}

/// Carries out what is done with the bench.
struct BenchRunner {
    let definitions: Definitions
    let watch: BenchWatch
    /// Measures that `show` without names shows: the ones shown last.
    var watched: [String]

    /// What a beginner looks at first.
    static let usual = ["hhi", "exposure.commercial", "exposure.state", "gini_income", "trust.state"]

    /// What a comparison alone shows of it: measures, and not levers.
    static func measures(among names: [String], _ definitions: Definitions) -> [String] {
        let found = names.filter { MeasurePlan.slot($0, definitions) != nil }
        return found.isEmpty ? usual : found
    }

    func perform(_ action: BenchAction, on bench: inout Bench) throws(Bench.Stop) -> BenchReport {
        switch action.kind {
        case .worlds: return BenchReport(table: worlds(action.outline))
        case .moved:
            guard let world = action.outline.world else { return BenchReport(line: "the bench is empty") }
            _ = try bench.run(world, at: world.month, watch: watch)
            return BenchReport(line: "\(world.name), \(timeText(world.month))")
        case .set(let set):
            guard let world = action.outline.world else { return BenchReport() }
            let run = try bench.run(world, at: world.month, watch: watch)
            let place = run.world.jurisdictions[set.jurisdiction]
            do throws(SimulationError) {
                try place.levers.validate(in: place.name)
            } catch {
                throw .failed(.model(error), month: world.month)
            }
            let value = run.world.jurisdictions[set.jurisdiction].levers[set.lever]
            return BenchReport(
                line: "\(set.lever.entry.name) = \(LeverLine.text(value, set.lever.entry)) in \(world.name) from "
                    + "\(timeText(world.month)) on")
        case .show(let names): return try show(names.isEmpty ? watched : names, action.outline, &bench)
        case .plot(let names, _): return try plot(names, action.outline, &bench)
        case .why(let name): return try why(name, action.outline, &bench)
        }
    }

    // MARK: Show

    private func show(
        _ names: [String], _ outline: BenchOutline, _ bench: inout Bench
    ) throws(Bench.Stop) -> BenchReport {
        guard let world = outline.world else { return BenchReport() }
        let before = try bench.run(world, at: world.mark, watch: watch)
        let now = try bench.run(world, at: world.month, watch: watch)
        var report = BenchReport()
        var cells: [[String]] = []
        let isPlural = world.scenario.places.count > 1
        for name in names {
            for place in world.scenario.places.indices {
                let value = value(of: name, in: now.world, place)
                let earlier = self.value(of: name, in: before.world, place)
                let unit = Catalogues.entry(name)?.unit.rawValue ?? ownUnit(name)
                let change = world.mark == world.month ? "" : NumberFormat.compact(value - earlier)
                let label = isPlural ? "\(name), \(world.scenario.places[place].name)" : name
                cells.append([label, NumberFormat.compact(value), change, unit])
                report.rows.append(
                    ResultRow(
                        scenario: world.name, jurisdiction: isPlural ? world.scenario.places[place].name : nil,
                        measure: name, month: world.month, Estimate(meanOf: [value])))
            }
        }
        let since = world.mark == world.month ? "" : "since \(timeText(world.mark))"
        report.table = Table(
            title: "\(world.name), \(timeText(world.month))",
            columns: [
                Table.Column("measure"), Table.Column("value", alignment: .decimal),
                Table.Column(since.isEmpty ? "change" : since, alignment: .decimal), Table.Column("unit"),
            ], rows: cells, notes: ["One run, seed \(world.seed): a single future, not a mean."])
        return report
    }

    private func ownUnit(_ name: String) -> String {
        if case .measure(let own)? = definitions[name] { own.kind.unit } else { "" }
    }

    /// A measure's or a lever's value; not a number where it has none.
    private func value(of name: String, in world: borrowing World, _ place: Int) -> Double {
        if let lever = Catalogues.lever(name) { return world.jurisdictions[place].levers[lever] }
        guard let slot = MeasurePlan.slot(name, definitions) else { return .nan }
        var reading = Reading(copy world, jurisdiction: place, measures: definitions.measures(readBy: [name]))
        return (try? reading.value(slot)) ?? .nan
    }

    // MARK: Plot

    /// One chart a measure, one line a world, from month 0 to where each has come.
    private func plot(
        _ names: [String], _ outline: BenchOutline, _ bench: inout Bench
    ) throws(Bench.Stop) -> BenchReport {
        var lines = names.map { _ in [Chart.Series]() }
        var report = BenchReport()
        for world in outline.worlds {
            var run = try bench.opening(world, at: 0, watch: watch)
            watch.begin(at: 0, to: world.month)
            var points = names.map { _ in [Chart.Point]() }
            while true {
                for (index, name) in names.enumerated() {
                    let value = value(of: name, in: run.world, 0)
                    points[index].append(Chart.Point(x: Double(run.month) / 12, y: value))
                    if run.month % 12 == 0 {
                        report.rows.append(
                            ResultRow(
                                scenario: world.name, jurisdiction: nil, measure: name, month: run.month,
                                Estimate(meanOf: [value])))
                    }
                }
                if run.month >= world.month { break }
                if watch.isCancelled() { throw .interrupted(month: world.month) }
                try bench.advance(&run, world.sets)
                watch.reached(run.month, from: 0, to: world.month)
            }
            for index in names.indices { lines[index].append(Chart.Series(world.name, points: points[index])) }
        }
        report.charts = names.indices.map { index in
            Chart(
                title: names[index], xTitle: "year",
                yTitle: "\(names[index]), \(Catalogues.entry(names[index])?.unit.rawValue ?? ownUnit(names[index]))",
                series: lines[index], source: "One run of every world: single futures, not means.")
        }
        return report
    }

    // MARK: Why

    /// The changes of a measure after every mechanism of every month since the mark: they add up to the whole change,
    /// because each begins where the one before has ended.
    private func why(
        _ name: String, _ outline: BenchOutline, _ bench: inout Bench
    ) throws(Bench.Stop) -> BenchReport {
        guard let world = outline.world else { return BenchReport() }
        guard world.mark < world.month else {
            return BenchReport(
                line: "\(world.name) has not gone on since \(timeText(world.mark)): step first, then ask why")
        }
        var moved: [String: Double] = [:]
        var run = try bench.opening(world, at: world.mark, watch: watch)
        let start = value(of: name, in: run.world, 0)
        var last = start
        watch.begin(at: run.month, to: world.month)
        while run.month < world.month {
            if watch.isCancelled() { throw .interrupted(month: world.month) }
            try bench.advance(&run, world.sets) { mechanism, state in
                let now = value(of: name, in: state, 0)
                moved[mechanism, default: 0] += now - last
                last = now
            }
            watch.reached(run.month, from: world.mark, to: world.month)
        }
        let end = value(of: name, in: run.world, 0)
        let order = [Run.rulesName] + Catalogues.mechanismNames
        var cells = order.compactMap { mechanism -> [String]? in
            guard let change = moved[mechanism], change != 0 else { return nil }
            return [mechanism, NumberFormat.compact(change)]
        }
        cells.append(["together", NumberFormat.compact(end - start)])
        var notes = try effects(name, world, end, &bench)
        notes.append(
            "A mechanism's part is what the measure did while it ran; the parts add up. One run, seed \(world.seed).")
        return BenchReport(
            table: Table(
                title: "\(name) in \(world.name), \(timeText(world.mark)) to \(timeText(world.month)): "
                    + "\(NumberFormat.compact(start)) to \(NumberFormat.compact(end))",
                columns: [Table.Column("moved by"), Table.Column("change", alignment: .decimal)], rows: cells,
                notes: notes))
    }

    /// What would be without what was set since the mark: the same luck, lever by lever, the last one first.
    private func effects(
        _ name: String, _ world: BenchOutline.World, _ end: Double, _ bench: inout Bench
    ) throws(Bench.Stop) -> [String] {
        let recent = world.sets.filter { $0.month >= world.mark && $0.month < world.month }
        var lines: [String] = []
        var with = end
        var other = world
        other.name = "without"
        for set in recent.reversed() {
            if let index = other.sets.lastIndex(of: set) { other.sets.remove(at: index) }
            let run = try bench.run(other, at: world.month, watch: watch)
            let without = value(of: name, in: run.world, 0)
            lines.append(
                "Of this, setting \(set.lever.entry.name) in \(timeText(set.month)) made "
                    + "\(NumberFormat.compact(with - without)).")
            with = without
        }
        return lines
    }

    // MARK: Worlds

    private func worlds(_ outline: BenchOutline) -> Table {
        Table(
            title: "Worlds on the bench",
            columns: [
                Table.Column(""), Table.Column("world"), Table.Column("time"), Table.Column("set since the start"),
            ],
            rows: outline.worlds.enumerated().map { index, world in
                [
                    index == outline.current ? "*" : "", world.name, timeText(world.month),
                    world.sets.filter { $0.month <= world.month }.map {
                        "\($0.lever.entry.name) \($0.assignment.rawValue) \(LeverLine.text($0.value, $0.lever.entry))"
                    }.joined(separator: ", "),
                ]
            })
    }
}
