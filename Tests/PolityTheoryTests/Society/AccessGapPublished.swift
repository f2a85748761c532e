import PolityTheory

extension SideBySide {
    static func accessGap() throws -> [SideBySide] {
        [
            SideBySide(
                title: "Two groups with a delay: largest gap of access", source: "derived from two logistic curves",
                cells: [
                    .init("r = 0.4, d = 5", "gap", "0.462117", try AccessGap(speed: 0.4, delay: 5).largestGap)
                ])
        ]
    }
}
