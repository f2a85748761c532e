import PolityTheory

extension SideBySide {
    static func dataEconomy() throws -> [SideBySide] {
        func economy(own: Bool) throws -> DataEconomy {
            try DataEconomy(
                persistence: 0.9, driftVariance: 0.5, qualityNoiseVariance: 0.1, dataNoiseVariance: 1,
                learnsFromOwnQuality: own)
        }
        var constant: [Cell] = []
        for (count, target) in [
            (0.0, "1.757808"), (0.1, "1.859637"), (1, "2.774921"), (10, "11.862022"), (100, "101.971477"),
        ] {
            constant.append(
                .init("n = \(count)", "Ω*", target, try economy(own: true).fixedPoint(newData: count), .absolute(1e-6)))
        }
        constant.append(
            .init(
                "n = 1, without σ_a⁻²", "Ω*", "2.137791", try economy(own: false).fixedPoint(newData: 1),
                .absolute(1e-6)))
        let curve = try DataEconomy()
        let path = try curve.path(from: 1.2, periods: 200)
        var cells = ["1.2000", "1.3313", "1.8218", "3.0971", "4.7326", "5.7126", "6.0758"].enumerated().map {
            Cell("period \($0.offset)", "Ω", $0.element, path[$0.offset])
        }
        cells.append(.init("limit", "Ω", "6.2299", path[200]))
        cells.append(.init("Ω = 1.05", "net flow", "-0.1487", curve.netFlow(knowledge: 1.05)))
        return [
            SideBySide(
                title: "Data economy: knowledge with constant new data",
                source: "derived from the law of motion of Farboodi and Veldkamp", cells: constant),
            SideBySide(
                title: "Data economy: S-shaped path", source: "derived from the law of motion of Farboodi and Veldkamp",
                cells: cells),
        ]
    }
}
