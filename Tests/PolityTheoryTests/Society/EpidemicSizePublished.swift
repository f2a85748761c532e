import PolityTheory

extension SideBySide {
    static func finalSizeOfEpidemics() throws -> [SideBySide] {
        let published = [(1.5, "0.582812"), (2, "0.796812"), (3, "0.940480")]
        return [
            SideBySide(
                title: "SIR: final size with one first case among many",
                source: "derived from the model of Kermack and McKendrick 1927",
                cells: try published.map { number, size in
                    .init(
                        "R₀ = \(number)", "final size", size, try EpidemicSize(reproductionNumber: number).finalSize())
                })
        ]
    }
}
