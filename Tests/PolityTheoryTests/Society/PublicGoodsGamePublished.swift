import PolityTheory

extension SideBySide {
    static func publicGoodsGame() throws -> [SideBySide] {
        let game = try PublicGoodsGame()
        let rest = try game.interiorRestPoint()
        return [
            SideBySide(
                title: "Public-goods game: n = 5, r = 3, c = σ = 1",
                source: "derived from the equations of Hauert and others 2002",
                cells: [
                    .init("all take part", "P_C − P_D", "-0.4", game.gainOfContributing, .absolute(1e-12)),
                    .init("optional", "z*", "0.46133976", rest?.loners ?? .nan),
                    .init("optional", "x*", "0.269330", rest?.cooperators ?? .nan),
                    .init("optional", "y*", "0.269330", rest?.defectors ?? .nan),
                ])
        ]
    }
}
