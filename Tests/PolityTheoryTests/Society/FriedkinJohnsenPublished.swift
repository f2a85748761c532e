import PolityTheory

extension SideBySide {
    static func friedkinJohnsen() throws -> [SideBySide] {
        let first = [1, 0, 0.5]
        let model = try FriedkinJohnsen()
        let opinions = try model.equilibrium(from: first)
        let consensus = try FriedkinJohnsen(weights: model.weights, stubbornness: [0, 0, 0]).equilibrium(from: first)
        return [
            SideBySide(
                title: "Friedkin and Johnsen: opinions in the end",
                source: "derived from the equations of Friedkin and Johnsen 1990",
                cells: zip(["0.98828125", "0.72287029", "0.72634846"], opinions).enumerated().map { index, pair in
                    .init("person \(index + 1)", "x*", pair.0, pair.1)
                }),
            SideBySide(
                title: "DeGroot: consensus of the same persons when nobody is stubborn",
                source: "derived from the equations of DeGroot 1974",
                cells: consensus.enumerated().map { index, opinion in
                    .init("person \(index + 1)", "x*", "0.5", opinion, .absolute(1e-12))
                }),
        ]
    }
}
