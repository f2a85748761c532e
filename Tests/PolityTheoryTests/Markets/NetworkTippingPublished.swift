import PolityTheory

extension SideBySide {
    static func networkTipping() throws -> [SideBySide] {
        var shares: [Cell] = []
        for (coupling, difference, share) in [
            (1.2, "0.658569660405754", "0.829285"), (1.5, "0.8585596366401104", "0.929280"),
            (2.0, "0.9575040240772624", "0.978752"), (3.0, "0.9949015284526387", "0.997451"),
        ] {
            let highest = try NetworkTipping(networkEffect: 2 * coupling).equilibria()[2].incumbentShare
            shares.append(.init("J = \(coupling)", "m", difference, 2 * highest - 1, .absolute(1e-9)))
            shares.append(.init("J = \(coupling)", "share", share, highest))
        }
        var gaps: [Cell] = []
        for (coupling, half, gap) in [
            (1.2, "0.05639058531135305", "0.112781"), (1.5, "0.2075464553220303", "0.415093"),
            (2.0, "0.532839975353552", "1.065680"),
        ] {
            let lockIn = try NetworkTipping(networkEffect: 2 * coupling).lockIn() ?? 0
            gaps.append(.init("J = \(coupling)", "half the gap", half, lockIn / 2, .absolute(1e-9)))
            gaps.append(.init("J = \(coupling)", "gap", gap, lockIn))
        }
        let three = try NetworkTipping(platforms: 3)
        return [
            SideBySide(
                title: "Two platforms: m = tanh(J m)", source: "derived from the equations of Brock and Durlauf 2001",
                cells: shares),
            SideBySide(
                title: "Two platforms: quality gap that flips an incumbent",
                source: "derived from the equations of Brock and Durlauf 2001", cells: gaps),
            SideBySide(
                title: "Three platforms: equal potential of equal and concentrated shares",
                source: "mean-field Potts model, Wu 1982; derived from its equations",
                cells: [
                    .init("n = 3", "B*", "3", three.symmetricThreshold, .absolute(1e-12)),
                    .init("n = 3", "β_c", "2.7726", three.coexistenceStrength ?? 0),
                ]),
        ]
    }
}
