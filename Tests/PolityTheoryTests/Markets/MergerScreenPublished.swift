import PolityTheory

extension SideBySide {
    static func mergerScreen() throws -> [SideBySide] {
        let markets: [(String, [Double], Int, Int, String, String, String, String)] = [
            ("five firms, 4 and 5", [0.3, 0.25, 0.2, 0.15, 0.1], 3, 4, "2550", "300", "presumed", "yes"),
            ("ten equal firms", Array(repeating: 0.1, count: 10), 0, 1, "1200", "200", "unlikely", "no"),
            ("five equal firms", Array(repeating: 0.2, count: 5), 0, 1, "2800", "800", "presumed", "yes"),
        ]
        var cells: [Cell] = []
        for (name, shares, first, second, index, increase, verdict, presumed) in markets {
            let screen = try MergerScreen(shares: shares, merging: first, with: second)
            cells += [
                .init(name, "HHI after", index, screen.indexAfter, .absolute(1e-9)),
                .init(name, "increase", increase, screen.increase, .absolute(1e-9)),
                .init(name, "2010", verdict, screen.verdict2010.rawValue),
                .init(name, "2023 presumed", presumed, screen.isPresumed2023 ? "yes" : "no"),
            ]
        }
        return [
            SideBySide(
                title: "Merger screens of 2010 and 2023",
                source: "derived from the bounds of the U.S. guidelines of 2010 and 2023", cells: cells)
        ]
    }
}
