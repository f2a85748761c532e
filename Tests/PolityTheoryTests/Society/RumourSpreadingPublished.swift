import PolityTheory

extension SideBySide {
    static func daleyKendall() throws -> [SideBySide] {
        [
            SideBySide(
                title: "Daley and Kendall: share that never hears a rumour",
                source: "derived from the model of Daley and Kendall 1964",
                cells: [
                    .init(
                        "one spreader among many", "θ", "0.20318786997997995",
                        try RumourSpreading().finalIgnorants(), .absolute(1e-12)),
                    .init(
                        "one spreader among many", "θ, nine digits", "0.203187870",
                        try RumourSpreading().finalIgnorants()),
                ])
        ]
    }
}
