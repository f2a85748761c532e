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
        let table = (0..<rows).flatMap { row in columns.map { $0[row] } }
        let file = try folder.write(table, name: "inputs")
        defer { withExtendedLifetime(folder) {} }
        var rule = try Formula(Self.expression, variables: Self.variables)
        var sums = [0.0, 0.0, 0.0, 0.0]

        let measured = try Rounds(rounds) {
            let own = try [
                Clock.time(Clock.thread) { sums[0] = try sum(&rule, columns) },
                Clock.time(Clock.thread) { sums[1] = try sum(&rule, table) },
            ]
            let arguments = [lua, "Yardsticks/rule.lua", file, "\(rows)", "\(passes)"]
            let lines = try Subprocess.run(arguments, keepsOutput: true).numbers
            for (index, line) in lines.enumerated() { sums[index + 2] = line[1] }
            return own + lines.map { $0[0] }
        }

        report.heading("Rule: \(Self.expression)")
        let scale = 1e9 / Double(rows * passes)
        report.row("Formula, inputs in columns", measured.sample(0, times: scale), unit: "ns per value")
        report.row("Formula, inputs in rows", measured.sample(1, times: scale), unit: "ns per value")
        report.row("Lua, math.max", measured.sample(2, times: scale), unit: "ns per value")
        report.row("Lua, maximum spelled out", measured.sample(3, times: scale), unit: "ns per value")
        // Lua has its inputs in columns, which suits it best.
        report.row("columns: times as fast as Lua", measured.ratio(2, over: 0), unit: "math.max")
        report.row("columns: times as fast as Lua", measured.ratio(3, over: 0), unit: "maximum spelled out")
        report.row("rows: times as fast as Lua", measured.ratio(2, over: 1), unit: "math.max")
        report.row("rows: times as fast as Lua", measured.ratio(3, over: 1), unit: "maximum spelled out")
        report.checkLoad(measured)
        for sum in sums { try Difference.check("sums of a rule in Polity and in Lua", sums[0], sum, within: 0) }
        report.note("all four sums are \(sums[0])")
    }

    /// Puts the inputs together from four arrays.
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

    /// Hands over rows of one array as they stand.
    private func sum(_ rule: inout Formula, _ table: [Double]) throws -> Double {
        var sum = 0.0
        let table = table.span
        for _ in 0..<passes {
            for i in 0..<rows { sum += try rule(table.extracting(4 * i..<4 * i + 4)) }
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
