import Polity

/// One part of the table.
protocol Benchmark {
    func run(_ report: inout Report) throws
}

/// How much is measured.
struct Size {
    /// Enough to prove that everything builds, runs and agrees in its bits; the times mean little.
    let isQuick: Bool

    var rounds: Int { isQuick ? 3 : 11 }
    var large: Int { isQuick ? 50_000 : 1_000_000 }
    /// Of which the memory is measured.
    var huge: Int { isQuick ? 50_000 : 5_000_000 }
    var medium: Int { isQuick ? 20_000 : 100_000 }
    var months: Int { isQuick ? 24 : 240 }
    var runs: Int { isQuick ? 8 : 100 }
    var starts: Int { isQuick ? 5 : 50 }
}

extension World {
    /// The world that all rows measure: eight enterprises, everything else as the catalogue has it.
    init(citizens: Int, reconsideration: Double? = nil, levers: Levers = Levers()) throws {
        var economy = Economy()
        economy[.citizens] = Double(citizens)
        economy[.enterprises] = 8
        if let reconsideration {
            economy[.reconsideration] = reconsideration
        }
        try self.init(economy: economy, levers: levers)
    }
}

extension Measure {
    /// The one measure that months and ensembles are measured with.
    static var concentration: Measure {
        get throws {
            guard let measure = Measure.named("hhi") else { throw NoSuchMeasure() }
            return measure
        }
    }

    private struct NoSuchMeasure: Error, CustomStringConvertible {
        let description = "the catalogue has no measure hhi"
    }
}

/// Numbers of people and other whole numbers, with a space between thousands.
func grouped(_ number: Int) -> String {
    guard number >= 1000 else { return String(number) }
    let rest = String(number % 1000)
    return "\(grouped(number / 1000)) \(String(repeating: "0", count: 3 - rest.count))\(rest)"
}
