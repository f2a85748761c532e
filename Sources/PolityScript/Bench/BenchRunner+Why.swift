import Polity
import PolityFigures
import PolityLab

/// Why a measure is what it is: what mechanisms did to it since the mark, and what the settings in force have made of it.
extension BenchRunner {
    func why(_ name: String, _ outline: BenchOutline, _ bench: inout Bench) throws(Bench.Stop) -> BenchReport {
        guard let world = outline.world else { return BenchReport() }
        guard world.mark < world.month else {
            let since = world.mark == world.month ? "since then" : "since it went back from \(timeText(world.mark))"
            return BenchReport(
                line:
                    "\(world.name) is at \(timeText(world.month)) and has not gone on \(since): step first, then ask why"
            )
        }
        var report = try movements(name, world, &bench)
        if let effects = try effects(name, world, &bench) {
            report.tables += effects.tables
            report.rows += effects.rows
        }
        return report
    }

    // MARK: Mechanisms

    /// The changes of a measure after every mechanism of every month since the mark: they add up to the whole change,
    /// because each begins where the one before has ended.
    private func movements(
        _ name: String, _ world: BenchOutline.World, _ bench: inout Bench
    ) throws(Bench.Stop) -> BenchReport {
        let places = Array(world.scenario.places.indices)
        var moved: [[String: Double]] = places.map { _ in [:] }
        var run = try bench.opening(world, at: world.mark, watch: watch)
        let start = places.map { value(of: name, in: run.world, $0) }
        var last = start
        watch.begin(at: run.month, to: world.month)
        while run.month < world.month {
            if watch.isCancelled() { throw .interrupted(month: world.month) }
            try bench.advance(&run, world.sets) { mechanism, state in
                for place in places {
                    let now = value(of: name, in: state, place)
                    moved[place][mechanism, default: 0] += now - last[place]
                    last[place] = now
                }
            }
            watch.reached(run.month, from: world.mark, to: world.month)
        }
        var report = BenchReport()
        var cells: [[String]] = []
        for place in places {
            let end = value(of: name, in: run.world, place)
            var parts = ([Run.rulesName] + Catalogues.mechanismNames).compactMap { mechanism in
                moved[place][mechanism].flatMap { $0 == 0 ? nil : (label: mechanism, change: $0) }
            }
            parts.append((label: "together", change: end - start[place]))
            for part in parts {
                cells.append(
                    (world.nameOfPlace(place).map { [$0] } ?? []) + [part.label, NumberFormat.compact(part.change)])
                report.rows.append(world.row("by \(part.label)", name, part.change, place))
            }
        }
        let values =
            places.count > 1
            ? "" : ": \(NumberFormat.compact(start[0])) to \(NumberFormat.compact(value(of: name, in: run.world, 0)))"
        report.tables = [
            Table(
                title: "\(name) in \(world.name), \(timeText(world.mark)) to \(timeText(world.month))\(values)",
                columns: world.placeColumns + [Table.Column("moved by"), Table.Column("change", alignment: .decimal)],
                rows: cells,
                notes: [
                    "A mechanism's part is what the measure did while it ran; the parts add up. One run, seed \(world.seed)."
                ])
        ]
        return report
    }

    // MARK: Settings

    /// The same world with the same luck, without each lever that was set, and without all of them: what is there less what
    /// would be there. `nil` where nothing was set.
    private func effects(
        _ name: String, _ world: BenchOutline.World, _ bench: inout Bench
    ) throws(Bench.Stop) -> BenchReport? {
        let sets = world.sets.filter { $0.month < world.month }
        var levers: [[BenchOutline.DatedSet]] = []
        for set in sets {
            if let index = levers.firstIndex(where: { $0[0].isOfSameLever(as: set) }) {
                levers[index].append(set)
            } else {
                levers.append([set])
            }
        }
        guard !levers.isEmpty else { return nil }
        let places = Array(world.scenario.places.indices)
        func values(without removed: [BenchOutline.DatedSet]) throws(Bench.Stop) -> [Double] {
            var other = world
            other.sets.removeAll { removed.contains($0) }
            let run = try bench.run(other, at: world.month, watch: watch)
            return places.map { value(of: name, in: run.world, $0) }
        }
        let now = try values(without: [])
        var single: [[Double]] = []
        for lever in levers { single.append(try values(without: lever)) }
        let none = try values(without: sets)

        var report = BenchReport()
        var cells: [[String]] = []
        for place in places {
            var parts: [(label: String, since: String, change: Double)] = zip(levers, single).map { lever, without in
                let times = lever.count > 1 ? "\(lever.count) times since " : ""
                return (world.label(of: lever[0]), times + timeText(lever[0].month), now[place] - without[place])
            }
            if levers.count > 1 {
                let all = now[place] - none[place]
                parts.append(("beyond their sum", "", all - parts.reduce(0) { $0 + $1.change }))
                parts.append(("together", "", all))
            }
            for part in parts {
                cells.append(
                    (world.nameOfPlace(place).map { [$0] } ?? [])
                        + [part.label, part.since, NumberFormat.compact(part.change)])
                report.rows.append(world.row("by set \(part.label)", name, part.change, place))
            }
        }
        report.tables = [
            Table(
                title: "What was set has made of \(name) at \(timeText(world.month))",
                columns: world.placeColumns + [
                    Table.Column("set"), Table.Column("in"), Table.Column("change", alignment: .decimal),
                ], rows: cells,
                notes: ["Against the same world with the same luck, without that setting; the others stay."])
        ]
        return report
    }
}

extension BenchOutline.DatedSet {
    fileprivate func isOfSameLever(as other: BenchOutline.DatedSet) -> Bool {
        lever == other.lever && jurisdiction == other.jurisdiction
    }
}

extension BenchOutline.World {
    /// A jurisdiction's name; `nil` where there is one only.
    func nameOfPlace(_ place: Int) -> String? {
        scenario.places.count > 1 ? scenario.places[place].name : nil
    }

    func label(ofPlace place: Int) -> String { nameOfPlace(place).map { "\($0) of \(name)" } ?? name }

    fileprivate func label(of set: BenchOutline.DatedSet) -> String {
        set.lever.entry.name + (nameOfPlace(set.jurisdiction).map { " in \($0)" } ?? "")
    }

    fileprivate var placeColumns: [Table.Column] {
        scenario.places.count > 1 ? [Table.Column("jurisdiction")] : []
    }

    /// A row for machines; the scenario's column says of what the change is.
    fileprivate func row(_ part: String, _ measure: String, _ change: Double, _ place: Int) -> ResultRow {
        ResultRow(
            scenario: "\(name) \(part)", jurisdiction: nameOfPlace(place), measure: measure, month: month,
            Estimate(meanOf: [change]))
    }
}
