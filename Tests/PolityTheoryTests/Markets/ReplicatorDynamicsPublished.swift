import PolityTheory

extension SideBySide {
    static func replicator() throws -> [SideBySide] {
        let model = try ReplicatorDynamics(initialShares: [0.4, 0.3, 0.2, 0.1], fitness: [0, 0.02, 0.05, 0.08])
        let shares = try model.shares(at: 50)
        var cells = ["0.043899", "0.089498", "0.267400", "0.599203"].enumerated().map {
            Cell("t = 50", "firm \($0.offset + 1)", $0.element, shares[$0.offset])
        }
        cells += [
            .init("t = 50", "HHI", "4404.839", 10_000 * (try model.herfindahlHirschmanIndex(at: 50))),
            .init("t = 100", "HHI", "8221.551", 10_000 * (try model.herfindahlHirschmanIndex(at: 100))),
            .init("t = 0", "df̄/dt", "0.000684", try model.fitnessVariance(at: 0), .absolute(1e-12)),
        ]
        return [
            SideBySide(
                title: "Replicator dynamics: four firms", source: "derived from the exact solution", cells: cells)
        ]
    }
}
