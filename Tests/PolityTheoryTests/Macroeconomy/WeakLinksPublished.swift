import PolityTheory

extension SideBySide {
    static func weakLinks() throws -> [SideBySide] {
        func feedback(_ theta: Double, _ slope: Double) throws -> Double {
            try WeakLinks(capitalIdeaElasticity: theta, taskSlope: slope).feedback
        }
        return [
            SideBySide(
                title: "Feedback Φ at μ = 3.93",
                source: "Jones and Tonetti (2026), version 0.4, Φ read in the source, θ_k and θ_ℓ an assumption",
                cells: [
                    Cell("private business", "Φ", "0.95", try feedback(5.06, 3.93)),
                    Cell("computers", "Φ", "2.06", try feedback(12.2, 3.93)),
                    Cell("private business", "Φ in full", "0.953", try feedback(5.06, 3.93)),
                    Cell("computers", "Φ in full", "2.063", try feedback(12.2, 3.93)),
                ])
        ]
    }
}
