import Polity
import PolityFigures
import PolityLab

/// What a bench action says: rows and a line for people.
struct BenchReport {
    /// Of the current world's time or what was set; empty for tables.
    var line = ""
    var tables: [Table] = []
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
        case .worlds: return BenchReport(tables: [worlds(action.outline)])
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
                line: "\(set.lever.entry.name) = \(LeverLine.text(value, set.lever.entry)) in "
                    + "\(world.label(ofPlace: set.jurisdiction)) from \(timeText(world.month)) on")
        case .show(let names): return try show(names.isEmpty ? watched : names, action.outline, &bench)
        case .plot(let names, _, _): return try plot(names, action.outline, &bench)
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
        let table = Table(
            title: "\(world.name), \(timeText(world.month))",
            columns: [
                Table.Column("measure"), Table.Column("value", alignment: .decimal),
                Table.Column(since.isEmpty ? "change" : since, alignment: .decimal), Table.Column("unit"),
            ], rows: cells, notes: ["One run, seed \(world.seed): a single future, not a mean."])
        report.tables = [table]
        return report
    }

    private func ownUnit(_ name: String) -> String {
        if case .measure(let own)? = definitions[name] { own.kind.unit } else { "" }
    }

    /// A measure's or a lever's value; not a number where it has none.
    func value(of name: String, in world: borrowing World, _ place: Int) -> Double {
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
            let places = world.scenario.places.indices
            var points = names.map { _ in places.map { _ in [Chart.Point]() } }
            while true {
                for (index, name) in names.enumerated() {
                    for place in places {
                        let value = value(of: name, in: run.world, place)
                        points[index][place].append(Chart.Point(x: Double(run.month) / 12, y: value))
                        // A row a year, and where the world has come to.
                        guard run.month % 12 == 0 || run.month == world.month else { continue }
                        report.rows.append(
                            ResultRow(
                                scenario: world.name, jurisdiction: world.nameOfPlace(place), measure: name,
                                month: run.month, Estimate(meanOf: [value])))
                    }
                }
                if run.month >= world.month { break }
                if watch.isCancelled() { throw .interrupted(month: world.month) }
                try bench.advance(&run, world.sets)
                watch.reached(run.month, from: 0, to: world.month)
            }
            for index in names.indices {
                for place in places {
                    let label = world.nameOfPlace(place).map { "\(world.name), \($0)" } ?? world.name
                    lines[index].append(Chart.Series(label, points: points[index][place]))
                }
            }
        }
        report.charts = names.indices.map { index in
            Chart(
                title: names[index], xTitle: "year",
                yTitle: "\(names[index]), \(Catalogues.entry(names[index])?.unit.rawValue ?? ownUnit(names[index]))",
                series: lines[index], source: "One run of every world: single futures, not means.")
        }
        return report
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
