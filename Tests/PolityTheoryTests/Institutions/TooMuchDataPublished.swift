import PolityTheory

extension SideBySide {
    /// The paper prints no numbers of this kind: the targets were computed in double precision with another program.
    static func tooMuchData() throws -> [SideBySide] {
        var pairs: [Cell] = []
        let rows = [
            (0, "0.5", "0", "0.5"), (0.5, "0.533333", "0.125", "0.408333"), (0.8, "0.595238", "0.32", "0.275238"),
            (0.95, "0.645682", "0.45125", "0.194432"), (1, "0.666667", "0.5", "0.166667"),
        ]
        for (correlation, both, leak, price) in rows {
            let people = try TooMuchData(correlation: correlation, values: [1, 1])
            let outcome = people.outcome(sellers: [0, 1])
            let row = "r = \(correlation)"
            pairs.append(Cell(row, "I(1,1)", both, outcome.information[0]))
            pairs.append(Cell(row, "leak", leak, people.leakedInformation(sellers: [1])[0], .absolute(1e-9)))
            pairs.append(Cell(row, "price/v", price, outcome.prices[0]))
        }
        for (correlation, threshold) in [(0.5, "1.193878"), (0.8, "1.754325"), (0.95, "2.535066")] {
            let pair = try TooMuchData.Pair(correlation: correlation)
            pairs.append(Cell("r = \(correlation)", "v̄₂", threshold, pair.secondValueThreshold(firstValue: 0.5)))
        }
        let counts = [(1, "0.5"), (2, "0.408333"), (5, "0.297619"), (10, "0.240385"), (50, "0.182934")]
        for (count, price) in counts {
            let people = try TooMuchData(correlation: 0.5, values: Array(repeating: 1, count: count))
            let outcome = people.outcome(sellers: Set(people.users))
            pairs.append(Cell("n = \(count), r = 0.5", "price/v", price, outcome.prices[0]))
        }
        let source = "derived from the model of Acemoglu and others (2022)"
        return [
            SideBySide(title: "Too much data, prices", source: source, cells: pairs),
            SideBySide(title: "Too much data, who sells", source: source, cells: try tooMuchDataMarkets()),
        ]
    }

    private static func tooMuchDataMarkets() throws -> [Cell] {
        let cases: [(Double, [Double], String, [String], String, String, String)] = [
            (0.5, [0.5, 0.9], "1 2", ["0.20416666666666666", "0.3675"], "0.495", "0.32", "0.32"),
            (0.8, [0.5, 1.5], "1 2", ["0.13761904761904759", "0.41285714285714276"], "0.64", "0", "0.09"),
            (0.8, [0.5, 2], "1", ["0.25", "0"], "0.57", "-0.07", "0"),
            (
                0.95, [0.5, 2], "1 2", ["0.09721600080710249", "0.38886400322840997"], "0.8052839991928975",
                "-0.3228410008071025", "0"
            ),
            (0.95, [0.5, 3], "1", ["0.25", "0"], "0.70125", "-0.6525", "0"),
            (0.5, [0.5, 5], "1", ["0.25", "0"], "0.375", "-0.25", "0"),
        ]
        var cells: [Cell] = []
        for (correlation, values, sellers, prices, platform, surplus, best) in cases {
            let people = try TooMuchData(correlation: correlation, values: values)
            let market = try people.market()
            let row = "r = \(correlation), v₂ = \(values[1])"
            cells.append(
                Cell(
                    row, "sellers", sellers, market.sellers.sorted().map { "\($0 + 1)" }.joined(separator: " ")))
            for user in people.users {
                cells.append(Cell(row, "p\(user + 1)", prices[user], market.prices[user], .absolute(1e-9)))
            }
            cells.append(Cell(row, "platform", platform, market.platform, .absolute(1e-9)))
            cells.append(Cell(row, "surplus", surplus, market.surplus, .absolute(1e-9)))
            cells.append(Cell(row, "first best", best, try people.firstBest().surplus, .absolute(1e-9)))
        }
        return cells
    }
}
