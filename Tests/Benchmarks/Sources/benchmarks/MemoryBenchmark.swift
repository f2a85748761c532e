import Polity

/// Row 4: what a big world takes.
struct MemoryBenchmark: Benchmark {
    let citizens: Int
    let months = 3

    func run(_ report: inout Report) throws {
        report.heading("Memory: \(citizens) citizens, 8 enterprises, made and stepped \(months) months")
        guard let before = Machine.memory("VmHWM"), let held = Machine.memory("VmRSS") else {
            report.note("not measured: this system has no /proc/self/status")
            return
        }
        var economy = Economy()
        economy[.citizens] = Double(citizens)
        var world = try World(economy: economy)
        let made = Machine.memory("VmHWM") ?? 0
        try Simulation().run(&world, months: months)
        let peak = Machine.memory("VmHWM") ?? 0
        let after = Machine.memory("VmRSS") ?? 0
        // Used once more, so that the world is alive until here.
        precondition(world.month == months)
        report.row("columns", Double(Citizens.bytesPerCitizen), unit: "bytes per citizen")
        report.row("held after \(months) months", Double(after - held) / Double(citizens), unit: "bytes per citizen")
        report.row("peak while made", Double(made - before) / Double(citizens), unit: "bytes per citizen")
        report.row("peak", Double(peak - before) / Double(citizens), unit: "bytes per citizen")
    }
}
