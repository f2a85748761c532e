import Polity
import PolityScript

/// An expression of the language, one row of inputs after the other, against the same in Lua.
struct RuleBenchmark: Benchmark {
    let lua: String
    let rows: Int
    let passes: Int
    let rounds: Int

    private static let expression = """
        if (holding > 0.4) then rate * gain + max(0, focus - 0.25) * 10 else if gain > 0 then 0.5 * rate * gain else 0
        """
    /// Own names, because `share`, `profit` and `hhi` are the catalogues'.
    private static let variables = ["holding", "rate", "gain", "focus"]

    func run(_ report: inout Report) throws {
        let draws = Draws(seed: 11, replication: 0)
        let columns = Self.variables.map { name in
            (0..<rows).map { draws.uniform(.named("inputs " + name), index: $0) - (name == "gain" ? 0.5 : 0) }
        }
        let folder = try ScratchFolder()
        let file = try folder.write((0..<rows).flatMap { row in columns.map { $0[row] } }, name: "inputs")
        defer { withExtendedLifetime(folder) {} }
        var rule = try Formula(Self.expression, variables: Self.variables)
        var sums = [0.0, 0.0, 0.0]

        let measured = try Rounds(rounds) {
            sums[0] = 0
            let own = try Clock.time(Clock.thread) { sums[0] = try sum(&rule, columns) }
            let arguments = [lua, "Yardsticks/rule.lua", file, "\(rows)", "\(passes)"]
            let lines = try Subprocess.run(arguments, keepsOutput: true).numbers
            for (index, line) in lines.enumerated() { sums[index + 1] = line[1] }
            return [own] + lines.map { $0[0] }
        }

        report.heading("Rule: \(Self.expression)")
        let scale = 1e9 / Double(rows * passes)
        report.row("Formula", measured.sample(0, times: scale), unit: "ns per value")
        report.row("Lua, math.max", measured.sample(1, times: scale), unit: "ns per value")
        report.row("Lua, maximum spelled out", measured.sample(2, times: scale), unit: "ns per value")
        report.row("times as fast as Lua", measured.ratio(1, over: 0), unit: "math.max")
        report.row("times as fast as Lua", measured.ratio(2, over: 0), unit: "maximum spelled out")
        report.checkLoad(measured)
        try Difference.check("sums of a rule in Polity and in Lua", sums[0], sums[1], within: 0)
        try Difference.check("sums of a rule in Polity and in Lua", sums[0], sums[2], within: 0)
        report.note("all three sums are \(sums[0])")
    }

    private func sum(_ rule: inout Formula, _ columns: [[Double]]) throws -> Double {
        let (holding, rate, gain, focus) = (columns[0], columns[1], columns[2], columns[3])
        var sum = 0.0
        var values = [0.0, 0.0, 0.0, 0.0]
        for _ in 0..<passes {
            for i in 0..<rows {
                values[0] = holding[i]
                values[1] = rate[i]
                values[2] = gain[i]
                values[3] = focus[i]
                sum += try rule(values)
            }
        }
        return sum
    }
}

extension Subprocess.Outcome {
    /// The output as lines of numbers.
    var numbers: [[Double]] {
        output.split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
    }
}

/// Two numbers that ought to be the same, and are not.
struct Difference: Error, CustomStringConvertible {
    let description: String

    /// - Parameter within: the difference that is allowed, as a part of the number.
    static func check(_ what: String, _ one: Double, _ other: Double, within: Double) throws(Difference) {
        guard (one - other).magnitude <= within * one.magnitude else {
            throw Difference(description: "\(what) differ: \(one) and \(other)")
        }
    }
}
