import PolityTheory

extension SideBySide {
    static func tripartiteGame() throws -> [SideBySide] {
        func stable(_ change: (inout TripartiteGame.Payoffs) -> Void) throws -> String {
            var payoffs = TripartiteGame.Payoffs()
            change(&payoffs)
            let names = try TripartiteGame(payoffs).stableVertices.map(\.name)
            return names.isEmpty ? "none" : names.joined(separator: " ")
        }
        return [
            SideBySide(
                title: "State, firms and society: stable corners", source: "own derivation",
                cells: [
                    .init("defaults", "stable", "(1,1,1)", try stable { _ in }),
                    .init("R = 0.5", "stable", "none", try stable { $0.regulationBenefit = 0.5 }),
                    .init(
                        "R = F = D = 0", "stable", "(0,0,0)",
                        try stable {
                            $0.regulationBenefit = 0
                            $0.fine = 0
                            $0.damage = 0
                        }),
                    .init(
                        "R = 0.5, a = 4", "stable", "(0,1,1)",
                        try stable {
                            $0.regulationBenefit = 0.5
                            $0.participationGain = 4
                        }),
                ])
        ]
    }
}
