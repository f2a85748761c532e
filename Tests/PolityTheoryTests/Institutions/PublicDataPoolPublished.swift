import PolityTheory

extension SideBySide {
    /// Nothing is published: the targets were computed in double precision with another program.
    static func publicDataPool() throws -> [SideBySide] {
        let economy = try JonesTonetti()
        let best = PublicDataPool.firstBestFee(in: economy)
        let open = try PublicDataPool(economy: economy, fee: 0)
        var cells = [
            Cell("φ*", "φ", "1.128596", best),
            Cell("φ = 0", "ν (10⁻⁶)", "635.7868", open.allocation.firmSize * 1e6),
            Cell("φ = 0", "ψ", "1196.4774", open.allocation.varieties),
            Cell("φ = 0", "c", "45.591488", open.allocation.consumption),
            Cell("φ = 0", "λ", "1.006088", open.welfare.lambda),
            Cell("φ = 1", "λ", "1.001435", try PublicDataPool(economy: economy).welfare.lambda),
        ]
        let lambdas = [
            (0.25, "0.970555"), (0.5, "0.991488"), (0.75, "0.999140"), (1, "1"), (1.5, "0.996653"), (2, "0.991927"),
            (4, "0.975568"),
        ]
        for (weight, lambda) in lambdas {
            let pool = try PublicDataPool(economy: economy, fee: best, privacyWeight: weight)
            cells.append(Cell("φ*, ζ = \(weight)", "λ", lambda, pool.welfare.lambda, .absolute(5e-7)))
        }
        let pool = try PublicDataPool(economy: economy, fee: best)
        for band in pool.bandsOfPrivacyWeight(betterThan: .consumersOwn) {
            cells.append(Cell("φ*, better than consumers' ownership", "ζ from", "0.576342", band.from))
            cells.append(Cell("φ*, better than consumers' ownership", "ζ to", "1.659402", band.to))
        }
        for band in pool.bandsOfPrivacyWeight(betterThan: .firmsOwn) {
            let sharing = try PublicDataPool(economy: economy, fee: best, privacyWeight: band.to).sharing
            cells.append(Cell("φ*, as good as firms' ownership", "s", "0.1208", sharing))
        }
        return [
            SideBySide(
                title: "Public data pool", source: "own extension, derived from Jones and Tonetti's equations",
                cells: cells)
        ]
    }
}
