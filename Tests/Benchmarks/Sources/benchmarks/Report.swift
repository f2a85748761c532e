/// The table on standard output, row by row as they are measured.
struct Report {
    /// Where a range over rounds is called wide.
    private static let wide = 0.25
    /// Busy processors of others that are too many.
    private static let loud = 0.1

    private(set) var warnings = 0

    func heading(_ text: String) {
        print("\n\(text)")
    }

    /// A measured row: median and range over the rounds.
    mutating func row(_ name: String, _ sample: Sample, unit: String) {
        measured(name, sample, unit)
        if sample.spread > Self.wide {
            warn("\(name): the rounds differ by \(Int(100 * sample.spread)) % of the median")
        }
    }

    /// A part of the row above, which warns for it.
    func part(_ name: String, _ sample: Sample, unit: String) {
        measured("  \(name)", sample, unit)
    }

    /// A row that is known without rounds.
    func row(_ name: String, _ value: Double, unit: String) {
        line(name, Self.number(value), "", unit)
    }

    func note(_ text: String) {
        print("  \(text)")
    }

    /// Says so if other programs were busy during the rounds.
    mutating func checkLoad(_ rounds: Rounds) {
        if rounds.foreignLoad > Self.loud {
            let load = Self.number(rounds.foreignLoad)
            warn("other programs kept \(load) processors busy; measure again when it is quiet")
        }
    }

    private mutating func warn(_ text: String) {
        warnings += 1
        print("  warning: \(text)")
    }

    private func measured(_ name: String, _ sample: Sample, _ unit: String) {
        line(name, Self.number(sample.median), "\(Self.number(sample.low)) – \(Self.number(sample.high))", unit)
    }

    private func line(_ name: String, _ value: String, _ range: String, _ unit: String) {
        print("  \(Self.padded(name, 34))\(Self.padded(value, 9, left: true))  \(Self.padded(range, 17)) \(unit)")
    }

    private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
        let blanks = String(repeating: " ", count: max(0, width - text.count))
        return left ? blanks + text : text + blanks
    }

    /// Three significant digits, or all before the point.
    static func number(_ value: Double) -> String {
        let digits = value >= 100 ? 0 : (value >= 10 ? 1 : 2)
        let scale = [1.0, 10, 100][digits]
        let scaled = Int((value * scale).rounded())
        guard digits > 0 else { return String(scaled) }
        let rest = String(scaled % Int(scale))
        return "\(scaled / Int(scale)).\(String(repeating: "0", count: digits - rest.count))\(rest)"
    }
}
